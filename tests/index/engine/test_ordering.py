"""The order of results, held against sorting everything."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.engine.documents import Documents
from index.engine.keys import FEW
from index.engine.ordering import first
from index.engine.schema import ANALYSED, Facts
from index.records import Sort

DAYS = (None, 735000, 735001)
SCORES = (0.0, 0.5, 1.25)


SOURCES = (None, "beta.example", "Alpha.example", "ألف", "بلد")
IN_ORDER = ("Alpha.example", "beta.example", "ألف", "بلد", None)
TITLES = (0, 1, 2, None)


def documents(days: list[int | None], sources: list[str | None] | None = None) -> Documents:
    """Documents whose keys are not in the order of their numbers."""
    keys = [f"{number * 7919 % 1009:04}" for number in range(len(days))]
    facts = [
        Facts(key, published=(day, day) if day else None, source=source)
        for key, day, source in zip(keys, days, sources or [None] * len(days), strict=True)
    ]
    return Documents.of(facts, dict.fromkeys(ANALYSED, np.ones(len(days), np.int64)))


drawn = st.lists(
    st.tuples(
        st.sampled_from(DAYS),
        st.sampled_from(SCORES),
        st.booleans(),
        st.sampled_from(SOURCES),
        st.sampled_from(TITLES),
    ),
    max_size=20,
)


@given(drawn, st.sampled_from(Sort), st.none() | st.integers(0, 25))
def test_the_first_are_those_of_everything_sorted(
    rows: list[tuple[int | None, float, bool, str | None, int | None]], sort: Sort, wanted: int | None
) -> None:
    some = documents([day for day, *_ in rows], [source for *_, source, _ in rows])
    titles = {some.keys[number]: row[-1] for number, row in enumerate(rows) if row[-1] is not None}
    found = [number for number, (_, _, is_found, *_) in enumerate(rows) if is_found]
    scored = any(rows[number][1] for number in found)

    def place(number: int) -> tuple[float | tuple[int, float], str]:
        day, score, _, source, _ = rows[number]
        if sort is Sort.TITLE:
            return titles.get(some.keys[number], np.inf), some.keys[number]
        if sort is Sort.SOURCE:
            return (IN_ORDER.index(source), np.inf if day is None else -day), some.keys[number]
        if sort is Sort.RELEVANCE and scored:
            return -score, some.keys[number]
        if day is None:
            return np.inf, some.keys[number]
        return (day if sort is Sort.OLDEST else -day), some.keys[number]

    mask = np.array([is_found for _, _, is_found, *_ in rows], bool)
    scores = np.array([score for _, score, *_ in rows])
    assert first(some, sort, mask, scores, wanted, titles).tolist() == sorted(found, key=place)[:wanted]


def test_very_many_equals_are_in_order_of_their_keys() -> None:
    some = documents([None] * (FEW * 3))
    everything = np.ones(some.size, bool)
    ordered = first(some, Sort.NEWEST, everything, np.zeros(some.size), 10).tolist()
    assert [some.keys[number] for number in ordered] == sorted(some.keys.all())[:10]
