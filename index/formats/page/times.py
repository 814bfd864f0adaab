"""The dates that a page's body states for machines: time elements, microdata, microformats, data in scripts.

Microdata and microformats name what they state (https://schema.org/datePublished, and `dt-published` or
`published` of https://microformats.org/wiki/h-entry and hAtom), other time elements do not: these count only
where all of a page's say the same day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from lxml import etree

from index.dates import read_date
from index.formats.composing import tidy
from index.formats.page.lines import Line
from index.formats.parsed import RawFact

_MOST_TIMES = 50
_SCRIPT = 500_000
"""Code points of a script that are looked through."""
_IN_SCRIPT = re.compile(
    r"""["'](?:(?:date|first)?[_-]?publi(?:shed|cation|sh)[_-]?(?:at|date|first|time|_?gmt)?|pub_?date)["']"""
    r"""\s*:\s*["'](?P<value>\d{4}-\d\d-\d\d[^"'<>]{0,24}|\d\d?\.\d\d?\.\d{4}[^"'<>]{0,10})["']""",
    re.IGNORECASE,
)
_PUBLISHED_CLASS = re.compile(r"(?:^|\s)(?:dt-)?published(?:\s|$)")


def stated_times(root: etree._Element) -> Iterator[RawFact]:
    """Every day of publication that a page's body states in its elements."""
    times = list(islice(root.iter("time"), _MOST_TIMES))
    marked = next(chain(_marked(times), _microdata(root)), None)
    yield from [RawFact("published", marked, "published-time", marked)] if marked else _agreed(times)


def scripted_dates(root: etree._Element) -> Iterator[RawFact]:
    """The day that the data in a page's scripts calls the published one, where all of them say the same."""
    scripts = (script for script in root.iter("script") if "ld+json" not in (script.get("type") or ""))
    found = (match for script in scripts for match in _IN_SCRIPT.finditer(script.text or "", 0, _SCRIPT))
    days = {date.value: match for match in islice(found, _MOST_TIMES) if (date := read_date(match["value"]))}
    if len(days) == 1 and None not in days:
        match = next(iter(days.values()))
        yield RawFact("published", match["value"].strip(), "script-data", match[0])


def _marked(times: list[etree._Element]) -> Iterator[str]:
    """Times that are marked as that of publication, and do not stand beside the page's text."""
    for time in times:
        is_marked = (
            time.get("pubdate") is not None
            or time.get("itemprop") == "datePublished"
            or _PUBLISHED_CLASS.search(time.get("class") or "") is not None
        )
        if is_marked and _is_stated(_value(time)) and not Line("", time).is_beside((), near=False):
            yield _value(time)


def _microdata(root: etree._Element) -> Iterator[str]:
    """Elements of the body, other than times, that microdata names so."""
    for element in islice(root.iterfind(".//*[@itemprop='datePublished']"), _MOST_TIMES):
        if element.tag in ("meta", "time"):
            continue
        if _is_stated(_value(element)) and not Line("", element).is_beside((), near=False):
            yield _value(element)


def _agreed(times: list[etree._Element]) -> Iterator[RawFact]:
    """The day that all of a page's time elements agree on, those of a change left out."""
    values = (_value(time) for time in times if time.get("itemprop") != "dateModified")
    days: dict[str, str] = {}
    for value in values:
        date = read_date(value)
        if date and date.value:
            days.setdefault(date.value, value)
    if len(days) == 1:
        value = next(iter(days.values()))
        yield RawFact("published", value, "time-element", value)


def _value(element: etree._Element) -> str:
    """What an element states, in its attributes or else in its text."""
    stated = element.get("datetime") or element.get("content")
    return tidy(stated or "".join(map(str, element.itertext())))


def _is_stated(value: str) -> bool:
    date = read_date(value)
    return date is not None and date.value is not None
