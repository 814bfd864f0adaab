"""Places of Arabic names in Latin letters, however they are spelled: "Jisr al-Shugur" is Jisr al-Shughur.

A spelling that no list has is compared by its sounds with the gazetteer's places where Arabic is spoken. It
counts only where it sounds like one of them alone, is long enough, and stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from index.entities.gazetteer import KnownName, Match, Reach, sounding_places
from index.entities.runs import Run
from index.records import EntityKind

MOST_WORDS = 5
SHORTEST = 6
SHORTEST_WORD = 7
"""Least sounds of a name and of one that is a single word; what is shorter sounds like too many words."""

_ARTICLES = frozenset("al el ad an ar as ash at ath az ed en er es esh et ez".split())  # noqa: SIM905
_WRITTEN_AND_SAID = (
    (re.compile(r"gh"), "g"),
    (re.compile(r"kh"), "k"),
    (re.compile(r"sh|ch"), "c"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"dj"), "j"),
    (re.compile(r"q"), "k"),
    (re.compile(r"ee|ei|ey|ai|ay|ie|iy|y|e"), "i"),
    (re.compile(r"ou|oo|aw|o|w"), "u"),
    (re.compile(r"ia"), "ya"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=\w{3})(?:[ai]|[ai]h|[ai]t)$"), "a"),
)
"""What ways of romanising write differently, in the order in which it becomes one sound."""


@lru_cache(maxsize=1 << 15)
def _sound(word: str) -> str:
    for pattern, sound in _WRITTEN_AND_SAID:
        word = pattern.sub(sound, word)
    return word


def key_of(words: Sequence[str]) -> str:
    """The sounds of a name of these normalised words without articles; "" where they are too few."""
    key = " ".join(_sound(word) for word in words if word not in _ARTICLES)
    return key if len(key) >= (SHORTEST if " " in key else SHORTEST_WORD) else ""


def heard(run: Run, matches: Sequence[Match]) -> list[Match]:
    """Places in what the known names of a run leave open."""
    found: list[Match] = []
    for first, token in enumerate(run):
        if token.capital and _may_begin(token.word) and not _covers((*matches, *found), first, first + 1):
            match = _longest(run, first, matches)
            found += [match] if match else []
    return found


@lru_cache(maxsize=1 << 15)
def _may_begin(word: str) -> bool:
    return word in _ARTICLES or _sound(word) in _first_sounds()


@cache
def _first_sounds() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in sounding_places())


def _covers(matches: Sequence[Match], first: int, last: int) -> bool:
    return any(match.first < last and first < match.last for match in matches)


def _longest(run: Run, first: int, matches: Sequence[Match]) -> Match | None:
    places = sounding_places()
    for last in range(min(len(run), first + MOST_WORDS), first, -1):
        entity = (
            places.get(key_of([token.word for token in run[first:last]])) if run[last - 1].capital else None
        )
        if entity and not _covers(matches, first, last):
            return Match(first, last, KnownName(entity, EntityKind.PLACE, "gazetteer", Reach.ALONE))
    return None
