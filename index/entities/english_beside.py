"""Names by the words in small letters that touch them: "Syrian government", "newspaper Al-Qalam".

A rule here needs both: a capitalised name, known or not, and a noun beside it that says what it names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from index.entities.english_bodies import Named
from index.entities.english_cues import (
    BODY_NOUNS,
    CALENDAR,
    FUNCTION_WORDS,
    GENERIC,
    LANDSCAPE_HEADS,
    ORGANISATION_HEADS,
    PARTICLES,
    PEOPLES,
    SITE_HEADS,
    TITLE_COMPANIONS,
    TITLES,
)
from index.entities.gazetteer import KnownName, Reach, gazetteer
from index.entities.pieces import Piece
from index.entities.runs import latin_runs
from index.records import EntityKind

MOST_WORDS = 4
_REACH = 48
_STATE_AFTER = re.compile(
    r"\s(?:(?:[Aa]rab|[Aa]rmed|[Ii]nterim|[Tt]ransitional|[Mm]ilitary|[Cc]oalition)\s){0,2}"
    r"(?:government|regime|administration|junta|army|navy|[Aa]ir\s?[Ff]orces?|(?:aerospace|armed) forces)\b"
)
_REGIME = re.compile(r"\s(?:regime|junta|government|administration)\b")
_BODY_OF_PLACE = re.compile(r"\s(?:[a-z]+\s){0,2}(?:council|directorate|court|municipality)\b")
_BODY_AFTER = re.compile(
    r"(?P<whole>\s(?:news|media|press)\s(?:agency|network|channel|cent(?:er|re)|outlet|organi[sz]ation|service)\b)"
    r"|\s(?:(?:television|TV|satellite|state|aid|opposition|rebel|militant|armed|pharmaceutical)\s)?"
    r"(?:newspaper|daily|magazine|broadcaster|militia|brigade|battalion|regiment|faction|movement)\b"
)
_APPOSITION = (
    r",\s(?:an?|the|one of the)\s(?:(?:[\w'’-]+|[A-Z]\.[A-Z]\.)\s){0,4}?"
    r"(?:%s)\b(?!\s(?:member|leader|chief|official|head))"
)
_BODY_APPOSED = re.compile(
    _APPOSITION
    % "company|firm|newspaper|charity|organi[sz]ation|manufacturer|producer|airline|broadcaster|retailer"
    "|militia|NGO|think tank|supplier|subsidiary|watchdog|consultancy|conglomerate|news agency|rights group"
)
_PLACE_APPOSED = re.compile(
    _APPOSITION
    % "village|town|city|suburb|neighbou?rhood|district|province|governorate|island|port city|hamlet"
)
_PLACE_AFTER = re.compile(
    r"\s(?:sub-?)?(?:village|town|district|neighbou?rhood|governorate|province|countryside|suburb|municipality|county)s?\b"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:village|town|city|cities|district|neighbou?rhood|governorate|province|suburb|quarter|island|municipality"
    r"|subdistrict|sub-district)s?\sof\s$"
)
_IN = re.compile(r"\b(?:in|near|at|from|outside|of|to|around)\s$")
_NO_NAME = GENERIC | TITLES | TITLE_COMPANIONS | FUNCTION_WORDS | CALENDAR | PEOPLES
_NO_PLACE = (
    (_NO_NAME - frozenset(["sheikh", "imam", "sultan", "old", "new", "upper", "lower"]))
    | ORGANISATION_HEADS
    | SITE_HEADS
    | LANDSCAPE_HEADS
)


def named_beside(piece: Piece, text: str, is_common: Callable[[str], bool]) -> Iterator[Named]:
    """What the words directly before and after a piece say it is; `is_common`: also in small letters."""
    if piece.closes and text[piece.tokens[-1].end : piece.tokens[-1].end + 1] in (" ", ","):
        yield from _by_what_follows(piece, text, is_common)
    if text[piece.tokens[0].start - 1 : piece.tokens[0].start] == " ":
        yield from _by_what_precedes(piece, text)


def _by_what_follows(piece: Piece, text: str, is_common: Callable[[str], bool]) -> Iterator[Named]:
    end = piece.tokens[-1].end
    if text[end] == ",":
        yield from _by_apposition(piece, text, is_common)
        return
    state = _STATE_AFTER.match(text, end)
    if state:
        first = _state_or_head(piece, state[0])
        if first is not None and not _is_said_once(piece, text, first, state.end()):
            yield _named(piece, first, state.end(), EntityKind.ORGANISATION)
        return
    known = piece.known[-1]
    local = _BODY_OF_PLACE.match(text, end) if known and known.rule != "demonym" else None
    if local:
        first = _state_or_head(piece, "")
        if first is not None:
            yield _named(piece, first, local.end(), EntityKind.ORGANISATION)
        return
    body = _BODY_AFTER.match(text, end)
    first = _last_unknown(piece, _NO_NAME, is_common) if body else None
    if body and first is not None:
        yield _named(piece, first, body.end() if body["whole"] else end, EntityKind.ORGANISATION)
    if not body and _PLACE_AFTER.match(text, end):
        first = _last_unknown(piece, _NO_PLACE, is_common)
        if first is not None:
            yield _named(piece, first, end, EntityKind.PLACE)


def _by_apposition(piece: Piece, text: str, is_common: Callable[[str], bool]) -> Iterator[Named]:
    end = piece.tokens[-1].end
    if _BODY_APPOSED.match(text, end):
        first = _last_unknown(piece, _NO_NAME, is_common)
        if first is not None:
            yield _named(piece, first, end, EntityKind.ORGANISATION)
        return
    first = _last_unknown(piece, _NO_PLACE, is_common)
    if first is not None and (_PLACE_APPOSED.match(text, end) or _lies_in_known_place(piece, text)):
        yield _named(piece, first, end, EntityKind.PLACE)


def _by_what_precedes(piece: Piece, text: str) -> Iterator[Named]:
    start = piece.tokens[0].start
    before = text[max(0, start - _REACH) : start]
    word = before[before.rfind(" ", 0, -1) + 1 : -1]
    if word in BODY_NOUNS:
        last = _first_unknown(piece, _NO_NAME)
        if last:
            yield Named(0, last, piece.tokens[last - 1].end, EntityKind.ORGANISATION, "organisation-cue")
    elif word == "of" and _PLACE_BEFORE.search(before):
        last = _first_unknown(piece, _NO_PLACE)
        if last:
            yield Named(0, last, piece.tokens[last - 1].end, EntityKind.PLACE, "site-cue")


def _named(piece: Piece, first: int, end: int, kind: EntityKind) -> Named:
    rule = "organisation-cue" if kind is EntityKind.ORGANISATION else "site-cue"
    return Named(first, len(piece.tokens), end, kind, rule)


def _is_said_once(piece: Piece, text: str, first: int, end: int) -> bool:
    """Whether a country's government is named a single time: then the release is about the country."""
    named = text[piece.tokens[first].start : end]
    return piece.known[-1] is not None and named.endswith("government") and text.count(named) < 2


