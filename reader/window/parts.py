"""The parts of one window, by name, for those who bring them together."""

from __future__ import annotations

from dataclasses import dataclass

from reader.actions import Actions
from reader.panels.document import DocumentPanel
from reader.panels.entity import EntityPanel
from reader.panels.filters import FiltersPanel
from reader.panels.notebook import NotebookPanel
from reader.panels.results import ResultsPanel
from reader.panels.search import SearchPanel
from reader.panels.timeline import TimelinePanel
from reader.panels.unread import UnreadPanel
from reader.window.chips import ChipRow
from reader.window.notices import NoticeBar
from reader.window.status import StatusBar
from reader.window.undo import Undo
from reader.workers.archive_thread import ArchiveThread
from reader.workers.visitor import Visitor


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a window is made of; made once, in `window.main`.

    A release's own window has some parts of its own, and visits the archive of the main window.
    """

    archive: ArchiveThread | Visitor
    actions: Actions
    search: SearchPanel
    filters: FiltersPanel
    timeline: TimelinePanel
    results: ResultsPanel
    unread: UnreadPanel
    document: DocumentPanel
    entity: EntityPanel
    notebook: NotebookPanel
    chips: ChipRow
    notices: NoticeBar
    status: StatusBar
    undo: Undo
