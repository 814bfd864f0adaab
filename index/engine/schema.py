"""What the index holds of a release: words with positions, their folded forms, and facts as a column."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from whoosh import analysis as whoosh_analysis
from whoosh import columns, fields, formats

from index.engine import analysis
from index.records import Release

VERSION = 1
"""Of everything below: a change to schema, analysis or facts needs a new number, and so a new directory."""

TITLE_BOOST = 2.0
"""How much more a word in the title weighs than one in the body."""

WORDS_OF = {"title": "title_words", "body": "body_words"}
"""For each analysed field, the field of its folded but unstemmed words, where prefixes are looked up."""


class Facts(NamedTuple):
    """What filters, facets and scores need of one release; stored as a JSON array in this order.

    Days are proleptic Gregorian ordinals; `published` is (first day, last day) or None when undated or
    ambiguous, `month` its month as a facet value, `mentioned` such intervals of the dates in the text,
    lengths are in words.
    """

    key: str
    published: tuple[int, int] | None
    month: str | None
    mentioned: tuple[tuple[int, int], ...]
    source: str | None
    format: str
    languages: tuple[str, ...]
    entities: tuple[str, ...]
    title_length: int
    body_length: int

    def dump(self) -> bytes:
        """The facts as ASCII JSON."""
        return json.dumps(self, separators=(",", ":")).encode("ascii")


def load_facts(dumped: Iterable[bytes]) -> list[Facts]:
    """The facts that `dump` wrote, all at once; ValueError or TypeError when the bytes are something else."""
    # One call for all is twice as fast as one for each; strict, for bytes of nothing would shift the rest.
    pieces = list(dumped)
    rows = json.loads(b"[%b]" % b",".join(pieces))
    return [Facts(*row) for row, _ in zip(rows, pieces, strict=True)]


class Positions(formats.Positions):  # type: ignore[misc]
    """Whoosh's positions as plain 32-bit integers: faster than its pickles, and nothing can run from them."""

    def encode(self, positions: Sequence[int]) -> bytes:
        """The positions of one word in one text as bytes."""
        return array("I", positions).tobytes()

    def decode_positions(self, encoded: bytes) -> list[int]:
        """The positions that `encode` wrote."""
        return array("I", encoded).tolist()

    def decode_frequency(self, encoded: bytes) -> int:
        """How often the word stands in the text."""
        return len(encoded) // 4


class Analyzer(whoosh_analysis.Analyzer):  # type: ignore[misc]
    """This program's analysis as Whoosh's parser wants it: one token a word, its text the stem."""

    def __call__(self, value: str, **_options: Any) -> Iterator[whoosh_analysis.Token]:
        for position, word in enumerate(analysis.words(value)):
            yield whoosh_analysis.Token(
                text=word.stem, original=word.surface, pos=position, startchar=word.start, endchar=word.end
            )


class StemmedText(fields.TEXT):  # type: ignore[misc]
    """Stems with positions. No word is left out, so that a phrase never reaches across a gap."""

    def __init__(self) -> None:
        super().__init__(analyzer=Analyzer(), multitoken_query="phrase")
        self.format = Positions()
        # Whoosh would look a length up for every posting; lengths are among the facts.
        self.scorable = False

    def index(self, value: Sequence[str], **_options: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """The postings of one text, given as its stems in order: term, frequency, weight, positions."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for position, stem in enumerate(value):
            places[stem].append(position)
        encode = self.format.encode
        for stem, positions in places.items():
            yield stem.encode(), len(positions), float(len(positions)), encode(positions)


class WordForms(fields.ID):  # type: ignore[misc]
    """The different folded words of a text, without frequency or place: what a prefix is looked up in."""

    def index(self, value: Sequence[str], **_options: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """The postings of one text, given as its folded words."""
        return ((word.encode(), 1, 1.0, b"") for word in set(value))


def schema() -> fields.Schema:
    """A fresh schema. `key` finds the document to replace; text is not stored, the catalogue has it."""
    return fields.Schema(
        key=fields.ID(unique=True),
        title=StemmedText(),
        body=StemmedText(),
        title_words=WordForms(),
        body_words=WordForms(),
        facts=fields.COLUMN(columns.VarBytesColumn()),
    )


def document(release: Release) -> dict[str, Any]:
    """The values of a release for each field of the schema.

    Everything that can go wrong with a release goes wrong here, before a writer has seen any of it.
    Raises ValueError for a key that is not valid Unicode or a date that no calendar has.
    """
    block = release.title_block
    title = analysis.all_forms(release.title)
    body = analysis.all_forms(release.text[block.end :] if block else release.text)
    release.key.encode()
    return {
        "key": release.key,
        "title": [stem for _, stem in title],
        "body": [stem for _, stem in body],
        "title_words": [folded for folded, _ in title],
        "body_words": [folded for folded, _ in body],
        "facts": _facts(release, len(title), len(body)).dump(),
    }


def _facts(release: Release, title_length: int, body_length: int) -> Facts:
    published = release.published.days if release.published else None
    mentioned = (date.days for date in release.dates)
    return Facts(
        key=release.key,
        published=(published[0].toordinal(), published[1].toordinal()) if published else None,
        month=release.published.value[:7] if release.published and release.published.value else None,
        mentioned=tuple(sorted({(days[0].toordinal(), days[1].toordinal()) for days in mentioned if days})),
        source=release.source,
        format=release.format,
        languages=tuple(dict.fromkeys(release.languages)),
        entities=tuple(sorted({mention.entity for mention in release.mentions})),
        title_length=title_length,
        body_length=body_length,
    )
