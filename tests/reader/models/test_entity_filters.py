"""What wishes and decisions about entities change about a question."""

from dataclasses import replace

from index import Query
from reader.models.active import Changes, active_filters
from reader.models.entity_filters import releases_of, replaced, with_entity

ALEPPO, HOMS, HAMA = "place:aleppo", "place:homs", "place:hama"


def changed(query: Query, changes: Changes) -> Query:
    return replace(query, **changes)


def test_an_entity_is_asked_for_beside_the_others() -> None:
    asked = Query("hunger", entities=(ALEPPO,))
    assert changed(asked, with_entity(asked, HOMS, take=True)) == Query("hunger", entities=(ALEPPO, HOMS))


def test_who_leaves_an_entity_out_asks_for_it_no_more() -> None:
    asked = Query(entities=(ALEPPO, HOMS))
    left_out = changed(asked, with_entity(asked, ALEPPO, take=False))
    assert left_out == Query(entities=(HOMS,), exclude_entities=(ALEPPO,))
    again = changed(left_out, with_entity(left_out, ALEPPO, take=True))
    assert again == Query(entities=(HOMS, ALEPPO))


def test_the_releases_of_an_entity_are_all_that_were_counted() -> None:
    asked = Query("hunger", sources=("a.example",), since="2012", date_kind="mentioned")
    found = changed(asked, releases_of(HOMS, ""))
    assert found == Query(entities=(HOMS,))
    assert len(active_filters(found, {})) == 1


def test_those_of_a_date_are_those_published_then() -> None:
    asked = Query(date_kind="mentioned")
    assert changed(asked, releases_of(HOMS, "2012-03")) == Query(
        entities=(HOMS,), since="2012-03", until="2012-03"
    )


def test_what_was_merged_is_asked_for_once() -> None:
    asked = Query(entities=(ALEPPO, HOMS), exclude_entities=(HAMA,))
    merged = changed(asked, replaced(asked, (HOMS, HAMA), ALEPPO))
    assert merged == Query(entities=(ALEPPO,), exclude_entities=(ALEPPO,))


def test_what_was_rejected_is_asked_for_no_more() -> None:
    asked = Query(entities=(ALEPPO, HOMS), exclude_entities=(HAMA,))
    assert changed(asked, replaced(asked, (HOMS, HAMA))) == Query(entities=(ALEPPO,))
    assert changed(asked, replaced(asked, ())) == asked
