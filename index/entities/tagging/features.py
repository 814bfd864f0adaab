"""What the model is told of each word of a run: its form, what is known of it, and its neighbours.

A run (capitalised words with the small words that join them) is one sequence. The words around it are told
of, but not tagged: they cannot be names, and most of a text is made of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from index.entities import english_cues as cues
from index.entities.gazetteer import Match
from index.entities.names import normalise_name
from index.entities.runs import Run, Token

_CUES = {
    "title": cues.TITLES,
    "role": cues.ROLES,
    "body": cues.ORGANISATION_HEADS - cues.WEAK_HEADS,
    "weak": cues.WEAK_HEADS,
    "company": cues.COMPANY_TAILS,
    "site": cues.SITE_HEADS,
    "land": cues.LANDSCAPE_HEADS,
    "generic": cues.GENERIC,
    "calendar": cues.CALENDAR,
    "function": cues.FUNCTION_WORDS,
    "particle": cues.PARTICLES,
    "letters": cues.POSTNOMINALS,
    "direction": cues.DIRECTIONS,
    "nobody": cues.NOT_IN_NAMES,
    "thing": cues.NOT_BODIES,
}
COMMON, NAME, RARE_NAME = "c", "n", "m"
"""Signs in the word list: a common word, the name of several people, of one person."""
_REACH = 20
_WORD = re.compile(r"\w+|[^\w\s]")
_WORD_AFTER = re.compile(r"(?:['’]s)?[^\S\n]*(\w+|[^\w\s])")
_SEVERAL_CAPITALS = re.compile(r"([Xx9])\1+")

Feature = str | bytes
"""CRFsuite reads UTF-8: what is remembered of a word is kept in it, not encoded again with every run."""


class Surroundings(NamedTuple):
    """The words before and after a run, "" where there are none, and how the run stands in its text."""

    before: str
    after: str
    opens: bool
    plain: bool


def surroundings(text: str, run: Run, opens: bool, plain: bool) -> Surroundings:
    """Read the words around a run; a line's end ends them."""
    start, end = run[0].start, run[-1].end
    before = _WORD.findall(text[max(0, start - _REACH) : start].rpartition("\n")[2])
    after = _WORD_AFTER.match(text, end, end + _REACH)
    return Surroundings(before[-1] if before else "", after[1] if after else "", opens, plain)


def run_features(
    run: Run, matches: Sequence[Match], around: Surroundings, lower_case: frozenset[str]
) -> list[list[Feature]]:
    """The features of each word of a run; `lower_case` are the words the text also has without a capital."""
    words = [around.before, *[token.text for token in run], around.after]
    small = [word.lower() for word in words]
    known = _known(len(run), matches)
    tokens = []
    for place, token in enumerate(run):
        own: list[Feature] = [
            *_own(token.text),
            *_before(words[place]),
            *_after(words[place + 2]),
            f"g={known[place]}",
            f"{small[place]}|{token.word}",
            f"{token.word}|{small[place + 2]}",
        ]
        if place:
            own.append(f"g-1={known[place - 1]}")
        if place + 1 < len(run):
            own.append(f"g+1={known[place + 1]}")
        own += _standing(token, place, len(run), around, lower_case)
        tokens.append(own)
    return tokens


def _standing(
    token: Token, place: int, length: int, around: Surroundings, lower_case: frozenset[str]
) -> list[str]:
    """How a word stands in its run and its text."""
    found = [f"n={min(length, 5)}"]
    if place == 0:
        found.append("opens" if around.opens else "first")
    if place == length - 1:
        found.append("last")
    if token.possessive:
        found.append("possessive")
    if token.word in lower_case:
        found.append("lower")
    if not around.plain:
        found.append("loud")
    return found


def _known(length: int, matches: Sequence[Match]) -> list[str]:
    """For each word of a run what the gazetteer holds of it."""
    known = ["-"] * length
    for match in matches:
        name = match.name
        for place in range(match.first, match.last):
            begins = "B" if place == match.first else "I"
            known[place] = f"{begins}-{name.kind.value}-{name.rule}-{name.reach.value}"
    return known


@lru_cache(maxsize=1 << 14)
def _own(text: str) -> tuple[bytes, ...]:
    """What a word tells by itself."""
    word = normalise_name(text)
    return _encoded(
        "b",
        f"w={word}",
        f"s={_shape(text)}",
        f"<{word[:3]}",
        f"{word[-2:]}>",
        f"{word[-3:]}>",
        *(f"c={cue}" for cue in _cues(word)),
        f"l={lexicon().get(word, '')}",
    )


@lru_cache(maxsize=1 << 14)
def _before(text: str) -> tuple[bytes, ...]:
    """What a word tells of the next one."""
    return _beside("-", text)


@lru_cache(maxsize=1 << 14)
def _after(text: str) -> tuple[bytes, ...]:
    """What a word tells of the one before it."""
    return _beside("+", text)


def _beside(side: str, text: str) -> tuple[bytes, ...]:
    word = normalise_name(text)
    return _encoded(
        f"{side}w={text.lower()}",
        f"{side}s={_shape(text)}",
        f"{side}l={lexicon().get(word, '')}",
        *(f"{side}c={cue}" for cue in _cues(word)),
    )


def _encoded(*features: str) -> tuple[bytes, ...]:
    return tuple(feature.encode() for feature in features)


def _cues(word: str) -> list[str]:
    return [name for name, words in _CUES.items() if word in words]


@lru_cache(maxsize=1 << 14)
def _shape(text: str) -> str:
    """The form of a word: X for capitals, x for other letters, 9 for digits, each once or twice."""
    signs = (
        "X" if sign.isupper() else "x" if sign.isalpha() else "9" if sign.isdigit() else sign for sign in text
    )
    return _SEVERAL_CAPITALS.sub(r"\1\1", "".join(signs))


@cache
def lexicon() -> Mapping[str, str]:
    """What is known of single words (resources/models/words.tsv): common, a person's name, or both."""
    lines = (files("resources") / "models/words.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))
