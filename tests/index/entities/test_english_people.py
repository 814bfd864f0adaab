"""People, by what stands beside their names."""

import pytest

from index.records import EntityKind
from tests.helpers.naming import found_in, ids_in, named_in


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("On Monday Dr Leila Haddad spoke.", "Leila Haddad"),
        ("On Monday President Omar al-Khatib spoke.", "Omar al-Khatib"),
        ("On Monday Secretary-General Lin Su-min spoke.", "Lin Su-min"),
        ("A letter to lawyer Omar Nasser was lost.", "Omar Nasser"),
        ("Leila Haddad, director of the archive, spoke.", "Leila Haddad"),
        ("Omar Nasser, 34, was released.", "Omar Nasser"),
        ("The Minister for Roads and Bridges, Tessa Winter MP, spoke.", "Tessa Winter"),
        ("“We will wait,” said Omar Nasser in the evening.", "Omar Nasser"),
        ("Huda Masri, who was released in May, spoke.", "Huda Masri"),
        ("Its president, Leila Haddad, spoke.", "Leila Haddad"),
        ("The spokesperson for the families, Huda Masri, spoke.", "Huda Masri"),
        ("On Monday Senator John B. Winter spoke.", "John B. Winter"),
    ],
)
def test_a_full_name_beside_a_title_or_a_role(sentence: str, name: str) -> None:
    _, entities = found_in(sentence)
    assert [(entity.name, entity.kind) for entity in entities] == [(name, EntityKind.PERSON)]


def test_a_surname_later_is_the_same_person() -> None:
    assert named_in("Dr Leila Haddad spoke first.", "Ms Haddad left; Haddad's letter stayed.") == [
        ("Leila Haddad", "person:leila-haddad"),
        ("Haddad", "person:leila-haddad"),
        ("Haddad", "person:leila-haddad"),
    ]


def test_a_surname_of_two_people_is_nobodys() -> None:
    found = named_in("Dr Leila Haddad and Dr Omar Haddad spoke.", "Then Haddad left, and Mr Haddad too.")
    assert found[:2] == [("Leila Haddad", "person:leila-haddad"), ("Omar Haddad", "person:omar-haddad")]
    assert set(found[2:]) == {("Haddad", "person:haddad")}


def test_a_surname_with_another_first_name_is_another_person() -> None:
    assert "person:leila-haddad" not in [
        entity for written, entity in named_in("Dr Leila Haddad left.", "Later Samar Haddad came.")[1:]
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Minister of Roads spoke on Monday.",
        "General Motors and the Attorney General disagreed.",
        "President of the Republic",
        "The Prime Minister and the Foreign Secretary met.",
        "Justice Assistance Grants were announced.",
        "Mr and Mrs",
    ],
)
def test_a_title_alone_is_nobody(sentence: str) -> None:
    assert not [entity for entity in ids_in(sentence) if entity.startswith("person:")]


def test_the_title_is_no_part_of_the_name() -> None:
    assert named_in("On Monday Former Prime Minister Nadim Sarraf spoke.") == [
        ("Nadim Sarraf", "person:nadim-sarraf")
    ]


def test_the_name_in_small_letters_is_preferred_to_capitals() -> None:
    _, entities = found_in("Dr Leila Haddad left.", "LEILA HADDAD WAS HERE", "LEILA HADDAD WAS THERE")
    assert [entity.name for entity in entities] == ["Leila Haddad"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Later Leila Tallis left the room.", "Leila Tallis"),
        ("Later J. Omar al-Tallis left the room.", "J. Omar al-Tallis"),
        ("The Chancellor of the Harbour Leila Tallis left.", "Leila Tallis"),
        ("The letter of Finance Minister Tallis was read.", "Tallis"),
        ("Later Tallo said she would wait.", "Tallo"),
        ("TALLO SAYS HE WILL WAIT FOR THE FARMERS", "TALLO"),
        ("PRESIDENT TALLO SAYS THE ROAD WILL OPEN", "TALLO"),
    ],
)
def test_a_given_name_or_an_office_is_enough(sentence: str, name: str) -> None:
    mentions, _ = found_in(sentence)
    people = [sentence[m.start : m.end] for m in mentions if m.kind is EntityKind.PERSON]
    assert people == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "They met in Omar Tallis Street.",
        "Mark the words and frank the letters.",
        "PRESIDENT PLANS TALKS WITH FARMERS TOMORROW",
    ],
)
def test_a_given_name_alone_is_not_enough(sentence: str) -> None:
    assert not [entity for entity in ids_in(sentence) if entity.startswith("person:")]
