"""Organisations and sites by their cue words: "Ministry of Health", "Wadi Sarraj Military Prison".

A name is a head (Council, Prison, …) with the capitalised words before it and, after "of", "for", "on" or
"against", the capitalised words behind it. Hospitals, prisons, camps and the like are places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from index.entities.english_cues import (
    COMPANY_TAILS,
    GENERIC,
    LANDSCAPE_HEADS,
    NAME_STOPPERS,
    NUMBERED,
    OF_LINKS,
    OFFICE_HOLDERS,
    ORGANISATION_HEADS,
    PARTICLES,
    SITE_HEADS,
    SITE_PAIRS,
    TITLES,
    WEAK_HEADS,
)
from index.entities.gazetteer import KnownName, given_names
from index.entities.pieces import Piece
from index.entities.runs import Token
from index.records import EntityKind

MOST_WORDS = 12
"""A longer run is a list or a headline, not a name."""

_HEADS = ORGANISATION_HEADS | SITE_HEADS | LANDSCAPE_HEADS
_LAST_WORDS = _HEADS | {second for _, second in SITE_PAIRS}
_NOT_IN_SITES = TITLES | GENERIC | ORGANISATION_HEADS
_BEFORE_COMPLEMENT = PARTICLES | {"the"}
_SITE_FOLLOWS = re.compile(
    r"(?:[ \u00a0](?:\([A-Z][^()]{1,30}\)|central|civil|field|main|maternity|military|national|private"
    r"|refugee|surgical|women['’]s)){0,3}[ \u00a0]"
    r"(?:[Pp]rison|[Jj]ail|[Cc]amp|[Hh]ospital|[Aa]irport|[Aa]irbase|[Cc]astle|[Cc]rossing|[Cc]heckpoint|[Mm]osque"
    r"|[Dd]am|military base|air base|detention cent(?:re|er)|security branch|intelligence branch)s?\b"
)


_OWN_NAMES = frozenset(["ministry", "department"])
"""Heads behind "of the" that begin a second name: "Trade Unit of the Qalmar Ministry of Roads" is two."""

_NUMBER_AFTER = re.compile(r"\s(?:No\.?\s)?\d{1,4}\b(?!\s?%)")
_NUMBER_BEFORE = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)\s$")
_LONGEST_NUMBER = 8


class Named(NamedTuple):
    """Tokens [first, last) of a piece are a name, which ends at `end` in the text.

    It begins with its first token, or at `start` where a number stands before that.
    """

    first: int
    last: int
    end: int
    kind: EntityKind
    rule: str
    start: int = -1


def headed_names(piece: Piece, is_common: Callable[[str], bool]) -> Iterator[Named]:
    """Organisations and sites in a piece. `is_common` says that the text also has a word in lower case."""
    floor = place = _first_word(piece, is_common)
    while place < len(piece.tokens):
        kind = _head_kind(piece, place)
        if kind is None:
            place += 1
            continue
        last, kind = _rightmost(piece, place, kind)
        first = _leftmost(piece, place, floor, kind)
        if last - first <= MOST_WORDS and _is_telling(piece, first, last):
            yield Named(first, last, piece.tokens[last - 1].end, kind, _rule(kind))
        floor = place = last


def numbered_body(piece: Piece, text: str) -> Named | None:
    """A unit that a number tells from others, at the end of a piece: "Branch 215", "46th Brigade"."""
    last = piece.tokens[-1]
    if last.word not in NUMBERED or not last.capital or not piece.closes:
        return None
    first = len(piece.tokens) - 1
    while first and piece.tokens[first - 1].capital and piece.tokens[first - 1].word not in NAME_STOPPERS:
        first -= 1
    start = piece.tokens[first].start
    before = _NUMBER_BEFORE.search(text, max(0, start - _LONGEST_NUMBER), start)
    after = None if before else _NUMBER_AFTER.match(text, last.end)
    if not before and not after:
        return None
    end = after.end() if after else last.end
    begins = before.start() if before else start
    return Named(first, len(piece.tokens), end, EntityKind.ORGANISATION, "organisation-cue", begins)


def headlined_sites(piece: Piece) -> Iterator[Named]:
    """Sites where every word has a capital: a known place, plain adjectives, and the noun of a site."""
    tokens, place = piece.tokens, 0
    while place < len(tokens):
        known, last = piece.known[place], place
        while last < len(tokens) and known and piece.known[last] is known:
            last += 1
        head = last
        while head < len(tokens) and (tokens[head].word in GENERIC or _head_kind(piece, head)):
            head += 1
        if head > last > place and _head_kind(piece, head - 1) is EntityKind.PLACE and _is_place(known):
            yield Named(place, head, tokens[head - 1].end, EntityKind.PLACE, "site-cue")
        place = max(head, place + 1)


def _is_place(known: KnownName | None) -> bool:
    if known is None or known.kind is not EntityKind.PLACE:
        return False
    return known.rule != "demonym" and not known.exact


def _rule(kind: EntityKind) -> str:
    return "organisation-cue" if kind is EntityKind.ORGANISATION else "site-cue"


def site_follows(text: str, end: int) -> re.Match[str] | None:
    """The noun of a site in lower case at `end`, with its adjectives ("refugee camp")."""
    return _SITE_FOLLOWS.match(text, end)


def site_before(piece: Piece, text: str, is_common: Callable[[str], bool]) -> Named | None:
    """The site whose noun follows the piece in lower case ("Saydnaya prison")."""
    noun = site_follows(text, piece.tokens[-1].end) if piece.closes else None
    if not noun:
        return None
    first = place = last = len(piece.tokens)
    while place and not _ends_site(piece, place - 1):
        place -= 1
        first = place if piece.tokens[place].capital else first
    alone = first == last - 1 and not piece.known[first]
    if first == last or (
        alone and (piece.tokens[first].text.isupper() or is_common(piece.tokens[first].word))
    ):
        return None
    if alone and piece.opens and first == 0 and piece.tokens[0].word.endswith(("ed", "ing", "ly")):
        return None
    return Named(first, last, noun.end(), EntityKind.PLACE, "site-cue")


def _ends_site(piece: Piece, place: int) -> bool:
    known, word = piece.known[place], piece.tokens[place].word
    if not piece.tokens[place].capital:
        return word not in PARTICLES
    return (known is not None and not _is_place(known)) or word in _NOT_IN_SITES


def _first_word(piece: Piece, is_common: Callable[[str], bool]) -> int:
    """0, or 1 where the first word has its capital only from the sentence."""
    first = piece.tokens[0]
    if not piece.opens or piece.known[0] or len(piece.tokens) < 2 or not first.text[1:].islower():
        return 0
    participle = first.word.endswith(("ing", "ed", "ly")) and first.word not in ORGANISATION_HEADS
    return 1 if participle or is_common(first.word) else 0


def _head_kind(piece: Piece, place: int) -> EntityKind | None:
    token = piece.tokens[place]
    if not token.capital or piece.known[place] or token.word not in _LAST_WORDS:
        return None
    before = piece.tokens[place - 1].word if place else ""
    if token.word in SITE_HEADS or (before, token.word) in SITE_PAIRS:
        return EntityKind.PLACE
    if token.word in LANDSCAPE_HEADS and place and not piece.known[place - 1]:
        return EntityKind.PLACE
    return EntityKind.ORGANISATION if token.word in ORGANISATION_HEADS else None


def _leftmost(piece: Piece, head: int, floor: int, kind: EntityKind) -> int:
    """Where the name of a head begins: back over capitals and articles, for organisations over "and" too."""
    tokens, first = piece.tokens, head
    while first > floor:
        before = tokens[first - 1]
        if before.capital and (before.word in NAME_STOPPERS or before.word in COMPANY_TAILS):
            break
        if before.capital or before.word in PARTICLES:
            first -= 1
        elif kind is EntityKind.ORGANISATION and _joins_modifiers(piece, first - 1, floor):
            first -= 2
        else:
            break
    return first - _group_before(piece, first, floor) if kind is EntityKind.ORGANISATION else first


def _group_before(piece: Piece, first: int, floor: int) -> int:
    """How many words of "Families of the …" belong to a name that seems to begin at `first`.

    A group of people is capitalised inside a sentence only where it is part of the name.
    """
    words = [token.word for token in piece.tokens[floor:first]]
    links = 2 if words[-2:] == ["of", "the"] else 1
    if len(words) <= links or words[-links] != "of":
        return 0
    group = piece.tokens[first - links - 1]
    if first - links - 1 > floor and piece.tokens[first - links - 2].capital:
        return 0  # "Leila Tallis of the Qalmar Council"
    opens = piece.opens and first - links - 1 == 0
    fits = group.capital and group.word.endswith("s") and group.word not in OFFICE_HOLDERS
    return links + 1 if fits and not opens and not piece.known[first - links - 1] else 0


def _joins_modifiers(piece: Piece, link: int, floor: int) -> bool:
    """Whether "and" stands inside a name: "Food and Drug Administration", not "Syria and Drug …"."""
    if piece.tokens[link].word != "and" or link - 1 < floor or not piece.tokens[link - 1].capital:
        return False
    person = piece.tokens[link - 2].word if link >= 2 else ""
    titled = person in TITLES or person in given_names()
    headed = piece.tokens[link - 1].word in ORGANISATION_HEADS
    return not (piece.known[link - 1] or piece.known[link + 1] or titled or headed)


def _rightmost(piece: Piece, head: int, kind: EntityKind) -> tuple[int, EntityKind]:
    """Where the name of a head ends, and what its last head makes of it."""
    last = head + 1
    for place in range(last, _stretch_end(piece, last)):
        later = _head_kind(piece, place)
        if later:
            last, kind = place + 1, later
    while piece.tokens[last - 1].word not in COMPANY_TAILS:
        end = _complement_end(piece, last)
        if end == last:
            break
        last = end
    return last, kind


def _stretch_end(piece: Piece, start: int, stoppers: frozenset[str] = NAME_STOPPERS) -> int:
    """The end of the capitalised words that follow one another from `start`, before any of the stoppers."""
    end = start
    while end < len(piece.tokens) and piece.tokens[end].capital and piece.tokens[end].word not in stoppers:
        end += 1
    return end


def _complement_end(piece: Piece, start: int) -> int:
    """The end of "of the X and Y" at `start`, or `start` where there is none."""
    tokens = piece.tokens
    if start >= len(tokens) or tokens[start].word not in OF_LINKS or tokens[start].capital:
        return start
    noun = start + 1
    while noun < len(tokens) and not tokens[noun].capital and tokens[noun].word in _BEFORE_COMPLEMENT:
        noun += 1
    the_office = tokens[noun - 1].word == "the"
    end = _known_end(piece, noun) or _stretch_end(piece, noun, frozenset() if the_office else NAME_STOPPERS)
    if end == noun or (the_office and any(token.word in _OWN_NAMES for token in tokens[noun + 1 : end])):
        return start
    end = next((place for place in range(noun + 1, end) if _is_acronym(piece, place)), end)
    end = _before_person(piece, noun, end)
    if end + 1 < len(tokens) and tokens[end].word == "and":
        joined = _stretch_end(piece, end + 1)
        if joined > end + 1 and not any(_begins_another(piece, place) for place in range(end + 1, joined)):
            end = _before_person(piece, end + 1, joined)
    return end


def _before_person(piece: Piece, start: int, end: int) -> int:
    """The end of words that go on with a person's name: "Office of Harbours Leila Tallis"."""
    for place in range(start + 1, end - 1):
        if piece.tokens[place].word in given_names() and _head_kind(piece, end - 1) is None:
            return place
    return end