def _state_or_head(piece: Piece, follows: str) -> int | None:
    """Where the country or, before "regime", its head begins that ends the piece; None without one."""
    last = len(piece.tokens) - 1
    known = piece.known[last]
    if known is None:
        if not _REGIME.match(follows):
            return None
        first = _last_unknown(piece, _NO_NAME, lambda _: False)
        return first if first is not None and not (piece.opens and first == 0 and last == 0) else None
    if known.kind is not EntityKind.PLACE or known.reach is Reach.AFTER_COMMA:
        return None
    while last and piece.known[last - 1] is known:
        last -= 1
    return last


def _last_unknown(piece: Piece, excluded: frozenset[str], is_common: Callable[[str], bool]) -> int | None:
    """Where the last words of a piece begin that may be a name of their own; None where there are none."""
    first = place = len(piece.tokens)
    while place and place > len(piece.tokens) - MOST_WORDS - 1 and _may_name(piece, place - 1, excluded):
        place -= 1
        first = place if piece.tokens[place].capital else first
    if first == len(piece.tokens):
        return None
    single = first == len(piece.tokens) - 1
    doubtful = piece.opens and first == 0 and is_common(piece.tokens[0].word)
    return None if doubtful or (single and is_common(piece.tokens[first].word)) else first


def _first_unknown(piece: Piece, excluded: frozenset[str]) -> int:
    """The end of the first words of a piece that may be a name of their own; 0 where there are none."""
    last = place = 0
    while place < min(len(piece.tokens), MOST_WORDS) and _may_name(piece, place, excluded):
        place += 1
        last = place if piece.tokens[place - 1].capital else last
    return last


def _may_name(piece: Piece, place: int, excluded: frozenset[str]) -> bool:
    token, known = piece.tokens[place], piece.known[place]
    if not token.capital:
        return token.word in PARTICLES
    return token.word not in excluded and (known is None or known.reach is Reach.AFTER_PREPOSITION)


def _lies_in_known_place(piece: Piece, text: str) -> bool:
    """Whether a known place follows the comma behind "in X", or the abbreviation of a region behind any X."""
    end = piece.tokens[-1].end
    known = _known_place(text, end + 2)
    if known is None or known.rule == "demonym":
        return False
    return (
        known.reach is Reach.AFTER_COMMA
        or _IN.search(text, max(0, piece.tokens[0].start - 10), piece.tokens[0].start) is not None
    )


def _known_place(text: str, start: int) -> KnownName | None:
    run = next(latin_runs(text, start, start + _REACH), None)
    if not run or run[0].start != start:
        return None
    match = gazetteer().names.longest(run, 0, run[0].word)
    whole = match and (match.last == len(run) or not run[match.last].capital)
    return match.name if match and whole and match.name.kind is EntityKind.PLACE else None
