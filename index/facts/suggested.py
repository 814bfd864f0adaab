"""What suggests a day of publication where a file states none: its dateline, its address, its name.

A date of the prose is never taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from index.dates import DateFound, iso_date
from index.formats import Parsed
from index.records import BlockKind, Confidence, Evidence, PartialDate

_YEAR = r"(?:19|20)\d\d"
_IN_ADDRESS = re.compile(
    rf"/(?P<year>{_YEAR})/(?P<month>\d{{1,2}})(?:/(?P<day>\d{{1,2}}))?(?=/|$)"
    rf"|/(?P<year_iso>{_YEAR})(?P<stroke>-?)(?P<month_iso>\d\d)(?P=stroke)(?P<day_iso>\d\d)(?=[/_.-]|$)"
    rf"|/(?P<day_last>\d\d)-(?P<month_last>\d\d)-(?P<year_last>{_YEAR})(?=[/_.-]|$)"
)
"""A day or a month in the path of an address: /2017/10/19/, /2017-10-19-water/, /20171019_a, /19-10-2017."""
_IN_NAME = re.compile(rf"(?<!\d)({_YEAR})([-_.]?)(\d\d)\2(\d\d)(?!\d)")

_DATELINE_WITHIN = 100
_BEFORE_DATE = re.compile(r"[^\W\d_][^\d.;:!?]{1,50}[,،(]\s?(?:[^\W\d_]+,?\s)?")
_AFTER_DATE = re.compile(r"\s?[)]?(?:\s?\([^()]{1,40}\))?\s?[-–—:]")


def datelines(parsed: Parsed, found: Sequence[DateFound]) -> Iterator[PartialDate]:
    """ "ALEPPO, October 19, 2017 – …" at the start of one of the first two paragraphs.

    `found` are the dates of the text.
    """
    paragraphs = [block for block in parsed.blocks if block.kind is BlockKind.PARAGRAPH][:2]
    for block in paragraphs:
        end = min(block.end, block.start + _DATELINE_WITHIN)
        date = next((date for date in found if block.start <= date.start < date.end <= end), None)
        if not date or not date.values or not _BEFORE_DATE.fullmatch(parsed.text, block.start, date.start):
            continue
        if _AFTER_DATE.match(parsed.text, date.end, end):
            quote = parsed.text[date.start : date.end]
            yield date.as_partial(Confidence.LIKELY, Evidence("dateline", quote, date.start, date.end))


def address_date(address: str | None) -> PartialDate | None:
    """The day or month in the path of a web address; a number that could be day or month decides nothing."""
    match = _IN_ADDRESS.search(address or "")
    if not match or not address:
        return None
    if match["year_last"] and int(match["day_last"]) <= 12 and match["day_last"] != match["month_last"]:
        return None
    year = match["year"] or match["year_iso"] or match["year_last"]
    month = match["month"] or match["month_iso"] or match["month_last"]
    return _likely(
        (year, month, match["day"] or match["day_iso"] or match["day_last"]), "address-path", address
    )


def name_date(key: str) -> PartialDate | None:
    """The day in the name of a file."""
    name = PurePosixPath(key).name
    match = _IN_NAME.search(name)
    return _likely((match[1], match[3], match[4]), "file-name", name) if match else None


def _likely(numbers: tuple[str | None, ...], rule: str, quote: str) -> PartialDate | None:
    value = iso_date(*(int(number) for number in numbers if number))
    return DateFound(0, 0, (value,)).as_partial(Confidence.LIKELY, Evidence(rule, quote)) if value else None
