"""Counts over a result when there are more values than anyone reads."""

from __future__ import annotations

import numpy as np

from index.engine.documents import Documents
from index.engine.facets import MOST_ENTITIES, count_facets
from index.engine.schema import Facts
from index.records import EntityKind


def documents(*entities: tuple[str, ...]) -> Documents:
    rows = [Facts(str(number), entities=own) for number, own in enumerate(entities)]
    return Documents.of(rows, dict.fromkeys(("title", "body"), np.ones(len(rows), np.int64)))


def test_only_the_most_frequent_entities_of_each_kind_are_counted() -> None:
    many = tuple(f"person:{number:04}" for number in range(MOST_ENTITIES + 50))
    archive = documents(many, many[100:], ("place:homs",), ("organisation:river watch",))
    facets = count_facets(archive, np.ones(4, bool))
    counted = facets.entities
    assert facets.cut == (EntityKind.PERSON,)
    people = [one for one in counted if one.kind == "person"]
    assert len(people) == MOST_ENTITIES
    assert [one.value for one in people[:2]] == ["person:0100", "person:0101"]
    assert people[-1].value == "person:0049"
    assert {one.value for one in counted if one.kind != "person"} == {
        "place:homs",
        "organisation:river watch",
    }


def test_a_chosen_entity_is_counted_all_the_same() -> None:
    many = tuple(f"person:{number:04}" for number in range(MOST_ENTITIES + 50))
    archive = documents(many, ("place:homs",))
    chosen = {many[-1], "place:homs", "place:nowhere"}
    counted = count_facets(archive, np.array([True, False]), chosen)
    counts = {one.value: one.count for one in counted.entities}
    assert counts[many[-1]] == 1
    assert counts["place:homs"] == 0
    assert "place:nowhere" not in counts
    assert len(counts) == MOST_ENTITIES + 2