def _is_acronym(piece: Piece, place: int) -> bool:
    """Whether a word is the short form of the name before it ("Department of Homeland Security DHS")."""
    text = piece.tokens[place].text
    shouted = piece.tokens[place - 1].text.isupper()
    return len(text) > 1 and text.isupper() and not shouted and not piece.known[place]


def _begins_another(piece: Piece, place: int) -> bool:
    """Whether a word after "and" belongs to a name of its own; "Health and Human Services" is one."""
    head = _head_kind(piece, place) is not None and piece.tokens[place].word not in ("service", "services")
    return head or piece.known[place] is not None


def _known_end(piece: Piece, start: int) -> int | None:
    """The end of the known name at `start`, unless a head goes on from it; None where none is known."""
    known = piece.known[start] if start < len(piece.tokens) else None
    if not known:
        return None
    end = start
    while end < len(piece.tokens) and piece.known[end] is known:
        end += 1
    return None if known.rule == "demonym" or (end < len(piece.tokens) and _head_kind(piece, end)) else end


def _is_inquiry(words: list[Token]) -> bool:
    """A "Commission of Inquiry" is one, though nothing says into what; so is the "National Hospital"."""
    site = len(words) > 1 and words[-1].word in SITE_HEADS
    return site or [token.word for token in words] in (["commission", "inquiry"], ["committee", "inquiry"])


def _is_telling(piece: Piece, first: int, last: int) -> bool:
    """Whether the words tell this body from others of its sort: "Security Forces" do not."""
    words = [token for token in piece.tokens[first:last] if token.capital]
    last_head = [place for place, token in enumerate(words) if token.word in _LAST_WORDS][-1]
    own = [token for place, token in enumerate(words) if place != last_head and token.word not in GENERIC]
    if not own:
        return _is_inquiry(words)
    weak = all(token.word in WEAK_HEADS for token in words if token.word in _LAST_WORDS)
    complement = any(token.word in OF_LINKS for token in piece.tokens[first:last])
    return not weak or complement or len(own) > 1 or any(piece.known[first:last])
