"""One name has one kind throughout a release."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.entities.candidates import MODEL, Candidate
from index.entities.names import entity_id
from index.entities.tagging import agreed
from index.records import EntityKind

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def seen(start: int, name: str, kind: EntityKind, rule: str = MODEL) -> Candidate:
    return Candidate(start, start + len(name), kind, entity_id(kind, name), name, rule)


candidates = st.lists(
    st.builds(
        seen,
        st.integers(0, 999),
        st.sampled_from(["Velmar", "Tessa Velmar", "Velmar Union"]),
        st.sampled_from(EntityKind),
        st.sampled_from([MODEL, "gazetteer", "organisation-cue"]),
    )
)


def test_what_most_places_say_holds_for_all() -> None:
    found = agreed([seen(0, "Velmar", PLACE), seen(20, "Velmar", PERSON), seen(40, "Velmar", PLACE)])
    assert {candidate.entity for candidate in found} == {"place:velmar"}


def test_a_rule_outweighs_the_model() -> None:
    found = agreed(
        [seen(0, "Velmar", BODY, "organisation-cue"), *(seen(n, "Velmar", PLACE) for n in (20, 40))]
    )
    assert {candidate.kind for candidate in found} == {BODY}


def test_a_full_name_tells_what_the_surname_is() -> None:
    found = agreed([seen(0, "Tessa Velmar", PERSON), seen(20, "Velmar", PLACE)])
    assert found[1].entity == "person:velmar"


@given(candidates)
def test_only_kinds_change_and_only_the_models(given_: list[Candidate]) -> None:
    found = agreed(given_)
    assert [(c.start, c.end, c.name, c.rule) for c in found] == [
        (c.start, c.end, c.name, c.rule) for c in given_
    ]
    assert [c for c in found if c.rule != MODEL] == [c for c in given_ if c.rule != MODEL]
    assert all(c.entity == entity_id(c.kind, c.name) for c in found)
    by_model = {(c.name, c.kind) for c in found if c.rule == MODEL}
    assert len(by_model) == len({name for name, _ in by_model})
