"""The filters a question carries, each with its words and with what lifts it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from index import Query
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
    "since": None, "until": None, "entities": (), "sources": (), "languages": (), "formats": (),
    "exclude_entities": (), "exclude_sources": (), "exclude_languages": (), "exclude_formats": (),
}  # fmt: skip

_FIELDS = (
    ("entities", ""),
    ("exclude_entities", "not"),
    ("sources", "source"),
    ("exclude_sources", "not source"),
    ("languages", "language"),
    ("exclude_languages", "not language"),
    ("formats", "format"),
    ("exclude_formats", "not format"),
)


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """A filter in words, and the changes to the question that take it away."""

    text: str
    lift: Changes


def active_filters(query: Query, names: Names) -> tuple[ActiveFilter, ...]:
    """What narrows the question beside its words; `names` tells what entities are called."""
    found = [_dates(query)] if query.since or query.until else []
    for name, word in _FIELDS:
        values: tuple[str, ...] = getattr(query, name)
        for value in values:
            others = tuple(other for other in values if other != value)
            found.append(ActiveFilter(_words(word, value, names), {name: others}))
    return tuple(found)


def _dates(query: Query) -> ActiveFilter:
    lift = {"since": None, "until": None}
    if query.since and query.until:
        same = query.since == query.until
        text = iso_text(query.since) if same else f"{iso_text(query.since)} – {iso_text(query.until)}"
    elif query.since:
        text = _translate("since {date}").format(date=iso_text(query.since))
    else:
        text = _translate("until {date}").format(date=iso_text(query.until or ""))
    return ActiveFilter(text, lift)


def called(entity: str, names: Names) -> Named:
    """Name and kind of an entity; before a result has named it, what stands in its id must do."""
    kind, colon, name = entity.partition(":")
    return names.get(entity) or (Named(name, kind) if colon else Named(entity, ""))


def _words(word: str, value: str, names: Names) -> str:
    label, kind = called(value, names) if word in ("", "not") else Named(value, "")
    label = language_text(value) if word.endswith("language") else label
    prefix = " ".join(_translate(part) for part in (word, kind) if part)
    return f"{prefix}: {label}" if prefix else label


def _translate(text: str) -> str:
    return QCoreApplication.translate("filters", text)
