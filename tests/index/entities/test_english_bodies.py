"""Organisations and sites that only their cue words give away."""

import pytest

from index.entities import find_mentions
from index.records import BlockKind, EntityKind
from tests.helpers.naming import found_in, ids_in, named_in, paragraphs


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Water and Roads",
        "Committee on the Return of Refugees",
        "Qalam Monitor for Detention Rights",
        "Northern Seed and Grain Administration",
        "People's Housing Council",
        "Families of the Absent Association",
        "Harbour Intelligence Directorate",
        "Qalmar Teachers' Union",
        "Orchard Growers Ltd",
        "Office of the President",
        "High Court of Qalmar",
    ],
)
def test_an_organisation_by_its_cue(name: str) -> None:
    mentions, entities = found_in(f"On Monday the {name} answered the families.")
    assert [entity.name for entity in entities] == [name]
    assert entities[0].kind is EntityKind.ORGANISATION
    assert mentions[0].rule == "organisation-cue"


@pytest.mark.parametrize(
    "name",
    [
        "Wadi Sarraj Military Prison",
        "Tal Rifan Detention Centre",
        "Saint Elian Hospital",
        "Al-Baydar Camp",
        "Tal Rifan prison",
        "Al-Baydar refugee camp",
        "Hawran Valley",
    ],
)
def test_a_site_is_a_place(name: str) -> None:
    mentions, entities = found_in(f"Families waited outside {name} on Monday.")
    assert [(entity.name, entity.kind) for entity in entities] == [(name, EntityKind.PLACE)]
    assert mentions[0].rule == "site-cue"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Council met.",
        "Security Forces arrived before the Executive Committee did.",
        "A Local Council was elected.",
        "Every prison was full, and the Syrian prison too.",
        "The Task Force and the Office waited.",
        "Overcrowded prison cells were photographed.",
    ],
)
def test_words_that_tell_nothing_apart_are_no_name(sentence: str) -> None:
    assert not {name for name in ids_in(sentence) if name != "place:syria"}


def test_a_name_ends_where_another_begins() -> None:
    assert named_in("The Ministry of Roads and Amnesty International met the Qalmar Party and Oxfam.") == [
        ("Ministry of Roads", "organisation:ministry-of-roads"),
        ("Amnesty International", "organisation:amnesty-international"),
        ("Qalmar Party", "organisation:qalmar-party"),
        ("Oxfam", "organisation:oxfam"),
    ]


def test_a_possessive_is_no_part_of_a_name() -> None:
    assert named_in("Syria's Ministry of Roads read the Qalmar Council's letter.") == [
        ("Syria", "place:syria"),
        ("Ministry of Roads", "organisation:ministry-of-roads"),
        ("Qalmar Council", "organisation:qalmar-council"),
    ]


def test_the_first_word_of_a_sentence_is_not_trusted() -> None:
    assert named_in("Visiting Tal Rifan Prison is forbidden.")[0][0] == "Tal Rifan Prison"
    assert named_in("Angry Qalmar Council members left. They were angry.")[0][0] == "Qalmar Council"


def test_a_headline_names_only_what_is_known() -> None:
    headline = "Families March As Prison Council Refuses Local Peace Party Talks In Homs"
    assert ids_in(headline) == {"place:homs"}
    assert ids_in(headline.upper()) == {"place:homs"}


def test_a_headline_may_name_a_site_at_a_known_place() -> None:
    assert ids_in("Hunger Strike Spreads To Homs Central Prison Today") == {"place:homs-central-prison"}


def test_a_headline_repeats_a_name_that_the_text_has_taught() -> None:
    title = "Tal Rifan Council Calls For Water"
    body = "On Monday the Tal Rifan Council called for water."
    assert named_in(title, body) == [("Tal Rifan Council", "organisation:tal-rifan-council")] * 2


def test_a_list_item_may_be_nothing_but_a_name() -> None:
    text, blocks = paragraphs(
        "Tal Rifan Lawyers Union", "Qalmar Doctors Association", kind=BlockKind.LIST_ITEM
    )
    _, entities = find_mentions(text, blocks, ("en",))
    assert [entity.name for entity in entities] == ["Tal Rifan Lawyers Union", "Qalmar Doctors Association"]


def test_cue_words_of_another_language_are_not_read_as_english() -> None:
    sentence = "La Commission Qalmar et le Bureau Tal Rifan ont écrit à Genève."
    assert ids_in(sentence, languages=("fr",)) == {"place:geneva"}


def test_a_name_does_not_go_on_in_the_next_line() -> None:
    assert named_in("Place: Homs\nHospital: a clinic")[0][0] == "Homs"
