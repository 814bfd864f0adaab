"""The names of months in a text that stand beside a number: every written date has one on either side.

Numbers are rarer than letters, so the search goes from number to number and looks at the words around each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.dates.names import HIJRI, begins_month, clitics_before, ends_month, month_named
from index.dates.numbers import Span

GAP = r"[ \n\u00a0]?"
ORDINAL = r"(?:st|nd|rd|th|er|ère|º|ª|\.)?"
OF = r"(?:of |de |del |d['’]|من |لل?شهر |شهر |من شهر )?"

_MARK = "\u0300-\u036f\u064b-\u0655\u0670"
"""Accents and vowel signs that are written as characters of their own."""
_WORD = rf"(?:[^\W\d_]|[{_MARK}])+"
_SPACE = r"[ \n\u00a0-]"
_WORDS = rf"(?P<one>{_WORD})(?:{_SPACE}{_WORD}(?P<two>)(?:{_SPACE}{_WORD}(?P<three>))?)?"

_WORDS_AFTER = re.compile(rf"{ORDINAL}{GAP}{OF}[-/]?{_WORDS}")
_WORDS_AT = re.compile(_WORDS)
_ACCENT = re.compile(f"[{_MARK}]")
_SPACES = " \n\u00a0-"

_NEAR = 40
"""Code points looked at in front of a number: the longest name of a month and the words between."""
_BETWEEN = " \n\u00a0.,،-/("
_FILLERS = (" of", " de", " del", " عام", " العام", " سنة", " لعام", " من")

_TWIN = re.compile(rf"{GAP}(?P<between>[-–/(،]){GAP}")
_TWIN_ENDS = re.compile(rf"{GAP}\)")
_SAME_MONTH = "/("
"""What stands between two names of one month; a hyphen also stands between two months."""


@dataclass(frozen=True, slots=True)
class Name:
    """A month's name in a text, both names where it is written twice ("تشرين الأول / أكتوبر").

    `month` is 0 where the two do not name the same. A weak name is a short one without a capital, which
    counts with a day and a year only.
    """

    text: str
    start: int
    end: int
    month: int
    calendar: str
    is_weak: bool = False

    @property
    def written(self) -> str:
        """The name as it stands in the text."""
        return self.text[self.start : self.end]

    @property
    def is_hijri(self) -> bool:
        """Whether it is a month of the Hijri calendar."""
        return self.calendar == HIJRI


def month_names(text: str, numbers: Sequence[Span]) -> Iterator[Name]:
    """The months named beside one of the numbers of a text, in order, none twice."""
    passed = 0
    for start, end in numbers:
        for name in (_before(text, passed, start), _after(text, end)):
            if name is not None and name.start >= passed:
                name = _with_twin(name)
                passed = name.end
                yield name


def _after(text: str, position: int) -> Name | None:
    match = _WORDS_AFTER.match(text, position)
    return _longest(text, match) if match and begins_month(match["one"]) else None


def _longest(text: str, words: re.Match[str]) -> Name | None:
    """The name that the first one, two or three words of a match make; the longest that is one."""
    ends = (words.end(group) for group in ("three", "two", "one"))
    return next((name for end in ends if end > 0 and (name := _name(text, words.start("one"), end))), None)


def _before(text: str, passed: int, position: int) -> Name | None:
    """The name of one to three words that stands in front of a number."""
    offset = max(passed, position - _NEAR)
    near = text[offset:position].rstrip(_BETWEEN)
    if near.endswith(_FILLERS):
        near = near[: near.rindex(" ")].rstrip(_BETWEEN)
    start = _word_start(near, len(near))
    if start == len(near) or not ends_month(near[start:]):
        return None
    end = offset + len(near)
    longest = None
    for _ in range(3):
        longest = _name(text, offset + start, end) or longest
        before = _word_start(near, start - 1) if start > 1 and near[start - 1] in _SPACES else start - 1
        if before == start - 1:
            break
        start = before
    return longest


def _word_start(text: str, end: int) -> int:
    """Where the word that ends at a place begins."""
    start = end
    while start and (text[start - 1].isalpha() or _ACCENT.match(text, start - 1)):
        start -= 1
    return start


def _name(text: str, start: int, end: int) -> Name | None:
    """The month that a stretch of whole words names, with or without a particle written on to it."""
    if start and text[start - 1].isalpha():
        return None
    start += clitics_before(text[start:end])
    meant = month_named(text[start:end])
    if meant is None:
        return None
    if meant.is_short and text[end : end + 1] == ".":
        end += 1
    weak = meant.is_short and text[start].islower()
    return Name(text, start, end, meant.month, meant.calendar, weak)


def _with_twin(name: Name) -> Name:
    """A name with the other name of the same month after it, in brackets or behind a stroke."""
    between = _TWIN.match(name.text, name.end)
    words = _WORDS_AT.match(name.text, between.end()) if between else None
    twin = _longest(name.text, words) if words and begins_month(words["one"]) else None
    if not between or not twin or twin.calendar != name.calendar:
        return name
    if twin.month == name.month:
        closing = _TWIN_ENDS.match(name.text, twin.end)
        return Name(name.text, name.start, closing.end() if closing else twin.end, name.month, name.calendar)
    same = between["between"] in _SAME_MONTH
    return Name(name.text, name.start, twin.end, 0, name.calendar) if same else name
