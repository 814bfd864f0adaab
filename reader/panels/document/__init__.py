"""The release that is being read: what is known of it, its text with marked hits, and ways through them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from index import Bookmark, Release, ReleaseHits, Span
from reader.paint.colours import LIGHT, Theme
from reader.paint.styles import Typography
from reader.panels.document.find import FindBar
from reader.panels.document.finding import Finding
from reader.panels.document.header import Header
from reader.panels.document.hits import HitsBar
from reader.panels.document.left_out import LeftOutSection
from reader.panels.document.message import MessagePage
from reader.panels.document.names import NamesBar
from reader.panels.document.saying import say, say_hit, words_around
from reader.panels.document.sheet import sheet
from reader.panels.document.strip import DensityStrip
from reader.panels.document.view import ReleaseView
from reader.panels.document.walk import HitWalk, Step
from reader.panels.document.wheel import Wheel

if TYPE_CHECKING:
    from index import HitGroup

NO_HITS = ReleaseHits()


class DocumentPanel(QWidget):
    """Shows one release, or a message in its place. Offsets are code points of the release's text.

    `keep_requested(key, start, end)`, `address_requested(address)`, `original_requested(key)` and
    `left_out_requested(bool)` are wishes; `hit_changed(number, total)` counts from 1.
    `entity_menu_opening(menu, entity)` lets others add to the menu of a name, and `names_requested(on)`
    wishes that names be marked, or none.
    `size_step_requested(steps)` wishes for larger type, or with less than nothing for smaller.
    """

    keep_requested = Signal(str, int, int)
    address_requested = Signal(str)
    original_requested = Signal(str)
    left_out_requested = Signal(bool)
    hit_changed = Signal(int, int)
    entity_menu_opening = Signal(QMenu, object)
    names_requested = Signal(bool)
    size_step_requested = Signal(int)

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._release: Release | None = None
        self._walk = HitWalk()
        self.header = Header(theme)
        self.view = ReleaseView(theme)
        self.left_out = LeftOutSection()
        self.strip = DensityStrip(theme)
        self.find = FindBar(theme)
        self._finding = Finding(self.find, self.header, self.view, self.strip)
        self.hits = HitsBar(theme)
        self.names = NamesBar(theme)
        self.message = MessagePage()
        self.pages = QStackedWidget()
        self._lay_out()
        written = (self.view, self.header.facts, self.left_out.text)
        self._wheel = Wheel(
            self, self.view.verticalScrollBar(), self.view, *(one.viewport() for one in written)
        )
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
        hits: ReleaseHits = NO_HITS,
        bookmarks: Iterable[Bookmark] = (),
        place: int | tuple[int, int] | None = None,
    ) -> None:
        """Show a release with its hits, scrolled to a code point, else to the first hit, else from the top.

        A `place` of two code points is a passage, which is selected. A text that is on the page already
        keeps its own place unless another is given, and with the same hits
        the current one stays current.
        """
        same = self._release is not None and _version(release) == _version(self._release)
        if same and hits == self._walk.of and place is None:
            self.set_bookmarks(bookmarks)
            self._take_names(release)
            return
        self._release = release
        self._walk = HitWalk(hits)
        self.header.show_release(release)
        self._mark_title()
        self.pages.setCurrentIndex(0)
        if same:
            self.view.set_marks(self._walk.all, bookmarks)
        else:
            self._put_left_out_away()
            self.view.show_release(release, self._walk.all, bookmarks)
            self._finding.show_release(release)
        self.hits.groups.show_groups(hits.groups, len(hits.spans))
        self._show_density()
        self.names.show_release(release)
        self._start(place, same)

    def show_message(self, title: str, sentence: str, original: str | None = None) -> None:
        """Say why there is no text; `original` is the key of a file that can be opened instead."""
        self._release = None
        self._walk = HitWalk()
        self._finding.show_release(None)
        self._put_left_out_away()
        self.names.show_release(None)
        self.message.show_message(title, sentence, original)
        self.pages.setCurrentIndex(1)

    def set_bookmarks(self, bookmarks: Iterable[Bookmark]) -> None:
        """Mark these passages of the release as kept."""
        self.view.set_bookmarks(bookmarks)
        self.strip.show_kept(self.view.kept)

    def set_typography(self, typography: Typography) -> None:
        """Take other type, and stay at the same place."""
        self.header.title.set_typography(typography)
        self.view.set_typography(typography)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.setStyleSheet(sheet(theme))
        for part in (self.header, self.view, self.strip, self.find, self.hits, self.names):
            part.set_theme(theme)

    def next_hit(self) -> None:
        """Go to the next hit of those that are walked; after the last comes the first."""
        self._show_step(
            self._walk.step(True, self.view.place()), self.tr("After the last hit: the first again")
        )

    def previous_hit(self) -> None:
        """Go to the hit before; before the first comes the last."""
        step = self._walk.step(False, self.view.place())
        self._show_step(step, self.tr("Before the first hit: the last again"))

    def walk_group(self, group: HitGroup | None) -> None:
        """Walk the hits of one group from now on, from the next of them; None walks all of them."""
        self._walk.choose(group)
        self.hits.groups.choose(group)
        self._show_density()
        self.next_hit()

    def open_find(self) -> None:
        """Ask what to find on the page; what is selected is likely to be it."""
        self._finding.open(self.selected_span())

    def mark_names(self, on: bool, wanted: str | None = None) -> None:
        """Mark the names in the text, or none; `wanted` is a kind or one entity's id, "" for all of them."""
        if wanted is not None:
            self.names.choose(wanted)
        framed = self.names.current
        self.names.set_on(on)
        self.hits.names.setChecked(on)
        if framed and not on:
            self.view.frame(self._walk.current, stay=True)

    def next_name(self) -> None:
        """Go to the next marked name; after the last comes the first."""
        self.names.walk(True, self.view.place())

    def previous_name(self) -> None:
        """Go to the marked name before."""
        self.names.walk(False, self.view.place())

    def place_in_sight(self) -> int:
        """The code point to give to `show_release` so that the same lines stand where they stand now."""
        return self.view.place_in_sight()

    def focus(self) -> None:
        """Put the keyboard into the text."""
        # No focus proxy: Tab would go to it straight away, past the facts and the address above.
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, start: int, end: int) -> None:
        """Bring a passage into sight and select it."""
        self.view.go_to(start, end)

    def show_place(self, start: int, end: int) -> None:
        """Frame a passage and bring it into sight, also where it is the title above the text."""
        if self._release is None:
            return
        self._leave_walk()
        self.view.frame(Span(start, end))
        self.strip.show_current(start)
        say(self.view, words_around(self._release.text, Span(start, end)))

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

    def _take_names(self, release: Release) -> None:
        """The same text, but a decision may have changed what its names stand for."""
        if release.mentions != self._release.mentions or release.entities != self._release.entities:
            self._release = release
            self.names.show_release(release)

    def _mark_names(self) -> None:
        self.view.set_names(self.names.spans)
        self._mark_title()

    def _mark_title(self) -> None:
        self.header.heading.mark(self.names.spans, self._walk.all, self._walk.of.title)

    def _open_menu(self, menu: QMenu, offset: int) -> None:
        """Let others add to the menu where a name stands at a code point."""
        if self._release is None:
            return
        named = {one.entity for one in self._release.mentions if one.start <= offset < one.end}
        for entity in self._release.entities:
            if entity.id in named:
                self.entity_menu_opening.emit(menu, entity)

    def _start(self, place: int | tuple[int, int] | None, same: bool) -> None:
        total = len(self._walk.spans)
        if place is not None:
            self.hits.show_hit(0, total)
            self.view.go_to(*(place if isinstance(place, tuple) else (place,)))
        elif total and not same:
            self._show_step(self._walk.go(0))
        else:
            self.hits.show_hit(0, total)

    def _show_step(self, step: Step | None, note: str = "") -> None:
        if step is None or self._release is None:
            return
        number, total = (self._walk.number or 0) + 1, len(self._walk.spans)
        self.view.frame(step.span)
        self.strip.show_current(step.span.start)
        self.hits.show_hit(number, total, note if step.wrapped else "")
        say_hit(self.view, number, total, words_around(self._release.text, step.span))
        self.hit_changed.emit(number, total)

    def _show_density(self) -> None:
        spans = self._walk.spans if self.find.isHidden() else self.find.spans
        self.strip.show_spans(len(self._release.text) if self._release else 0, spans, self.view.kept)

    def _leave_find(self, last: Span | None) -> None:
        """What was found last stays selected: it may be wanted, to be kept or copied."""
        self.view.frame(self._walk.current, stay=True)
        if last:
            self.view.go_to(last.start, last.end)
        self.focus()

    def _go(self, offset: int) -> None:
        self._leave_walk()
        self.view.frame(None)
        self.view.go_to(offset)

    def _leave_walk(self) -> None:
        self._walk.leave()
        self.hits.show_hit(0, len(self._walk.spans))

    def _set_sides(self, first: int, last: int) -> None:
        """What stands above and below the text begins and ends with its column; the strip comes after it."""
        for part in (self.header, self.left_out):
            part.set_sides(first, last + self.strip.width())

    def _selection_changed(self) -> None:
        self.hits.set_keepable(self.selected_span() is not None)

    def _connect(self) -> None:
        self.view.column_moved.connect(self._set_sides)
        self.view.link_activated.connect(self.address_requested)
        self.view.selectionChanged.connect(self._selection_changed)
        self.view.keep_requested.connect(self.request_keep)
        self.header.address_requested.connect(self.address_requested)
        self.header.left_out_requested.connect(self.left_out_requested)
        self.header.heading.menu_opening.connect(self.view.menu_opening)
        self.header.facts.place_requested.connect(self.show_place)
        self.left_out.closed.connect(lambda: self.header.left_out.setChecked(False))
        self.hits.next_requested.connect(self.next_hit)
        self.hits.previous_requested.connect(self.previous_hit)
        self.hits.keep_requested.connect(self.request_keep)
        self.names.marked.connect(self._mark_names)
        self.names.went.connect(self.view.frame)
        self.names.next_requested.connect(self.next_name)
        self.names.previous_requested.connect(self.previous_name)
        self.names.closed.connect(lambda: self.names_requested.emit(False))
        self.hits.names_requested.connect(self.names_requested)
        self.hits.groups.chosen.connect(self.walk_group)
        self.view.menu_opening.connect(self._open_menu)
        self._wheel.stepped.connect(self.size_step_requested)
        self.view.sight_changed.connect(self.strip.show_sight)
        self.view.frame_moved.connect(self.header.heading.frame)
        self.strip.went.connect(self._go)
        self.strip.next_requested.connect(self.next_hit)
        self.strip.previous_requested.connect(self.previous_hit)
        self._finding.marked.connect(self._show_density)
        self.find.closed.connect(self._leave_find)
        self.message.original_requested.connect(self.original_requested)
        self.hits.set_keepable(False)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        text = QHBoxLayout(spacing=0)
        text.addWidget(self.view, 1)
        text.addWidget(self.strip)
        column.addWidget(self.header)
        column.addWidget(_rule())
        column.addLayout(text, 1)
        for part in (self.left_out, _rule(), self.find, self.names, self.hits):
            column.addWidget(part)
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
