"""One group of the filters: a short list to tick, a way to search in it, and a way to see more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from index import FacetCount
from reader.models.facets import COUNT_ROLE, FacetModel
from reader.widgets import Field
from reader.wording import number_text

ROW_HEIGHT = 24
GAP = 8
BOX = 15


class FacetDelegate(QStyledItemDelegate):
    """A tick, the label cut to fit, and the count at the far edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        count = number_text(index.data(COUNT_ROLE))
        box, label, figures = _places(row, row.fontMetrics.horizontalAdvance(count))
        painter.save()
        self._paint_ground(painter, row)
        self._paint_box(painter, row, box)
        painter.setPen(_colour(QPalette.ColorRole.Text))
        text = row.fontMetrics.elidedText(row.text, Qt.TextElideMode.ElideRight, label.width())
        painter.drawText(label, int(_edge(row, Qt.AlignmentFlag.AlignLeft)), text)
        painter.setPen(_colour(QPalette.ColorRole.PlaceholderText))
        painter.drawText(figures, int(_edge(row, Qt.AlignmentFlag.AlignRight)), count)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QStyleOptionViewItem) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(row.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        accent = _colour(QPalette.ColorRole.Highlight)
        painter.setPen(Qt.PenStyle.NoPen)
        if row.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(_colour(QPalette.ColorRole.Base))
            painter.drawRoundedRect(frame, 4, 4)
        if row.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 1))
            painter.drawRoundedRect(frame, 4, 4)

    def _paint_box(self, painter: QPainter, row: QStyleOptionViewItem, box: QRect) -> None:
        """Fusion's own box vanishes in the dark theme; this one keeps its contrast in both."""
        checked = row.checkState == Qt.CheckState.Checked
        accent = _colour(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(accent if checked else _colour(QPalette.ColorRole.PlaceholderText), 1))
        painter.setBrush(accent if checked else _colour(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if checked:
            painter.setPen(QPen(_colour(QPalette.ColorRole.HighlightedText), 2))
            x, y = box.left(), box.top()
            painter.drawPolyline([QPoint(x + 3, y + 7), QPoint(x + 6, y + 10), QPoint(x + 11, y + 4)])

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click anywhere in the row ticks it, not only one into the small box."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        released = (
            event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
        )
        if not released or not option.rect.contains(event.position().toPoint()):
            return False
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def _places(row: QStyleOptionViewItem, figures: int) -> tuple[QRect, QRect, QRect]:
    """Where box, label and count stand, mirrored where the interface runs from right to left."""
    whole = row.rect
    box = QRect(whole.left() + GAP // 2, whole.top() + (whole.height() - BOX) // 2, BOX, BOX)
    count = QRect(whole.right() - figures - GAP // 2, whole.top(), figures + 1, whole.height())
    left = box.right() + GAP
    label = QRect(left, whole.top(), max(0, count.left() - GAP - left), whole.height())
    box, label, count = (QStyle.visualRect(row.direction, whole, part) for part in (box, label, count))
    return box, label, count


def _colour(role: QPalette.ColorRole) -> QColor:
    """From the program's palette: the list's own has no ground, so that the panel shows through."""
    return QGuiApplication.palette().color(role)


def _edge(row: QStyleOptionViewItem, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    return QStyle.visualAlignment(row.direction, side) | Qt.AlignmentFlag.AlignVCenter


class FacetSection(QWidget):
    """Emits `ticked(value, on)`. Invisible while its group has nothing to offer."""

    ticked = Signal(str, bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FacetModel(self)
        self._is_cut = False
        self.list = self._make_list(title)
        self.needle = Field(clearButtonEnabled=True, visible=False)
        self.needle.setPlaceholderText(self.tr("Search in {group}").format(group=title))
        self.needle.setAccessibleName(self.needle.placeholderText())
        self.search = QToolButton(text="⌕", checkable=True, autoRaise=True, objectName="facet-search")
        self.search.setAccessibleName(self.needle.placeholderText())
        self.search.setToolTip(self.needle.placeholderText())
        self.more = QPushButton(flat=True, objectName="more")
        self._lay_out(title)
        self.model.ticked.connect(self.ticked)
        self.model.rowsInserted.connect(self._fit)
        self.model.rowsRemoved.connect(self._fit)
        self.search.toggled.connect(self._toggle_search)
        self.needle.textChanged.connect(self._search)
        self.more.clicked.connect(self._show_more)
        self._fit()

    def set_counts(self, counts: Sequence[FacetCount], *, is_cut: bool = False) -> None:
        """Show the counts of another result, most frequent first; `is_cut` when there are more than these."""
        self._is_cut = is_cut
        self.model.set_counts(counts)
        self._fit()

    def set_selected(self, values: Sequence[str], labels: Mapping[str, str]) -> None:
        """Tick these values; `labels` names those without a count."""
        self.model.set_selected(values, labels)
        self._fit()

    def _toggle_search(self, on: bool) -> None:
        self.needle.setVisible(on)
        if on:
            self.needle.setFocus()
        else:
            self.needle.clear()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._fit()

    def _show_more(self) -> None:
        self.model.show_more()
        self._fit()

    def _fit(self) -> None:
        """As tall as its rows: the whole column scrolls, not each list."""
        self.list.setFixedHeight(max(1, self.model.rowCount()) * ROW_HEIGHT)
        self.more.setVisible(self.model.hidden > 0)
        words = self.tr("over {count} more") if self._is_cut else self.tr("{count} more")
        self.more.setText(words.format(count=number_text(self.model.hidden)))
        self.search.setVisible(self.model.hidden > 0 or self.search.isChecked())
        self.setVisible(not self.model.is_empty)

    def _make_list(self, title: str) -> QListView:
        view = QListView(uniformItemSizes=True, mouseTracking=True, objectName="facet")
        view.setModel(self.model)
        view.setItemDelegate(FacetDelegate(view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setAccessibleName(title)
        return view

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.addWidget(QLabel(title, objectName="section"), 1)
        head.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.needle)
        column.addWidget(self.list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
