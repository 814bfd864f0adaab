"""Changes to the index that become visible together or not at all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from index.engine.contents import Contents, Part, next_generation, take_back, write_contents
from index.engine.schema import facts_of, texts_of
from index.engine.segment import Held, Segment
from index.engine.store import damage_named
from index.engine.workshop import Bench, Draft, Workshop
from index.records import Release

_MOST_CHARACTERS = 16_000_000
"""Text of one segment: some 2.6 million words, each of which takes about 50 bytes of memory meanwhile."""

_FEW = 50
"""Keys are looked up one by one where there are so many times fewer of them than documents."""


class Batch:
    """Adds and removes releases on top of a committed state; the caller holds the index's lock.

    A key that comes twice in one batch leaves one document, the last.
    """

    def __init__(self, directory: Path, held: Sequence[Held], processes: int = 1) -> None:
        self._directory = directory
        self._generation = next_generation(directory)
        self._held = held
        self._workshop = Workshop(processes)
        self._drafts: list[Draft] = []
        self._open: dict[Bench, Draft] = {}
        self._added: dict[str, tuple[Draft, int]] = {}
        self._replaced: set[str] = set()
        self.expected = 0
        """How many documents the index will hold after the commit, known then."""

    def add(self, release: Release) -> None:
        """Put a release in, in place of an earlier one of the same key.

        Raises ValueError for a release that cannot be indexed, and then the batch is as it was; DiskFull,
        HelperLost.
        """
        facts, texts = facts_of(release), texts_of(release)
        self.remove(release.key)
        bench = self._workshop.bench()
        draft = self._open.get(bench) or self._begin(bench)
        bench.add(facts, texts)
        self._added[release.key] = (draft, draft.documents)
        draft.documents += 1
        draft.characters += sum(map(len, texts.values()))
        if draft.characters >= _MOST_CHARACTERS:
            bench.write(self._open.pop(bench))

    def remove(self, key: str) -> None:
        """Take a release out; nothing happens when there is none of that key."""
        self._replaced.add(key)
        if key in self._added:
            draft, document = self._added.pop(key)
            draft.dropped.add(document)

    def commit(self) -> bool:
        """Write everything and make it what readers see from now on; False where nothing has changed."""
        with damage_named():
            kept = [_without(one, self._replaced) for one in self._held]
            if not self._added and all(
                len(part.deleted) == len(one.deleted) for part, one in zip(kept, self._held, strict=True)
            ):
                return False
            parts = [part for part in (*kept, *self._finished()) if len(part.deleted) < part.documents]
            self.expected = sum(part.documents - len(part.deleted) for part in parts)
            contents = Contents(self._generation, tuple(parts))
            write_contents(self._directory, contents)
        return True

    def undo(self) -> None:
        """Stop what is under way, and take away what was written and not committed."""
        self._workshop.end()
        self._held = ()
        take_back(self._directory, self._generation, [draft.path for draft in self._drafts])

    def _begin(self, bench: Bench) -> Draft:
        number = self._workshop.number(len(self._drafts))
        draft = Draft(Part(f"{self._generation}-{number}", 0, 0).path(self._directory))
        self._drafts.append(draft)
        self._open[bench] = draft
        return draft

    def _finished(self) -> list[Part]:
        """All that was added, as segments on the disk."""
        for bench, draft in self._open.items():
            bench.write(draft)
        for bench in self._workshop.benches:
            bench.finish()
        return [
            Part(draft.path.stem, draft.checksum, draft.documents, tuple(sorted(draft.dropped)))
            for draft in self._drafts
        ]


def _without(held: Held, keys: Collection[str]) -> Part:
    """A segment as part of the next state, in which it holds none of these keys."""
    segment, deleted = held.segment, held.deleted
    if found := _documents_of(segment, keys):
        deleted = tuple(sorted({*deleted, *found}))
    return Part(segment.name, segment.checksum, held.size, deleted)


def _documents_of(segment: Segment, keys: Collection[str]) -> list[int]:
    """The documents of the segment that have any of these keys, deleted or not."""
    lexicon, documents = segment.lexicon("key"), segment.sections["key.documents"]
    wanted = {key.encode(errors="surrogatepass") for key in keys}
    if len(wanted) * _FEW < len(lexicon):
        places = [place for key in wanted if (place := lexicon.find(key)) is not None]
    else:
        places = [place for place, key in enumerate(lexicon.all()) if key in wanted]
    return [int(documents[place]) for place in places]
