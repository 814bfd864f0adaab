"""How many of the names in texts marked by hand are found, and how much else; see tests/data/README.md."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from index.reading import read
from index.records import EntityKind, Mention, Release
from tests.helpers.shared import ROOT

MARKS = ROOT / "tests/data/marked_entities.json"

_ALLOWED = {
    "organisation": {EntityKind.ORGANISATION},
    "place": {EntityKind.PLACE},
    "facility": {EntityKind.ORGANISATION, EntityKind.PLACE},
    "person": {EntityKind.PERSON},
}
_HARMLESS = {"either": set(EntityKind), "demonym": {EntityKind.PLACE}, "organisation": {EntityKind.PLACE}}
_BODIES_AND_PLACES = {EntityKind.ORGANISATION, EntityKind.PLACE}


@dataclass(frozen=True, slots=True, order=True)
class HandMark:
    """Code points [start, end) that a person marked, and as what."""

    start: int
    end: int
    kind: str

    def shared(self, mention: Mention) -> int:
        """Code points that a mention has in common with it."""
        return min(self.end, mention.end) - max(self.start, mention.start)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A file of the collection with what a person marked in its canonical text of `length` code points."""

    file: str
    sha256: str
    length: int
    held_out: bool
    marks: tuple[HandMark, ...]

    def release(self, collection: Path) -> Release:
        """The file as the product reads it. Raises ValueError where it is not the one that was marked."""
        data = (collection / self.file).read_bytes()
        (release,) = (found for found in read(self.file, data) if isinstance(found, Release))
        if hashlib.sha256(data).hexdigest() != self.sha256 or len(release.text) != self.length:
            raise ValueError(f"{self.file} is not the text that was marked")
        return release


@dataclass
class MarkedScore:
    """What was found in some texts; names are (kind of the mark or mention, text)."""

    texts: int = 0
    found: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)
    wrong: list[set[tuple[str, str]]] = field(default_factory=list)
    """One set of names for each text."""

    def count(self, text: str, marks: Sequence[HandMark], mentions: Sequence[Mention]) -> None:
        """Add one text."""
        met = set(_found(marks, mentions))
        for mark in marks:
            if mark.kind in _ALLOWED:
                names = self.found if mark in met else self.missed
                names.append((mark.kind, text[mark.start : mark.end]))
        wrong = (mention for mention in mentions if _is_wrong(mention, marks))
        self.wrong.append({(mention.kind.value, text[mention.start : mention.end]) for mention in wrong})
        self.texts += 1

    def recall(self, *kinds: str) -> float:
        """Share of the marks of these kinds that was found."""
        found, missed = (sum(kind in kinds for kind, _ in names) for names in (self.found, self.missed))
        return found / max(1, found + missed)

    def wrong_by_text(self, kinds: Iterable[EntityKind] = _BODIES_AND_PLACES) -> list[int]:
        """How many names of these kinds are wrong, for each text."""
        wanted = {kind.value for kind in kinds}
        return [sum(kind in wanted for kind, _ in names) for names in self.wrong]

    def figures(self) -> dict[str, float]:
        """Recall of each, and wrong organisations and places a text: on average, and in the worst."""
        wrong = self.wrong_by_text()
        return {
            "organisations": self.recall("organisation"),
            "places": self.recall("place"),
            "facilities": self.recall("facility"),
            "people": self.recall("person"),
            "wrong a text": sum(wrong) / max(1, self.texts),
            "most wrong": max(wrong, default=0),
            "wrong people a text": sum(self.wrong_by_text({EntityKind.PERSON})) / max(1, self.texts),
        }


def marked_texts(held_out: bool) -> Iterator[MarkedText]:
    """The texts that were marked by hand: the ten, or those that no rule is made from."""
    for text in json.loads(MARKS.read_text("utf-8"))["texts"]:
        if text["held_out"] == held_out:
            marks = (HandMark(*span, kind) for kind, spans in text["marks"].items() for span in spans)
            yield MarkedText(text["file"], text["sha256"], text["length"], held_out, tuple(sorted(marks)))


def score(collection: Path, held_out: bool, limit: int | None = None) -> MarkedScore:
    """Read the marked texts of the collection and compare."""
    result = MarkedScore()
    for text in islice(marked_texts(held_out), limit):
        release = text.release(collection)
        result.count(release.text, text.marks, release.mentions)
    return result


def _found(marks: Iterable[HandMark], mentions: Iterable[Mention]) -> Iterator[HandMark]:
    """The marks that a mention of their kind covers by half, each mention for one mark only."""
    free = list(mentions)
    for mark in marks:
        fitting = [mention for mention in free if mention.kind in _ALLOWED.get(mark.kind, ())]
        best = max(fitting, key=mark.shared, default=None)
        if best and 2 * mark.shared(best) >= mark.end - mark.start:
            free.remove(best)
            yield mark


def _is_wrong(mention: Mention, marks: Iterable[HandMark]) -> bool:
    """Whether it names nothing that a person marked so, and nothing that may be named."""
    touched = {mark.kind for mark in marks if mark.shared(mention) > 0}
    return not any(mention.kind in _ALLOWED.get(kind, set()) | _HARMLESS.get(kind, set()) for kind in touched)
