"""The filters a question carries, each with its words and with what lifts it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from index import Query, Undated
from reader.format_names import format_text
from reader.paint.direction import isolated
from reader.wording import iso_text, language_text

Changes = Mapping[str, object]
"""Fields of Query to replace."""


class Named(NamedTuple):
    """What people read for an entity's id: its name, and its kind, which a correction may have changed."""

    label: str
    kind: str


Names = Mapping[str, Named]
"""The entities that a result or a decision has named so far, by their id."""

UNFILTERED: Changes = {
    "since": None, "until": None, "undated": None, "entities": (), "sources": (), "languages": (),
    "formats": (), "exclude_entities": (), "exclude_sources": (), "exclude_languages": (),
    "exclude_formats": (),
}  # fmt: skip

_FIELDS: dict[str, str] = {
    "entities": QT_TRANSLATE_NOOP("filters", "{name}"),
    "exclude_entities": QT_TRANSLATE_NOOP("filters", "not {name}"),
    "sources": QT_TRANSLATE_NOOP("filters", "source: {name}"),
    "exclude_sources": QT_TRANSLATE_NOOP("filters", "not source: {name}"),
    "languages": QT_TRANSLATE_NOOP("filters", "language: {name}"),
    "exclude_languages": QT_TRANSLATE_NOOP("filters", "not language: {name}"),
    "formats": QT_TRANSLATE_NOOP("filters", "format: {name}"),
    "exclude_formats": QT_TRANSLATE_NOOP("filters", "not format: {name}"),
}
"""How a filter by a value of each of these fields reads."""

_KINDS: dict[tuple[str, str], str] = {
    ("entities", "person"): QT_TRANSLATE_NOOP("filters", "person: {name}"),
    ("entities", "organisation"): QT_TRANSLATE_NOOP("filters", "organisation: {name}"),
    ("entities", "place"): QT_TRANSLATE_NOOP("filters", "place: {name}"),
    ("exclude_entities", "person"): QT_TRANSLATE_NOOP("filters", "not person: {name}"),
    ("exclude_entities", "organisation"): QT_TRANSLATE_NOOP("filters", "not organisation: {name}"),
    ("exclude_entities", "place"): QT_TRANSLATE_NOOP("filters", "not place: {name}"),
}
"""The same of an entity whose kind is known."""


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """A filter in words, and the changes to the question that take it away."""

    text: str
    lift: Changes


def active_filters(query: Query, names: Names) -> tuple[ActiveFilter, ...]:
    """What narrows the question beside its words; `names` tells what entities are called."""
    return (*_times(query), *_values(query, names))


def called(entity: str, names: Names) -> Named:
    """Name and kind of an entity; before a result has named it, what stands in its id must do."""
    kind, colon, name = entity.partition(":")
    return names.get(entity) or (Named(name, kind) if colon else Named(entity, ""))


def _times(query: Query) -> Iterator[ActiveFilter]:
    if query.since or query.until:
        text = dates_text(query.since, query.until)
        if query.date_kind == "mentioned":
            text = _translate("mentions {dates}").format(dates=text)
        yield ActiveFilter(text, {"since": None, "until": None})
    if query.undated is not None:
        is_ambiguous = query.undated is Undated.AMBIGUOUS
        text = _translate("date with several readings") if is_ambiguous else _translate("without a date")
        yield ActiveFilter(text, {"undated": None})


def dates_text(since: str | None, until: str | None, *, short: bool = False) -> str:
    """A range of dates in words; None is an open end, and not both may be."""
    if since and until:
        if since == until:
            return iso_text(since)
        dates = _translate("{since} – {until}")
        return dates.format(since=iso_text(since, short=short), until=iso_text(until, short=short))
    if since:
        return _translate("since {date}").format(date=iso_text(since, short=short))
    return _translate("until {date}").format(date=iso_text(until or "", short=short))


def _values(query: Query, names: Names) -> Iterator[ActiveFilter]:
    for field in _FIELDS:
        values: tuple[str, ...] = getattr(query, field)
        for value in values:
            others = tuple(other for other in values if other != value)
            yield ActiveFilter(_words(field, value, names), {field: others})


def _words(field: str, value: str, names: Names) -> str:
    label, kind = called(value, names) if field.endswith("entities") else Named(value, "")
    label = language_text(value) if field.endswith("languages") else label
    label = format_text(value) if field.endswith("formats") else label
    return _translate(_KINDS.get((field, kind), _FIELDS[field])).format(name=isolated(label))


def _translate(text: str) -> str:
    return QCoreApplication.translate("filters", text)
