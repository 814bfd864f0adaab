"""Whether a known name counts where it stands: "Reading" only after "in", "Jordan" unless in a name."""

from __future__ import annotations

import re

from index.entities.english_cues import (
    ANCESTRY,
    CALENDAR,
    DIRECTIONS,
    FUNCTION_WORDS,
    LANDSCAPE_HEADS,
    ORGANISATION_HEADS,
    PLACE_PREPOSITIONS,
    SITE_HEADS,
    TITLE_COMPANIONS,
    TITLES,
)
from index.entities.gazetteer import Match, Reach
from index.entities.runs import Run, Token
from index.entities.scanning import Stretch

_WORD_BEFORE = re.compile(r"([a-z]+)\s+$")
_LONGEST_PREPOSITION = 14
_FAMILIAR = (
    ORGANISATION_HEADS
    | SITE_HEADS
    | LANDSCAPE_HEADS
    | TITLES
    | TITLE_COMPANIONS
    | FUNCTION_WORDS
    | CALENDAR
    | DIRECTIONS
)
"""Capitalised words that may touch a place without making another name of it."""


def counts(match: Match, stretch: Stretch, matches: list[Match], text: str) -> bool:
    """Whether the words around a match leave it standing."""
    run, reach = stretch.run, match.name.reach
    if match.name.exact and not stretch.plain and run[match.first].word in FUNCTION_WORDS:
        return False  # "WHO" and "US" in a headline all in capitals
    if match.name.rule == "demonym" and match.first and run[match.first - 1].word in ANCESTRY:
        return False  # "Native American"
    if reach is Reach.ANYWHERE:
        return True
    if _touches_stranger(match, run, matches):
        return False
    if reach is Reach.ALONE:
        return True
    return not run[match.last - 1].possessive and _word_before(run, match.first, text) in PLACE_PREPOSITIONS


def _touches_stranger(match: Match, run: Run, matches: list[Match]) -> bool:
    """Whether an unknown capitalised word stands directly before or after, as in a person's name."""
    covered = {place for other in matches for place in range(other.first, other.last)}
    before, after = match.first - 1, match.last
    if before >= 0 and before not in covered and _is_stranger(run[before]) and not run[before].possessive:
        return True
    closed = run[match.last - 1].possessive
    return after < len(run) and after not in covered and not closed and _is_stranger(run[after])


def _is_stranger(token: Token) -> bool:
    return token.capital and token.word not in _FAMILIAR


def _word_before(run: Run, first: int, text: str) -> str:
    if first:
        return run[first - 1].word
    start = run[0].start
    found = _WORD_BEFORE.search(text, max(0, start - _LONGEST_PREPOSITION), start)
    return found[1] if found else ""
