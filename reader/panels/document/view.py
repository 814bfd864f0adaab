"""The text of a release as a page: built in slices, with hits and kept passages painted where one looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QTextBrowser, QTextEdit, QWidget

from index import Bookmark, BookmarkState, Reason, Release, Span
from reader.paint.colours import Theme
from reader.paint.document import PageBuilder
from reader.paint.marks import kept_format, mark_format
from reader.paint.overlaps import SpanSet
from reader.paint.overlay import draw_frame, draw_kept_bars, draw_quotation_line
from reader.paint.styles import Styles, Typography

MARGIN = 24
"""Pixels around the column inside the view; kept passages are marked in it."""

SLICE = 0.004
"""Seconds of building between two turns of the event loop."""

_LARGE = 100_000
"""Code points from which a new width is laid out in slices rather than at once."""

_SETTLED = 150
"""Milliseconds without a further change of width before a large text is laid out anew."""


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


class ReleaseView(QTextBrowser):
    """Shows one release, read-only; loads nothing, opens nothing. Offsets are code points of its text."""

    link_activated = Signal(str)
    keep_requested = Signal()
    column_moved = Signal(int, int)
    menu_opening = Signal(QMenu, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typography = Typography()
        self._release: Release | None = None
        self._builder: PageBuilder | None = None
        self._spans = SpanSet()
        self._kept = SpanSet()
        self._names = SpanSet()
        self._current: Span | None = None
        self._aim: Aim | None = None
        self._slices = QTimer(self, interval=0)
        self._settling = QTimer(self, interval=_SETTLED, singleShot=True)
        self._set_up()

    def _set_up(self) -> None:
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Text of the release"))
        self.document().setDocumentMargin(MARGIN)
        self.setAutoFillBackground(True)
        self.set_theme(self._theme)
        self._slices.timeout.connect(self._build_slice)
        self._settling.timeout.connect(self._build_again)
        self.verticalScrollBar().valueChanged.connect(self._mark_visible)
        self.cursorPositionChanged.connect(self._leave_title)
        self.anchorClicked.connect(self._activate)

    # What the panel asks for

    def show_release(self, release: Release, spans: SpanSet, bookmarks: Iterable[Bookmark]) -> None:
        """Show a text from its top; the first screens at once, the rest in slices."""
        self._release = release
        self._spans, self._names = spans, SpanSet()
        self._current = None
        self._aim = None
        self.set_bookmarks(bookmarks)
        self._begin()
        self.verticalScrollBar().setValue(0)
        self._mark_visible()

    def set_marks(self, spans: SpanSet, bookmarks: Iterable[Bookmark]) -> None:
        """Mark other hits in the same text, and stay in place."""
        self._spans = spans
        self._current = None
        self.set_bookmarks(bookmarks)

    def set_bookmarks(self, bookmarks: Iterable[Bookmark]) -> None:
        """Mark these passages as kept; an orphan has no place in the text."""
        placed = (mark for mark in bookmarks if mark.state is not BookmarkState.ORPHAN)
        self._kept = SpanSet(Span(mark.start, mark.end) for mark in placed)
        self._mark_visible()

    def set_names(self, names: SpanSet) -> None:
        """Mark these stretches as names of people, organisations and places."""
        self._names = names
        self._mark_visible()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours, in the same place of the text."""
        self._theme = theme
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Window, QColor(theme.ground))
        self.setPalette(colours)
        self._build_again()

    def frame(self, span: Span | None) -> None:
        """Frame one hit and bring it into sight."""
        self._current = span
        if span:
            self.go_to(span.start)
        self.viewport().update()

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

    @property
    def finished(self) -> bool:
        """Whether the whole text stands on the page."""
        return self._builder is None or self._builder.finished

    def _activate(self, address: QUrl) -> None:
        self.link_activated.emit(bytes(address.toEncoded().data()).decode("ascii"))

    # Building

    def _begin(self) -> None:
        assert self._release
        self.setExtraSelections([])
        self._fit_column()
        self._builder = PageBuilder(self._release, self.document(), Styles(self._typography, self._theme))
        self._builder.build(SLICE)
        self._keep_cursor_at_top()
        self._slices.start()

    def _build_slice(self) -> None:
        if self.finished or not self._builder:
            self._slices.stop()
            return
        bar = self.verticalScrollBar()
        end_in_sight = bar.value() >= bar.maximum()
        self._builder.build(SLICE)
        self._reach_aim()
        if end_in_sight:
            self._mark_visible()

    def _build_again(self) -> None:
        """Lay the text out anew, for another width or other colours, and stay where the reader was."""
        if not self._builder:
            return
        aim = self._aim or self._present_place()
        self._begin()
        self._mark_visible()
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
        self._mark_visible()

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
        side = self._side()
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
        self.column_moved.emit(side + MARGIN, self.width() - side - self._column() + MARGIN)
        if self._column() == self.lineWrapColumnOrWidth():
            self._mark_visible()
        elif self._release and len(self._release.text) > _LARGE:
            self._settling.start()
        else:
            self._fit_column()
            self._mark_visible()

    def _room(self) -> int:
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _column(self) -> int:
        return max(1, min(self._typography.column + 2 * MARGIN, self._room()))

    def _side(self) -> int:
        return (self._room() - self._column()) // 2

    def _fit_column(self) -> None:
        self.setLineWrapColumnOrWidth(self._column())

    # Painting

    def _visible_positions(self) -> tuple[int, int]:
        area = self.viewport().rect()
        last = self.cursorForPosition(QPoint(area.right(), area.bottom())).block()
        return self.cursorForPosition(area.topLeft()).block().position(), last.position() + last.length() - 1

    def _mark_visible(self) -> None:
        """Mark what is in sight: a thousand marks a screen are nothing, nine thousand in a text stall Qt."""
        if not self._builder:
            return
        kept = kept_format(self._theme)
        marks = {reason: mark_format(self._theme, reason) for reason in Reason}
        found = [self._selection(span, kept) for span in self._in_sight(self._kept)]
        for spans in (self._names, self._spans):
            found += [self._selection(span, marks[span.reason]) for span in self._in_sight(spans)]
        self.setExtraSelections(found)
        self.viewport().update()

    def _in_sight(self, spans: SpanSet) -> tuple[Span, ...]:
        assert self._builder
        first, last = (self._builder.pages.offset_of(position) for position in self._visible_positions())
        return spans.between(first, last)

    def _selection(self, span: Span, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        start, end = self._positions(span)
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.document())
        made.cursor.setPosition(start)
        made.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.format = form
        return made

    def _positions(self, span: Span) -> tuple[int, int]:
        assert self._builder
        last = self.document().characterCount() - 1
        pages = self._builder.pages
        return min(pages.position_of(span.start), last), min(pages.position_of(span.end), last)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then what is drawn over it, as far as it is in sight."""
        super().paintEvent(event)
        if not self._builder:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        self._draw_quotation_lines(painter)
        kept = map(self._positions, self._in_sight(self._kept))
        draw_kept_bars(painter, self.document(), kept, self._theme)
        if self._current and self._builder.holds(self._current.end):
            draw_frame(painter, self.document(), self._positions(self._current), self._theme)

    def _draw_quotation_lines(self, painter: QPainter) -> None:
        first, last = self._visible_positions()
        block = self.document().findBlock(first)
        while block.isValid() and block.position() <= last:
            draw_quotation_line(painter, self.document(), block, self._theme)
            block = block.next()

    # What Qt would do otherwise

    def loadResource(self, _kind: int, _name: QUrl) -> None:
        """Nothing is ever loaded: no picture, no style sheet, no file, no address."""

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the canonical text itself, with the line breaks and spaces it has."""
        data = QMimeData()
        if self._release and (span := self.selected_span()):
            data.setText(self._release.text[span[0] : span[1]])
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu, keeping the selected passage, and what others add for the text at that place."""
        menu = self.createStandardContextMenu(event.pos())
        keep = menu.addAction(self.tr("Keep passage"), self.keep_requested.emit)
        keep.setEnabled(self.selected_span() is not None)
        if self._builder:
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            self.menu_opening.emit(menu, self.place() if by_key else self._offset_at(event.pos()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _offset_at(self, place: QPoint) -> int:
        """The code point under a place in the view, -1 where there is none."""
        layout = self.document().documentLayout()
        on_page = QPointF(place) + QPointF(0, self.verticalScrollBar().value())
        position = layout.hitTest(on_page, Qt.HitTestAccuracy.ExactHit)
        return self._builder.pages.offset_of(position) if self._builder and position >= 0 else -1

    def event(self, event: QEvent) -> bool:
        """Turning the wheel beside the column scrolls as well."""
        if event.type() is QEvent.Type.Wheel:
            return QApplication.sendEvent(self.verticalScrollBar(), event)
        return super().event(event)
