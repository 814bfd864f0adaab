"""The text of a release on its page: hits and kept passages painted where one looks, copied as it is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit, QWidget

from index import Bookmark, Release, Span
from reader.menus import Menu
from reader.paint.colours import Theme
from reader.paint.overlaps import SpanSet
from reader.paint.overlay import draw_frame, draw_kept_bars, draw_quotation_line, draw_row_line
from reader.panels.document.layers import Layers
from reader.panels.document.page import PageView


class ReleaseView(PageView):
    """Shows one release, read-only; loads nothing, opens nothing. Offsets are code points of its text.

    `menu_opening(menu, offset)` lets others add to the context menu; `frame_moved(Span | None)` tells that
    another place is framed.
    """

    link_activated = Signal(str)
    keep_requested = Signal()
    menu_opening = Signal(QMenu, int)
    frame_moved = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._layers = Layers(theme)
        self._current: Span | None = None
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Text of the release"))
        self.set_theme(theme)
        self.sight_changed.connect(self._mark_visible)
        self.anchorClicked.connect(self._activate)

    # What the panel asks for

    def show_release(self, release: Release, spans: SpanSet, bookmarks: Iterable[Bookmark]) -> None:
        """Show a text with its hits, from its top."""
        self._layers.hits, self._layers.names, self._layers.found = spans, SpanSet(), SpanSet()
        self._layers.set_bookmarks(bookmarks)
        self._current = None
        self.lay_out(release)

    def set_marks(self, spans: SpanSet, bookmarks: Iterable[Bookmark]) -> None:
        """Mark other hits in the same text, and stay in place."""
        self._layers.hits = spans
        self._current = None
        self.set_bookmarks(bookmarks)

    def set_bookmarks(self, bookmarks: Iterable[Bookmark]) -> None:
        """Mark these passages as kept."""
        self._layers.set_bookmarks(bookmarks)
        self._mark_visible()

    @property
    def kept(self) -> SpanSet:
        """The passages that are marked as kept."""
        return self._layers.kept

    @property
    def framed(self) -> Span | None:
        """The hit or name that was gone to last."""
        return self._current

    def set_names(self, names: SpanSet) -> None:
        """Mark these stretches as names of people, organisations and places."""
        self._layers.names = names
        self._mark_visible()

    def set_found(self, found: SpanSet) -> None:
        """Mark these stretches as what was looked for in the page."""
        self._layers.found = found
        self._mark_visible()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours, in the same place of the text."""
        self._layers.set_theme(theme)
        super().set_theme(theme)

    def frame(self, span: Span | None, *, stay: bool = False) -> None:
        """Frame one hit and bring it into sight, unless the view is to `stay` where it is."""
        self._current = span
        if span and not stay:
            self.go_to(span.start)
        self.viewport().update()
        self.frame_moved.emit(span)

    def _activate(self, address: QUrl) -> None:
        self.link_activated.emit(bytes(address.toEncoded().data()).decode("ascii"))

    # Painting

    def _mark_visible(self) -> None:
        """Mark what is in sight: a thousand marks a screen are nothing, nine thousand in a text stall Qt."""
        if not self._builder:
            return
        self.setExtraSelections([self._selection(*one) for one in self._layers.between(*self._in_sight)])
        self.viewport().update()

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
        self._draw_lines(painter)
        kept = map(self._positions, self._layers.kept.between(*self._in_sight))
        draw_kept_bars(painter, self.document(), kept, self._theme)
        if self._current and self._builder.holds(self._current.end):
            draw_frame(painter, self.document(), self._positions(self._current), self._theme)

    def _draw_lines(self, painter: QPainter) -> None:
        assert self._builder
        first, last = map(self._builder.pages.position_of, self._in_sight)
        block = self.document().findBlock(first)
        while block.isValid() and block.position() <= last:
            draw_quotation_line(painter, self.document(), block, self._theme)
            draw_row_line(painter, self.document(), block, self._theme)
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
        menu = Menu(self, taking=self.createStandardContextMenu(event.pos()))
        keep = menu.addAction(self.tr("Keep passage"), self.keep_requested.emit)
        keep.setEnabled(self.selected_span() is not None)
        if self._builder:
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            self.menu_opening.emit(menu, self._offset_of_cursor() if by_key else self._offset_at(event.pos()))
        menu.pop_up(event.globalPos())

    def _offset_of_cursor(self) -> int:
        """Where the keyboard is: in the title, which has no cursor, what is framed there."""
        title = self._release.title_block if self._release else None
        if title and self._current and self._current.start < title.end:
            return self._current.start
        return self.place()

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
