"""What the model may not say: the rules' knowledge of what is no name holds for it, too."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from index.entities.english_cues import (
    ANCESTRY,
    DETERMINERS,
    EVENTS,
    FUNCTION_WORDS,
    GENERIC,
    LANDSCAPE_HEADS,
    NOT_BODIES,
    ORGANISATION_HEADS,
    OWNERS,
    SITE_HEADS,
    TITLES,
    WEAK_HEADS,
)
from index.entities.gazetteer import Match
from index.entities.runs import Run, Token
from index.entities.scanning import opens_sentence
from index.entities.tagging.features import COMMON, lexicon
from index.records import EntityKind

_SEATS = frozenset(["congress", "parliament", "senate"])
"""Bodies that need no other name: a country has one of each."""
_COMMON_HEADS = WEAK_HEADS | {"commission", "committee", "council", "court", "forces", "police"}
"""What many bodies are called: "National Party" is a name, "Local Council" is not."""
_UNTELLING = (GENERIC | ORGANISATION_HEADS | SITE_HEADS | LANDSCAPE_HEADS | TITLES | FUNCTION_WORDS) - _SEATS
_PORTFOLIOS = frozenset(["minister", "ministers", "secretary", "undersecretary"])
_CODE = re.compile(r"[A-Z]{2}|[A-Z]{2,5}s")
"""Who goes by two letters is in the lists."""
_WORD_AFTER = re.compile(r"\s+([a-z]+)")


class Span(NamedTuple):
    """Tokens [first, last) of a run name something."""

    first: int
    last: int
    kind: EntityKind


def guarded(
    span: Span, run: Run, matches: Sequence[Match], text: str, is_common: Callable[[str], bool]
) -> Span | None:
    """The part of a span that can be a name, None where there is none.

    `is_common` says that the text also has a word in lower case.
    """
    span = _within_owner(_before_another(span, run, matches), run)
    span = _after_opening(span, run, text, is_common)
    words = run[span.first : span.last]
    if not words or not _is_telling(words, span.kind) or _is_bracketed_acronym(words, text):
        return None
    if len(words) == 1 and span.kind is not EntityKind.PERSON and _is_thing(words[0], is_common):
        return None
    before = run[span.first - 1].word if span.first else ""
    if before in ANCESTRY or words[0].word == "native":
        return None  # "Native American"
    is_portfolio = before in ("for", "of") and span.first > 1 and run[span.first - 2].word in _PORTFOLIOS
    if is_portfolio and span.kind is EntityKind.ORGANISATION:
        return None  # "Minister for Roads and Bridges"
    return span


def _before_another(span: Span, run: Run, matches: Sequence[Match]) -> Span:
    """A span cut where "and" leads to a known name: "Ministry of Roads and Amnesty International" is two."""
    for match in matches:
        if span.first + 1 < match.first < span.last and run[match.first - 1].word == "and":
            return span._replace(last=match.first - 1)
    return span


def _within_owner(span: Span, run: Run) -> Span:
    """What follows the last possessive in a span: "Ministry of Roads" of "Qalmar's Ministry of Roads"."""
    for place in range(span.last - 2, span.first - 1, -1):
        if run[place].possessive and run[place].word not in OWNERS:
            return span._replace(first=place + 1)
    return span


def _after_opening(span: Span, run: Run, text: str, is_common: Callable[[str], bool]) -> Span:
    """A span without a first word that has its capital from the sentence: "Angry …", the verb "Mark the"."""
    opening = run[span.first]
    if span.first or not opening.text[1:].islower() or not opens_sentence(text, opening.start):
        return span
    if span.last > 1:
        is_body = span.kind is EntityKind.ORGANISATION
        return span._replace(first=1) if is_body and is_common(opening.word) and run[1].capital else span
    follows = _WORD_AFTER.match(text, opening.end)
    is_verb = lexicon().get(opening.word, "").startswith(COMMON) and follows and follows[1] in DETERMINERS
    return span._replace(first=1) if is_verb else span


def _is_telling(words: Run, kind: EntityKind) -> bool:
    """Whether words tell one name from others ("Security Forces" do not) and are no event, law or device."""
    if words[-1].word in EVENTS or (kind is EntityKind.ORGANISATION and words[-1].word in NOT_BODIES):
        return False
    if len(words) > 1 and words[-1].word not in _COMMON_HEADS:
        return True
    return any(_is_own(token) for token in words)


def _is_own(token: Token) -> bool:
    return token.capital and (
        token.word not in _UNTELLING or (token.word in FUNCTION_WORDS and token.text.isupper())
    )


def _is_thing(word: Token, is_common: Callable[[str], bool]) -> bool:
    """Whether a lone word is rather a code ("VX"), many of a kind ("NGOs"), or also written small."""
    return bool(_CODE.fullmatch(word.text)) or (word.text[1:].islower() and is_common(word.word))


def _is_bracketed_acronym(words: Run, text: str) -> bool:
    """Whether a word in capitals stands in brackets: short for what is before, if that is a name."""
    start, end = words[0].start, words[-1].end
    return (
        len(words) == 1 and words[0].text.isupper() and text[start - 1 : start] + text[end : end + 1] == "()"
    )
