"""A text that is a date and nothing else: a stated value, or a line of a page."""

from __future__ import annotations

import re

from index.dates.found import DateFound, iso_date
from index.dates.names import WEEKDAY_PATTERN
from index.dates.within import find_dates

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T.*)?", re.DOTALL)

_LONGEST_LINE = 80
_LABEL = (
    r"(?:date|dated|published|posted|released|issued|on|at|the|as of"
    r"|publié|publiée|mis en ligne|paru|parue|le|à|en date du|du"
    r"|yayınlanma|yayımlanma|yayın|tarihi|tarih|tarihinde|saat"
    r"|veröffentlicht|erschienen|erstellt|datum|stand|am|vom|um|den|der"
    r"|publicado|publicada|fecha|el|a las|pubblicato|il|opublikowano|dnia"
    r"|نشر|نُشر|بتاريخ|تاريخ|التاريخ|النشر|في|يوم|الساعة)"
)
_TIME = (
    r"(?:\d{1,2}[:.h]\d\d(?:[:.]\d\d)?|\d{1,2}\s?(?=[ap]\.?m)|[ap]\.?m\b\.?|utc|gmt|[ceapmb][sd]?t|z"
    r"|uhr|hrs?|h|[+-]\d\d:?\d\d|مساء|صباحا|م|ص)"
)
_AROUND = re.compile(rf"(?:{WEEKDAY_PATTERN}|{_LABEL}\b|{_TIME}|[\s,،.:;|()\[\]–—-])*", re.IGNORECASE)


def read_date(value: str) -> DateFound | None:
    """The one date that a stated value holds ("2017-10", "Thu, 19 Oct 2017 10:00 GMT"), else None.

    Times and zones are passed over: the day is the one that was written.
    """
    value = " ".join(value.split())
    exact = _ISO.fullmatch(value) or _COMPACT.fullmatch(value)
    if exact:
        iso = iso_date(*(int(part) for part in exact.groups() if part))
        return DateFound(0, len(value), (iso,)) if iso else None
    dates = [date for date in find_dates(value) if date.values]
    return dates[0] if len(dates) == 1 else None


def read_date_line(line: str) -> DateFound | None:
    """The date of a line that holds nothing else but a weekday, a time or a label such as "Published"."""
    if len(line) > _LONGEST_LINE:
        return None
    dates = find_dates(line)
    if len(dates) != 1 or not dates[0].values:
        return None
    date = dates[0]
    alone = _AROUND.fullmatch(line[: date.start]) and _AROUND.fullmatch(line[date.end :])
    return date if alone else None
