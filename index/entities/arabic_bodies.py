"""Organisations and sites in Arabic, by their first word: وزارة …, سجن … المركزي, الشبكة … لحقوق …."""

from __future__ import annotations

from collections.abc import Iterator

from index.entities.arabic import ArabicName, Phrase, stems
from index.entities.arabic_cues import ADJECTIVES, GENERIC, MINISTRY, ORGANISATION_HEADS, SITE_HEADS, TITLES
from index.records import EntityKind

_MOST_ADJECTIVES = 5
_MOST_NOUNS = 2


def headed_in_arabic(phrase: Phrase) -> Iterator[ArabicName]:
    """Organisations and sites whose first word says what they are."""
    place = 0
    while place < len(phrase.run):
        found = None if place in phrase.known else _headed(phrase, place)
        if found:
            yield found
        place = found.last if found else place + 1


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
        return _after_known(phrase, first, site)
    noun = first
    while noun < first + _MOST_NOUNS and _is_bare_noun(phrase, noun):
        noun += 1
    last = noun
    if phrase.is_definite(noun) and phrase.goes_on(noun):
        last = _adjectives_end(phrase, noun + 1)
    elif noun > first and not site:
        last = _complement_end(phrase, noun)
    if last == noun or (site and noun > first and phrase.run[noun].word not in GENERIC):
        return None
    if phrase.run[head].word in MINISTRY and _is_joined(phrase, last):
        last += 1
    return last if _is_telling(phrase, first, last) else None


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
