"""A way to the archive's thread for a window that may close before its answers come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from reader.workers.archive_thread import ArchiveThread
from reader.workers.jobs import Job


class Visitor:
    """Passes jobs on. What they keep is kept, but once it has left nobody hears of it.

    Errors of jobs that hear of none themselves go to `failed` of the thread, as always.
    """

    def __init__(self, archive: ArchiveThread) -> None:
        self._archive = archive
        self.failed = archive.failed
        self._has_left = False

    def submit(self, job: Job) -> None:
        """Queue a job for the open archive."""
        failure = job.failure and self._while_here(job.failure)
        self._archive.submit(replace(job, success=self._while_here(job.success), failure=failure))

    def leave(self) -> None:
        """The window closes: its widgets are gone when the next answer comes."""
        self._has_left = True

    def _while_here(self, hear: Callable[[Any], None]) -> Callable[[Any], None]:
        return lambda answer: None if self._has_left else hear(answer)
