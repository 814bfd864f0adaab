"""Answers a query tree: which documents match, exactly, and how well.

Leaves are read from posting lists as arrays; what joins them is arithmetic over all documents at once. So a
count is exact by construction, and none of Whoosh's matchers that lose scores or matches on the way is
involved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any, NamedTuple

import numpy as np
from whoosh import query as whoosh

from index.engine import likeness
from index.engine.columns import Mask, Numbers
from index.engine.daterange import DateRange
from index.engine.documents import Documents, Scores
from index.engine.postings import Choice, Postings
from index.engine.schema import WORDS_OF
from index.engine.scoring import Scoring


class Matches(NamedTuple):
    """For every document number: does it match, and with what score (0 where it does not).

    What the numbers of deleted documents say means nothing; whoever asks leaves them out. The arrays are
    new ones, which whoever asked may change.
    """

    mask: Mask
    scores: Scores


class Evaluator:
    """Evaluates trees of Whoosh's queries, the kinds in `_KINDS`, against one committed state."""

    def __init__(self, postings: Postings, documents: Documents) -> None:
        self._postings = postings
        self._documents = documents
        self._scoring = Scoring(documents)

    def evaluate(self, query: whoosh.Query) -> Matches | None:
        """What matches a tree; None when it asks for nothing, as brackets around a comma do.

        Raises TypeError for a kind of node, or a use of one, that there is no way to evaluate.
        """
        if query == whoosh.NullQuery:
            return None
        evaluate = _KINDS.get(type(query))
        if evaluate is None:
            raise TypeError(f"no way to evaluate {type(query).__name__}")
        return evaluate(self, query)

    # What joins other queries

    def _and(self, query: whoosh.And) -> Matches | None:
        return self._joined(query, np.logical_and)

    def _or(self, query: whoosh.Or) -> Matches | None:
        if query.subqueries and all(type(child) is whoosh.Term for child in query.subqueries):
            return self._boosted(self._any_term(query.subqueries), query.boost)
        return self._joined(query, np.logical_or)

    def _joined(self, query: whoosh.And | whoosh.Or, join: np.ufunc) -> Matches | None:
        """The scores of all parts add up, times the boost of the whole."""
        parts = [part for child in query.subqueries if (part := self.evaluate(child)) is not None]
        if not parts:
            return None
        mask, scores = parts[0]
        for part in parts[1:]:
            join(mask, part.mask, out=mask)
            scores += part.scores
        if len(parts) > 1:
            scores *= mask
        return self._boosted(Matches(mask, scores), query.boost)

    def _boosted(self, matches: Matches, boost: float) -> Matches:
        return matches if boost == 1 else Matches(matches.mask, matches.scores * boost)

    def _not(self, query: whoosh.Not) -> Matches | None:
        excluded = self.evaluate(query.query)
        return None if excluded is None else self._constant(~excluded.mask, 0.0)

    def _constant_score(self, query: whoosh.ConstantScoreQuery) -> Matches | None:
        found = self.evaluate(query.child)
        return None if found is None else self._constant(found.mask, query.score)

    # What does not look at words

    def _every(self, query: whoosh.Every) -> Matches:
        """All documents, or those with any word in a field, each with the boost for its score."""
        if query.fieldname is None:
            return self._constant(np.ones(self._documents.size, bool), query.boost)
        [mask] = self._postings.holding(query.fieldname, lambda lexicon: [np.arange(len(lexicon))])
        return self._constant(mask, query.boost)

    def _date_range(self, query: DateRange) -> Matches:
        days = self._documents.published
        return self._constant(days.mask(query.since, query.until, self._documents.size), 0.0)

    # Words with a place in the text

    def _term(self, query: whoosh.Term) -> Matches:
        return self._any_term([query])

    def _any_term(self, terms: Sequence[whoosh.Term]) -> Matches:
        """Documents with any of the terms: a word that was typed is one for each field."""
        mask = np.zeros(self._documents.size, bool)
        for term in terms:
            mask[self._postings.of(term.fieldname, term.text).documents] = True
        return Matches(mask, self._worth(terms))

    def _phrase(self, query: whoosh.Phrase) -> Matches | None:
        """Documents where the words stand in a row, scored as their words together."""
        if not query.words:
            return None
        terms = [whoosh.Term(query.fieldname, word, boost=query.boost) for word in query.words]
        if query.slop > 1:
            return self._near_each_other(terms, query.slop, ordered=True)
        return self._scored(self._postings.in_a_row(query.fieldname, query.words), terms)

    def _near(self, query: whoosh.SpanNear2) -> Matches | None:
        return self._spans(query.qs, query)

    def _near_pair(self, query: whoosh.SpanNear) -> Matches | None:
        return self._spans([query.a, query.b], query)

    def _spans(
        self, terms: Sequence[whoosh.Query], query: whoosh.SpanNear | whoosh.SpanNear2
    ) -> Matches | None:
        """Documents where terms of one field stand near each other, scored as their words together."""
        if not all(type(term) is whoosh.Term and term.fieldname == terms[0].fieldname for term in terms):
            raise TypeError("no way to evaluate nearness of anything but terms of one field")
        # A word near itself, but at another place, comes after it.
        ordered = query.ordered or (query.mindist == 1 and len({term.text for term in terms}) == 1)
        # Two different words are one place apart at least, whether that is asked for or not.
        possible = (1,) if ordered else (0, 1) if len(terms) == 2 else (0,)
        if query.mindist not in possible:
            raise TypeError(f"no way to evaluate nearness at a distance of at least {query.mindist}")
        return self._near_each_other(terms, query.slop, ordered=ordered) if terms else None

    def _near_each_other(self, terms: Sequence[whoosh.Term], slop: int, *, ordered: bool) -> Matches:
        words = [term.text for term in terms]
        return self._scored(self._postings.near(terms[0].fieldname, words, slop, ordered=ordered), terms)

    # Words by what they look like

    def _prefix(self, query: whoosh.Prefix) -> Matches:
        return self._like(query, lambda words: [likeness.beginning(words, query.text)])

    def _wildcard(self, query: whoosh.Wildcard) -> Matches:
        return self._like(query, lambda words: [likeness.fitting(words, query.text)])

    def _fuzzy(self, query: whoosh.FuzzyTerm) -> Matches:
        return self._like(
            query, lambda words: likeness.misspelt(words, query.text, query.maxdist, query.prefixlength)
        )

    def _term_range(self, query: whoosh.TermRange) -> Matches:
        without = (query.startexcl, query.endexcl)
        return self._like(
            query, lambda words: [likeness.between(words, query.start, query.end, without=without)]
        )

    def _like(self, query: whoosh.MultiTerm, choice: Choice) -> Matches:
        """All words alike count as one word that stands once: how often says little here.

        Where only words of the second group stand it is worth half, of the third a third: a misspelling is
        worth the less the farther it is from what was asked.
        """
        if query.fieldname not in WORDS_OF.values():
            raise TypeError(f"no way to look for words alike in {query.fieldname}")
        groups = self._postings.holding(query.fieldname, choice)
        mask = reduce(np.logical_or, groups)
        worth = query.boost * self._scoring.rarity(int(np.count_nonzero(mask)))
        scores = np.zeros(self._documents.size)
        for distance, group in reversed(list(enumerate(groups))):
            scores[group] = worth / (1 + distance)
        return Matches(mask, scores)

    # Arrays over all documents

    def _scored(self, documents: Numbers, terms: Sequence[whoosh.Term]) -> Matches:
        """The documents, each with the sum of what the terms are worth in it."""
        mask = self._mask(documents)
        return Matches(mask, self._worth(terms) * mask)

    def _worth(self, terms: Sequence[whoosh.Term]) -> Scores:
        scores = np.zeros(self._documents.size)
        for term in terms:
            postings = self._postings.of(term.fieldname, term.text)
            scores[postings.documents] += term.boost * self._scoring.worth(term.fieldname, postings)
        return scores

    def _mask(self, documents: Numbers) -> Mask:
        mask = np.zeros(self._documents.size, bool)
        mask[documents] = True
        return mask

    def _constant(self, mask: Mask, score: float) -> Matches:
        return Matches(mask, np.where(mask, score, 0.0))


_KINDS: dict[type[whoosh.Query], Callable[[Evaluator, Any], Matches | None]] = {
    whoosh.And: Evaluator._and,
    whoosh.Or: Evaluator._or,
    whoosh.Not: Evaluator._not,
    whoosh.ConstantScoreQuery: Evaluator._constant_score,
    whoosh.Every: Evaluator._every,
    whoosh.Term: Evaluator._term,
    whoosh.Phrase: Evaluator._phrase,
    whoosh.SpanNear: Evaluator._near_pair,
    whoosh.SpanNear2: Evaluator._near,
    whoosh.Prefix: Evaluator._prefix,
    whoosh.Wildcard: Evaluator._wildcard,
    whoosh.FuzzyTerm: Evaluator._fuzzy,
    whoosh.TermRange: Evaluator._term_range,
    DateRange: Evaluator._date_range,
}
