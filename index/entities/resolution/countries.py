"""Whether a word of a normalised name is a country's name or demonym."""

from __future__ import annotations

from functools import lru_cache

from index.entities.gazetteer import gazetteer
from index.entities.runs import latin_runs
from index.records import EntityKind


@lru_cache(maxsize=1 << 12)
def is_country(word: str) -> bool:
    """Whether the gazetteer knows the word, written with a capital or in capitals, as a country."""
    return any(_stands_for_country(written) for written in (word.title(), word.upper()))


def _stands_for_country(written: str) -> bool:
    known = gazetteer()
    found = (match.name for run in latin_runs(written, 0, len(written)) for match in known.names.matches(run))
    return any(name.kind is EntityKind.PLACE and known.country(name.entity) == name.entity for name in found)
