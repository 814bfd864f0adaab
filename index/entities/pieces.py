"""Capitalised words with what is known of each: the ground on which the English rules look for names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from index.entities.english_cues import CALENDAR, FUNCTION_WORDS, OWNERS
from index.entities.gazetteer import KnownName, Match
from index.entities.runs import Run, Token


class Piece(NamedTuple):
    """Words that may hold one name or a few: a run cut at weekdays, words like "The" and foreign possessives.

    `known` has for each token the gazetteer's name that covers it. `opens` is true at the start of a
    sentence, where a capital says little; `closes` is true when the run ends with the piece.
    """

    tokens: Run
    known: tuple[KnownName | None, ...]
    opens: bool
    closes: bool


def pieces(run: Run, matches: list[Match], opens: bool) -> Iterator[Piece]:
    """Cut a run into pieces; what the gazetteer knows is never cut."""
    known: list[KnownName | None] = [None] * len(run)
    inside: set[int] = set()
    for match in matches:
        known[match.first : match.last] = [match.name] * (match.last - match.first)
        inside.update(range(match.first, match.last - 1))
    start = 0
    for place, token in enumerate(run):
        parts = known[place] is None and _parts(token)
        if parts or (token.possessive and place not in inside and token.word not in OWNERS):
            end = place if parts else place + 1
            if end > start:
                yield Piece(run[start:end], tuple(known[start:end]), opens and start == 0, False)
            start = place + 1
    if start < len(run):
        yield Piece(run[start:], tuple(known[start:]), opens and start == 0, True)


def is_lone_name(token: Token) -> bool:
    """Whether a run of this one word may be told by what stands beside it."""
    return not token.possessive and token.word not in FUNCTION_WORDS and token.word not in CALENDAR


def lone_piece(run: Run, matches: list[Match], opens: bool) -> Piece:
    """The one piece of a run of one word."""
    return Piece(run, (matches[0].name if matches else None,), opens, True)


def _parts(token: Token) -> bool:
    if token.text.endswith("."):  # the initial "A." is not the article
        return False
    return token.capital and (token.word in FUNCTION_WORDS or token.word in CALENDAR)
