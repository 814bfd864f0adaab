"""The filters a question carries, each with its words and with what lifts it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from index import Query
from reader.wording import iso_text, language_text

Changes = Mapping[str, object]
"""Fields of Query to replace."""

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


def active_filters(query: Query, labels: Mapping[str, str]) -> tuple[ActiveFilter, ...]:
    """What narrows the question beside its words; `labels` names entities by their id."""
    found = [_dates(query)] if query.since or query.until else []
    for name, word in _FIELDS:
        values: tuple[str, ...] = getattr(query, name)
        for value in values:
            others = tuple(other for other in values if other != value)
            found.append(ActiveFilter(_words(word, value, labels), {name: others}))
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


def _words(word: str, value: str, labels: Mapping[str, str]) -> str:
    has_kind = word in ("", "not") and ":" in value
    kind, name = value.split(":", 1) if has_kind else ("", value)
    # Before the first result has named an entity, the name in its id must do.
    label = language_text(value) if word.endswith("language") else labels.get(value, name)
    prefix = " ".join(_translate(part) for part in (word, kind) if part)
    return f"{prefix}: {label}" if prefix else label


def _translate(text: str) -> str:
    return QCoreApplication.translate("filters", text)
