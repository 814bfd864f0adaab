"""Months named without a year: "in October", "last March", "since April", "في تشرين الأول", "في آذار الماضي".

They take their year from the date of publication where that is sure: by a word that names the year ("of last
year") or the direction ("last", "since", "will", a verb in the past), else where the nearest such month is
near. Where the paragraph has just spoken of another year, they may belong to that one and stay out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.dates import DateFound, month_named
from index.records import Confidence, Evidence, PartialDate, Precision

_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_ENGLISH = re.compile(
    rf"(?P<name>{'|'.join(_ENGLISH_MONTHS)})\b(?P<year>,? (?:of )?(?:last|this|next) year)?"
)
_CUE = re.compile(
    r"\b(in|since|until|by|during|throughout|last|next|this) (?:(?:early|mid|late)[ -])?\Z", re.IGNORECASE
)
_CUE_WITHIN = len("throughout early ")
_ARABIC = re.compile(
    r"\b[وف]?(?P<cue>في|منذ|خلال|حتى|بحلول) (?:شهر )?(?P<name>[\u0621-\u0652]{2,8}(?: [\u0621-\u0652]{2,8})?)"
)
_ARABIC_AFTER = re.compile(
    r" (?:(?:من )?(?P<year>العام (?:الماضي|الفائت|المنصرم|الجاري|الحالي|القادم|المقبل))"
    r"|(?P<when>الماضي|الفائت|المنصرم|الجاري|الحالي|القادم|المقبل))\b"
)
_GOES_ON = re.compile(
    r"(?:,? ?(?:and|or|to|through|until|[-–—/&]|أو|إلى|حتى|،) ?| و)\w|\s?[(,،]?\s?\d"
    r"| (?:of |in )?(?:that|the (?:same|following|previous)) year| [A-Z]| (?:of|for) (?:the )?[A-Z]"
    r"| (?:من )?(?:عام|سنة|العام|نفس)|['’]s\b"
)
"""Another month, a number, a year told in other words, or a name ("May Day"): not this month alone."""

_BEHIND = re.compile(r"last|since|الماضي|الفائت|المنصرم|منذ", re.IGNORECASE)
_AHEAD = re.compile(r"next|القادم|المقبل", re.IGNORECASE)
_NOW = re.compile(r"this|الجاري|الحالي", re.IGNORECASE)
_UNTIL = re.compile(r"until|by|حتى|بحلول", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:will|shall|to be|scheduled|upcoming|plans? to|expected to|due|expires?|begins?|starts?|ends)\b"
    r"|\bس(?:ي|ت|ن)\w|\bسوف\b"
)
_EARLIER = re.compile(
    r"\b(?:was|were|had|did|began|took|held|went|came|saw|left|[a-z]{2,}(?<!ne)(?<!inde)ed)\b"
)
_SENTENCE = 160
"""Code points on either side in which the verb of a month's sentence is looked for."""
_NEAR = 3
"""Months within which the nearest of two years is taken where nothing tells the direction."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A month from 1 at [start, end) of a text; `cue` holds the word beside it, `year` those for its year."""

    month: int
    start: int
    end: int
    cue: str
    year: str


def relative_months(
    text: str, published: PartialDate | None, found: Sequence[DateFound]
) -> Iterator[PartialDate]:
    """The months that take their year from the date of publication; none where that is not known to the day.

    `found` are the written dates of the text.
    """
    if published is None or published.precision is not Precision.DAY or published.days is None:
        return
    day = published.days[0]
    for named in _months(text):
        year = _year(text, named, (day.year, day.month))
        if year is not None and not _is_of_another_year(text, named, year, found):
            quote = text[named.start : named.end]
            evidence = Evidence("month-of-nearest-year", quote, named.start, named.end)
            value = f"{year:04}-{named.month:02}"
            yield PartialDate(value, Precision.MONTH, Confidence.LIKELY, evidence=evidence)


def _months(text: str) -> Iterator[_Named]:
    """The months that stand without a number behind a word that makes a time of them."""
    for match in _ENGLISH.finditer(text):
        start, end = match.span()
        cue = _CUE.search(text, max(0, start - _CUE_WITHIN), start)
        year = match["year"] or ""
        if cue and (year or not _GOES_ON.match(text, end)):
            yield _Named(_ENGLISH_MONTHS.index(match["name"]) + 1, start, end, cue[1], year)
    if text.isascii():
        return
    for match in _ARABIC.finditer(text):
        yield from _arabic(text, match)


def _arabic(text: str, match: re.Match[str]) -> Iterator[_Named]:
    """The month of the one or two words behind a particle; the longest name that is one."""
    words = match["name"].split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        meant = month_named(name)
        end = match.start("name") + len(name)
        if meant is None or meant.calendar != "gregorian" or text[end : end + 1].isalpha():
            continue
        after = _ARABIC_AFTER.match(text, end)
        stop = after.end() if after else end
        if not _GOES_ON.match(text, stop):
            when = (after["when"] or "") if after else ""
            year = (after["year"] or "") if after else ""
            yield _Named(meant.month, match.start("name"), stop, f"{match['cue']} {when}", year)
        return


def _year(text: str, named: _Named, published: tuple[int, int]) -> int | None:
    """The year of a month named in a release of some year and month; None where it is not sure."""
    year, month = published
    if named.year:
        return year - 1 if _BEHIND.search(named.year) else year + 1 if _AHEAD.search(named.year) else year
    before = year if named.month < month else year - 1
    after = year if named.month > month else year + 1
    if _BEHIND.search(named.cue):
        return year if named.month == month and "last" not in named.cue.lower() else before
    if _AHEAD.search(named.cue):
        return after
    if named.month == month or _NOW.search(named.cue):
        return year
    direction = _direction(text, named)
    back = (month - named.month) % 12
    if direction > 0 or 12 - back <= _NEAR:
        return after if direction >= 0 else None
    is_past = direction < 0 and not _UNTIL.fullmatch(named.cue.strip())
    return before if is_past or back <= _NEAR else None


def _direction(text: str, named: _Named) -> int:
    """-1 where the month's sentence is about what was, 1 where about what comes, 0 where it does not show."""
    before = text[max(0, named.start - _SENTENCE) : named.start].rpartition(". ")[2].rpartition("\n")[2]
    after = text[named.end : named.end + _SENTENCE].partition(". ")[0].partition("\n")[0]
    sentence = before + after
    later, earlier = _LATER.search(sentence) is not None, _EARLIER.search(sentence) is not None
    return later - earlier


def _is_of_another_year(text: str, named: _Named, year: int, found: Sequence[DateFound]) -> bool:
    """Whether the last date of the paragraph before a month is of another year."""
    begins = text.rfind("\n\n", 0, named.start) + 1
    earlier = [date for date in found if begins <= date.start < named.start and date.values]
    return not named.year and bool(earlier) and all(int(value[:4]) != year for value in earlier[-1].values)
