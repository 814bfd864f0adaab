"""What is marked in a text, layer over layer: kept passages, names, hits, what was found in the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QTextCharFormat

from index import Bookmark, BookmarkState, Reason, Span
from reader.paint.colours import Theme
from reader.paint.marks import found_format, kept_format, mark_format
from reader.paint.overlaps import SpanSet


class Layers:
    """Spans in code points of the text; a later layer is painted over an earlier one."""

    def __init__(self, theme: Theme) -> None:
        self.kept, self.names, self.hits, self.found = SpanSet(), SpanSet(), SpanSet(), SpanSet()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._kept, self._found = kept_format(theme), found_format(theme)
        self._marks = {reason: mark_format(theme, reason) for reason in Reason}

    def set_bookmarks(self, bookmarks: Iterable[Bookmark]) -> None:
        """Take these passages as kept; an orphan has no place in the text."""
        placed = (mark for mark in bookmarks if mark.state is not BookmarkState.ORPHAN)
        self.kept = SpanSet(Span(mark.start, mark.end) for mark in placed)

    def between(self, start: int, end: int) -> Iterator[tuple[Span, QTextCharFormat]]:
        """What touches [start, end), and how it looks."""
        yield from ((span, self._kept) for span in self.kept.between(start, end))
        for spans in (self.names, self.hits):
            yield from ((span, self._marks[span.reason]) for span in spans.between(start, end))
        yield from ((span, self._found) for span in self.found.between(start, end))
