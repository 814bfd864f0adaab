"""Counts over a result: exact, in order, and of entities no more than anyone reads."""

from __future__ import annotations

import weakref
from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.engine.documents import Documents
from index.engine.facets import MOST_ENTITIES, FacetCounter
from index.engine.schema import Facts
from index.engine.timeline import Timelines
from index.records import EntityKind, FacetCount, Facets
from tests.index.engine.facts import documents_of, facts

_ENTITIES = ("organisation:river watch", *(f"person:{name}" for name in "abcde"), "place:homs", "place:ṣūr")
_SOURCES = ("river.example", "hill.example", "ه.example", None)


def count(
    documents: Documents, result: Sequence[bool], chosen: Collection[str] = (), most: int = MOST_ENTITIES
) -> Facets:
    return FacetCounter(documents, Timelines(documents)).count(np.array(result, bool), chosen, most)


def ordered(values: Sequence[str]) -> list[tuple[str, int]]:
    """Values with how often each occurs: the most frequent first, ties in order of the alphabet."""
    return sorted(Counter(values).items(), key=lambda counted: (-counted[1], counted[0]))


def listed(counts: Sequence[FacetCount]) -> list[tuple[str, int]]:
    return [(one.value, one.count) for one in counts]


def most_frequent(values: Sequence[str], most: int, chosen: Collection[str]) -> list[tuple[str, int]]:
    """The entities to list, worked out one kind after the other."""
    kinds = [ordered([value for value in values if value.startswith(kind)]) for kind in EntityKind]
    kept = {pair for kind in kinds for pair in kind[:most]}
    kept |= {(value, values.count(value)) for value in chosen}
    return sorted(kept, key=lambda counted: (-counted[1], counted[0]))


_rows = st.builds(
    facts,
    source=st.sampled_from(_SOURCES),
    languages=st.lists(st.sampled_from(("ar", "en")), max_size=2, unique=True).map(tuple),
    format=st.sampled_from(("text", "html")),
    entities=st.lists(st.sampled_from(_ENTITIES), max_size=6, unique=True).map(tuple),
)


@given(st.lists(st.tuples(_rows, st.booleans()), max_size=12), st.integers(1, 4), st.data())
def test_counts_are_what_counting_one_by_one_gives(
    rows: list[tuple[Facts, bool]], most: int, data: st.DataObject
) -> None:
    occurring = sorted({entity for row, _ in rows for entity in row.entities})
    chosen = data.draw(st.lists(st.sampled_from(occurring), max_size=2)) if occurring else []
    documents, result = documents_of([row for row, _ in rows]), [found for _, found in rows]
    counted = count(documents, result, chosen, most)
    found = [row for row, is_found in rows if is_found]
    entities = [entity for row in found for entity in row.entities]
    assert listed(counted.entities) == most_frequent(entities, most, chosen)
    assert counted.cut == tuple(
        kind for kind in EntityKind if len({one for one in entities if one.startswith(kind)}) > most
    )
    assert listed(counted.sources) == ordered([row.source for row in found if row.source])
    assert listed(counted.languages) == ordered([language for row in found for language in row.languages])
    assert listed(counted.formats) == ordered([row.format for row in found])


def test_only_the_most_frequent_entities_of_each_kind_are_counted() -> None:
    many = tuple(f"person:{number:04}" for number in range(MOST_ENTITIES + 50))
    rows = (many, many[100:], ("place:homs",), ("organisation:river watch",))
    counted = count(documents_of([facts(entities=row) for row in rows]), [True] * 4)
    assert counted.cut == (EntityKind.PERSON,)
    people = [one for one in counted.entities if one.kind == "person"]
    assert len(people) == MOST_ENTITIES
    assert [one.value for one in people[:2]] == ["person:0100", "person:0101"]
    assert people[-1].value == "person:0049"
    others = {one.value for one in counted.entities if one.kind != "person"}
    assert others == {"place:homs", "organisation:river watch"}


def test_a_chosen_entity_is_counted_all_the_same() -> None:
    many = tuple(f"person:{number:04}" for number in range(MOST_ENTITIES + 50))
    archive = documents_of([facts(entities=many), facts(entities=("place:homs",))])
    counted = count(archive, [True, False], {many[-1], "place:homs", "place:nowhere"})
    counts = {one.value: one.count for one in counted.entities}
    assert counts[many[-1]] == 1
    assert counts["place:homs"] == 0
    assert "place:nowhere" not in counts
    assert len(counts) == MOST_ENTITIES + 2


def test_an_entity_is_of_the_kind_that_its_id_says() -> None:
    counted = count(documents_of([facts(entities=("place:homs", "person:of the place: a"))]), [True])
    assert [one.kind for one in counted.entities] == [EntityKind.PERSON, EntityKind.PLACE]


def test_an_empty_archive_has_no_counts() -> None:
    assert count(documents_of([]), [], {"place:homs"}) == Facets()


def test_months_are_in_order_of_the_calendar() -> None:
    dates = ("2017", "2016-12", "2017-01-05", "2017-01", None)
    counted = count(documents_of([facts(published=date) for date in dates]), [True] * 5)
    assert listed(counted.months) == [("2016-12", 1), ("2017", 1), ("2017-01", 2)]
    assert counted.undated == 1


def test_a_state_that_nobody_uses_any_more_is_let_go_at_once() -> None:
    documents = documents_of([facts(entities=("place:homs",), published="2017")])
    used = weakref.ref(documents)
    assert count(documents, [True]).entities
    del documents
    assert used() is None
