"""People, by a title or an office before a name, a role or an age after it, or words they are quoted with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.entities.english_bodies import Named
from index.entities.english_cues import (
    FUNCTION_WORDS,
    LANDSCAPE_HEADS,
    NOT_IN_NAMES,
    ORGANISATION_HEADS,
    PARTICLES,
    POSTNOMINALS,
    ROLES,
    SITE_HEADS,
    STRONG_TITLES,
    TITLE_COMPANIONS,
    TITLES,
)
from index.entities.gazetteer import Reach
from index.entities.pieces import Piece
from index.records import EntityKind

MOST_NAMES = 4
"""Most capitalised words in a person's name."""

_REACH_BACK = 100
_WORD_REACH_BACK = 30
_INTRODUCING = TITLES | ROLES
_BESIDE = _INTRODUCING - frozenset(
    ["chair", "chief", "general", "head", "justice", "king", "major", "manager", "member", "officer"]
)
"""Titles that in lower case, right before capitals, still announce a person."""

_WORD_BEFORE = re.compile(r"\b([A-Za-z]+)\s{1,2}$")
_WORD_AND_COMMA_BEFORE = re.compile(r"\b([A-Za-z]+),\s{1,2}$")
_CLAUSE_BEFORE = re.compile(r"[^,.;:()\n]+,\s{1,2}$")
_OFFICE = re.compile(r"([A-Za-z]+)\s(?:for|of|at|on)\s")
_ANY_ROLE = "|".join(sorted(ROLES))
_ROLE_FOLLOWS = re.compile(
    r",\s(?:aged\s)?\d\d,|,\swhos?e?\s"
    rf"|,\s(?:who is\s)?(?:the\s|an?\s)?(?:[\w'’-]{{1,30}}\s){{0,3}}?(?:{_ANY_ROLE})\b"
)
_QUOTED_BEFORE = re.compile(r"[,.?!][”\"’'»]\s(?:said|says|added)\s$")
_HYPHENED = re.compile(r"[-‐‑](?!based|led|born|run|held|style|era)[a-z]{2,5}\b")
_TITLE_WORDS = TITLES | TITLE_COMPANIONS
_NOT_NAMES = (
    NOT_IN_NAMES | TITLES | FUNCTION_WORDS | ORGANISATION_HEADS | SITE_HEADS | LANDSCAPE_HEADS | POSTNOMINALS
)


def titled_people(piece: Piece, text: str) -> Iterator[Named]:
    """People whose title stands in the same piece: "Dr Leila Haddad", "President Omar al-Khatib"."""
    place, tokens = 0, piece.tokens
    while place < len(tokens):
        token = tokens[place]
        if not token.capital or token.word not in TITLES or piece.known[place]:
            place += 1
            continue
        first = place
        while place < len(tokens) and tokens[place].capital and tokens[place].word in _TITLE_WORDS:
            place += 1
        last = _name_end(piece, place)
        strong = any(title.word in STRONG_TITLES for title in tokens[first:place])
        if _is_full_name(piece, place, last) or (strong and _is_single_name(piece, place, last)):
            yield _person(piece, text, (place, last), "title-before-name")
            place = last


def introduced_person(piece: Piece, text: str) -> Named | None:
    """A full name that fills its piece and stands beside its role: "Omar Nasser, spokesperson for …"."""
    tokens = piece.tokens
    last = _name_end(piece, 0)
    if not _is_full_name(piece, 0, last) or (last < len(tokens) and tokens[last].word not in POSTNOMINALS):
        return None
    if _is_introduced(text, tokens[0].start) or _is_apposition(text, tokens[0].start, tokens[-1].end):
        return _person(piece, text, (0, last), "role-before-name")
    if _QUOTED_BEFORE.search(text, max(0, tokens[0].start - _WORD_REACH_BACK), tokens[0].start):
        return _person(piece, text, (0, last), "speaker")
    if piece.closes and _ROLE_FOLLOWS.match(text, tokens[-1].end):
        return _person(piece, text, (0, last), "role-after-name")
    return None


def _is_introduced(text: str, start: int) -> bool:
    """Whether "lawyer " or "president of the council, " stands before `start`."""
    beside = _WORD_BEFORE.search(text, max(0, start - _WORD_REACH_BACK), start)
    if beside:
        return beside[1].lower() in _BESIDE
    if not text[max(0, start - 3) : start].rstrip().endswith(","):
        return False
    clause = _CLAUSE_BEFORE.search(text, max(0, start - _REACH_BACK), start)
    return clause is not None and any(word.lower() in _INTRODUCING for word in _OFFICE.findall(clause[0]))


def _is_apposition(text: str, start: int, end: int) -> bool:
    """Whether a name stands between commas after its role: "its president, Leila Haddad, said"."""
    role = _WORD_AND_COMMA_BEFORE.search(text, max(0, start - _WORD_REACH_BACK), start)
    return role is not None and role[1].lower() in _BESIDE and text.startswith(",", end)


def _person(piece: Piece, text: str, span: tuple[int, int], rule: str) -> Named:
    end = piece.tokens[span[1] - 1].end
    rest = _HYPHENED.match(text, end)  # "Ban Ki-moon"
    return Named(*span, rest.end() if rest else end, EntityKind.PERSON, rule)


def _name_end(piece: Piece, first: int) -> int:
    """The end of the words from `first` that can be a person's name; initials count only inside it."""
    last, names = first, 0
    for place in range(first, len(piece.tokens)):
        token = piece.tokens[place]
        if not token.capital and token.word in PARTICLES:
            continue
        if names == MOST_NAMES or not token.capital or not _can_be_name(piece, place):
            break
        names += 1
        if _is_spelled_out(token.text):
            last = place + 1
    return last


def _can_be_name(piece: Piece, place: int) -> bool:
    known, word = piece.known[place], piece.tokens[place].word
    if known is not None and (known.reach is Reach.ANYWHERE or known.rule != "gazetteer"):
        return False
    return word not in _NOT_NAMES


def _is_full_name(piece: Piece, first: int, last: int) -> bool:
    names = [token for token in piece.tokens[first:last] if token.capital]
    return len(names) > 1 and any(_is_spelled_out(token.text) for token in names[1:])


def _is_single_name(piece: Piece, first: int, last: int) -> bool:
    names = [token for token in piece.tokens[first:last] if token.capital]
    return len(names) == 1 and _is_spelled_out(names[0].text)


def _is_spelled_out(text: str) -> bool:
    return len(text) > 1 and not text.isupper()
