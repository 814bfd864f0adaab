"""How many of the known places in Arabic texts are found.

The texts are searched for every Arabic name of a place in the gazetteer, by letters alone; a place counts as
found where a mention of it, or of a longer name around it, covers those letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from index.entities import find_mentions
from index.formats import parse
from index.records import EntityKind
from resources.gazetteer.compile_gazetteer import BODIES, LISTS, MARKS, rows, several

_ARABIC = re.compile(r"[\u0621-\u064a][\u0621-\u064a ]{2,}")
_SAME_LETTER = {"ا": "[اأإآ]", "أ": "[اأإآ]", "إ": "[اأإآ]", "آ": "[اأإآ]", "ة": "[ةه]", "ى": "[ىي]"}


@dataclass
class PlaceScore:
    """Occurrences of known places."""

    texts: int = 0
    standing: int = 0
    found: int = 0

    def figures(self) -> dict[str, float]:
        """How many there are and which share is found."""
        return {"texts": self.texts, "places": self.standing, "recall": self.found / max(1, self.standing)}


def score(folder: Path, limit: int | None = None) -> PlaceScore:
    """Read every Arabic text of the collection."""
    result, standing = PlaceScore(), _pattern()
    for path in islice(sorted(folder.rglob("*_ar.md")), limit):
        parsed = parse(path.name, path.read_bytes())
        found, _ = find_mentions(parsed.text, parsed.blocks, ("ar",))
        covered = [(mention.start, mention.end) for mention in found if mention.kind is not EntityKind.PERSON]
        result.texts += 1
        for name in standing.finditer(parsed.text):
            start, end = name.span(1)
            result.standing += 1
            result.found += any(first <= start and end <= last for first, last in covered)
    return result


def _pattern() -> re.Pattern[str]:
    """Any known Arabic name of a place, after the letters that are written together with it."""
    names = sorted(set(_places()), key=lambda name: (-len(name), name))
    spelled = "|".join("".join(_SAME_LETTER.get(letter, letter) for letter in name) for name in names)
    return re.compile(rf"(?<!\w)[وف]?[بلك]?({spelled})(?!\w)")


def _places() -> Iterator[str]:
    for file in LISTS:
        for name, others, _, _ in rows(file) if file != BODIES else ():
            yield from (
                form for form in [name, *several(others)] if _ARABIC.fullmatch(form) and form[-1] not in MARKS
            )
