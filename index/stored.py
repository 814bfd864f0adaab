"""A release as JSON for the catalogue: compact, complete, and read back as the same value."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from index.records import (
    Block,
    BlockKind,
    Confidence,
    Entity,
    EntityKind,
    Evidence,
    Mark,
    MarkKind,
    Mention,
    PartialDate,
    Precision,
    Release,
)

Json = Any
"""Whatever the json module reads; its shape is checked by rebuilding the records from it."""

_PLAIN = (
    "format",
    "sha256",
    "extractor",
    "source_url",
    "publisher",
    "byline",
    "kind",
    "parent",
)

# Looked up, for a long release has thousands of them, and calling an enumeration takes several times as long.
_BLOCK_KINDS = {kind.value: kind for kind in BlockKind}
_ENTITY_KINDS = {kind.value: kind for kind in EntityKind}


def dump_details(release: Release) -> str:
    """What a catalogue row's own columns (key, title, text, published, source, languages) do not hold."""
    details = {name: getattr(release, name) for name in _PLAIN}
    details |= {
        "blocks": [_from_block(block) for block in release.blocks],
        "dates": [_from_date(date) for date in release.dates],
        "mentions": [[m.entity, m.kind, m.start, m.end, m.rule] for m in release.mentions],
        "entities": [[e.id, e.kind, e.name, list(e.aliases)] for e in release.entities],
        "evidence": {name: _from_evidence(evidence) for name, evidence in release.evidence.items()},
        "warnings": list(release.warnings),
    }
    return _compact(details)


def load_release(
    key: str, title: str, text: str, published: str | None, source: str | None, languages: str, details: str
) -> Release:
    """The release that `dump_details` and the row's columns came from."""
    held = json.loads(details)
    return Release(
        key=key,
        title=title,
        text=text,
        published=load_date(published),
        source=source,
        languages=load_languages(languages),
        blocks=tuple(map(_to_block, held["blocks"])),
        dates=tuple(_to_date(date) for date in held["dates"]),
        mentions=_to_mentions(held["mentions"]),
        entities=tuple(Entity(e[0], EntityKind(e[1]), e[2], tuple(e[3])) for e in held["entities"]),
        evidence={name: _to_evidence(evidence) for name, evidence in held["evidence"].items()},
        warnings=tuple(held["warnings"]),
        **{name: held[name] for name in _PLAIN},
    )


def load_origin(details: str) -> tuple[str | None, str | None, str]:
    """Publisher, address and SHA-256 alone of the release that `dump_details` was given."""
    held = json.loads(details)
    return held["publisher"], held["source_url"], held["sha256"]


def load_mentions(details: str, entities: Collection[str] | None = None) -> tuple[Mention, ...]:
    """The mentions alone of the release that `dump_details` was given, of these entities or of all."""
    held = json.loads(details)["mentions"]
    return _to_mentions(held if entities is None else (m for m in held if m[0] in entities))


def dump_date(date: PartialDate | None) -> str | None:
    """A date as a column holds it."""
    return None if date is None else _compact(_from_date(date))


def load_date(column: str | None) -> PartialDate | None:
    """The date that `dump_date` was given."""
    return None if column is None else _to_date(json.loads(column))


def dump_languages(languages: tuple[str, ...]) -> str:
    """Language codes as a column holds them."""
    return " ".join(languages)


def load_languages(column: str) -> tuple[str, ...]:
    """The language codes that `dump_languages` was given."""
    return tuple(column.split())


def _compact(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _to_mentions(held: Iterable[Json]) -> tuple[Mention, ...]:
    return tuple([Mention(m[0], _ENTITY_KINDS[m[1]], m[2], m[3], m[4]) for m in held])


def _from_block(block: Block) -> Json:
    marks = [[mark.kind, mark.start, mark.end, mark.target] for mark in block.marks]
    return [block.kind, block.start, block.end, block.level, marks, block.language, block.page]


def _to_block(held: Json) -> Block:
    kind, start, end, level, marks, language, page = held
    inline = tuple([Mark(MarkKind(mark[0]), *mark[1:]) for mark in marks]) if marks else ()
    return Block(_BLOCK_KINDS[kind], start, end, level, inline, language, page)


def _from_date(date: PartialDate) -> Json:
    evidence = date.evidence and _from_evidence(date.evidence)
    return [date.value, date.precision, date.confidence, list(date.alternatives), date.calendar, evidence]


def _to_date(held: Json) -> PartialDate:
    value, precision, confidence, alternatives, calendar, evidence = held
    found = evidence and _to_evidence(evidence)
    return PartialDate(
        value, Precision(precision), Confidence(confidence), tuple(alternatives), calendar, found or None
    )


def _from_evidence(evidence: Evidence) -> Json:
    return [evidence.rule, evidence.quote, evidence.start, evidence.end]


def _to_evidence(held: Json) -> Evidence:
    return Evidence(*held)
