"""Finding words in the release on the page: what the bar finds is marked there, and the reader led to it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from index import Release, Span
from reader.panels.document.find import FindBar
from reader.panels.document.header import Header
from reader.panels.document.saying import say_hit, words_around
from reader.panels.document.strip import DensityStrip
from reader.panels.document.view import ReleaseView

_LONGEST_WANTED = 80
"""Code points of a selection that is looked for in the page; a longer one was selected for something else."""


class Finding(QObject):
    """Connects the bar with the page. Emits `marked` when other stretches are marked."""

    marked = Signal()

    def __init__(self, bar: FindBar, header: Header, view: ReleaseView, strip: DensityStrip) -> None:
        super().__init__(bar)
        self._bar, self._header, self._view, self._strip = bar, header, view, strip
        self._release: Release | None = None
        bar.found.connect(self._mark)
        bar.went.connect(self._show)
        bar.went_to_title.connect(self._show_in_title)

    def show_release(self, release: Release | None) -> None:
        """Look in another release, if the bar is open; None where there is a message in its place."""
        self._release = release
        if release is None:
            self._bar.show_text("")
        else:
            self._bar.show_text(release.text, "" if release.title_block else release.title)

    def open(self, selected: tuple[int, int] | None) -> None:
        """Ask what to find; what is selected [start, end) is likely to be it."""
        if self._release is None:
            return
        wanted = self._release.text[slice(*selected)] if selected else ""
        is_short = "\n" not in wanted and len(wanted) <= _LONGEST_WANTED
        self._bar.open(self._place(self._release), wanted if is_short else "")

    def _place(self, release: Release) -> int:
        """Who has not left the beginning is at the title, where no text cursor can be."""
        place = self._view.place()
        is_at_title = release.title_block and place <= release.blocks[:2][-1].start
        return 0 if is_at_title else place

    def _mark(self) -> None:
        self._view.set_found(self._bar.spans)
        self._header.heading.mark_found(self._bar.spans, self._bar.title_spans)
        self.marked.emit()

    def _show(self, span: Span) -> None:
        if self._release is None:
            return
        self._view.frame(span)
        self._strip.show_current(span.start)
        say_hit(self._view, *self._bar.numbering, words_around(self._release.text, span))

    def _show_in_title(self, span: Span) -> None:
        """The title stands above the text whatever is in sight: only the frames move."""
        self._view.frame(None)
        self._header.heading.frame_outside(span)
        say_hit(self._view, *self._bar.numbering, self._header.title.accessibleName())
