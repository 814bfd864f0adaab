"""The archivist's way in: an import is planned, looked at, carried out, and can be undone as a whole."""

from index.intake.perform import ImportOutcome, perform_import
from index.intake.plan import Action, ImportItem, ImportPlan, plan_import
from index.intake.sources import gather
from index.intake.undo import UndoOutcome, undo_import

__all__ = [
    "Action",
    "ImportItem",
    "ImportOutcome",
    "ImportPlan",
    "UndoOutcome",
    "gather",
    "perform_import",
    "plan_import",
    "undo_import",
]
