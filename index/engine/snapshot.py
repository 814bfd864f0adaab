"""One committed state of the index, open for reading."""

from __future__ import annotations

from pathlib import Path

from index.engine.documents import Documents
from index.engine.evaluate import Evaluator
from index.engine.manifest import check_manifest, write_manifest
from index.engine.postings import Postings
from index.engine.store import Storage, damage_named, files_of, latest_generation, open_reader
from index.errors import ArchiveBusy, IndexDamaged

_ATTEMPTS = 5


class Snapshot:
    """The facts of all documents in memory, posting lists on demand. Another process may commit meanwhile."""

    def __init__(self, directory: Path, generation: int, checked: frozenset[str]) -> None:
        self.generation = generation
        self._directory = directory
        self._storage = Storage(directory, read_only=True)
        try:
            with damage_named():
                self.checked = check_manifest(directory, generation, checked)
                self._reader = open_reader(self._storage)
                self.documents = Documents.load(self._reader)
            self.evaluator = Evaluator(Postings(self._reader), self.documents)
        except BaseException:
            self.close()
            raise

    @classmethod
    def open(cls, directory: Path, checked: frozenset[str] = frozenset()) -> Snapshot:
        """The last committed state; files named in `checked` are known to be as they were written.

        Raises IndexDamaged for whatever cannot be read.
        """
        for _ in range(_ATTEMPTS):
            generation = latest_generation(directory)
            try:
                snapshot = cls(directory, generation, checked)
            except IndexDamaged:
                # A commit meanwhile takes away the files of the state before; then there is a newer one.
                if latest_generation(directory) == generation:
                    raise
                continue
            if latest_generation(directory) == generation:
                return snapshot
            snapshot.close()
        raise ArchiveBusy("Another process keeps changing the index; try again in a moment.")

    @property
    def count(self) -> int:
        """How many documents there are, exactly."""
        return int(self.documents.live.sum())

    def note_files(self) -> None:
        """Write the manifest of this state."""
        write_manifest(
            self._directory, self.generation, files_of(self._directory, self.generation, self._reader)
        )

    def close(self) -> None:
        """Give the files back."""
        self._storage.give_up()
