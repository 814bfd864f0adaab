"""Names of months and weekdays as people write them, language by language, and the patterns made of them.

Arabic names are stored without hamza on the alef, as `fold` leaves them: writers drop or move it freely.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_ENGLISH_MONTHS = (
    "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun",
    "July Jul", "August Aug", "September Sept Sep", "October Oct", "November Nov", "December Dec",
)  # fmt: skip

# Per month: the names of the Levant and Iraq, of Egypt and the Gulf, of Algeria and Tunisia, of Morocco.
_ARABIC_MONTHS = (
    ("كانون الثاني", "كانون ثاني", "يناير", "جانفي"),
    ("شباط", "فبراير", "فيفري"),
    ("اذار", "مارس"),
    ("نيسان", "ابريل", "افريل"),
    ("ايار", "مايو", "ماي"),
    ("حزيران", "يونيو", "يونيه", "جوان"),
    ("تموز", "يوليو", "يوليه", "جويلية", "يوليوز"),
    ("اب", "اغسطس", "اوت", "غشت"),
    ("ايلول", "سبتمبر", "شتنبر"),
    ("تشرين الاول", "تشرين اول", "اكتوبر"),
    ("تشرين الثاني", "تشرين ثاني", "نوفمبر", "نونبر"),
    ("كانون الاول", "كانون اول", "ديسمبر", "دجنبر"),
)

_ENGLISH_WEEKDAYS = (
    "Monday Mon", "Tuesday Tues Tue", "Wednesday Wed", "Thursday Thurs Thur Thu", "Friday Fri",
    "Saturday Sat", "Sunday Sun",
)  # fmt: skip
_ARABIC_WEEKDAYS = ("الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة", "السبت", "الاحد")

_HAMZA = str.maketrans("أإآ", "ااا")


def fold(name: str) -> str:
    """A name as the tables hold it: lower case, without hamza on the alef and without a closing point."""
    return " ".join(name.translate(_HAMZA).lower().rstrip(".").split())


def _english(names: Iterable[str]) -> dict[str, int]:
    return {fold(name): number for number, row in enumerate(names) for name in row.split()}


MONTHS = {name: number + 1 for name, number in _english(_ENGLISH_MONTHS).items()} | {
    name: number for number, row in enumerate(_ARABIC_MONTHS, start=1) for name in row
}
"""Folded name -> month, 1 to 12."""

WEEKDAYS = _english(_ENGLISH_WEEKDAYS) | {name: number for number, name in enumerate(_ARABIC_WEEKDAYS)}
"""Folded name -> weekday, Monday is 0."""


def _spellings(names: Iterable[str]) -> str:
    """An alternation of names, longest first, that lets every alef carry any hamza."""
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(name.replace("ا", "[اأإآ]").replace(" ", r"\s") for name in longest_first)


def _in_both_cases(names: Iterable[str]) -> list[str]:
    return [form for name in names for form in (name, name.upper())]


_ENGLISH_FORMS = _in_both_cases(row.split()[0] for row in _ENGLISH_MONTHS)
_SHORT_FORMS = _in_both_cases(name for row in _ENGLISH_MONTHS for name in row.split()[1:])
_ARABIC_FORMS = [name for row in _ARABIC_MONTHS for name in row]

# The engine tries every alternative at every letter unless it is told which letters a name can begin with:
# that makes the search for months seven times faster.
_FIRST_LETTERS = "".join(sorted({name[0] for name in (*_ENGLISH_FORMS, *_ARABIC_FORMS)})).replace("ا", "اأإآ")

# Capitals are required of English months ("may" and "march" are words); weekdays count only beside a date.
MONTH_PATTERN = (
    rf"(?=[{_FIRST_LETTERS}])(?:(?:{_spellings(_ENGLISH_FORMS + _ARABIC_FORMS)})\b"
    rf"|(?:{_spellings(_SHORT_FORMS)})\b\.?)"
)
WEEKDAY_PATTERN = rf"(?:(?i:{_spellings(WEEKDAYS)})\b\.?)"

MONTH = re.compile(MONTH_PATTERN)
