"""Releases and files for tests, made with as little as a test needs to say."""

from __future__ import annotations

import hashlib
from pathlib import Path

from index.records import (
    BLOCK_SEPARATOR,
    Block,
    BlockKind,
    Confidence,
    Entity,
    EntityKind,
    Mention,
    PartialDate,
    Precision,
    Release,
)

_PRECISIONS = {1: Precision.YEAR, 2: Precision.MONTH, 3: Precision.DAY}


def a_date(value: str) -> PartialDate:
    """A certain date of the precision that its ISO form has."""
    return PartialDate(value, _PRECISIONS[len(value.split("-"))], Confidence.CERTAIN)


def a_release(
    key: str = "a.txt",
    title: str = "Water returns to the valley",
    paragraphs: tuple[str, ...] = ("The pumps run again.",),
    *,
    published: str | None = "2017-10-19",
    source: str | None = "www.example.org",
    languages: tuple[str, ...] = ("en",),
    entities: tuple[Entity, ...] = (),
) -> Release:
    """A release whose title is its first block; each entity is mentioned once, at the title."""
    parts = (title, *paragraphs)
    text = BLOCK_SEPARATOR.join(parts)
    blocks, start = list[Block](), 0
    for number, part in enumerate(parts):
        kind = BlockKind.PARAGRAPH if number else BlockKind.HEADING
        blocks.append(Block(kind, start, start + len(part), level=0 if number else 1))
        start += len(part) + len(BLOCK_SEPARATOR)
    return Release(
        key=key,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        format="text",
        title=title,
        text=text,
        blocks=tuple(blocks),
        extractor="test/1",
        published=a_date(published) if published else None,
        languages=languages,
        source=source,
        mentions=tuple(Mention(entity.id, entity.kind, 0, 1, "test") for entity in entities),
        entities=entities,
    )


def a_place(name: str) -> Entity:
    """A place of that name."""
    return Entity(f"place:{name.casefold()}", EntityKind.PLACE, name)


def save_page(
    folder: Path,
    key: str,
    title: str = "Water returns to the valley",
    body: str = "The pumps run again.",
    date: str = "October 19, 2017",
) -> Path:
    """Write a release as a browser saves a page as text."""
    path = folder / key
    path.parent.mkdir(parents=True, exist_ok=True)
    address = f"\N{SPEAKER WITH CANCELLATION STROKE} releases.example.org/{key.removesuffix('.txt')}"
    header = f"{title}\n\n{address}\n\n{date}\n\nPress release Valley Watch {date}"
    path.write_text(f"{header}\n\n{body}\n", "utf-8")
    return path
