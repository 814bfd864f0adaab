"""Names that a noun in small letters beside them gives away."""

import pytest

from tests.helpers.naming import ids_in, named_in


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Families wrote to the Qalmarian regime and waited.", "Qalmarian regime"),
        ("Families wrote to the Syrian regime and waited.", "Syrian regime"),
        ("They blamed the Jordanian air force for it.", "Jordanian air force"),
        ("They said the Tallo administration would wait.", "Tallo administration"),
        ("The Lebanese government met, the Lebanese government said.", "Lebanese government"),
        ("The doctor works for the Idlib health directorate.", "Idlib health directorate"),
        ("A film by Tallis news agency was found.", "Tallis news agency"),
        ("The editor of newspaper Al-Tallis wrote back.", "Al-Tallis"),
        ("It was sold by Tallis Orr, a Swiss chemical company, in spring.", "Tallis Orr"),
        ("The Tallis militia left the town.", "Tallis"),
        ("He was held in Military Intelligence Branch 215 for a year.", "Military Intelligence Branch 215"),
        ("He was held in Branch 248 for a year.", "Branch 248"),
        ("Soldiers of the 46th Brigade left.", "46th Brigade"),
    ],
)
def test_a_body(sentence: str, name: str) -> None:
    assert (name, "organisation") in [
        (written, entity.partition(":")[0]) for written, entity in named_in(sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("They fled to the village of Tal Rifan at night.", "Tal Rifan"),
        ("Shells fell on Tal Rifan district at night.", "Tal Rifan"),
        ("He was born in Tal Rifan, Syria, in spring.", "Tal Rifan"),
        ("He was born in Qasr Orr, Ill., in spring.", "Qasr Orr"),
        ("Tal Rifan, a town near the border, was empty.", "Tal Rifan"),
        (
            "They were treated at Tal Rifan surgical (Orchard) Hospital that day.",
            "Tal Rifan surgical (Orchard) Hospital",
        ),
    ],
)
def test_a_place(sentence: str, name: str) -> None:
    assert (name, "place") in [(written, entity.partition(":")[0]) for written, entity in named_in(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Their government and the regime answered; the army did not.",
        "The federal government answered.",
        "A local news agency and a Swiss company answered.",
        "A Sunni militia and the new district were mentioned.",
    ],
)
def test_a_noun_alone_is_no_name(sentence: str) -> None:
    assert not {name for name in ids_in(sentence) if name != "place:switzerland"}


def test_two_bodies_of_which_one_belongs_to_the_other_are_two() -> None:
    assert named_in("The Trade Monitoring Unit of the Lebanese Ministry of Roads answered.") == [
        ("Trade Monitoring Unit", "organisation:trade-monitoring-unit"),
        ("Lebanese Ministry of Roads", "organisation:lebanese-ministry-of-roads"),
    ]


def test_a_government_named_once_is_its_country() -> None:
    assert ids_in("A letter went to the Lebanese government.") == {"place:lebanon"}
