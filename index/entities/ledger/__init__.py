"""The user's last word: entries that merge, split, rename or reject entities, and what they lead to."""

from index.entities.ledger.applying import with_decisions
from index.entities.ledger.claims import MINE, THEIRS, unite
from index.entities.ledger.decisions import Decisions, decisions
from index.entities.ledger.entries import (
    LedgerConflict,
    LedgerEntry,
    LedgerImport,
    is_entity,
    kind_of,
    named_like,
    slug_of,
)
from index.entities.ledger.files import as_csv, as_json, entries_in_csv, entries_in_json
from index.entities.ledger.folding import Separation

__all__ = [
    "MINE",
    "THEIRS",
    "Decisions",
    "LedgerConflict",
    "LedgerEntry",
    "LedgerImport",
    "Separation",
    "as_csv",
    "as_json",
    "decisions",
    "entries_in_csv",
    "entries_in_json",
    "is_entity",
    "kind_of",
    "named_like",
    "slug_of",
    "unite",
    "with_decisions",
]
