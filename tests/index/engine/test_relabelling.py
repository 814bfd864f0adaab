"""Entities under other ids: what is counted and filtered then, and that nothing is lost or counted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from index.engine import Engine, Relabelling
from index.engine.relabelling import relabelled
from index.records import Query
from tests.helpers.releases import a_place, a_release
from tests.index.engine.facts import documents_of, facts

IDS = tuple(f"{kind}:{name}" for kind in ("organisation", "person", "place") for name in "abc")
FRESH = ("organisation:z", "person:aa", "place:")
"""Ids that no document carries."""

found_ids = st.lists(st.sets(st.sampled_from(IDS)), max_size=6)
new_ids = st.dictionaries(
    st.sampled_from((*IDS, "person:never-found")), st.none() | st.sampled_from((*IDS, *FRESH)), max_size=6
)
single_rows = st.dictionaries(
    st.integers(0, 5), st.sets(st.sampled_from((*IDS, *FRESH)), max_size=3), max_size=2
)


@given(found_ids, new_ids, st.sets(st.sampled_from(IDS), max_size=4), single_rows)
def test_each_document_carries_what_its_entities_stand_for_once(
    found: list[set[str]], ids: dict[str, str | None], mixed: set[str], single: dict[int, set[str]]
) -> None:
    documents = documents_of([facts(entities=tuple(row)) for row in found])
    expected = []
    for number, row in enumerate(found):
        plain = row - mixed if number in single else row
        mapped = {new for id_ in plain if (new := ids.get(id_, id_)) is not None}
        expected.append(mapped | single.get(number, set()))
    releases = {f"{number:06}": row for number, row in single.items()}
    labels = relabelled(documents, Relabelling(ids, mixed, releases)).entities
    carried = [
        (document, labels.values[code])
        for document, code in zip(labels.documents.tolist(), labels.codes.tolist(), strict=True)
    ]
    assert Counter(carried) == Counter((number, id_) for number, row in enumerate(expected) for id_ in row)
    assert list(labels.values) == sorted(labels.values)


def test_what_was_found_is_there_again_afterwards(filled: Callable[..., Engine]) -> None:
    engine = filled(
        a_release("a.txt", entities=(a_place("Homs"),)),
        a_release("b.txt", entities=(a_place("Hama"), a_place("Homs"))),
    )
    engine.relabel(Relabelling({"place:hama": "place:homs"}))
    assert engine.entity_counts() == {"place:homs": 2}
    assert engine.search(Query(entities=("place:hama",))).total == 0
    assert engine.found_in(["place:hama"]) == ("b.txt",)
    engine.relabel(None)
    assert engine.entity_counts() == {"place:hama": 1, "place:homs": 2}
    assert engine.entity_counts(["place:hama", "place:none"]) == {"place:hama": 1}
    assert engine.search(Query(entities=("place:hama",))).total == 1


def test_counts_and_filters_agree(filled: Callable[..., Engine]) -> None:
    engine = filled(
        *(a_release(f"{name}.txt", entities=(a_place(name),)) for name in ("homs", "hama", "tartus"))
    )
    engine.relabel(
        Relabelling({"place:hama": "place:north", "place:homs": "place:north", "place:tartus": None})
    )
    results = engine.search(Query())
    assert [(one.value, one.count) for one in results.facets.entities] == [("place:north", 2)]
    assert engine.search(Query(entities=("place:north",))).total == 2
    assert engine.search(Query(exclude_entities=("place:north",))).total == 1


def test_what_is_committed_later_stands_under_the_other_ids_too(directory: Path) -> None:
    with closing(Engine.open(directory)) as engine:
        engine.relabel(Relabelling({"place:hama": "place:homs"}))
        for number in range(2):
            with engine.batch() as batch:
                batch.add(a_release(f"{number}.txt", entities=(a_place("Hama"),)))
            assert engine.entity_counts() == {"place:homs": number + 1}


def test_what_lies_on_disk_is_not_changed(directory: Path) -> None:
    with closing(Engine.open(directory)) as engine:
        with engine.batch() as batch:
            batch.add(a_release("a.txt", entities=(a_place("Hama"),)))
        engine.relabel(Relabelling({"place:hama": "place:homs"}))
        assert engine.entity_counts() == {"place:homs": 1}
        with engine.batch() as batch:
            batch.add(a_release("b.txt"))
        engine.merge()
    with closing(Engine.open(directory)) as again:
        assert again.entity_counts() == {"place:hama": 1}
