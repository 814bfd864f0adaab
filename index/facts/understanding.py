"""From the candidates that a format found to a release: each fact judged, with its evidence."""

from __future__ import annotations

from dataclasses import replace

from index.dates import find_dates
from index.facts.byline import find_byline
from index.facts.kind import find_kind
from index.facts.language import find_languages
from index.facts.mentioned import find_mentioned
from index.facts.order import context_of
from index.facts.published import find_published
from index.facts.source import find_origin
from index.facts.title import find_title
from index.formats import Parsed
from index.records import Block, BlockKind, Evidence, Release


def judged(parsed: Parsed, key: str, sha256: str, extractor: str) -> Release:
    """The release that these candidates make; see `index.facts.understand`."""
    title, titled = find_title(parsed, key)
    origin = find_origin(parsed)
    languages = find_languages(parsed, title)
    dates = find_dates(parsed.text)
    context = context_of(parsed, dates, next(iter(languages.languages), None), origin.source_url)
    published, contradictions = find_published(parsed, key, origin.source_url, context, dates)
    byline, signed = find_byline(parsed, origin)
    kind, called = find_kind(parsed, title, titled)
    found = {"title": titled, "byline": signed, "kind": called, "languages": languages.evidence}
    if published:
        found["published"] = published.evidence
    evidence: dict[str, Evidence] = {field: place for field, place in found.items() if place}
    return Release(
        key=key,
        sha256=sha256,
        format=parsed.format,
        title=title,
        text=parsed.text,
        blocks=_with_title(languages.blocks, parsed.text, title),
        extractor=extractor,
        published=published,
        dates=find_mentioned(parsed.text, published, dates, context),
        languages=languages.languages,
        source=origin.source,
        source_url=origin.source_url,
        publisher=origin.publisher,
        byline=byline,
        kind=kind,
        evidence=evidence | origin.evidence,
        warnings=(*parsed.warnings, *contradictions, *languages.warnings),
    )


def _with_title(blocks: tuple[Block, ...], text: str, title: str) -> tuple[Block, ...]:
    """The blocks; a first one that is the title is a heading."""
    if blocks and text[blocks[0].start : blocks[0].end] == title and blocks[0].kind is BlockKind.PARAGRAPH:
        return (replace(blocks[0], kind=BlockKind.HEADING, level=1), *blocks[1:])
    return blocks
