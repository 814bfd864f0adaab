"""Organisations and sites in Arabic, by their first word: وزارة …, سجن … المركزي, الشبكة … لحقوق …."""

from __future__ import annotations

from collections.abc import Iterator

from index.entities.arabic import ArabicName, Phrase, stems
from index.entities.arabic_cues import (
    ADJECTIVES,
    GENERIC,
    MINISTRY,
    ORGANISATION_HEADS,
    PLACE_CLASSES,
    PLACE_PARTS,
    RULE,
    RULERS,
    SITE_HEADS,
    STATE_HEADS,
    STATE_PAIRS,
    STOPS,
    TITLES,
    TRADES,
)
from index.records import EntityKind

_MOST_ADJECTIVES = 5
_MOST_NOUNS = 2
_RULING = STATE_HEADS | RULE


def headed_in_arabic(phrase: Phrase) -> Iterator[ArabicName]:
    """Organisations and sites whose first word says what they are."""
    place = 0
    while place < len(phrase.run):
        found = None if place in phrase.known else _headed(phrase, place)
        if found:
            yield found
        place = found.last if found else place + 1


def state_bodies(phrase: Phrase) -> Iterator[ArabicName]:
    """Governments, regimes and armies by their country or head: "the Syrian regime", "Assad's regime"."""
    for place, token in enumerate(phrase.run[:-1]):
        for stem in stems(token.word):
            last = _state_end(phrase, place, stem.word)
            if last:
                yield phrase.name((place, last), stem.dropped, EntityKind.ORGANISATION, "organisation-cue")
                break


def _state_end(phrase: Phrase, head: int, noun: str) -> int | None:
    after = head + 1
    if noun in RULE and phrase.run[after].word in RULERS:
        return after + 2 if _is_ruler(phrase, after + 1) else after + 1
    paired = (noun, phrase.run[after].word) in STATE_PAIRS
    country = after + 1 if paired else after
    if not (paired or noun in _RULING) or country not in phrase.known:
        return None
    match = phrase.known[country]
    adjective = match.name.rule == "demonym"
    fits = match.name.kind is EntityKind.PLACE and (adjective or noun in RULE)
    return match.last if fits and adjective == (noun not in RULE) else None


def _is_ruler(phrase: Phrase, place: int) -> bool:
    return place < len(phrase.run) and phrase.run[place].word in RULERS


def classed_places(phrase: Phrase) -> Iterator[ArabicName]:
    """Places not known by the word for their class before them: "the village of Tal Rifan"."""
    for place, token in enumerate(phrase.run[:-1]):
        first = place + 1
        classed = any(stem.word in PLACE_CLASSES for stem in stems(token.word))
        compound = phrase.run[first].word in PLACE_PARTS
        if not classed or first in phrase.known or not (compound or phrase.goes_on(first)):
            continue
        last = first + 2 if compound and phrase.goes_on(first + 1) else first + 1
        if _may_be_place(phrase, first) and (last == first + 2 or not compound):
            yield phrase.name((first, last), 0, EntityKind.PLACE, "site-cue")


def _may_be_place(phrase: Phrase, place: int) -> bool:
    """Whether a word is hardly an adjective or a noun that only describes the place before it."""
    word = phrase.run[place].word
    return not word.endswith(("ي", "يه", "ات", "ين", "ون")) and word not in ADJECTIVES


def _headed(phrase: Phrase, head: int) -> ArabicName | None:
    for stem in stems(phrase.run[head].word):
        noun = stem.word.removeprefix("ال")
        if noun not in ORGANISATION_HEADS and noun not in SITE_HEADS:
            continue
        site, definite = noun in SITE_HEADS, noun != stem.word
        last = _definite_end(phrase, head, site) if definite else _construct_end(phrase, head, site)
        if last is None:
            return None
        if site:
            return phrase.name((head, last), stem.dropped, EntityKind.PLACE, "site-cue")
        return phrase.name((head, last), stem.dropped, EntityKind.ORGANISATION, "organisation-cue")
    return None


