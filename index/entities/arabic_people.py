"""People in Arabic, where nothing is capitalised: behind a title, or before one in apposition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.entities.arabic import ArabicName, Phrase, stems
from index.entities.arabic_cues import GIVEN_NAMES, NAME_PARTS, SAYING, SURE_NAMES, TITLES
from index.entities.names import normalise_name
from index.records import EntityKind

_MOST_TITLE_WORDS = 2
_GIVEN = GIVEN_NAMES | NAME_PARTS
_WORD_AFTER_COMMA = re.compile(r"،\s([\u0621-\u064a]+)")


def people_in_arabic(phrase: Phrase, text: str) -> Iterator[ArabicName]:
    """People whom a title or an office beside them announces."""
    place = 0
    while place < len(phrase.run):
        found = _titled(phrase, place) or _given(phrase, place)
        if found:
            yield found
        place = found.last if found else place + 1
    apposition = _before_title(phrase, text)
    if apposition:
        yield apposition


def _titled(phrase: Phrase, title: int) -> ArabicName | None:
    """A name behind a title and at most two words that belong to the title ("the former president …").

    It begins with a given name, or it is all that stands between the title and the end of the phrase.
    """
    if not _is_title(phrase.run[title].word):
        return None
    first = title + 1
    while first - title <= _MOST_TITLE_WORDS and phrase.is_definite(first):
        first += 1
    last = _name_end(phrase, first)
    if last is None or not (_is_given(phrase, first) or _fills_rest(phrase, title, (first, last))):
        return None
    return phrase.name((first, last), 0, EntityKind.PERSON, "title-before-name")


def _given(phrase: Phrase, first: int) -> ArabicName | None:
    """A given name that is no everyday word, with a surname that has the article or is a given name too."""
    if phrase.run[first].word not in SURE_NAMES or first in phrase.known or first + 1 >= len(phrase.run):
        return None
    last = _name_end(phrase, first)
    surname = first + 1
    if last is None or not (phrase.is_definite(surname) or _is_given(phrase, surname)):
        return None
    return phrase.name((first, last), 0, EntityKind.PERSON, "given-name")


def _fills_rest(phrase: Phrase, title: int, span: tuple[int, int]) -> bool:
    """Whether the words follow a title with the article at once and end the phrase, without "and" between."""
    first, last = span
    definite = any(
        stem.word in TITLES and stem.word.startswith("ال") for stem in stems(phrase.run[title].word)
    )
    joined = phrase.run[first].word.startswith("و")
    return definite and first == title + 1 and last == len(phrase.run) and not joined


def _before_title(phrase: Phrase, text: str) -> ArabicName | None:
    """The two words that end a phrase, where a comma and an office follow ("said Rula Tammari, director")."""
    first = len(phrase.run) - 2
    after = _WORD_AFTER_COMMA.match(text, phrase.run[-1].end)
    if first < 1 or after is None or not _is_title(normalise_name(after[1])):
        return None
    said = any(stem.word in SAYING for stem in stems(phrase.run[first - 1].word))
    if not (said or _is_given(phrase, first)) or _name_end(phrase, first) != len(phrase.run):
        return None
    return phrase.name((first, first + 2), 0, EntityKind.PERSON, "role-after-name")


def _name_end(phrase: Phrase, first: int) -> int | None:
    """The end of a name of two parts at `first`; "Abd", "Abu" and "bin" make one part with the next word."""
    if not _can_begin(phrase, first):
        return None
    last = first + 1
    while last < len(phrase.run) and phrase.run[last - 1].word in NAME_PARTS:
        last += 1
    if not phrase.goes_on(last) or last in phrase.known:
        return None
    return last + 2 if phrase.run[last].word in NAME_PARTS and last + 1 < len(phrase.run) else last + 1


def _can_begin(phrase: Phrase, place: int) -> bool:
    if place >= len(phrase.run) or place in phrase.known or phrase.is_definite(place):
        return False
    return phrase.goes_on(place) or phrase.run[place].word in NAME_PARTS


def _is_given(phrase: Phrase, place: int) -> bool:
    return phrase.run[place].word in _GIVEN


def _is_title(word: str) -> bool:
    return any(stem.word in TITLES for stem in stems(word))
