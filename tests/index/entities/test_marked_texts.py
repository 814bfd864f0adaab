"""Names in texts marked by hand (tests/data/README.md): how they are scored, and what must be found."""

from __future__ import annotations

import pytest

from index.records import EntityKind, Mention
from tests.evaluation.marked import HandMark, MarkedScore, marked_texts, score
from tests.helpers.shared import corpora

TEXT = "Rami Haddad told the Qalam Monitor in Homs, Syria, that Tadmor Prison is shut."
AT = {
    name: (TEXT.index(name), TEXT.index(name) + len(name))
    for name in ("Rami Haddad", "Qalam Monitor", "Homs")
}
AT |= {
    name: (TEXT.index(name), TEXT.index(name) + len(name)) for name in ("Syria", "Tadmor Prison", "Tadmor")
}
MARKS = (
    HandMark(*AT["Rami Haddad"], "person"),
    HandMark(*AT["Qalam Monitor"], "organisation"),
    HandMark(*AT["Homs"], "place"),
    HandMark(*AT["Syria"], "either"),
    HandMark(*AT["Tadmor Prison"], "facility"),
)


def found(kind: EntityKind, start: int, end: int) -> Mention:
    return Mention(f"{kind}:x", kind, start, end, "test")


def scored(*mentions: Mention) -> MarkedScore:
    result = MarkedScore()
    result.count(TEXT, MARKS, mentions)
    return result


def test_a_mark_is_found_by_a_mention_of_its_kind_over_half_of_it() -> None:
    start, end = AT["Qalam Monitor"]
    assert scored(found(EntityKind.ORGANISATION, start, end - 6)).recall("organisation") == 1
    assert scored(found(EntityKind.ORGANISATION, start, end - 7)).recall("organisation") == 0
    assert scored(found(EntityKind.PLACE, start, end)).recall("organisation") == 0


def test_a_mention_finds_one_mark_only() -> None:
    long = found(EntityKind.PLACE, AT["Homs"][0], AT["Tadmor Prison"][1])
    assert scored(long).recall("place", "facility") == 0.5


@pytest.mark.parametrize("kind", [EntityKind.ORGANISATION, EntityKind.PLACE])
def test_a_facility_is_either_kind(kind: EntityKind) -> None:
    assert scored(found(kind, *AT["Tadmor Prison"])).recall("facility") == 1


def test_what_touches_no_mark_of_its_kind_is_wrong_once_a_name() -> None:
    twice = [found(EntityKind.ORGANISATION, *AT["Homs"])] * 2
    assert scored(*twice).wrong_by_text() == [1]
    assert scored(found(EntityKind.ORGANISATION, *AT["Rami Haddad"])).wrong_by_text() == [1]


def test_what_may_be_found_or_is_part_of_a_longer_name_is_not_wrong() -> None:
    harmless = (AT["Syria"], AT["Tadmor"], AT["Qalam Monitor"])
    assert scored(*(found(EntityKind.PLACE, *span) for span in harmless)).wrong_by_text() == [0]


def test_the_marks_lie_apart_within_their_texts() -> None:
    texts = [*marked_texts(held_out=False), *marked_texts(held_out=True)]
    assert (len(texts), len({text.file for text in texts})) == (17, 17)
    for text in texts:
        ends = [0, *(mark.end for mark in text.marks)]
        assert all(end <= mark.start < mark.end for end, mark in zip(ends, text.marks, strict=False))
        assert ends[-1] <= text.length


@pytest.mark.slow
def test_names_in_the_ten_texts_are_found() -> None:
    ten = score(corpora("syrian-archive"), held_out=False)
    assert ten.recall("organisation") >= 0.95
    assert ten.recall("place") >= 0.97
    assert ten.recall("facility") >= 0.9
    assert ten.recall("person") >= 0.9
    assert max(ten.wrong_by_text()) <= 1


@pytest.mark.slow
def test_names_in_texts_that_no_rule_is_made_from_are_found() -> None:
    others = score(corpora("syrian-archive"), held_out=True)
    assert others.recall("organisation") >= 0.7
    assert others.recall("place") >= 0.85
    assert sum(others.wrong_by_text()) <= 1.5 * others.texts
