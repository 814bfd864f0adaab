"""One background job: what to do with the archive, and who hears of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index import Archive


@dataclass(frozen=True, slots=True)
class Job:
    """`work` runs in the archive's thread, `success` or `failure` afterwards in the GUI thread.

    Of the jobs of one `kind` only the newest is of interest: an older one is skipped while it waits, and its
    answer dropped when it comes too late. Jobs without a kind all run. Without `failure` the error goes to
    the thread's own `failed` signal, so that no error path is forgotten. An `urgent` one goes before jobs of
    a kind that wait; never before one without, which may keep something.
    """

    work: Callable[[Archive], Any]
    success: Callable[[Any], None] = lambda _answer: None
    failure: Callable[[Exception], None] | None = None
    kind: str = ""
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Ticket:
    """A job in the queue: its number within its kind, and the opening of an archive it belongs to."""

    job: Job
    serial: int
    opening: int


class Serials:
    """The newest number of each kind. Written in the GUI thread only, read in the archive's as well."""

    def __init__(self) -> None:
        self._newest: dict[str, int] = {}
        self._opening = 0

    def ticket(self, job: Job) -> Ticket:
        """Number a job; older ones of its kind are stale from here on."""
        serial = self._newest.get(job.kind, 0) + 1
        self._newest[job.kind] = serial
        return Ticket(job, serial, self._opening)

    def next_opening(self) -> None:
        """Another archive is opened: nobody waits for answers of the last one."""
        self._opening += 1

    def is_stale(self, ticket: Ticket) -> bool:
        """Whether nobody waits for this answer any more."""
        if ticket.opening != self._opening:
            return True
        return bool(ticket.job.kind) and ticket.serial != self._newest[ticket.job.kind]

    def may_skip(self, ticket: Ticket) -> bool:
        """Whether the work itself is needless. What has no kind may keep something, and is always done."""
        return bool(ticket.job.kind) and self.is_stale(ticket)
