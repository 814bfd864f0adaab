"""The slow and obvious way to evaluate a tree of queries, to hold the engine against."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import pairwise
from typing import Any

from whoosh import query
from whoosh.query import spans

from index.engine.analysis import all_forms
from index.engine.daterange import DateRange
from index.engine.schema import WORDS_OF, texts_of
from index.records import Release

Scores = dict[str, float]
"""What matches, by key, with its score."""


class Reference:
    """Releases as lists of words, and the formulas as they stand in the books."""

    def __init__(self, releases: Iterable[Release]) -> None:
        self._releases = {one.key: one for one in releases}
        self._words: dict[str, dict[str, list[str]]] = {}
        for key, release in self._releases.items():
            forms = {field: all_forms(text) for field, text in texts_of(release).items()}
            self._words[key] = {field: [stem for _, stem in both] for field, both in forms.items()}
            self._words[key] |= {WORDS_OF[field]: [word for word, _ in both] for field, both in forms.items()}

    def evaluate(self, tree: query.Query) -> Scores | None:
        """What matches; None when the tree asks for nothing."""
        if tree == query.NullQuery:
            return None
        return _KINDS[type(tree)](self, tree)

    def _join(self, tree: query.And | query.Or) -> Scores | None:
        parts = [part for child in tree.subqueries if (part := self.evaluate(child)) is not None]
        if not parts:
            return None
        enough = all if type(tree) is query.And else any
        keys = [key for key in self._words if enough(key in part for part in parts)]
        return {key: tree.boost * sum(part.get(key, 0.0) for part in parts) for key in keys}

    def _not(self, tree: query.Not) -> Scores | None:
        excluded = self.evaluate(tree.query)
        return None if excluded is None else {key: 0.0 for key in self._words if key not in excluded}

    def _constant(self, tree: query.ConstantScoreQuery) -> Scores | None:
        found = self.evaluate(tree.child)
        return None if found is None else dict.fromkeys(found, tree.score)

    def _every(self, tree: query.Every) -> Scores:
        field = tree.fieldname
        return {key: tree.boost for key, words in self._words.items() if field is None or words[field]}

    def _date_range(self, tree: DateRange) -> Scores:
        days = {key: one.published.days for key, one in self._releases.items() if one.published}
        both = {key: (one[0].toordinal(), one[1].toordinal()) for key, one in days.items() if one}
        return {key: 0.0 for key, (first, last) in both.items() if first <= tree.until and last >= tree.since}

    def _term(self, tree: query.Term) -> Scores:
        return self._bm25(tree)

    def _phrase(self, tree: query.Phrase) -> Scores | None:
        terms = [query.Term(tree.fieldname, word, boost=tree.boost) for word in tree.words]
        return self._near(terms, tree.slop, ordered=True, least=1) if terms else None

    def _span_near(self, tree: spans.SpanNear) -> Scores:
        return self._near([tree.a, tree.b], tree.slop, ordered=tree.ordered, least=tree.mindist)

    def _span_near_2(self, tree: spans.SpanNear2) -> Scores:
        return self._near(tree.qs, tree.slop, ordered=tree.ordered, least=tree.mindist)

    def _near(self, terms: list[query.Term], slop: int, *, ordered: bool, least: int) -> Scores:
        """Stretches of words that grow by a word at least and at most so far away, all of them."""
        found = {}
        for key, words in self._words.items():
            rows = [_places(term.text, words[term.fieldname]) for term in terms]
            stretches = {(place, place) for place in rows[0]}
            for places in rows[1:]:
                stretches = {
                    (min(first, place), max(last, place))
                    for first, last in stretches
                    for place in places
                    if least <= max(first - place, place - last, 0) <= slop
                    and (place >= first or not ordered)
                }
            if stretches:
                found[key] = sum(self._bm25(term)[key] for term in terms)
        return found

    def _bm25(self, term: query.Term) -> Scores:
        """Robertson and Zaragoza, 2009, with k1 = 1.2 and b = 0.75."""
        texts = {key: words[term.fieldname] for key, words in self._words.items()}
        holding = {key: words.count(term.text) for key, words in texts.items() if term.text in words}
        idf = math.log(1 + (len(texts) - len(holding) + 0.5) / (len(holding) + 0.5))
        mean = sum(map(len, texts.values())) / len(texts) if texts else 0
        return {
            key: term.boost * idf * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * len(texts[key]) / mean))
            for key, count in holding.items()
        }

    def _alike(self, tree: query.MultiTerm, distance: Callable[[str], int | None]) -> Scores:
        """Words at a distance count as one word that stands once; the nearest in a text tells its worth."""
        nearest = {}
        for key, words in self._words.items():
            known = [far for word in words[tree.fieldname] if (far := distance(word)) is not None]
            if known:
                nearest[key] = min(known)
        idf = math.log(1 + (len(self._words) - len(nearest) + 0.5) / (len(nearest) + 0.5))
        return {key: tree.boost * idf / (1 + far) for key, far in nearest.items()}

    def _prefix(self, tree: query.Prefix) -> Scores:
        return self._alike(tree, lambda word: 0 if word.startswith(tree.text) else None)

    def _wildcard(self, tree: query.Wildcard) -> Scores:
        return self._alike(tree, lambda word: 0 if fnmatchcase(word, tree.text) else None)

    def _range(self, tree: query.TermRange) -> Scores:
        def inside(word: str) -> bool:
            after = tree.start is None or word > tree.start or (word == tree.start and not tree.startexcl)
            before = tree.end is None or word < tree.end or (word == tree.end and not tree.endexcl)
            return after and before

        return self._alike(tree, lambda word: 0 if inside(word) else None)

    def _fuzzy(self, tree: query.FuzzyTerm) -> Scores:
        def distance(word: str) -> int | None:
            far = levenshtein(word, tree.text)
            shared = word.startswith(tree.text[: tree.prefixlength])
            return far if far <= tree.maxdist and shared else None

        return self._alike(tree, distance)


@lru_cache(maxsize=10_000)
def levenshtein(one: str, other: str) -> int:
    """How many code points to add, drop or change (Levenshtein, 1966)."""
    row = list(range(len(other) + 1))
    for number, char in enumerate(one, 1):
        changed = [before + (char != there) for before, there in zip(row, other, strict=False)]
        fresh = [number]
        for (_, above), change in zip(pairwise(row), changed, strict=True):
            fresh.append(min(fresh[-1] + 1, above + 1, change))
        row = fresh
    return row[-1]


def _places(word: str, words: list[str]) -> list[int]:
    return [place for place, one in enumerate(words) if one == word]


_KINDS: dict[type, Callable[[Reference, Any], Scores | None]] = {
    query.And: Reference._join,
    query.Or: Reference._join,
    query.Not: Reference._not,
    query.ConstantScoreQuery: Reference._constant,
    query.Every: Reference._every,
    query.Term: Reference._term,
    query.Phrase: Reference._phrase,
    spans.SpanNear: Reference._span_near,
    spans.SpanNear2: Reference._span_near_2,
    query.Prefix: Reference._prefix,
    query.Wildcard: Reference._wildcard,
    query.TermRange: Reference._range,
    query.FuzzyTerm: Reference._fuzzy,
    DateRange: Reference._date_range,
}
