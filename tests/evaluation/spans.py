"""How mentions compare with the names that people marked: precision, recall and F1 of span and kind.

What is measured is the product: `find_mentions` on the text as a release would have it. A name is compared
without its article and titles ("President Haddad" as "Haddad") on both sides, since a mention here never has
them and some collections mark them; the figures called strict compare the spans as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from index.entities import find_mentions
from index.records import EntityKind
from resources.models import annotated
from resources.models.annotated import Annotated, Mark, is_named, untitled

Counts = Counter[tuple[str, EntityKind]]


@dataclass
class SpanScore:
    """Counts over one collection, by ("right" | "found" | "marked" and the same with "strict", kind)."""

    counts: Counts = field(default_factory=Counter)
    mistakes: list[tuple[str, str, str]] = field(default_factory=list)
    texts: int = 0

    def count(self, text: Annotated, found: Iterable[Mark]) -> None:
        """Add one text and the mentions found in it; what touches an ignored mark does not count."""
        ignored = [mark for mark in text.marks if mark.kind is None]
        names = [mark for mark in text.marks if mark.kind]
        seen = [mark for mark in found if mark in names or not _touches(mark, ignored)]
        self.texts += 1
        self._add("", _untitled(text.text, names), _untitled(text.text, seen), text.text)
        self._add(" strict", set(names), set(seen))

    def _add(self, how: str, marked: set[Mark], found: set[Mark], text: str = "") -> None:
        for name, marks in (("right", marked & found), ("found", found), ("marked", marked)):
            self.counts.update((name + how, mark.kind) for mark in marks if mark.kind)
        if not how:
            self.mistakes += _described("missed", marked - found, text)
            self.mistakes += _described("wrong", found - marked, text)

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 of all kinds together, F1 of each, and strict F1."""
        precision, recall, f1 = self._rates("", EntityKind)
        figures = {"precision": precision, "recall": recall, "f1": f1}
        figures |= {f"{kind.value} f1": self._rates("", [kind])[2] for kind in EntityKind}
        return figures | {"strict f1": self._rates(" strict", EntityKind)[2]}

    def _rates(self, how: str, kinds: Iterable[EntityKind]) -> tuple[float, float, float]:
        right, found, marked = (
            sum(self.counts[name + how, kind] for kind in kinds) for name in ("right", "found", "marked")
        )
        return right / max(1, found), right / max(1, marked), 2 * right / max(1, found + marked)


def _touches(mark: Mark, others: Iterable[Mark]) -> bool:
    return any(mark.start < other.end and other.start < mark.end for other in others)


def _untitled(text: str, marks: Iterable[Mark]) -> set[Mark]:
    bare = (untitled(text, mark) for mark in marks)
    return {mark for mark in bare if mark}


def _described(what: str, marks: Iterable[Mark], text: str) -> Iterator[tuple[str, str, str]]:
    for mark in sorted(marks):
        if mark.kind:
            yield what, mark.kind.value, text[mark.start : mark.end]


def mentions(text: Annotated) -> list[Mark]:
    """What the product finds in a text."""
    found, _ = find_mentions(text.text, text.blocks, ("en",))
    return [Mark(mention.start, mention.end, mention.kind) for mention in found]


def score(texts: Iterable[Annotated], limit: int | None = None) -> SpanScore:
    """Read every text and compare."""
    result = SpanScore()
    for text in islice(texts, limit):
        result.count(text, mentions(text))
    return result


def gmb(folder: Path) -> Iterator[Annotated]:
    """The last tenth of ner-gmb; a sentence is a text, since where its documents end is not told."""
    return (annotated.written([sentence]) for sentence in annotated.gmb(folder)[1])


def wikigold(folder: Path) -> Iterator[Annotated]:
    """The articles of ner-wikigold."""
    return (annotated.written(article) for article in annotated.wikigold(folder))


def wikigold_unseen(folder: Path) -> Iterator[Annotated]:
    """Every other article, by whose figures nothing was chosen either (resources/models/README.md)."""
    return islice(wikigold(folder), 1, None, 2)


def re3d(folder: Path) -> Iterator[Annotated]:
    """Every fifth document of re3d, with all that is marked, "rebels" and "we" as well."""
    return annotated.re3d(folder, held_out=True)


def re3d_named(folder: Path) -> Iterator[Annotated]:
    """Every fifth document of re3d, with only those marks that are names, and the longest of those."""
    for text in re3d(folder):
        yield Annotated(text.text, text.blocks, tuple(_outermost_names(text)))


def _outermost_names(text: Annotated) -> Iterator[Mark]:
    end = 0
    for mark in text.marks:
        bare = mark.kind and untitled(text.text, mark)
        if bare and is_named(text.text, bare) and mark.end > end:
            yield bare
            end = mark.end


PARTS: dict[str, list[tuple[str, str, Callable[[Path], Iterator[Annotated]]]]] = {
    "gmb": [("last tenth", "ner-gmb", gmb)],
    "wikigold": [("all", "ner-wikigold", wikigold), ("unseen half", "ner-wikigold", wikigold_unseen)],
    "re3d": [("held out, named", "re3d", re3d_named), ("held out, all", "re3d", re3d)],
}
"""Part -> what is measured: its name, the collection and what makes its texts."""
