"""A release laid out as a page: in a column, in slices, with a place to be at and places to go to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from index import Release
from reader.paint.colours import Theme
from reader.paint.document import PageBuilder
from reader.paint.styles import Styles, Typography

MARGIN = 24
"""Pixels around the column inside the view; kept passages are marked in it."""

SLICE = 0.006
"""Seconds of building between two turns of the event loop."""

_LARGE = 100_000
"""Code points from which a new width is laid out in slices rather than at once."""

_SETTLED = 150
"""Milliseconds without a further change of width before a large text is laid out anew."""

_FAREWELL = 400
"""Milliseconds until the page before is taken down: that takes a while, and the new one comes first."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Where the view is on its way to: a selection [start, end), and code point `top` at `height` pixels.

    Without a height, `top` comes to stand at a third of the view.
    """

    start: int
    end: int
    top: int
    height: int | None = None

    @property
    def furthest(self) -> int:
        """What has to stand on the page before the aim can be reached."""
        return max(self.end, self.top)


class PageView(QTextBrowser):
    """Lays out one release, read-only. Offsets are code points of its text.

    `sight_changed(start, end)` tells what stretch is in sight, as often as it may be another; `column_moved`
    how many pixels there are beside the column, left and right of it.
    """

    column_moved = Signal(int, int)
    sight_changed = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typography = Typography()
        self._release: Release | None = None
        self._builder: PageBuilder | None = None
        self._in_sight = (0, 0)
        self._aim: Aim | None = None
        self._page: QTextDocument | None = None
        self._depends_on_width = False
        self._slices = QTimer(self, interval=0)
        self._settling = QTimer(self, interval=_SETTLED, singleShot=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoFillBackground(True)
        self._slices.timeout.connect(self._build_slice)
        self._settling.timeout.connect(self._build_again)
        self.verticalScrollBar().valueChanged.connect(self._look)
        self.cursorPositionChanged.connect(self._leave_title)

    def lay_out(self, release: Release) -> None:
        """Show a text from its top; the first screens at once, the rest in slices."""
        self._release = release
        self._aim = None
        self._begin()
        self.verticalScrollBar().setValue(0)
        self._look()

    def set_typography(self, typography: Typography) -> None:
        """Take other type, in the same place of the text."""
        if typography == self._typography:
            return
        self._typography = typography
        self._follow_width()
        self._build_again()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours, in the same place of the text."""
        self._theme = theme
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Window, QColor(theme.ground))
        self.setPalette(colours)
        self._build_again()

    def go_to(self, start: int, end: int | None = None) -> None:
        """Bring a code point into sight as soon as its paragraph stands; select up to `end` if given."""
        self._aim = Aim(start, start if end is None else end, start)
        self._reach_aim()

    def selected_span(self) -> tuple[int, int] | None:
        """The selection as code points [start, end), None where nothing is selected."""
        cursor = self.textCursor()
        if not self._builder or not cursor.hasSelection():
            return None
        pages = self._builder.pages
        start, end = pages.offset_of(cursor.selectionStart()), pages.offset_of(cursor.selectionEnd())
        return (start, end) if start < end else None

    def place(self) -> int:
        """Code point at the text cursor, or where the view is on its way to."""
        if self._aim:
            return self._aim.start
        return self._builder.pages.offset_of(self.textCursor().selectionStart()) if self._builder else 0

    def place_in_sight(self) -> int:
        """The code point that `go_to` would bring to where it stands now."""
        if self._aim or not self._builder:
            return self._aim.top if self._aim else 0
        third = QPoint(self.viewport().width() // 2, self.viewport().height() // 3)
        return self._builder.pages.offset_of(self.cursorForPosition(third).position())

    @property
    def in_sight(self) -> tuple[int, int]:
        """From where to where the text can be seen, paragraph for paragraph, in code points."""
        return self._in_sight

    @property
    def is_laid_out(self) -> bool:
        """Whether any text was laid out so far."""
        return self._builder is not None

    @property
    def finished(self) -> bool:
        """Whether the whole text stands on the page."""
        return self._builder is None or self._builder.finished

    # Building

    def _begin(self) -> None:
        assert self._release
        self.setExtraSelections([])
        self._fit_column()
        room = self._column() - 2 * MARGIN
        styles = Styles(self._typography, self._theme, self._release, room)
        self._depends_on_width = styles.depends_on_room or len(self._release.text) > _LARGE
        self._builder = PageBuilder(self._release, self._new_document(), styles)
        self._builder.build(SLICE)
        self._keep_cursor_at_top()
        self._slices.start()

    def _new_document(self) -> QTextDocument:
        before, self._page = self._page, QTextDocument(self)
        self._page.setDocumentMargin(MARGIN)
        self.setDocument(self._page)
        if before:
            QTimer.singleShot(_FAREWELL, before, before.deleteLater)
        return self._page

    def _build_slice(self) -> None:
        if self.finished or not self._builder:
            self._slices.stop()
            return
        bar = self.verticalScrollBar()
        end_in_sight = bar.value() >= bar.maximum()
        self._builder.build(SLICE)
        self._reach_aim()
        if end_in_sight:
            self._look()

    def _build_again(self) -> None:
        """Lay the text out anew, for another width or other colours, and stay where the reader was."""
        if not self._builder:
            return
        aim = self._aim or self._present_place()
        self._begin()
        self._look()
        self._aim = aim
        self._reach_aim()

    def _present_place(self) -> Aim:
        assert self._builder
        cursor = self.textCursor()
        first = self.cursorForPosition(QPoint(0, 0))
        places = (cursor.selectionStart(), cursor.selectionEnd(), first.position())
        return Aim(*map(self._builder.pages.offset_of, places), height=self.cursorRect(first).top())

    def _keep_cursor_at_top(self) -> None:
        """Otherwise the text that is inserted later would push the cursor before it to the end."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        cursor.setKeepPositionOnInsert(True)
        self.setTextCursor(cursor)

    def _leave_title(self) -> None:
        """Keep the cursor out of the title, which is not on the page: what is selected has to be seen."""
        cursor = self.textCursor()
        if cursor.hasSelection() or cursor.block().isVisible() or not cursor.block().next().isValid():
            return
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self.setTextCursor(cursor)

    def _reach_aim(self) -> None:
        if not self._aim or not self._builder or not self._builder.holds(self._aim.furthest):
            return
        aim, self._aim = self._aim, None
        cursor = self.textCursor()
        cursor.setPosition(self._builder.pages.position_of(aim.end))
        cursor.setPosition(self._builder.pages.position_of(aim.start), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._scroll(aim.top, self.viewport().height() // 3 if aim.height is None else aim.height)
        self._look()

    def _scroll(self, offset: int, height: int) -> None:
        """Bring a code point to stand `height` pixels below the upper edge."""
        assert self._builder
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._builder.pages.position_of(offset))
        self.ensureCursorVisible()  # makes Qt measure the page before it is scrolled
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - height)

    # The column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred; lay a large text out again only when the width has settled."""
        super().resizeEvent(event)
        self._follow_width()
        if self._column() == self.lineWrapColumnOrWidth():
            self._look()
        elif self._depends_on_width:
            self._settling.start()
        else:
            self._fit_column()
            self._look()

    def _follow_width(self) -> None:
        side = self._side()
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
        self.column_moved.emit(side + MARGIN, self.width() - side - self._column() + MARGIN)

    def _room(self) -> int:
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _column(self) -> int:
        return max(1, min(self._typography.column + 2 * MARGIN, self._room()))

    def _side(self) -> int:
        return (self._room() - self._column()) // 2

    def _fit_column(self) -> None:
        if self.lineWrapColumnOrWidth() != self._column():
            self.setLineWrapColumnOrWidth(self._column())

    def _look(self) -> None:
        """See which paragraphs are in sight."""
        if not self._builder:
            return
        area = self.viewport().rect()
        last = self.cursorForPosition(QPoint(area.right(), area.bottom())).block()
        first, offset_of = self.cursorForPosition(area.topLeft()).block(), self._builder.pages.offset_of
        self._in_sight = offset_of(first.position()), offset_of(last.position() + last.length() - 1)
        self.sight_changed.emit(*self._in_sight)
