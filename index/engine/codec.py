"""Whoosh's view of the index: given this codec, its own readers, matchers and searcher work on our arrays.

Reading only: segments are written by `building` and `merging`, many times faster than posting by posting. The
program itself answers from the arrays; this view keeps the index one that other software can search.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.matching import LeafMatcher, ReadTooFar
from whoosh.reading import EmptyReader, IndexReader, MultiReader, SegmentReader, TermInfo, TermNotFound

from index.engine.fields import schema
from index.engine.schema import ANALYSED, WORDS_OF
from index.engine.segment import Held

_FIELDS = sorted(["key", *ANALYSED, *WORDS_OF.values()])


def whoosh_reader(held: Sequence[Held]) -> IndexReader:
    """A reader of a committed state for `whoosh.searching.Searcher`; a hit's "key" is among its fields."""
    readers = [SegmentReader(None, schema(), _Segment(one)) for one in held]
    return MultiReader(readers) if readers else EmptyReader(schema())


class ArrayCodec(base.Codec):  # type: ignore[misc]
    """What Whoosh asks for the parts of a segment."""

    def terms_reader(self, _storage: object, segment: _Segment) -> _Terms:
        """Lexicons and posting lists."""
        return _Terms(segment.held)

    def per_document_reader(self, _storage: object, segment: _Segment) -> _Documents:
        """Lengths, keys and deletions."""
        return _Documents(segment.held)


class _Segment(base.Segment):  # type: ignore[misc]
    def __init__(self, held: Held) -> None:
        super().__init__("sijill")
        self.held = held

    def codec(self) -> ArrayCodec:
        return ArrayCodec()


class _Documents(base.PerDocumentReader):  # type: ignore[misc]
    def __init__(self, held: Held) -> None:
        self._held = held
        self._documents = held.segment.documents
        self._deleted = frozenset(held.deleted)

    def doc_count(self) -> int:
        return self._held.size - len(self._held.deleted)

    def doc_count_all(self) -> int:
        return self._held.size

    def has_deletions(self) -> bool:
        return bool(self._held.deleted)

    def is_deleted(self, docnum: int) -> bool:
        # Whoosh asks about numbers past the end too.
        return docnum in self._deleted

    def deleted_docs(self) -> Sequence[int]:
        return self._held.deleted

    def stored_fields(self, docnum: int) -> dict[str, str]:
        return {"key": self._documents.keys[docnum]}

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        return int(self._documents.lengths[fieldname][docnum]) if fieldname in ANALYSED else default

    def field_length(self, fieldname: str) -> int:
        return self._summed(fieldname, np.sum)

    def min_field_length(self, fieldname: str) -> int:
        return self._summed(fieldname, np.min)

    def max_field_length(self, fieldname: str) -> int:
        return self._summed(fieldname, np.max)

    def _summed(self, field: str, how: Any) -> int:
        return int(how(self._documents.lengths[field])) if field in ANALYSED else 0


