"""The start page: open a folder, go on with a recent archive, look at the sample, learn to ask."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.examples import FIRST, Examples
from reader.paint.direction import isolated, reveal_embeddings
from reader.settings import Recent
from reader.signs import SignButton
from reader.tips import plain_tip
from reader.wording import iso_text, listed

WIDTH = 720
"""Pixels of the column in the middle."""


class PathLabel(QLabel):
    """A path on one line, left to right; where it is too long, its middle is left out."""

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        left_to_right = f"\N{LEFT-TO-RIGHT ISOLATE}{shown}\N{POP DIRECTIONAL ISOLATE}"
        # On which side it begins is a matter of the window, which the painter mirrors by itself.
        begins = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), int(begins), left_to_right)
        painter.end()


class RecentRow(QPushButton):
    """A recent archive: its name, its path, what is known of it."""

    def __init__(self, recent: Recent, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="recent")
        self.recent = recent
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name = _beginning(isolated(recent.folder.name or str(recent.folder)), "section", self)
        self.facts = QLabel(objectName="count")
        self.path = PathLabel(reveal_embeddings(str(recent.folder)))
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 12, 6)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.facts, 0, 1, Qt.AlignmentFlag.AlignTrailing)
        grid.addWidget(self.path, 1, 0, 1, 2)
        for label in (self.name, self.facts, self.path):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_missing(False)

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def show_missing(self, missing: bool) -> None:
        """Say whether the folder is not there at present."""
        self.facts.setText(self.tr("not there at present") if missing else self._known())
        self.facts.setObjectName("problem" if missing else "count")
        self.facts.style().polish(self.facts)
        self.setAccessibleName(self.tr("Open {name}").format(name=self.name.text()))
        self.setAccessibleDescription(listed((self.facts.text(), str(self.recent.folder))))
        self.setToolTip(plain_tip(reveal_embeddings(str(self.recent.folder))))

    def _known(self) -> str:
        moment = QDateTime.fromString(self.recent.opened, Qt.DateFormat.ISODate)
        if not moment.isValid():
            return ""
        date = iso_text(moment.toLocalTime().date().toString("yyyy-MM-dd"), short=True)
        if self.recent.releases is None:
            return self.tr("opened {date}").format(date=date)
        return self.tr("%Ln release(s) · opened {date}", "", self.recent.releases).format(date=date)


class StartPanel(QScrollArea):
    """Emits `open_requested`, `sample_requested`, `chosen(folder)` for a recent archive, `forgotten(folder)`
    to take one off the list, `asked(question)` for an example, `closed` to go back to the open archive."""

    open_requested = Signal()
    sample_requested = Signal()
    chosen = Signal(object)
    forgotten = Signal(object)
    asked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="start", widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Start page"))
        self.back = QPushButton(self.tr("Back to the archive"), flat=True)
        self.open = QPushButton(self.tr("Open a folder…"), objectName="primary")
        self.sample = QPushButton(self.tr("Look at the sample archive"), objectName="secondary")
        self.recent_title = QLabel(self.tr("Recent archives"), objectName="section")
        self.rows: list[RecentRow] = []
        self.crosses: list[SignButton] = []
        self._recent = QVBoxLayout()
        self.examples = Examples(FIRST)
        self.where_asked = QLabel(objectName="message-sentence", wordWrap=True)
        self.where_asked.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.open.clicked.connect(self.open_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.back.clicked.connect(self.closed)
        self.examples.chosen.connect(self.asked)

    def show_page(self, recent: Sequence[Recent], archive: str | None) -> None:
        """Show these recent archives; `archive` names the one that is open, None where there is none."""
        self.back.setVisible(archive is not None)
        asked = self.tr("Click a question to ask it of {name}.").format(name=isolated(archive or ""))
        where = self.tr(
            "Click a question to ask it of the sample archive: invented releases to try things out."
        )
        self.where_asked.setText(where if archive is None else asked)
        while self._recent.count():
            self._recent.takeAt(0).widget().deleteLater()
        self.rows, self.crosses = [RecentRow(one) for one in recent], []
        for row in self.rows:
            self._recent.addWidget(self._with_a_cross(row))
        self.recent_title.setVisible(bool(recent))
        self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back where there is something to go back to."""
        if event.key() == Qt.Key.Key_Escape and not self.back.isHidden():
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def mark_missing(self, missing: Collection[Path]) -> None:
        """Mark the archives whose folder is not there."""
        for row in self.rows:
            row.show_missing(row.recent.folder in missing)

    def focus(self) -> None:
        """Put the keyboard on the archive that was open last, else on opening one."""
        (self.rows[0] if self.rows else self.open).setFocus(Qt.FocusReason.OtherFocusReason)

    def _with_a_cross(self, row: RecentRow) -> QWidget:
        folder = row.recent.folder
        cross = SignButton("x", self.tr("Take {name} off this list").format(name=isolated(folder.name)))
        cross.setToolTip(self.tr("Take it off this list; nothing is deleted"))
        self.crosses.append(cross)
        row.clicked.connect(lambda _checked=False: self.chosen.emit(folder))
        cross.clicked.connect(lambda _checked=False: self.forgotten.emit(folder))
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(row, 1)
        line.addWidget(cross)
        return both

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(_beginning(self.tr("Sijill"), "start-title", self))
        for words in (
            self.tr("An archive is a folder of releases: text, saved pages, PDF, Word, mail, and more."),
            self.tr("Its files are read where they are; none is ever changed."),
            self.tr("You can search from the first seconds on, while the rest is still being read."),
        ):
            column.addWidget(QLabel(words, objectName="message-sentence", wordWrap=True))
        column.addSpacing(8)
        column.addLayout(self._buttons())
        column.addSpacing(24)
        column.addWidget(self.recent_title)
        self._recent.setSpacing(4)
        column.addLayout(self._recent)
        column.addSpacing(16)
        column.addWidget(QLabel(self.tr("How to ask"), objectName="section"))
        column.addWidget(self.where_asked)
        column.addWidget(self.examples)
        column.addStretch(1)
        self.setWidget(_in_the_middle(column))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.open)
        row.addWidget(self.sample)
        row.addWidget(QLabel(self.tr("or drop a folder here"), objectName="message-sentence"))
        row.addStretch(1)
        return row


def _beginning(text: str, name: str, parent: QWidget) -> QLabel:
    """A label that begins where the interface begins, whatever script its text is in."""
    label = QLabel(text, objectName=name)
    side = Qt.AlignmentFlag.AlignRight if parent.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return label


def _in_the_middle(column: QBoxLayout) -> QWidget:
    """A column of at most WIDTH pixels, in the middle of whatever room there is."""
    inside = QWidget()
    inside.setMaximumWidth(WIDTH)
    column.setContentsMargins(24, 40, 24, 32)
    inside.setLayout(column)
    whole = QWidget(objectName="page")
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(inside, 100)
    row.addStretch(1)
    return whole
