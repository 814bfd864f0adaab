"""Acronyms that a release defines and then uses."""

import pytest

from tests.helpers.naming import found_in, ids_in, named_in


@pytest.mark.parametrize(
    "definition",
    [
        "The Qalam Monitor for Detention Rights (QMDR) wrote.",
        "The Qalam Monitor for Detention Rights (“QMDR”) wrote.",
        "The Qalam Monitor for Detention Rights, QMDR, wrote.",
    ],
)
def test_an_acronym_is_its_full_name(definition: str) -> None:
    monitor = "organisation:qalam-monitor-for-detention-rights"
    mentions, entities = found_in(definition, "On Monday QMDR wrote again.")
    assert [mention.entity for mention in mentions] == [monitor] * 3
    assert entities[0].name == "Qalam Monitor for Detention Rights"
    assert entities[0].aliases == ("QMDR",)


def test_a_name_without_a_cue_is_known_by_its_acronym() -> None:
    assert named_in("Hand in Hand for Qalmar (HHQ) wrote.")[0] == (
        "Hand in Hand for Qalmar",
        "organisation:hand-in-hand-for-qalmar",
    )


def test_a_release_may_define_an_acronym_that_the_world_uses_otherwise() -> None:
    text = "The Water Harvesters Organisation (WHO) dug wells.", "Then the WHO went home."
    assert ids_in(*text) == {"organisation:water-harvesters-organisation"}


def test_an_acronym_says_where_its_name_begins() -> None:
    assert named_in("She leads the Families of the Absent Association (FAA).")[0] == (
        "Families of the Absent Association",
        "organisation:families-of-the-absent-association",
    )


def test_a_name_without_its_complement_is_the_same_later() -> None:
    monitor = "organisation:qalam-monitor-for-detention-rights"
    assert ids_in("The Qalam Monitor for Detention Rights wrote.", "The Qalam Monitor wrote again.") == {
        monitor
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The Rural Water Access Act (RWAA) was passed.",
        "An Improvised Floating Device (IFD) was found.",
        "The Qalmar Valley Flood (see below) was high.",
        "They spoke of Old Habits (XYZ) again.",
    ],
)
def test_laws_and_devices_are_no_organisations(sentence: str) -> None:
    assert not [entity for entity in ids_in(sentence) if entity.startswith("organisation:")]


def test_an_acronym_may_stand_before_its_full_name() -> None:
    full = "organisation:qalam-monitor-for-detention-rights"
    sentence = "QMDR (Qalam Monitor for Detention Rights) wrote. Later QMDR left."
    assert [entity for _, entity in named_in(sentence)] == [full] * 3


def test_the_council_is_the_only_council_of_a_release() -> None:
    found = named_in("On Monday the Tal Rifan Council met.", "The Council spoke; a Council member left.")
    assert found[:2] == [
        ("Tal Rifan Council", "organisation:tal-rifan-council"),
        ("Council", "organisation:tal-rifan-council"),
    ]
    assert ("Council", "organisation:tal-rifan-council") not in found[2:]


def test_the_council_is_nobody_where_there_are_two() -> None:
    assert named_in("The Tal Rifan Council met the Qalmar Council. Then the Council left.") == [
        ("Tal Rifan Council", "organisation:tal-rifan-council"),
        ("Qalmar Council", "organisation:qalmar-council"),
    ]


def test_a_single_word_that_stands_for_a_body_is_no_name_of_it() -> None:
    _, entities = found_in("On Monday the Tal Rifan Council met. The Council spoke.")
    assert [(entity.name, entity.aliases) for entity in entities] == [("Tal Rifan Council", ())]
