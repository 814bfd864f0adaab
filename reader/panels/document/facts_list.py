"""The facts of a release as a list: names, values, and links to where the text says so."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from reader.paint.colours import Theme
from reader.paint.direction import direction_of
from reader.panels.document.facts import MOST_PARTS, Fact, Place

_LINES = 12
"""Lines that are shown without scrolling, where they take no more than a third of the window."""

_PADDING = 3
_WIDEST = 0.4
"""Most that the names take of the width."""

_BETWEEN = " · "
_ALL = "#all"


class FactsList(QTextBrowser):
    """The facts of one release in two columns of plain text that can be selected and copied.

    Emits `place_requested(start, end)` for what the reader wants to see in the text.
    """

    place_requested = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: tuple[Fact, ...] = ()
        self._shows_all = False
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Facts about the release"))
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.anchorClicked.connect(self._activate)

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show these facts instead of the former ones."""
        self._facts, self._shows_all = facts, False
        self._write()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._write()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Who clicks sees what it leads to; the frame and the caret are for the keyboard."""
        self.setCursorWidth(0)
        super().mouseReleaseEvent(event)
        cursor = self.textCursor()
        if self.anchorAt(event.position().toPoint()) and cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.setCursorWidth(1)
        super().keyPressEvent(event)

    def loadResource(self, _kind: int, _name: QUrl) -> None:
        """Nothing is ever loaded."""

    def _activate(self, address: QUrl) -> None:
        if address.toString() == _ALL:
            self._shows_all = True
            self._write()
        else:
            start, _, end = address.fragment().partition("-")
            self.place_requested.emit(int(start), int(end))

    def _write(self) -> None:
        self.clear()
        if self._facts:
            form = _table_format(self._width_of_names(), self.isRightToLeft())
            self._fill(self.textCursor().insertTable(len(self._facts), 2, form))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _width_of_names(self) -> float:
        widest = max(self.fontMetrics().horizontalAdvance(fact.name) for fact in self._facts)
        return min(widest + 4 * _PADDING, _WIDEST * self.width())

    def _fill(self, table: QTextTable) -> None:
        # Qt does not mirror tables: the columns change places.
        names, values = (1, 0) if self.isRightToLeft() else (0, 1)
        side = QTextBlockFormat()
        side.setLayoutDirection(self.layoutDirection())
        for number, fact in enumerate(self._facts):
            name = table.cellAt(number, names).firstCursorPosition()
            name.setBlockFormat(side)
            name.insertText(fact.name, self._plain(self._theme.quiet))
            value = table.cellAt(number, values).firstCursorPosition()
            if fact.parts:
                self._insert_parts(value, fact)
            else:
                self._insert_line(value, fact.value, self._plain(self._theme.text))
            if fact.evidence:
                value.insertBlock()
                linked = self._link(fact.place) if fact.place else self._plain(self._theme.quiet)
                self._insert_line(value, fact.evidence, linked)

    def _insert_parts(self, cursor: QTextCursor, fact: Fact) -> None:
        shown = fact.parts if self._shows_all else fact.parts[:MOST_PARTS]
        plain = self._plain(self._theme.text)
        self._insert_line(cursor, "", plain)
        for number, part in enumerate(shown):
            cursor.insertText(_BETWEEN if number else "", plain)
            cursor.insertText(part.text, self._link(part.place) if part.place else plain)
        if len(shown) < len(fact.parts):
            cursor.insertText(_BETWEEN, plain)
            more = self.tr("%Ln more", "", len(fact.parts) - len(shown))
            cursor.insertText(more, self._anchor(_ALL, self.tr("Show all")))

    def _insert_line(self, cursor: QTextCursor, text: str, form: QTextCharFormat) -> None:
        flat = text.replace("\n", " ")
        block = QTextBlockFormat()
        block.setLayoutDirection(direction_of(flat) if flat else self.layoutDirection())
        # Beside its name, whichever way it runs.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        block.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        cursor.setBlockFormat(block)
        cursor.insertText(flat, form)

    def _plain(self, colour: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(QColor(colour))
        return made

    def _link(self, place: Place) -> QTextCharFormat:
        return self._anchor(f"#{place[0]}-{place[1]}", self.tr("Show where the text says so"))

    def _anchor(self, address: str, tip: str) -> QTextCharFormat:
        made = self._plain(self._theme.accent)
        made.setAnchor(True)
        made.setAnchorHref(address)
        made.setFontUnderline(True)
        made.setToolTip(tip)
        return made

    def _fit(self, size: QSizeF) -> None:
        highest = min(_LINES * self.fontMetrics().lineSpacing(), self.window().height() // 3)
        self.setFixedHeight(min(highest, round(size.height()) + 2))


def _table_format(names: float, mirrored: bool) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setCellSpacing(0)
    made.setCellPadding(_PADDING)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    widths = (QTextLength.Type.FixedLength, names), (QTextLength.Type.VariableLength, 0)
    made.setColumnWidthConstraints([QTextLength(*width) for width in (widths[::-1] if mirrored else widths)])
    return made
