"""What the archive knows: reading, cataloguing, indexing, searching, keeping passages. No Qt below here.

This is the only door: other rooms import from `index` itself. Of the rooms behind it, those that a start does
not need are opened when somebody asks for what lives there (PEP 562).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from index.commands import COMMANDS, run_command
from index.days import day_range
from index.direction import reveal_embeddings, runs_right_to_left, without_unseen
from index.errors import (
    ArchiveBusy,
    Cancelled,
    DiskFull,
    FileChanged,
    FileUnwritable,
    FolderMissing,
    FolderReadOnly,
    FolderUnreadable,
    IndexDamaged,
    IndexingFailed,
    RefusalKind,
    Refused,
    ReleaseMissing,
    SijillError,
    StoreDamaged,
    StoreReadOnly,
    StoreTooNew,
    WrongUse,
)
from index.places import places_of, sample_folder, state_root
from index.records import (
    BLOCK_SEPARATOR,
    Block,
    BlockKind,
    Bookmark,
    BookmarkState,
    Committed,
    Confidence,
    Entity,
    EntityKind,
    Evidence,
    FacetCount,
    Facets,
    Failure,
    Hit,
    LedgerAction,
    Mark,
    MarkKind,
    Mention,
    PartialDate,
    Precision,
    Progress,
    Query,
    Reason,
    Release,
    Results,
    Row,
    Snippet,
    Sort,
    Span,
    SyncReport,
    Timeline,
    Undated,
)
from index.release_hits import Excerpt, HitGroup, ReleaseHits
from index.timescale import Timescale

if TYPE_CHECKING:
    from index.adoption import Card
    from index.archive import Archive
    from index.completions import Completion, parts_of_question
    from index.entities.ledger import LedgerConflict, LedgerEntry, LedgerImport
    from index.faults import fault_key, fault_report
    from index.finding import TextFinder
    from index.fixity import Health
    from index.formats import suffixes
    from index.indexing import Indexing, IndexingEvent
    from index.intake import Action, ImportItem, ImportOutcome, ImportPlan, UndoOutcome
    from index.last_answer import LastAnswer, forget_answer, forget_answers, read_last_answer
    from index.left_out import Original
    from index.notebook import Citation, CitationWords, citations_html, citations_text, cite
    from index.reports import Report, ReportEntry, ReportWords, report_entries

__all__ = [
    "BLOCK_SEPARATOR",
    "COMMANDS",
    "Action",
    "Archive",
    "ArchiveBusy",
    "Block",
    "BlockKind",
    "Bookmark",
    "BookmarkState",
    "Cancelled",
    "Card",
    "Citation",
    "CitationWords",
    "Committed",
    "Completion",
    "Confidence",
    "DiskFull",
    "Entity",
    "EntityKind",
    "Evidence",
    "Excerpt",
    "FacetCount",
    "Facets",
    "Failure",
    "FileChanged",
    "FileUnwritable",
    "FolderMissing",
    "FolderReadOnly",
    "FolderUnreadable",
    "Health",
    "Hit",
    "HitGroup",
    "ImportItem",
    "ImportOutcome",
    "ImportPlan",
    "IndexDamaged",
    "Indexing",
    "IndexingEvent",
    "IndexingFailed",
    "LastAnswer",
    "LedgerAction",
    "LedgerConflict",
    "LedgerEntry",
    "LedgerImport",
    "Mark",
    "MarkKind",
    "Mention",
    "Original",
    "PartialDate",
    "Precision",
    "Progress",
    "Query",
    "Reason",
    "RefusalKind",
    "Refused",
    "Release",
    "ReleaseHits",
    "ReleaseMissing",
    "Report",
    "ReportEntry",
    "ReportWords",
    "Results",
    "Row",
    "SijillError",
    "Snippet",
    "Sort",
    "Span",
    "StoreDamaged",
    "StoreReadOnly",
    "StoreTooNew",
    "SyncReport",
    "TextFinder",
    "Timeline",
    "Timescale",
    "Undated",
    "UndoOutcome",
    "WrongUse",
    "citations_html",
    "citations_text",
    "cite",
    "day_range",
    "fault_key",
    "fault_report",
    "forget_answer",
    "forget_answers",
    "parts_of_question",
    "places_of",
    "read_last_answer",
    "report_entries",
    "reveal_embeddings",
    "run_command",
    "runs_right_to_left",
    "sample_folder",
    "state_root",
    "suffixes",
    "without_unseen",
]

_ROOMS = {
    "index.adoption": ("Card",),
    "index.archive": ("Archive",),
    "index.completions": ("Completion", "parts_of_question"),
    "index.entities.ledger": ("LedgerConflict", "LedgerEntry", "LedgerImport"),
    "index.faults": ("fault_key", "fault_report"),
    "index.finding": ("TextFinder",),
    "index.fixity": ("Health",),
    "index.formats": ("suffixes",),
    "index.indexing": ("Indexing", "IndexingEvent"),
    "index.intake": ("Action", "ImportItem", "ImportOutcome", "ImportPlan", "UndoOutcome"),
    "index.last_answer": ("LastAnswer", "forget_answer", "forget_answers", "read_last_answer"),
    "index.left_out": ("Original",),
    "index.notebook": ("Citation", "CitationWords", "citations_html", "citations_text", "cite"),
    "index.reports": ("Report", "ReportEntry", "ReportWords", "report_entries"),
}
"""What is imported when it is first asked for, by the module it lives in."""

_HOMES = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return found
