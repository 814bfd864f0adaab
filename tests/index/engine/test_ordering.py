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

drawn = st.lists(st.tuples(st.sampled_from(DAYS), st.sampled_from(SCORES), st.booleans()), max_size=20)


def documents(days: list[int | None]) -> Documents:
    """Documents whose keys are not in the order of their numbers."""
    keys = [f"{number * 7919 % 1009:04}" for number in range(len(days))]
    facts = [Facts(key, published=(day, day) if day else None) for key, day in zip(keys, days, strict=True)]
    return Documents.of(facts, dict.fromkeys(ANALYSED, np.ones(len(days), np.int64)))


@given(drawn, st.sampled_from(Sort), st.none() | st.integers(0, 25))
def test_the_first_are_those_of_everything_sorted(
    rows: list[tuple[int | None, float, bool]], sort: Sort, wanted: int | None
) -> None:
    some = documents([day for day, _, _ in rows])
    found = [number for number, (_, _, is_found) in enumerate(rows) if is_found]
    scored = any(rows[number][1] for number in found)

    def place(number: int) -> tuple[float, str]:
        day, score, _ = rows[number]
        if sort is Sort.RELEVANCE and scored:
            return -score, some.keys[number]
        if day is None:
            return np.inf, some.keys[number]
        return (day if sort is Sort.OLDEST else -day), some.keys[number]

    mask = np.array([is_found for _, _, is_found in rows], bool)
    scores = np.array([score for _, score, _ in rows])
    assert first(some, sort, mask, scores, wanted).tolist() == sorted(found, key=place)[:wanted]


def test_very_many_equals_are_in_order_of_their_keys() -> None:
    some = documents([None] * (FEW * 3))
    everything = np.ones(some.size, bool)
    ordered = first(some, Sort.NEWEST, everything, np.zeros(some.size), 10).tolist()
    assert [some.keys[number] for number in ordered] == sorted(some.keys.all())[:10]
