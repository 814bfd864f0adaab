"""An archivist's desk: where files come from, the archive they go to, its notebook, a predictable reader."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from index.errors import RefusalKind, Refused
from index.intake import ImportOutcome, ImportPlan, UndoOutcome, perform_import, plan_import, undo_import
from index.notebook import Notebook
from index.records import Release
from tests.helpers.releases import a_release


def first_line_reader(key: str, data: bytes) -> tuple[Release, ...]:
    """A release whose title is the first line; what is not .txt is refused."""
    if not key.endswith(".txt"):
        raise Refused(RefusalKind.UNSUPPORTED, "Files of this kind cannot be read.")
    title, *rest = data.decode("utf-8").split("\n")
    return (a_release(key, title, tuple(rest)),)


@dataclass
class Desk:
    """Where an archivist works: files in `source`, the archive in `folder`, what it holds in `known`."""

    source: Path
    folder: Path
    notebook: Notebook
    known: dict[str, str] = field(default_factory=dict)

    def file(self, name: str, content: str = "Water returns") -> Path:
        """A file to be imported."""
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
        return path

    def kept(self, key: str, content: str = "Kept before") -> Path:
        """A file that the archive's folder holds already."""
        path = self.folder / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
        return path

    def plan(self, *files: Path) -> ImportPlan:
        return plan_import(files, self.folder, self.known, first_line_reader)

    def bring_in(self, *files: Path) -> ImportOutcome:
        return perform_import(self.plan(*files), self.notebook)

    def undo(self, outcome: ImportOutcome) -> UndoOutcome:
        assert outcome.id is not None
        return undo_import(outcome.id, self.folder, self.notebook)

    def tree(self) -> dict[str, str]:
        """Everything in the archive's folder, also what begins with a dot; folders end with a slash."""
        return {
            path.relative_to(self.folder).as_posix() + ("/" if path.is_dir() else ""): (
                "" if path.is_dir() else path.read_text("utf-8")
            )
            for path in self.folder.rglob("*")
        }
