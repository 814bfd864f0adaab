"""The date that a page shows to its reader: near the title, on a line of its own, labelled or named for it.

Every line with a date is weighed by its label, the names of its elements, its length and its distance from
the title; what stands in a menu, a comment, a list of other pages or a footer is passed over. Where two lines
with different days weigh the same, none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from index.dates import DateFound, find_dates, iso_date, read_date
from index.formats.page.lines import Line, around, bare, page_lines
from index.formats.page.times import scripted_dates, stated_times
from index.formats.parsed import RawFact

_LONGEST_LINE = 200
_SHORT, _MIDDLING = 45, 110
_ENOUGH = 4
_A_LIST = 3
"""Different days from which lines in elements of the same names are a list of other pages."""
_NEAR_AFTER, _FAR_AFTER = 6, 12
_NEAR_BEFORE = 4
_PROSE = 250
"""Code points from which a line is taken for the page's prose, in which dates are mentioned only."""
_LABEL_WITHIN = 30
"""Code points at the head of a paragraph in which its dateline or its label stands."""

_PUBLISHED = re.compile(
    r"publi(?:shed|é|e le|ziert|cado|cada|cación|cerad)|posted|released|written|erschienen|veröffentlich"
    r"|mise? en ligne|paru le|parue le|erstellt|geschrieben|pressemitteilung vom|meldung vom"
    r"|\b(?:date|datum|fecha|tarih)\s?:|^(?:date|datum|fecha|tarih)\b"
    r"|ausgabe vom|beitrag vom|artikel vom|yayın|opublikowan|dodan|نشر|التاريخ",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"(?<![\w-])updated?|modifi|edited|aktualisier|geändert|änderung|bearbeitet|mise? à jour|güncelle"
    r"|actualizad|aggiornat|zaktualizowan|تحديث|تعديل|revised|reviewed|accessed|abgerufen|última|letzte"
    r"|verfügbar|available",
    re.IGNORECASE,
)
"""Labels of the day of a change, of a visit, or of that until which something can be had."""
_NOT_PUBLISHED = re.compile(
    r"©|copyright|\(c\)|all rights|alle rechte|registriert|mitglied seit|joined|member since|born|geboren"
    r"|termin\b|beginn|anmeldeschluss|bis zum|gültig|valid|expires|veranstaltung|download|foto:|bild:|photo"
    r"|isbn|impressum|seit \d",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:^|[|·•–—-]\s*)(?i:by|par|von|por|di|da|door|av)\s+[^\W\d_a-z]")
_BARRED = re.compile(r"(?<!\d)(\d{1,2}) \| (\d{1,2}) \| (\d{4})(?!\d)")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{4,}")
_IN_SENTENCE = re.compile(
    r"(?:\w+\W+){4,}(?:vom|am|on|of|du|dated|since|until|bis|seit|le|del)\s+(?:\w{2,}\.?,?\s+)?$"
)
_AFTER_DATELINE = re.compile(r"\s?(?:[-–—|:•/„“\"«]|\))")


@dataclass(frozen=True, slots=True)
class _Title:
    """The line that is the page's title, and the elements around it: what they are called says nothing."""

    number: int | None
    whole: frozenset[etree._Element]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A date on a page with its weight."""

    weight: int
    line: Line
    date: DateFound
    is_labelled: bool


def page_dates(root: etree._Element, titles: Sequence[str]) -> Iterator[RawFact]:
    """Every candidate for the date of publication that stands in a page's body.

    `titles` are those that the page's head states.
    """
    yield from stated_times(root)
    yield from shown_dates(root, titles)
    yield from scripted_dates(root)


def shown_dates(root: etree._Element, titles: Sequence[str]) -> Iterator[RawFact]:
    """The date that a page shows as its own; rule "shown-date", or "labelled-date" where a label says so.

    `titles` are those that the page's head states.
    """
    lines = page_lines(root)
    title = _title(lines, titles)
    weighed = [one for number in range(len(lines)) for one in _weigh(lines, number, title)]
    shown = _without_lists(weighed)
    best = max((one.weight for one in shown), default=0)
    first = [one for one in shown if one.weight == best]
    if (best < _ENOUGH and not _is_only(shown)) or len({one.date.values for one in first}) > 1:
        return
    chosen = first[0]
    rule = "labelled-date" if chosen.is_labelled else "shown-date"
    written = chosen.line.text[chosen.date.start : chosen.date.end] or chosen.line.stated
    value = written if read_date(written) else chosen.date.values[0]
    yield RawFact("published", value, rule, chosen.line.text[:_LONGEST_LINE] or chosen.line.stated)


def _without_lists(shown: list[_Shown]) -> list[_Shown]:
    """Those that are no entries of a list: lines in elements of the same names, each with another day."""
    days: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for one in shown:
        days.setdefault(one.line.kind, set()).add(one.date.values)
    return [one for one in shown if len(days[one.line.kind]) < _A_LIST]


def _is_only(shown: list[_Shown]) -> bool:
    """Whether a page shows no other day than that of a short line, so that its place need not tell more."""
    days = {one.date.values for one in shown}
    return len(days) == 1 and all(one.weight >= 0 and len(one.line.text) <= _SHORT for one in shown)


def _title(lines: list[Line], titles: Sequence[str]) -> _Title:
    """The heading, or else the line, that holds most of a title which the head states."""
    known = [title for title in map(bare, titles) if title]
    best, found = 2.0, None
    for number, line in enumerate(lines):
        if len(line.text) > 2 * _LONGEST_LINE:
            continue
        written = bare(line.text)
        if not written:
            continue
        share = max((_share(written, title) for title in known), default=0.0)
        if not share and (found is not None or not line.heading):
            continue
        heading = line.heading
        weight = 4 * share + (heading == 1) * 1.5 + (heading > 0)
        if weight > best:
            best, found = weight, number
    whole = frozenset(around(lines[found].element, 100)) if found is not None else frozenset()
    return _Title(found, whole)


def _share(written: str, title: str) -> float:
    """How much of a title a line says, 0 where it says something else."""
    if written in title:
        return len(written) / len(title)
    return len(title) / len(written) if title in written else 0.0


def _weigh(lines: list[Line], number: int, title: _Title) -> Iterator[_Shown]:
    line = lines[number]
    date = _date_of(line) if line.text else None
    if date is None or line.is_beside(title.whole, near=_is_near(lines, number, title)):
        return
    before = line.text[max(0, date.start - 60) : date.start]
    if _CHANGED.search(before) or _NOT_PUBLISHED.search(before):
        return
    label = lines[number - 1].text if number and len(lines[number - 1].text) <= _LABEL_WITHIN else ""
    if _CHANGED.search(label):
        return
    labelled = bool(_PUBLISHED.search(before) or _PUBLISHED.search(label))
    named = line.is_named_for_a_date
    place = _by_place(lines, number, title, is_first=not before)
    signed = _SIGNED.search(before) is not None
    weight = 4 * labelled + 3 * named + 2 * signed + _by_length(line, date) + place
    if not labelled and _IN_SENTENCE.search(before):
        weight -= 3
    if not labelled and not named and _is_clock(date, title, number):
        weight -= 2
    yield _Shown(weight, line, date, labelled)


def _is_clock(date: DateFound, title: _Title, number: int) -> bool:
    """Whether a line looks like today's date at the head of a site: with its weekday, before the title."""
    return date.weekday is not None and title.number is not None and number < title.number


