"""What the index says, in the reader's language.

The index speaks English and knows nothing of translations: what it says is raised, sent between processes and
stored as plain text. A sentence is known again by its template, one of those that
`python3 run.py translate` found in its sources, and what was filled in is set into the translation.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from index import SijillError, day_range
from reader.languages import speech
from reader.paint.direction import isolated, reveal_embeddings
from reader.wording import in_figures, iso_text, number_text

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_NUMBERS = re.compile(r"\d+(?:, \d+|-\d+)*")
_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
REASONS = (
    QT_TRANSLATE_NOOP("index", "Device or resource busy"),
    QT_TRANSLATE_NOOP("index", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("index", "File name too long"),
    QT_TRANSLATE_NOOP("index", "Input/output error"),
    QT_TRANSLATE_NOOP("index", "Is a directory"),
    QT_TRANSLATE_NOOP("index", "No space left on device"),
    QT_TRANSLATE_NOOP("index", "No such file or directory"),
    QT_TRANSLATE_NOOP("index", "Operation not permitted"),
    QT_TRANSLATE_NOOP("index", "Permission denied"),
    QT_TRANSLATE_NOOP("index", "Read-only file system"),
    QT_TRANSLATE_NOOP("index", "Stale file handle"),
    QT_TRANSLATE_NOOP("index", "Too many open files"),
)
"""What the system says of a file, in the words of the C library; the index sets it into its sentences."""

_GIVEN = frozenset(
    {"copies", "earlier", "entry_id", "folder", "home", "id", "ids", "key", "path", "suffix", "target"}
)
"""Placeholders of what somebody else named, by which it is found again: it stays as it is."""

_CALLED = frozenset({"listed", "missing", "name", "names", "parts"})
"""Placeholders of names that may also be words of the index; they hold no figures to write in another way."""

_BETWEEN_SENTENCES = re.compile(r"(?<=\.) ")


class _Known(NamedTuple):
    """A template, and what is to be filled in; a text as it is where no template fits it."""

    template: str
    values: dict[str, str]


def told(text: str | SijillError) -> str:
    """A sentence of the index, or several in a row, in the reader's language; what is unknown stays.

    Marks of direction in it, as names of files may hold them, are shown and not obeyed.
    """
    return "\n".join(_told_line(line) for line in reveal_embeddings(str(text)).split("\n"))


def _told_line(line: str) -> str:
    known = _recognised(line)
    if known is not None:
        return _filled(known, line)
    for break_ in _BETWEEN_SENTENCES.finditer(line):
        first = line[: break_.start()]
        known = _recognised(first)
        if known is not None:
            return f"{_filled(known, first)} {_told_line(line[break_.end() :])}"
    return line


def _filled(known: _Known, said: str) -> str:
    translated = QCoreApplication.translate("index", known.template)
    if translated == known.template and speech.figures.zeroDigit() == "0":
        return said
    return translated.format(
        **{
            name: isolated(value) if f"“{{{name}}}”" in known.template else _value(name, value)
            for name, value in known.values.items()
        }
    )


def _value(placeholder: str, value: str) -> str:
    kind = placeholder.rstrip("0123456789")
    if kind in _GIVEN:
        return isolated(value)
    figures = None if kind in _CALLED else _figures(value)
    if figures is not None:
        return figures
    if _recognised(value) is not None or _BETWEEN_SENTENCES.search(value):
        return told(value)
    return isolated(value)


def _figures(value: str) -> str | None:
    """A date or numbers as the reader writes them; None of anything else."""
    if _DATE.fullmatch(value) and _is_day(value):
        return iso_text(value)
    if _GROUPED.fullmatch(value):
        return number_text(int(value.replace(",", "")))
    if _NUMBERS.fullmatch(value):
        return in_figures(value)
    return None


def _is_day(value: str) -> bool:
    """Whether there is such a day or month: “2017-13” may be said of what somebody typed."""
    try:
        day_range(value)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def _recognised(text: str) -> _Known | None:
    for template, telling in _templates():
        if telling in text:  # seldom more than one, so that few patterns are ever made
            match = _pattern(template).fullmatch(text)
            if match:
                return _Known(template, match.groupdict())
    return None


@cache
def _templates() -> tuple[tuple[str, str], ...]:
    """Every template with its longest words; those that say most by themselves come first."""
    listed = (files("resources") / "translations" / "sentences.txt").read_text("utf-8").splitlines()
    listed.sort(key=lambda template: len(_PLACEHOLDER.sub("", template)), reverse=True)
    return tuple((template, max(_PLACEHOLDER.split(template)[::2], key=len)) for template in listed)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = _PLACEHOLDER.split(template)  # text, name, text, name, … text
    for place, part in enumerate(parts):
        parts[place] = f"(?P<{part}>.+?)" if place % 2 else re.escape(part)
    return re.compile("".join(parts), re.DOTALL)
