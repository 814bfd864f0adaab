"""One kept passage in the notebook: its words, its release, what became of it, and its note."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from index import BookmarkState
from reader.assets import serif_font
from reader.models.bookmarks import BookmarkRole
from reader.paint.colours import LIGHT, Theme
from reader.paint.direction import direction_of, reveal_embeddings
from reader.paint.lines import Setting, ShortText, ShortTexts
from reader.widgets import asks_for_redo

Index = QModelIndex | QPersistentModelIndex

_GRID = 8
_MARGIN = 2 * _GRID
_QUOTE_LINES = 2
_NOTE_LINES = 4
_EDITOR_HEIGHT = 11 * _GRID
_NARROWEST = 25 * _GRID


class BookmarkDelegate(QStyledItemDelegate):
    """Paints rows that provide `BookmarkRole`; `note_clicked(index)` is a click where the note stands, and
    `note_left(index, typed)` says what was typed and not saved."""

    note_clicked = Signal(QModelIndex)
    note_left = Signal(QModelIndex, str)

    def __init__(self, theme: Theme = LIGHT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)
        self._edited = QPersistentModelIndex()
        self._editor: QPlainTextEdit | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take other colours; the view has to be told to repaint."""
        self._theme = theme
        self._texts = ShortTexts(theme)

    def finish_editing(self) -> None:
        """Save a note that is being written, before the list changes under it."""
        if self._editor:
            self.commitData.emit(self._editor)
            self.closeEditor.emit(self._editor)

    # Painting

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the passage and its note need, on the 8-pixel grid."""
        width = self._width(option)
        below = _EDITOR_HEIGHT if self._edited == index else self._note(option, index, width).height
        height = self._note_top(option, index, width) + below + _GRID + _GRID // 2
        return QSize(_NARROWEST, -(-round(height) // _GRID) * _GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, quote, release, state and note."""
        painter.save()
        self._paint_ground(painter, option)
        area = option.rect.adjusted(_MARGIN, _GRID + _GRID // 2, -_MARGIN, 0)
        colours = (self._theme.text, self._theme.quiet, self._state_colour(index))
        place = QPointF(area.topLeft())
        for text, colour in zip(self._parts(option, index, area.width()), colours, strict=True):
            painter.setPen(QColor(colour))
            text.draw(painter, place)
            place += QPointF(0, text.height)
        if self._edited != index:
            self._paint_note(painter, option, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        area = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self._theme.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(self._theme.panel))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._theme.accent))
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _paint_note(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = self._note_place(option, index)
        written = bool(index.data(Qt.ItemDataRole.EditRole))
        painter.setPen(QColor(self._theme.text if written else self._theme.accent))
        self._note(option, index, place.width()).draw(painter, QPointF(place.topLeft()))

    def _parts(self, option: QStyleOptionViewItem, index: Index, width: int) -> tuple[ShortText, ...]:
        """Quote, title of the release, and what became of the passage."""
        quote = serif_font(option.font.pointSizeF() * 1.1)
        facts = (index.data(BookmarkRole.STATE_TEXT), index.data(BookmarkRole.KEPT_TEXT))
        return (
            self._text(option, index.data(Qt.ItemDataRole.DisplayRole), _QUOTE_LINES, width, quote),
            self._text(option, reveal_embeddings(index.data(BookmarkRole.TITLE)), 1, width),
            self._text(option, " · ".join(filter(None, facts)), 1, width, direction=option.direction),
        )

    def _note(self, option: QStyleOptionViewItem, index: Index, width: int) -> ShortText:
        note = index.data(Qt.ItemDataRole.EditRole) or self.tr("Add a note")
        return self._text(option, note, _NOTE_LINES, width)

    def _text(
        self,
        option: QStyleOptionViewItem,
        text: str,
        lines: int,
        width: int,
        font: QFont | None = None,
        direction: Qt.LayoutDirection | None = None,
    ) -> ShortText:
        font = font or option.font
        spacing = round(QFontMetrics(font).height() * 1.15)
        setting = Setting(font, max(1, width), lines, spacing, interface=option.direction)
        return self._texts.get(text, setting, direction=direction)

    def _state_colour(self, index: Index) -> str:
        colours = {
            BookmarkState.MOVED: self._theme.accent,
            BookmarkState.FUZZY: self._theme.warning,
            BookmarkState.ORPHAN: self._theme.error,
        }
        return colours.get(index.data(BookmarkRole.BOOKMARK).state, self._theme.quiet)

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        whole = view.viewport().width() if view else option.rect.width()  # type: ignore[attr-defined]
        return max(1, whole - 2 * _MARGIN)

    def _note_top(self, option: QStyleOptionViewItem, index: Index, width: int) -> int:
        above = sum(text.height for text in self._parts(option, index, width))
        return round(above) + 2 * _GRID

    def _note_place(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        area = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        return area.adjusted(0, self._note_top(option, index, area.width()), 0, 0)

    # Editing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field of several lines in the row, which grows to hold it."""
        editor = QPlainTextEdit(parent)
        editor.setPlaceholderText(self.tr("Ctrl+Enter saves, Esc leaves it as it was"))
        editor.setAccessibleName(self.tr("Note"))
        editor.setTabChangesFocus(True)
        editor.textChanged.connect(lambda: _follow_script(editor))
        self._edited = QPersistentModelIndex(index)
        self._editor = editor
        self.sizeHintChanged.emit(index)
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._edited = QPersistentModelIndex()
        self._editor = None
        self.sizeHintChanged.emit(index)
        super().destroyEditor(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        place = self._note_place(option, index)
        editor.setGeometry(place.adjusted(-_GRID, 0, _GRID, 0))
        editor.setFixedHeight(_EDITOR_HEIGHT)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field once; what has been typed since is never overwritten."""
        if isinstance(editor, QPlainTextEdit) and not editor.document().isModified():
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
            editor.moveCursor(editor.textCursor().MoveOperation.End)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Ctrl+Enter saves; leaving the field saves; Esc does not. Ctrl+Z goes on to the window where nothing
        was typed, what makes typing again stays here."""
        if isinstance(event, QKeyEvent) and isinstance(editor, QPlainTextEdit) and asks_for_redo(event):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                editor.redo()
            return True
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self._has_typing(editor)
        ):
            event.ignore()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.finish_editing()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._tell_left(editor)
        return super().eventFilter(editor, event)

    def _tell_left(self, editor: QObject) -> None:
        index = QModelIndex(self._edited)  # type: ignore[call-overload]
        typed = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else ""
        if typed != index.data(Qt.ItemDataRole.EditRole):
            self.note_left.emit(index, typed)

    def _has_typing(self, editor: QObject) -> bool:
        return isinstance(editor, QPlainTextEdit) and editor.document().isUndoAvailable()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click where the note stands, or where it could, begins to edit it."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and self._note_place(option, index).contains(event.position().toPoint())
        ):
            self.note_clicked.emit(model.index(index.row(), index.column()))
            return True
        return super().editorEvent(event, model, option, index)


def _follow_script(editor: QPlainTextEdit) -> None:
    """Begin the lines at the side where the script of the text begins; Qt does not do it in this widget."""
    text = editor.toPlainText()
    direction = direction_of(text) if text else editor.layoutDirection()
    option = editor.document().defaultTextOption()
    if option.textDirection() == direction:
        return
    right_to_left = direction is Qt.LayoutDirection.RightToLeft
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
    editor.document().setDefaultTextOption(option)