def _date_of(line: Line) -> DateFound | None:
    """The first day that a line shows, else the one that its time element states."""
    head = line.text if len(line.text) <= _LONGEST_LINE else line.text[: 2 * _LABEL_WITHIN]
    if _DIGIT.search(head):
        days = [date for date in find_dates(head) if date.values and len(date.values[0]) == 10]
        if days and _differ(head, days):
            return None
        if days and (head is line.text or _is_dateline(line.text, days[0])):
            return days[0]
    barred = _barred(line)
    if barred:
        return barred
    stated = read_date(line.stated) if line.stated else None
    if stated and stated.values and len(stated.values[0]) == 10:
        return DateFound(0, 0, stated.values)
    return None


def _barred(line: Line) -> DateFound | None:
    """A day with bars between its numbers, as only designers write it: "26 | 01 | 2022"."""
    match = _BARRED.search(line.text) if len(line.text) <= _SHORT else None
    value = iso_date(int(match[3]), int(match[2]), int(match[1])) if match else None
    return DateFound(match.start(), match.end(), (value,)) if match and value else None


def _differ(text: str, days: list[DateFound]) -> bool:
    """Whether a line shows two different days, the second not as that of a change."""
    others = (day for day in days[1:] if day.values != days[0].values)
    other = next(others, None)
    return other is not None and not _CHANGED.search(text[days[0].end : other.start])


def _is_dateline(text: str, date: DateFound) -> bool:
    """Whether a paragraph begins with a date, or a label and a date, divided from what follows."""
    before = text[: date.start]
    begins = not before.strip(" (") or (
        len(before) <= _LABEL_WITHIN and _PUBLISHED.search(before) is not None
    )
    return begins and _AFTER_DATELINE.match(text, date.end) is not None


def _by_length(line: Line, date: DateFound) -> int:
    words = len(_WORD.findall(line.text[: date.start] + " " + line.text[date.end :]))
    if words == 0:
        return 3
    if len(line.text) <= _SHORT or _is_dateline(line.text, date):
        return 2
    return 1 if len(line.text) <= _MIDDLING else -1


def _by_place(lines: list[Line], number: int, title: _Title, *, is_first: bool) -> int:
    """How near the title a line stands; after the first stretch of prose nothing is near any more.

    `is_first` tells that the line begins with the date.
    """
    if title.number is None:
        return 0
    after = number - title.number
    if after == 0 and is_first:
        return 3
    if after <= 0:
        return 2 if -after <= _NEAR_BEFORE else 0
    if after > _FAR_AFTER:
        return -2
    prose = _prose_between(lines, title.number, number)
    if prose > 1:
        return -1
    return (3 if after <= _NEAR_AFTER else 1) - prose


def _is_near(lines: list[Line], number: int, title: _Title) -> bool:
    """Whether a line stands so near the title that even an aside or a footer is the article's own."""
    if title.number is None or not -_NEAR_BEFORE <= number - title.number <= 2 * _NEAR_AFTER:
        return False
    return not _prose_between(lines, title.number, number)


def _prose_between(lines: list[Line], title: int, number: int) -> int:
    """How many lines of prose stand between the title and a line under it."""
    return sum(len(line.text) > _PROSE for line in lines[title + 1 : number])
