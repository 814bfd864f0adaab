"""Answers a query tree: which documents match, exactly, and how well.

Leaves are read from posting lists as arrays; what joins them is arithmetic over all documents at once. So a
count is exact by construction, and none of Whoosh's matchers that lose scores or matches on the way is
involved.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any, NamedTuple

import numpy as np
from whoosh import query as whoosh

from index.engine.columns import Mask, Numbers
from index.engine.daterange import DateRange
from index.engine.documents import Documents, Scores
from index.engine.postings import Postings

# The customary values; Whoosh and most engines use the same.
_SATURATION = 1.2
_LENGTH_NORMALISATION = 0.75


class Matches(NamedTuple):
    """For every document number: does it match, and with what score (0 where it does not).

    What the numbers of deleted documents say means nothing; whoever asks leaves them out.
    """

    mask: Mask
    scores: Scores


class Evaluator:
    """Evaluates trees of And, Or, Not, Term, Phrase, Prefix and DateRange against one committed state."""

    def __init__(self, postings: Postings, documents: Documents) -> None:
        self._postings = postings
        self._documents = documents
        self._live_count = int(np.count_nonzero(documents.live))
        self._mean_lengths = {
            field: float(lengths[documents.live].mean()) if self._live_count else 1.0
            for field, lengths in documents.lengths.items()
        }

    def evaluate(self, query: whoosh.Query) -> Matches | None:
        """What matches a tree; None when it asks for nothing, as brackets around a comma do.

        Raises TypeError for a kind of node that the question language does not make.
        """
        if query == whoosh.NullQuery:
            return None
        evaluate = _KINDS.get(type(query))
        if evaluate is None:
            raise TypeError(f"no way to evaluate {type(query).__name__}")
        return evaluate(self, query)

    def _and(self, query: whoosh.And) -> Matches | None:
        parts = self._parts(query)
        if not parts:
            return None
        mask = reduce(np.logical_and, (part.mask for part in parts))
        return Matches(mask, np.where(mask, sum(part.scores for part in parts), 0.0))

    def _or(self, query: whoosh.Or) -> Matches | None:
        parts = self._parts(query)
        if not parts:
            return None
        mask = reduce(np.logical_or, (part.mask for part in parts))
        return Matches(mask, np.asarray(sum(part.scores for part in parts)))

    def _parts(self, query: whoosh.And | whoosh.Or) -> list[Matches]:
        return [part for child in query.subqueries if (part := self.evaluate(child)) is not None]

    def _not(self, query: whoosh.Not) -> Matches | None:
        excluded = self.evaluate(query.query)
        return None if excluded is None else self._unscored(~excluded.mask)

    def _date_range(self, query: DateRange) -> Matches:
        return self._unscored(self._documents.published.mask(query.since, query.until, self._documents.size))

    def _term(self, query: whoosh.Term) -> Matches:
        return self._scored(self._postings.of(query.fieldname, query.text).documents, [query])

    def _phrase(self, query: whoosh.Phrase) -> Matches | None:
        """Documents where the words stand one right after the other, scored as their words together."""
        if not query.words:
            return None
        terms = [whoosh.Term(query.fieldname, word, boost=query.boost) for word in query.words]
        return self._scored(self._postings.in_a_row(query.fieldname, query.words), terms)

    def _prefix(self, query: whoosh.Prefix) -> Matches:
        """All words with the prefix count as one word that stands once: how often says little here."""
        documents = self._postings.prefixed(query.fieldname, query.text)
        scores = np.zeros(self._documents.size)
        scores[documents] = query.boost * self._rarity(len(documents))
        return Matches(self._mask(documents), scores)

    def _scored(self, documents: Numbers, terms: list[whoosh.Term]) -> Matches:
        """The documents, each with the sum of what the terms are worth in it."""
        mask = self._mask(documents)
        scores = reduce(np.add, (self._worth(term) for term in terms))
        return Matches(mask, np.where(mask, scores, 0.0))

    def _worth(self, term: whoosh.Term) -> Scores:
        """BM25 of one term in one field (Robertson and Zaragoza, 2009, section 3), times the term's boost.

        Fields are scored apart and summed, as in Whoosh's BM25F. Only live documents count, so scores do not
        depend on how the index came about.
        """
        documents, frequencies = self._postings.of(term.fieldname, term.text)
        lengths = self._documents.lengths[term.fieldname][documents] / self._mean_lengths[term.fieldname]
        dampening = _SATURATION * (1 - _LENGTH_NORMALISATION + _LENGTH_NORMALISATION * lengths)
        scores = np.zeros(self._documents.size)
        scores[documents] = frequencies * (_SATURATION + 1) / (frequencies + dampening)
        return np.asarray(scores * term.boost * self._rarity(len(documents)))

    def _rarity(self, documents: int) -> float:
        """Inverse document frequency, above 0 for every number of documents."""
        return float(np.log1p((self._live_count - documents + 0.5) / (documents + 0.5)))

    def _mask(self, documents: Numbers) -> Mask:
        mask = np.zeros(self._documents.size, bool)
        mask[documents] = True
        return mask

    def _unscored(self, mask: Mask) -> Matches:
        return Matches(mask, np.zeros(self._documents.size))


_KINDS: dict[type[whoosh.Query], Callable[[Evaluator, Any], Matches | None]] = {
    whoosh.And: Evaluator._and,
    whoosh.Or: Evaluator._or,
    whoosh.Not: Evaluator._not,
    whoosh.Term: Evaluator._term,
    whoosh.Phrase: Evaluator._phrase,
    whoosh.Prefix: Evaluator._prefix,
    DateRange: Evaluator._date_range,
}
