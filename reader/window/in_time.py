"""The timeline in the window: what it asks the archive for, and what it filters by."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from index import Query, Timeline, Timescale
from reader.window.parts import Parts
from reader.window.searching import Searching
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive


class InTime(QObject):
    """Connects the timeline with the question and with the archive's thread."""

    def __init__(self, parts: Parts, searching: Searching, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._searching = searching
        parts.timeline.edited.connect(searching.edit)
        parts.timeline.scale_wanted.connect(self._look)
        parts.timeline.count_wanted.connect(self._count)

    def _look(self) -> None:
        """Count the same result over another stretch of time."""
        timeline = self._parts.timeline
        work = partial(_in_time, self._searching.query, timeline.scale)
        self._parts.archive.submit(Job(work, timeline.show_timeline, kind="timeline"))

    def _count(self, since: str, until: str) -> None:
        query = replace(self._searching.query, since=since, until=until, undated=None)
        shown = partial(self._parts.timeline.show_count, since, until)
        self._parts.archive.submit(Job(partial(_total, query), shown, kind="timeline-count"))


def _in_time(query: Query, scale: Timescale, archive: Archive) -> Timeline | None:
    return archive.search(query, limit=0, facets=False, snippets=False, timeline=scale).timeline


def _total(query: Query, archive: Archive) -> int:
    return archive.search(query, limit=0, facets=False, snippets=False).total