class _Terms(base.TermsReader):  # type: ignore[misc]
    """Terms are bytes here, and so they come in."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._segment = held.segment

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        field, text = term
        return field in _FIELDS and self._segment.lexicon(field).find(text) is not None

    def indexed_field_names(self) -> list[str]:
        return _FIELDS

    def cursor(self, fieldname: str, fieldobj: Any) -> _Cursor:
        return _Cursor(self, fieldname, fieldobj)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        return ((field, term) for field in _FIELDS for term in self._segment.lexicon(field).all())

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        lexicon = self._segment.lexicon(fieldname)
        return ((fieldname, lexicon[number]) for number in range(bisect_left(lexicon, prefix), len(lexicon)))

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        documents, weights = self._postings(fieldname, text)
        lengths = (
            self._segment.documents.lengths[fieldname][documents] if fieldname in ANALYSED else np.zeros(1)
        )
        return TermInfo(
            weight=float(weights.sum()),
            df=len(documents),
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(weights.max()),
            minid=int(documents[0]),
            maxid=int(documents[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        return float(self._postings(fieldname, text)[1].sum())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return len(self._postings(fieldname, text)[0])

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ArrayMatcher:
        """The posting list of a term, to be walked."""
        if (fieldname, text) not in self:
            raise TermNotFound(f"{fieldname}:{text!r}")
        documents, weights = self._postings(fieldname, text)
        places = None
        if fieldname in ANALYSED:
            places = self._segment.places_of(fieldname, self._number(fieldname, text))
            places = places - np.repeat(self._segment.starts(fieldname)[documents], weights)
        return ArrayMatcher((fieldname, text), documents, weights, places, format_, scorer)

    def _postings(self, field: str, text: bytes) -> tuple[Any, Any]:
        number = self._number(field, text)
        documents = self._segment.documents_of(field, number)
        if field in ANALYSED:
            return documents, self._segment.frequencies_of(field, number)
        return documents, np.ones(len(documents), np.uint8)

    def _number(self, field: str, text: bytes) -> int:
        number = self._segment.lexicon(field).find(text) if field in _FIELDS else None
        if number is None:
            raise KeyError(text)
        return number


class _Cursor(base.FieldCursor):  # type: ignore[misc]
    """Walks the terms of a field, as Whoosh's automata do for fuzzy queries."""

    def __init__(self, terms: _Terms, field: str, fieldobj: Any) -> None:
        self._terms = terms
        self._lexicon = terms._segment.lexicon(field)
        self._field = field
        self._fieldobj = fieldobj
        self._number = 0

    def is_valid(self) -> bool:
        return self._number < len(self._lexicon)

    def first(self) -> str | None:
        self._number = 0
        return self.text()

    def find(self, string: str | bytes) -> str | None:
        encoded = string if isinstance(string, bytes) else self._fieldobj.to_bytes(string)
        self._number = bisect_left(self._lexicon, encoded)
        return self.text()

    def next(self) -> str | None:
        self._number += 1
        return self.text()

    def text(self) -> str | None:
        return self._fieldobj.from_bytes(self._lexicon[self._number]) if self.is_valid() else None

    def term_info(self) -> TermInfo | None:
        return self._terms.term_info(self._field, self._lexicon[self._number]) if self.is_valid() else None


class ArrayMatcher(LeafMatcher):  # type: ignore[misc]
    """A posting list as Whoosh walks one. It offers no short cuts, for Whoosh loses scores on them."""

    def __init__(
        self, term: tuple[str, bytes], documents: Any, weights: Any, places: Any, format_: Any, scorer: Any
    ) -> None:
        self._term = term
        self._arrays = (documents, weights, places)
        self._ids: list[int] = documents.tolist()
        self._weights: list[int] = weights.tolist()
        self._place = 0
        self.format = format_
        self.scorer = scorer

    @cached_property
    def _values(self) -> list[bytes]:
        _, weights, places = self._arrays
        if places is None:
            return [b""] * len(self._ids)
        ends = [0, *np.cumsum(weights, dtype=np.int64).tolist()]
        return [places[start:end].astype("=u4").tobytes() for start, end in pairwise(ends)]

    def is_active(self) -> bool:
        return self._place < len(self._ids)

    def reset(self) -> None:
        self._place = 0

    def copy(self) -> ArrayMatcher:
        copied = ArrayMatcher(self._term, *self._arrays, self.format, self.scorer)
        copied._place = self._place
        return copied

    def supports_block_quality(self) -> bool:
        return False

    def id(self) -> int:
        return self._ids[self._place]

    def all_ids(self) -> Iterator[int]:
        return iter(self._ids[self._place :])

    def all_items(self) -> Iterator[tuple[int, bytes]]:
        return zip(self._ids[self._place :], self._values[self._place :], strict=True)

    def next(self) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._place += 1

    def skip_to(self, id: int) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._place = bisect_left(self._ids, id, self._place)

    def weight(self) -> float:
        return float(self._weights[self._place])

    def value(self) -> bytes:
        return self._values[self._place]
