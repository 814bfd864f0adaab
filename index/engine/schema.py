"""What the index holds of a release: words with places, their folded forms, and facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from index.records import Release

VERSION = 3
"""Of everything below: a change to schema, analysis or facts needs a new number, and so a new directory."""

TITLE_BOOST = 2.0
"""How much more a word in the title weighs than one in the body."""

ANALYSED = ("title", "body")
"""The fields that hold the stems of a text."""

WORDS_OF = {"title": "title_words", "body": "body_words"}
"""For each analysed field, the field of its folded but unstemmed words, where prefixes are looked up."""


class Facts(NamedTuple):
    """What filters and facets need of one release.

    Days are proleptic Gregorian ordinals; `published` is (first day, last day) or None when undated or
    ambiguous, `mentioned` such intervals of the dates in the text. `ambiguous` names the kinds of date,
    "published" or "mentioned", of which one can be read in several ways.
    """

    key: str
    published: tuple[int, int] | None = None
    mentioned: tuple[tuple[int, int], ...] = ()
    ambiguous: tuple[str, ...] = ()
    source: str | None = None
    format: str = ""
    languages: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()


def texts_of(release: Release) -> dict[str, str]:
    """Title and body as they are analysed; a title in the text is not counted again in the body."""
    block = release.title_block
    return {"title": release.title, "body": release.text[block.end :] if block else release.text}


def facts_of(release: Release) -> Facts:
    """The facts of a release. Raises ValueError for a key that is no Unicode or a date of no calendar."""
    release.key.encode()
    published = release.published.days if release.published else None
    mentioned = (date.days for date in release.dates)
    return Facts(
        key=release.key,
        published=(published[0].toordinal(), published[1].toordinal()) if published else None,
        mentioned=tuple(sorted({(days[0].toordinal(), days[1].toordinal()) for days in mentioned if days})),
        ambiguous=tuple(_ambiguous(release)),
        source=release.source,
        format=release.format,
        languages=tuple(dict.fromkeys(release.languages)),
        entities=tuple(sorted({mention.entity for mention in release.mentions})),
    )


def _ambiguous(release: Release) -> Iterator[str]:
    if release.published and release.published.value is None:
        yield "published"
    if any(date.value is None for date in release.dates):
        yield "mentioned"
