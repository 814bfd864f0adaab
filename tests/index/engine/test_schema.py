"""What is held of a release: which text is analysed, which facts are kept."""

from __future__ import annotations

from index.engine import Engine
from index.engine.schema import Facts, facts_of, texts_of
from index.records import Query
from tests.index.engine.samples import AMBIGUOUS, release


def test_facts_are_days_labels_and_ids() -> None:
    facts = facts_of(
        release(
            "key",
            "A storm took the roof.",
            title="Storm",
            published="2017-10",
            mentioned=("2016", "2015-06-01", "2016"),
            entities=("place:homs", "person:anna lind", "place:homs"),
            source="river.example",
            languages=("en", "ar"),
        )
    )
    assert facts == Facts(
        key="key",
        published=(736603, 736633),
        mentioned=((735750, 735750), (735964, 736329)),
        source="river.example",
        format="text",
        languages=("en", "ar"),
        entities=("person:anna lind", "place:homs"),
    )


def test_the_title_is_not_counted_again_in_the_body() -> None:
    texts = texts_of(release("key", "A letter.", title="Storm"))
    assert texts == {"title": "Storm", "body": "\n\nA letter."}


def test_a_title_that_does_not_stand_in_the_text_is_searched_all_the_same(engine: Engine) -> None:
    apart = release("key", "A letter.")
    object.__setattr__(apart, "title", "Storm")
    assert texts_of(apart) == {"title": "Storm", "body": "A letter."}
    with engine.batch() as batch:
        batch.add(apart)
    assert engine.matching(Query("title:storm letter")) == ("key",)


def test_an_ambiguous_date_is_none() -> None:
    unsure = release("key")
    object.__setattr__(unsure, "published", AMBIGUOUS)
    facts = facts_of(unsure)
    assert (facts.published, facts.ambiguous) == (None, ("published",))
