"""The release that is being read: what is known of it, its text with marked hits, and ways through them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget

from index import Bookmark, Release, Span
from reader.paint.colours import LIGHT, Theme
from reader.paint.overlaps import SpanSet
from reader.panels.document.header import Header
from reader.panels.document.hits import HitsBar
from reader.panels.document.left_out import LeftOutSection
from reader.panels.document.message import MessagePage
from reader.panels.document.names import NamesBar
from reader.panels.document.view import ReleaseView

_SHEET = """
#document, #document QStackedWidget > QWidget, Header, MessagePage, ReleaseView, FactsList {{
    background: {ground};
}}
LeftOutSection, LeftOutSection QPlainTextEdit {{ background: {panel}; color: {quiet}; }}
LeftOutSection QPlainTextEdit {{ border: none; padding: 0; }}
#left-out-title {{ color: {text}; font-weight: 600; }}
#left-out-sentence {{ color: {quiet}; }}
#document-line, #document-address {{ color: {quiet}; border: none; }}
#document-address {{ padding: 0; text-align: left; background: transparent; }}
#document-address:hover, #document-address:focus {{ color: {accent}; text-decoration: underline; }}
#document-warning {{ color: {warning}; }}
#document-rule {{ background: {line}; max-height: 1px; border: none; }}
"""


class DocumentPanel(QWidget):
    """Shows one release, or a message in its place. Offsets are code points of the release's text.

    `keep_requested(key, start, end)`, `address_requested(address)`, `original_requested(key)` and
    `left_out_requested(bool)` are wishes; `hit_changed(number, total)` counts from 1.
    `entity_menu_opening(menu, entity)` lets others add to the menu of a name, and `names_requested(on)`
    wishes that names be marked, or none.
    """

    keep_requested = Signal(str, int, int)
    address_requested = Signal(str)
    original_requested = Signal(str)
    left_out_requested = Signal(bool)
    hit_changed = Signal(int, int)
    entity_menu_opening = Signal(QMenu, object)
    names_requested = Signal(bool)

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._release: Release | None = None
        self._hits = SpanSet()
        self._number: int | None = None
        self.header = Header(theme)
        self.view = ReleaseView(theme)
        self.left_out = LeftOutSection()
        self.hits = HitsBar(theme)
        self.names = NamesBar(theme)
        self.message = MessagePage()
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.show_message(
            self.tr("No release is open"), self.tr("Choose one from the results to read it here.")
        )

    @property
    def key(self) -> str | None:
        """Key of the release on the page, None while there is a message in its place."""
        return self._release.key if self._release else None

    def show_release(
        self,
        release: Release,
        spans: Sequence[Span],
        bookmarks: Iterable[Bookmark],
        position: int | None = None,
    ) -> None:
        """Show a release with its hits, scrolled to a code point, else to the first hit, else from the top.

        A text that is on the page already keeps its place unless a position is given, and with the same hits
        the current one stays current.
        """
        same = self._release is not None and _version(release) == _version(self._release)
        hits = SpanSet(spans)
        if same and hits == self._hits and position is None:
            self.view.set_bookmarks(bookmarks)
            self._take_names(release)
            return
        self._release = release
        self._hits = hits
        self._number = None
        self.header.show_release(release, self._title_spans(release))
        self.pages.setCurrentIndex(0)
        if same:
            self.view.set_marks(self._hits, bookmarks)
        else:
            self._put_left_out_away()
            self.view.show_release(release, self._hits, bookmarks)
        self.names.show_release(release)
        self._start(position, same)

    def mark_title(self, spans: Sequence[Span]) -> None:
        """Mark hits in a title that does not stand in the text; they count from its first code point."""
        if self._release is not None and self._release.title_block is None:
            self.header.title.show_title(self._release.title, tuple(spans))

    def show_message(self, title: str, sentence: str, original: str | None = None) -> None:
        """Say why there is no text; `original` is the key of a file that can be opened instead."""
        self._release = None
        self._hits = SpanSet()
        self._put_left_out_away()
        self.names.show_release(None)
        self.message.show_message(title, sentence, original)
        self.pages.setCurrentIndex(1)

    def set_bookmarks(self, bookmarks: Iterable[Bookmark]) -> None:
        """Mark these passages of the release as kept."""
        self.view.set_bookmarks(bookmarks)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        names = ("ground", "panel", "text", "quiet", "accent", "warning", "line")
        self.setStyleSheet(_SHEET.format(**{name: getattr(theme, name) for name in names}))
        for part in (self.header, self.view, self.hits, self.names):
            part.set_theme(theme)

    def next_hit(self) -> None:
        """Go to the next hit; after the last comes the first."""
        if not self._hits:
            return
        number = self._first_ahead() if self._number is None else self._number + 1
        note = self.tr("After the last hit: the first again") if number == len(self._hits) else ""
        self._go_to_hit(number % len(self._hits), note)

    def previous_hit(self) -> None:
        """Go to the hit before; before the first comes the last."""
        if not self._hits:
            return
        number = self._first_ahead() if self._number is None else self._number
        note = self.tr("Before the first hit: the last again") if number == 0 else ""
        self._go_to_hit((number - 1) % len(self._hits), note)

    def mark_names(self, on: bool, wanted: str | None = None) -> None:
        """Mark the names in the text, or none; `wanted` is a kind or one entity's id, "" for all of them."""
        if wanted is not None:
            self.names.choose(wanted)
        self.names.set_on(on)
        self.hits.names.setChecked(on)

    def next_name(self) -> None:
        """Go to the next marked name; after the last comes the first."""
        self.names.walk(True, self.view.place())

    def previous_name(self) -> None:
        """Go to the marked name before."""
        self.names.walk(False, self.view.place())

    def focus(self) -> None:
        """Put the keyboard into the text."""
        # No focus proxy: Tab would go to it straight away, past the facts and the address above.
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, start: int, end: int) -> None:
        """Bring a passage into sight and select it."""
        self.view.go_to(start, end)

    def selected_span(self) -> tuple[int, int] | None:
        """The selected passage [start, end) without the space around it, None where nothing is selected."""
        span = self.view.selected_span()
        if self._release is None or span is None:
            return None
        selected = self._release.text[slice(*span)]
        start = span[0] + len(selected) - len(selected.lstrip())
        end = span[0] + len(selected.rstrip())
        return (start, end) if start < end else None

    def request_keep(self) -> None:
        """Ask for the selected passage to be kept."""
        span = self.selected_span()
        if self._release and span:
            self.keep_requested.emit(self._release.key, *span)

    def _put_left_out_away(self) -> None:
        """It belongs to the text that was on the page."""
        self.left_out.hide()
        self.header.left_out.setChecked(False)

    def _first_ahead(self) -> int:
        """Number of the first hit from where the reader is; as many as there are when all lie before."""
        ahead = self._hits.first_from(self.view.place())
        return len(self._hits) if ahead is None else ahead

    def _title_spans(self, release: Release) -> tuple[Span, ...]:
        title = release.title_block
        if title is None:
            return ()
        layers = (self.names.spans, self._hits)  # a hit is painted over a name
        found = (span for layer in layers for span in layer.between(title.start, title.end))
        return tuple(_from(span, title.start) for span in found)

    def _take_names(self, release: Release) -> None:
        """The same text, but a decision may have changed what its names stand for."""
        if release.mentions != self._release.mentions or release.entities != self._release.entities:
            self._release = release
            self.names.show_release(release)

    def _mark_names(self) -> None:
        self.view.set_names(self.names.spans)
        if self._release is not None and self._release.title_block is not None:
            self.header.title.show_title(self._release.title, self._title_spans(self._release))

    def _open_menu(self, menu: QMenu, offset: int) -> None:
        """Let others add to the menu where a name stands at a code point."""
        if self._release is None:
            return
        named = {one.entity for one in self._release.mentions if one.start <= offset < one.end}
        for entity in self._release.entities:
            if entity.id in named:
                self.entity_menu_opening.emit(menu, entity)

    def _start(self, position: int | None, same: bool) -> None:
        if position is not None:
            self._number = None
            self.hits.show_hit(0, len(self._hits))
            self.view.go_to(position)
        elif self._hits and not same:
            self._go_to_hit(0)
        else:
            self.hits.show_hit(0, len(self._hits))

    def _go_to_hit(self, number: int, note: str = "") -> None:
        self._number = number
        self._frame(self._hits.spans[number])
        self.hits.show_hit(number + 1, len(self._hits), note)
        self.hit_changed.emit(number + 1, len(self._hits))

    def _frame(self, span: Span) -> None:
        self.view.frame(span)
        title = self._release.title_block if self._release else None
        self.header.title.frame(_from(span, title.start) if title else None)

    def _selection_changed(self) -> None:
        self.hits.set_keepable(self.selected_span() is not None)

    def _connect(self) -> None:
        self.view.column_moved.connect(self.header.set_sides)
        self.view.column_moved.connect(self.left_out.set_sides)
        self.view.link_activated.connect(self.address_requested)
        self.view.selectionChanged.connect(self._selection_changed)
        self.view.keep_requested.connect(self.request_keep)
        self.header.address_requested.connect(self.address_requested)
        self.header.left_out_requested.connect(self.left_out_requested)
        self.left_out.closed.connect(lambda: self.header.left_out.setChecked(False))
        self.hits.next_requested.connect(self.next_hit)
        self.hits.previous_requested.connect(self.previous_hit)
        self.hits.keep_requested.connect(self.request_keep)
        self.names.marked.connect(self._mark_names)
        self.names.went.connect(self._frame)
        self.names.next_requested.connect(self.next_name)
        self.names.previous_requested.connect(self.previous_name)
        self.names.closed.connect(lambda: self.names_requested.emit(False))
        self.hits.names_requested.connect(self.names_requested)
        self.view.menu_opening.connect(self._open_menu)
        self.message.original_requested.connect(self.original_requested)
        self.hits.set_keepable(False)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, _rule(), self.view, self.left_out, _rule(), self.names, self.hits):
            column.addWidget(part, 1 if part is self.view else 0)
        self.pages.addWidget(page)
        self.pages.addWidget(self.message)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)


def _rule() -> QFrame:
    rule = QFrame(objectName="document-rule")
    rule.setFixedHeight(1)
    return rule


def _version(release: Release) -> tuple[str, str, str]:
    """What a text depends on; quicker to compare than the text."""
    return release.key, release.sha256, release.extractor


def _from(span: Span, start: int) -> Span:
    return replace(span, start=span.start - start, end=span.end - start)
