"""Releases made up for the tests of the engine, from as little as a key and a text."""

from __future__ import annotations

from index.records import Block, BlockKind, Confidence, EntityKind, Mention, PartialDate, Precision, Release


def release(
    key: str,
    text: str = "",
    *,
    title: str = "",
    published: str | None = None,
    mentioned: tuple[str, ...] = (),
    entities: tuple[str, ...] = (),
    source: str | None = None,
    languages: tuple[str, ...] = (),
    format: str = "text",
) -> Release:
    """A release whose title, when it has one, is the first block of its canonical text."""
    body = text
    blocks = []
    if title:
        text = f"{title}\n\n{body}"
        blocks.append(Block(BlockKind.HEADING, 0, len(title), level=1))
    if body:
        blocks.append(Block(BlockKind.PARAGRAPH, len(text) - len(body), len(text)))
    return Release(
        key=key,
        sha256="0" * 64,
        format=format,
        title=title,
        text=text,
        blocks=tuple(blocks),
        extractor="test 1",
        published=date(published) if published else None,
        dates=tuple(map(date, mentioned)),
        languages=languages,
        source=source,
        mentions=tuple(Mention(one, EntityKind(one.partition(":")[0]), 0, 1, "test") for one in entities),
    )


def date(value: str) -> PartialDate:
    """A certain date of the precision that its value shows."""
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}[len(value)]
    return PartialDate(value, precision, Confidence.CERTAIN)


AMBIGUOUS = PartialDate(None, Precision.DAY, Confidence.AMBIGUOUS, ("2015-03-04", "2015-04-03"))