def _definite_end(phrase: Phrase, head: int, site: bool) -> int | None:
    """The end of adjectives with the article ("the network, the Syrian one") and a complement with ل."""
    last = _adjectives_end(phrase, head + 1)
    if site or last == head + 1:
        return None
    end = _complement_end(phrase, last)
    return end if end > last or _is_telling(phrase, head + 1, last) else None


def _construct_end(phrase: Phrase, head: int, site: bool) -> int | None:
    """The end of "council of X": a known place, a word with the article, or nouns closed by one."""
    first = head + 1
    if first in phrase.known:
        return None if _is_trade(phrase, head) else _after_known(phrase, first, site)
    noun = first
    while noun < first + _MOST_NOUNS and _is_bare_noun(phrase, noun):
        noun += 1
    last = noun
    if phrase.is_definite(noun) and phrase.goes_on(noun):
        last = _adjectives_end(phrase, noun + 1)
    elif noun > first and not site:
        last = _complement_end(phrase, noun)
    if site and noun == first + 1 and last == noun and _stands_alone(phrase, noun):
        return noun
    if last == noun or (site and noun > first and phrase.run[noun].word not in GENERIC):
        return None
    if phrase.run[head].word in MINISTRY and _is_joined(phrase, last):
        last += 1
    return last if _is_telling(phrase, first, last) else None


def _is_trade(phrase: Phrase, head: int) -> bool:
    return any(stem.word in TRADES for stem in stems(phrase.run[head].word))


def _stands_alone(phrase: Phrase, after: int) -> bool:
    """Whether the one word before `after` names a site: no adjective, and nothing of the name follows."""
    word = phrase.run[after - 1].word
    ends = after == len(phrase.run) or phrase.run[after].word in STOPS
    return ends and not word.endswith(("ي", "يه", "ه", "ات", "ين"))


def _after_known(phrase: Phrase, first: int, site: bool) -> int | None:
    """The end of "council of Homs, the local one": a known place with its adjectives or complement."""
    match = phrase.known[first]
    if match.name.kind is not EntityKind.PLACE or match.name.rule == "demonym":
        return None
    last = _adjectives_end(phrase, match.last)
    return last if site or last > match.last else _complement_end(phrase, last)


def _adjectives_end(phrase: Phrase, first: int) -> int:
    """The end of the words from `first` on that describe what stands before them."""
    last = first
    while last < first + _MOST_ADJECTIVES and phrase.goes_on(last) and _is_adjective(phrase, last):
        last += 1
    return last


def _is_adjective(phrase: Phrase, place: int) -> bool:
    word = phrase.run[place].word
    return phrase.is_definite(place) and (word.endswith(("ي", "يه")) or word in ADJECTIVES)


def _complement_end(phrase: Phrase, first: int) -> int:
    """The end of "for the rights of …" or "for the media and the …" at `first`, else `first`."""
    if not phrase.goes_on(first) or not phrase.run[first].word.startswith("ل"):
        return first
    if any(stem.word in TITLES for stem in stems(phrase.run[first].word)):
        return first
    last = first + 1
    if phrase.run[first].word.startswith("لل"):
        return last + 1 if _is_joined(phrase, last) else _adjectives_end(phrase, last)
    return last + 1 if phrase.is_definite(last) and phrase.goes_on(last) else first


def _is_joined(phrase: Phrase, place: int) -> bool:
    return phrase.goes_on(place) and phrase.run[place].word.startswith("وال")


def _is_bare_noun(phrase: Phrase, place: int) -> bool:
    if not phrase.goes_on(place) or phrase.run[place].word.startswith(("ال", "لل")):
        return False
    return not (phrase.run[place].word.startswith("ل") and phrase.is_definite(place + 1))


def _is_telling(phrase: Phrase, first: int, last: int) -> bool:
    """Whether the words tell this council from others: "the local one" does not."""
    return any(phrase.run[place].word not in GENERIC for place in range(first, last))
