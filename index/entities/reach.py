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
from index.records import EntityKind

_WORD_BEFORE = re.compile(r"([a-z]+)\s+$")
_CAPITAL_AND_COMMA = re.compile(r"[A-Z][\w.'’-]*,\s$")
_LONGEST_WORD = 24
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
    if reach is Reach.AFTER_COMMA:
        return match.first == 0 and follows_name_and_comma(text, run[0].start)
    if _touches_stranger(match, run, matches):
        return False
    if reach is Reach.ALONE:
        return True
    if reach is Reach.AFTER_THE:
        return _word_before(run, match.first, text) == "the" and _ends_there(match, run, text)
    if _is_listed(match, run, matches):
        return True
    return not run[match.last - 1].possessive and _word_before(run, match.first, text) in PLACE_PREPOSITIONS


def _is_listed(match: Match, run: Run, matches: list[Match]) -> bool:
    """Whether a known place and "and" stand before: "Hamburg and Essen"."""
    before = match.first - 1
    if before < 1 or run[before].word != "and":
        return False
    sure = (other.name for other in matches if other.last == before)
    return any(name.kind is EntityKind.PLACE and name.rule == "gazetteer" for name in sure)


def _ends_there(match: Match, run: Run, text: str) -> bool:
    """Whether nothing tells more of a body than its one word: not "the Council of …" or "for …"."""
    end = run[-1].end
    return match.last == len(run) and run[-1].capital and not text.startswith((" of ", " for ", " on "), end)


def follows_name_and_comma(text: str, start: int) -> bool:
    """Whether a capitalised word and a comma stand before `start` ("Springfield, Ill.")."""
    return _CAPITAL_AND_COMMA.search(text, max(0, start - _LONGEST_WORD), start) is not None


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
