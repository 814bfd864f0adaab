"""Random trees of every kind of query that the engine evaluates."""

from __future__ import annotations

from hypothesis import strategies as st
from whoosh import query
from whoosh.query import spans

from index.engine.daterange import DateRange
from tests.index.engine.naive import VOCABULARY

_word = st.sampled_from(VOCABULARY)
_field = st.sampled_from(("title", "body"))
_words_field = st.sampled_from(("title_words", "body_words"))
_boost = st.sampled_from((1.0, 1.0, 0.5, 3.0))
_slop = st.integers(1, 4)
_day = st.integers(735_000, 736_500)


def _terms(most: int) -> st.SearchStrategy[list[query.Term]]:
    """Two or more terms of one field."""
    row = st.lists(st.tuples(_word, _boost), min_size=2, max_size=most)
    return st.builds(lambda field, row: [query.Term(field, word, boost) for word, boost in row], _field, row)


_in_order = st.builds(spans.SpanNear2, _terms(3), slop=_slop)
_anyhow = st.builds(spans.SpanNear2, _terms(3), slop=_slop, ordered=st.just(False), mindist=st.just(0))
_pair = st.builds(
    lambda pair, slop, ordered: spans.SpanNear(*pair, slop=slop, ordered=ordered),
    _terms(2),
    _slop,
    st.booleans(),
)
_LEAVES = st.one_of(
    st.builds(query.Term, _field, _word, _boost),
    st.builds(query.Phrase, _field, st.lists(_word, min_size=2, max_size=3), _slop, _boost),
    _in_order,
    _anyhow,
    st.builds(query.Prefix, _words_field, st.sampled_from(("s", "pri", "سج", "x")), _boost),
    st.builds(
        query.Wildcard, _words_field, st.sampled_from(("*r", "p*", "*is*", "?t*", "s?*k", "*e*e?")), _boost
    ),
    st.builds(query.FuzzyTerm, _words_field, _word, _boost, st.integers(0, 2), st.integers(0, 2)),
    st.builds(
        query.TermRange,
        _words_field,
        st.none() | _word,
        st.none() | _word,
        st.booleans(),
        st.booleans(),
        _boost,
    ),
    st.builds(query.Every, st.none() | _words_field, _boost),
)


def _joined(inner: st.SearchStrategy[query.Query]) -> st.SearchStrategy[query.Query]:
    some = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        st.builds(query.And, some, _boost),
        st.builds(query.Or, some, _boost),
        st.builds(lambda one, other: query.And([one, query.Not(other)]), inner, inner),
        st.builds(query.ConstantScoreQuery, inner, _boost),
    )


WHOOSH_TREES = st.recursive(_LEAVES, _joined, max_leaves=5) | _pair
"""Trees that Whoosh's own searcher can evaluate too; it cannot join a SpanNear with others."""

TREES = st.recursive(
    _LEAVES | _pair | st.builds(DateRange, _day, _day),
    lambda inner: _joined(inner) | st.builds(query.Not, inner),
    max_leaves=5,
)
"""All trees."""
