"""Names of months and weekdays as people write them (resources/dates/names.tsv), found by their folded form.

Folding drops case, accents, vowel signs and the hamza on an alef: writers drop or move them freely.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

GREGORIAN = "gregorian"
HIJRI = "hijri"

_CAPITALISED = ("en", "de", "tr")
"""Languages whose months begin with a capital: "may" and "march" are words, and so are "mart" and "ocak"."""

_SAME_LETTER = str.maketrans("ىةıł-", "يهil ", "ـ.'’‘ʿ")


@dataclass(frozen=True, slots=True)
class MonthName:
    """What a name stands for: a month from 1 in its calendar; whether it is short, and needs a capital."""

    month: int
    calendar: str = GREGORIAN
    is_short: bool = False
    is_capitalised: bool = False


def fold(name: str) -> str:
    """A name as the tables hold it."""
    plain = unicodedata.normalize("NFD", name.translate(_SAME_LETTER)).lower()
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


def _rows() -> Iterator[tuple[str, str, list[list[str]]]]:
    """Language, kind and the spellings of each month or weekday."""
    table = files("resources").joinpath("dates", "names.tsv").read_text("utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            language, kind, *columns = line.split("\t")
            yield language, kind, [column.split("/") for column in columns]


def _months() -> dict[str, MonthName]:
    """Folded name -> month. A long name goes before a short one, one in small letters before a capital."""
    names: dict[str, MonthName] = {}
    for language, kind, columns in _rows():
        if kind == "weekday":
            continue
        calendar = HIJRI if kind == "hijri" else GREGORIAN
        for month, spellings in enumerate(columns, start=1):
            meant = MonthName(month, calendar, kind == "month-short", language in _CAPITALISED)
            for spelling in spellings:
                known = names.get(fold(spelling), meant)
                names[fold(spelling)] = min(
                    known, meant, key=lambda name: (name.is_short, name.is_capitalised)
                )
    return names


MONTHS = _months()
WEEKDAYS = {
    fold(spelling): number
    for _language, kind, columns in _rows()
    if kind == "weekday"
    for number, spellings in enumerate(columns)
    for spelling in spellings
}
"""Folded name -> weekday, Monday is 0."""

_FIRST_WORDS = frozenset(name.split()[0] for name in MONTHS)
_LAST_WORDS = frozenset(name.split()[-1] for name in MONTHS)

_CLITICS = "وبلف"
"""Arabic particles that are written on to the word after them."""


@functools.lru_cache(maxsize=20_000)
def begins_month(word: str) -> bool:
    """Whether the name of a month can begin with a word, a particle written on to it included."""
    return fold(word) in _FIRST_WORDS or (word[0] in _CLITICS and fold(word[1:]) in _FIRST_WORDS)


@functools.lru_cache(maxsize=20_000)
def ends_month(word: str) -> bool:
    """Whether the name of a month can end with a word."""
    return fold(word) in _LAST_WORDS or (word[0] in _CLITICS and fold(word[1:]) in _LAST_WORDS)


def month_named(words: str) -> MonthName | None:
    """The month that one to three words name, or None."""
    meant = MONTHS.get(fold(words))
    if meant is None:
        return None
    return None if meant.is_capitalised and words[0].islower() else meant


def clitics_before(words: str) -> int:
    """How many letters at the head of some words are a particle written on to the name of a month."""
    return int(len(words) > 1 and words[0] in _CLITICS and fold(words) not in MONTHS)


@functools.lru_cache(maxsize=20_000)
def weekday_named(word: str) -> int | None:
    """The weekday that a word names, Monday is 0, or None."""
    return WEEKDAYS.get(fold(word))


def _spellings() -> str:
    """Every spelling of a weekday, longest first; every alef may carry any hamza."""
    written = {
        name for _, kind, columns in _rows() if kind == "weekday" for names in columns for name in names
    }
    longest_first = sorted(written | {fold(name) for name in written}, key=lambda name: (-len(name), name))
    return "|".join(re.sub("[اأإآ]", "[اأإآ]", re.escape(name)) for name in longest_first)


WEEKDAY_PATTERN = rf"(?:(?i:{_spellings()})\b\.?)"
