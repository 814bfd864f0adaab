"""Names known beforehand, and when they count."""

import pytest

from index.entities import find_mentions
from index.entities.gazetteer import KnownName, NameTrie, gazetteer
from index.entities.runs import latin_runs
from index.records import Block, BlockKind, EntityKind
from tests.helpers.naming import found_in, ids_in, named_in


@pytest.mark.parametrize(
    "sentence",
    [
        "The United Nations was asked to visit.",
        "The UN was asked to visit.",
        "The U.N.'s envoy was asked to visit.",
        "طالبت اللجنة الأمم المتحدة بزيارة المكان.",
        "وصلت رسالة للأمم المتحدة.",
    ],
)
def test_one_body_under_all_its_names(sentence: str) -> None:
    assert "organisation:united-nations" in ids_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Floods reached Dayr az-Zawr.", "place:deir-ez-zor"),
        ("Floods reached Deir Ezzor.", "place:deir-ez-zor"),
        ("غمرت المياه دير الزور.", "place:deir-ez-zor"),
        ("A school in Maaret al-Numan closed.", "place:maarat-al-numan"),
        ("A bakery in Talbisah closed.", "place:talbiseh"),
        ("The road to Sana'a is open.", "place:sanaa"),
        ("A ferry left Türkiye.", "place:turkey"),
        ("A ferry left the Gambia.", "place:gambia"),
    ],
)
def test_spellings_of_one_place(sentence: str, place: str) -> None:
    assert ids_in(sentence) == {place}


def test_the_longest_known_name_wins() -> None:
    assert named_in("The UN Security Council met in New York City.") == [
        ("UN Security Council", "organisation:un-security-council"),
        ("New York City", "place:new-york"),
    ]


def test_acronyms_count_only_in_capitals() -> None:
    assert ids_in("Those who asked were told; Who asked them?") == set()
    assert ids_in("Asked by the WHO, they answered.") == {"organisation:world-health-organization"}


def test_acronyms_that_are_words_do_not_count_in_shouted_text() -> None:
    assert ids_in("WHO WILL TELL US THE TRUTH") == set()
    assert ids_in("UN ASKS FOR MORE WATER") == {"organisation:united-nations"}


def test_a_city_that_is_also_a_word_needs_a_preposition() -> None:
    assert ids_in("Reading the letter took an hour. Nice words followed.") == set()
    assert ids_in("They met in Reading and later in Nice.") == {"place:reading", "place:nice"}


def test_a_country_that_is_also_a_surname_stands_alone() -> None:
    assert ids_in("Talks in Jordan went on.") == {"place:jordan"}
    assert "place:jordan" not in ids_in("The pilot thanked Tessa Jordan.")


def test_a_demonym_names_its_country() -> None:
    mentions, entities = found_in("The Syrian delegation met two Iraqis.")
    assert [(mention.entity, mention.rule) for mention in mentions] == [
        ("place:syria", "demonym"),
        ("place:iraq", "demonym"),
    ]
    assert "Syrian" not in entities[0].aliases


def test_a_demonym_inside_a_longer_name_is_no_mention() -> None:
    assert ids_in("The Syrian Seed Growers Association met.") == {
        "organisation:syrian-seed-growers-association"
    }
    assert ids_in("A library of Native American songs opened.") == set()


def test_a_known_entity_brings_its_name_and_aliases_along() -> None:
    _, (entity,) = found_in("The UN agreed.")
    assert entity.name == "United Nations"
    assert {"UN", "الأمم المتحدة"} <= set(entity.aliases)
    assert entity.name not in entity.aliases


def test_a_place_knows_its_country() -> None:
    known = gazetteer()
    assert known.country("place:talbiseh") == "place:syria"
    assert known.country("place:ohio") == "place:united-states"
    assert known.country("place:lebanon") == "place:lebanon"
    assert known.country("place:red-sea") is None
    assert known.country("place:nowhere-at-all") is None


def test_the_abbreviation_of_a_region_counts_only_behind_a_town() -> None:
    assert ids_in("A mill in Qalmar, Ill., closed.") == {"place:qalmar", "place:illinois"}
    assert ids_in("A mill in Qalmar, Ill closed.") == {"place:qalmar", "place:illinois"}
    assert ids_in("Ill people were carried home.") == set()


def test_vowel_marks_tell_two_places_apart() -> None:
    assert ids_in("وصل الوفد إلى عمّان أمس") == {"place:amman"}
    assert ids_in("وصل الوفد إلى عُمان أمس") == {"place:oman"}
    assert ids_in("وصل الوفد إلى عمان أمس") == set(), "nothing is guessed"


@pytest.mark.parametrize(
    "sentence",
    [
        "قالت ليلى بنت سالم إن خالد بن سالم غائب",
        "كل من بلغ سن العمل سجّل اسمه هنا",
        "طُلبت منهم هوية صادرة قبل سنة",
        "هذه نسخة أصيلة من الرسالة",
    ],
)
def test_everyday_arabic_words_are_no_places(sentence: str) -> None:
    assert not {entity for entity in ids_in(sentence) if entity.startswith("place:")}


def test_the_lists_are_read_once() -> None:
    assert gazetteer() is gazetteer()


def test_of_names_of_one_form_the_first_that_fits_counts() -> None:
    names = NameTrie()
    for entity, exact in (("a", "CR"), ("b", "CR"), ("c", "Cr"), ("d", ""), ("e", "C.R")):
        names.add("cr", KnownName(entity, EntityKind.ORGANISATION, "test", exact=exact))
    for written, entity in (("CR", "a"), ("Cr", "c"), ("CRs", "d")):
        (run,) = latin_runs(written, 0, len(written))
        match = names.longest(run, 0, "cr")
        assert match is not None
        assert match.name.entity == entity


@pytest.mark.slow
def test_one_acronym_defined_many_times_takes_no_longer_each_time() -> None:
    text = "The Committee for Water Rights (CWR) met. " * 20_000
    block = Block(BlockKind.PARAGRAPH, 0, len(text))
    mentions, entities = find_mentions(text, (block,), ("en",))
    assert len(entities) == 1
    assert len(mentions) == 40_000
