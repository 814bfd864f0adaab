"""The JSON that other programs read: what `search`, `batch`, `show` and `read` print. A contract."""

from __future__ import annotations

from typing import Any

from index.members import parent_of
from index.records import (
    Entity,
    FacetCount,
    Facets,
    Failure,
    Hit,
    PartialDate,
    Query,
    Release,
    Results,
    Row,
    Span,
)

JsonObject = dict[str, Any]


def search_json(
    query: Query, results: Results, rows: dict[str, Row], offset: int, took_ms: float
) -> JsonObject:
    """The answer to a question; `spans` count code points of `snippet`."""
    hits = [
        _hit(rank, hit, rows[hit.key])
        for rank, hit in enumerate(results.hits, start=offset + 1)
        if hit.key in rows
    ]
    return {
        "query": query.text,
        "total": results.total,
        "took_ms": round(took_ms, 3),
        "notices": list(results.notices),
        "hits": hits,
        "facets": _facets(results.facets),
    }


def answer_json(id_: str, query: Query, results: Results, rows: dict[str, Row], took_ms: float) -> JsonObject:
    """The answer to one question of many; its hits come without snippets."""
    return {
        "id": id_,
        "query": query.text,
        "total": results.total,
        "took_ms": round(took_ms, 3),
        "notices": list(results.notices),
        "hits": [
            _found(rank, hit, rows[hit.key])
            for rank, hit in enumerate(results.hits, start=1)
            if hit.key in rows
        ],
    }


def bad_line_json(id_: str, line: int, kind: str, message: str) -> JsonObject:
    """A line of a file of questions that is none; lines count from 1."""
    return {"id": id_, "line": line, "error": {"kind": kind, "message": message}}


def read_json(path: str, release: Release) -> JsonObject:
    """A release as it was understood; offsets count code points of `text`."""
    return {
        "path": path,
        "key": release.key,
        "parent": release.parent,
        "format": release.format,
        "sha256": release.sha256,
        "extractor": release.extractor,
        "title": release.title,
        "kind": release.kind,
        "byline": release.byline,
        "published": release.published and _published(release.published),
        "dates": [_mentioned(date) for date in release.dates],
        "language": release.languages[0] if release.languages else None,
        "source": release.source,
        "source_url": release.source_url,
        "publisher": release.publisher,
        "text": release.text,
        "blocks": [
            {
                "kind": block.kind,
                "level": block.level,
                "start": block.start,
                "end": block.end,
                "language": block.language,
                "page": block.page,
            }
            for block in release.blocks
        ],
        "entities": _mentions(release),
        "warnings": list(release.warnings),
    }


def entity_json(entity: Entity, count: int, beside: tuple[FacetCount, ...]) -> JsonObject:
    """An entity as the decisions leave it, in how many releases it is mentioned, and with whom."""
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "aliases": list(entity.aliases),
        "count": count,
        "beside": _entities(beside),
    }


def failure_json(path: str, failure: Failure) -> JsonObject:
    """A file, or a member of one, that did not become a release."""
    return {
        "path": path,
        "key": failure.key,
        "parent": parent_of(failure.key),
        "error": {"kind": failure.kind, "message": failure.message},
    }


def spans_json(spans: tuple[Span, ...]) -> list[list[int]]:
    """Spans as pairs of start and end."""
    return [[span.start, span.end] for span in spans]


def _found(rank: int, hit: Hit, row: Row) -> JsonObject:
    return {
        "rank": rank,
        "path": hit.key,
        "title": row.title,
        "published": row.published and row.published.value,
        "score": round(hit.score, 6),
    }


def _hit(rank: int, hit: Hit, row: Row) -> JsonObject:
    snippet = hit.snippets[0] if hit.snippets else None
    return {
        **_found(rank, hit, row),
        "snippet": snippet.text if snippet else "",
        "spans": spans_json(snippet.spans) if snippet else [],
        "reasons": list(hit.reasons),
    }


def _facets(facets: Facets) -> JsonObject:
    return {
        "entities": _entities(facets.entities),
        "months": [{"month": month.value, "count": month.count} for month in facets.months],
        "sources": _counts(facets.sources),
        "languages": _counts(facets.languages),
        "formats": _counts(facets.formats),
        "undated": facets.undated,
    }


def _entities(counts: tuple[FacetCount, ...]) -> list[JsonObject]:
    return [{"id": one.value, "name": one.label, "kind": one.kind, "count": one.count} for one in counts]


def _counts(facet: tuple[FacetCount, ...]) -> list[JsonObject]:
    return [{"name": value.label, "count": value.count} for value in facet]


def _published(date: PartialDate) -> JsonObject:
    evidence = date.evidence
    return {
        "value": date.value,
        "precision": date.precision,
        "confidence": date.confidence,
        "alternatives": list(date.alternatives),
        "calendar": date.calendar,
        "rule": evidence and evidence.rule,
        "evidence": evidence and evidence.quote,
        "start": evidence and evidence.start,
        "end": evidence and evidence.end,
    }


def _mentioned(date: PartialDate) -> JsonObject:
    evidence = date.evidence
    return {
        "value": date.value,
        "precision": date.precision,
        "start": evidence and evidence.start,
        "end": evidence and evidence.end,
    }


def _mentions(release: Release) -> list[JsonObject]:
    names = {entity.id: entity.name for entity in release.entities}
    return [
        {
            "id": mention.entity,
            "name": names[mention.entity],
            "kind": mention.kind,
            "start": mention.start,
            "end": mention.end,
        }
        for mention in release.mentions
    ]
