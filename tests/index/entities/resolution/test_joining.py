"""Which entities of different releases are one, and that what is not sure stays apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.entities import normalise_name
from index.entities.resolution import Joining, Named, Reason
from index.entities.resolution.joining import resolve


def nowhere(_: Collection[str]) -> Mapping[str, frozenset[int]]:
    """No two names stand in one release."""
    return {}


def named(
    name: str, kind: str = "person", releases: int = 1, acronyms: str = "", known: bool = False
) -> Named:
    return Named(f"{kind}:{normalise_name(name)}", releases, tuple(acronyms.split()), known)


def people(*names: str) -> list[Named]:
    """Entities, the first ones in more releases."""
    return [named(name, releases=len(names) - place) for place, name in enumerate(names)]


def body(name: str, releases: int = 1, acronyms: str = "", known: bool = False) -> Named:
    return named(name, "organisation", releases, acronyms, known)


def joined(*entities: Named) -> dict[str, str]:
    """What stands for what, by name alone."""
    return {
        one.entity.partition(":")[2]: one.canonical.partition(":")[2] for one in resolve(entities, nowhere)
    }


def test_the_most_frequent_stays_and_of_equal_ones_the_first_by_name() -> None:
    assert joined(*people("Rami al-Qasim", "Rami Al Kassem")) == {"rami-al-kassem": "rami-al-qasim"}
    equal = [named("Rami al-Qasim"), named("Rami Al Kassem")]
    assert joined(*equal) == {"rami-al-qasim": "rami-al-kassem"}


class TestAcronyms:
    full = body("Qalam Monitor for Detention Rights", 5, "qmdr")

    def test_one_that_is_defined_somewhere_joins_its_full_name(self) -> None:
        assert resolve([self.full, body("QMDR", 2)], nowhere) == (
            Joining("organisation:qmdr", "organisation:qalam-monitor-for-detention-rights", Reason.ACRONYM),
        )

    def test_one_with_two_full_names_stays_apart(self) -> None:
        other = body("Qadmus Movement for Development and Rights", 1, "qmdr")
        assert joined(self.full, other, body("QMDR", 2)) == {}

    @pytest.mark.parametrize(
        "longer",
        [
            "Syrian Qalam Monitor for Detention Rights",
            "U.S. Qalam Monitor for Detention Rights",
            "Qalam Monitor for Detention Rights and Reform",
            "Qalam Monitor of Detention Rights",
        ],
    )
    def test_full_names_of_one_acronym_are_one_if_only_a_country_or_an_end_is_added(
        self, longer: str
    ) -> None:
        entities = [self.full, body(longer, 1, "qmdr"), body("QMDR", 2)]
        assert len(joined(*entities)) == 2

    def test_the_same_of_a_district_is_another(self) -> None:
        assert (
            joined(self.full, body("Jabal Qalam Monitor for Detention Rights", 1, "qmdr"), body("QMDR")) == {}
        )

    def test_a_name_that_says_little_is_not_that_of_a_country(self) -> None:
        entities = [body("Department of Wells", 9, "dow"), body("Syrian Department of Wells", 5, "dow")]
        assert joined(*entities, body("DOW")) == {}

    def test_an_acronym_that_is_far_more_frequent_than_its_full_name_means_something_else(self) -> None:
        assert joined(self.full, body("QMDR", 26)) == {}
        assert len(joined(self.full, body("QMDR", 25))) == 1

    @pytest.mark.parametrize(("full", "alone", "sure"), [(4, 1, 0), (5, 1, 1), (5, 4, 0), (10, 30, 1)])
    def test_three_letters_have_to_be_surer_than_four(self, full: int, alone: int, sure: int) -> None:
        assert len(joined(body("Qalam Prison Monitor", full, "qpm"), body("QPM", alone))) == sure

    def test_an_alias_that_is_no_acronym_of_the_name_joins_nothing(self) -> None:
        assert joined(body("Qalam Monitor", 5, "pumps"), body("Pumps")) == {}

    def test_two_letters_are_too_few(self) -> None:
        assert joined(body("Qalam Monitor", 5, "qm"), body("QM")) == {}

    def test_a_known_organisation_of_that_name_stays_apart(self) -> None:
        assert joined(self.full, body("QMDR", 2, known=True)) == {}

    def test_an_acronym_of_two_known_organisations_is_neithers(self) -> None:
        longer = body("Qalam Monitor for Detention Rights and Reform", 5, "qmdr", known=True)
        assert joined(self.full._replace(known=True), longer, body("QMDR")) == {}

    def test_names_in_two_scripts_with_one_acronym_are_one(self) -> None:
        arabic = body("مرصد القلم لحقوق المعتقلين", 1, "qmdr")
        assert list(joined(self.full, arabic)) == [normalise_name("مرصد القلم لحقوق المعتقلين")]


class TestSpelling:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Organisation for Wells", "Organization for Wells"),
            ("Qalam Documentation Centre", "Qalam Documentation Center"),
            ("World Wells Programme", "World Wells Program"),
            ("Syrian Ministry of Defence", "Syrian Ministry of Defense"),
            ("The Trench Society", "Trench Society"),
            ("Jabhat al-Nour", "Jabhat an-Nour"),
        ],
    )
    def test_organisations(self, one: str, other: str) -> None:
        assert len(joined(body(one), body(other))) == 1

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Labour Party", "Labor Party"),
            ("Department of Defence", "Department of Defense"),
            ("Qalam Monitor", "Qalam Monitors"),
        ],
    )
    def test_organisations_that_may_be_two(self, one: str, other: str) -> None:
        assert joined(body(one), body(other)) == {}

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Bashar al-Saleh", "Bachar el Saleh"),
            ("Mohammed al-Ahmad", "Muhammad Al Ahmed"),
            ("Abdul Rahman al-Khouri", "Abdulrahman Al-Khoury"),
            ("Hadi al-Jabali", "Hadi Aljabali"),
            ("Khaled Hassan", "Khalid Hasan"),
            ("Omar al-Abdah", "Umar al-Abda"),
            ("Nabil al-Nasser", "Nabil an-Nasser"),
        ],
    )
    def test_arabic_names_in_latin_letters(self, one: str, other: str) -> None:
        assert len(joined(*people(one, other))) == 1

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Sergei Markov", "Sergey Markov"),
            ("Yuri Volodarsky", "Yury Volodarskiy"),
            ("Ivan Gorskyy", "Ivan Gorsky"),
        ],
    )
    def test_russian_names_in_latin_letters(self, one: str, other: str) -> None:
        assert len(joined(*people(one, other))) == 1

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Terry Miller", "Terri Miller"),
            ("Sergei", "Sergey"),
            ("Omar al-Salem", "Omar al-Salim"),
            ("Omar al-Saleh", "Omar al-Salah"),
            ("Hasan al-Khouri", "Hussein al-Khouri"),
            ("Bashar al-Saleh", "Bashir al-Saleh"),
            ("Kristen Miller", "Kristin Miller"),
            ("Mike Chan", "Mike Shan"),
            ("Al Miller", "Miller"),
            ("al-Saleh", "Bashar al-Saleh"),
            ("Abu Omar", "Abu Umar"),
            ("Tariq al-Ali", "Tarek Ali"),
        ],
    )
    def test_people_who_may_be_two(self, one: str, other: str) -> None:
        assert joined(*people(one, other)) == {}

    def test_what_one_release_names_both_ways_is_two(self) -> None:
        entities = people("Nouri al-Hamed", "Nouri al-Hamedi", "Ahmad al-Berri", "Ahmad al-Barri")
        together = {entity.id: frozenset({1}) for entity in entities}
        assert resolve(entities, nowhere)
        assert resolve(entities, lambda ids: {id_: together[id_] for id_ in ids}) == ()

    def test_a_name_alike_to_two_that_are_not_alike_is_nobodys(self) -> None:
        assert joined(*people("Omar al-Barrazi", "Omar al-Berrazi", "Omar al-Birrazi")) == {}

    def test_two_entities_of_the_gazetteer_stay_apart(self) -> None:
        one, other = named("al-Nasra", "place", known=True), named("el-Nasrah", "place", known=True)
        assert joined(one, other) == {}
        assert len(joined(one, other._replace(known=False))) == 1

    def test_what_fits_two_entities_of_the_gazetteer_is_neither(self) -> None:
        known = [named("al-Nasra", "place", known=True), named("el-Nasrah", "place", known=True)]
        assert joined(known[0], named("El Nasra", "place"), known[1]) == {}


class TestScripts:
    @pytest.mark.parametrize(
        ("arabic", "latin"),
        [
            ("أنس العبدة", "Anas al-Abdah"),
            ("عبد الرحمن عطار", "Abdulrahman Attar"),
            ("عبد الهادي حيدر", "Abdul Hadi Haidar"),
            ("عبد الهادي حيدر", "Abd al-Hadi Haidar"),
            ("رياض الخوري", "Riyad al-Khoury"),
            ("هادي الجبلي", "Hadi Aljabali"),
            ("هيلاري كلينتون", "Hillary Clinton"),
        ],
    )
    def test_the_same_person(self, arabic: str, latin: str) -> None:
        found = resolve([named(arabic), named(latin, releases=2)], nowhere)
        assert [one.reason for one in found] == [Reason.TRANSLITERATION]

    @pytest.mark.parametrize(
        ("arabic", "latin"),
        [
            ("حسن الخوري", "Hussein al-Khoury"),
            ("سلام فياض", "Saleem Fayyad"),
            ("عباس قاسم", "Bass Qasim"),
            ("أنس العبدة", "Anas"),
            ("أنس", "Anas"),
            ("طارق العلي", "Tariq Ali"),
        ],
    )
    def test_another_person(self, arabic: str, latin: str) -> None:
        assert joined(named(arabic), named(latin)) == {}

    def test_a_name_that_two_others_fit_is_nobodys(self) -> None:
        assert joined(*people("سالم قاسم", "Salem Qasim", "Salim Qasim")) == {}
        assert joined(*people("Salim Qasim", "سالم قاسم", "سليم قاسم")) == {}

    def test_spellings_that_are_one_count_once(self) -> None:
        assert len(joined(*people("أنس العبدة", "Anas al-Abdah", "Anas al-Abda"))) == 2

    def test_a_place_needs_letters_enough(self) -> None:
        assert len(joined(named("القلمونية", "place"), named("al-Qalamouniyah", "place"))) == 1
        assert joined(named("دار", "place"), named("Dar", "place")) == {}

    def test_a_place_keeps_its_article(self) -> None:
        assert joined(named("القلمونية", "place"), named("Qalamouniyah", "place")) == {}


SYLLABLES = [
    "al",
    "sa",
    "lim",
    "lem",
    "abd",
    "rah",
    "man",
    "kha",
    "lid",
    "led",
    "is",
    "ation",
    "centre",
    "ال",
    "سا",
    "لم",
]
NAMES = st.lists(
    st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3).map("".join), min_size=1, max_size=3
).map(" ".join)
ENTITIES = st.lists(
    st.builds(
        named,
        NAMES,
        st.sampled_from(["person", "organisation", "place"]),
        st.integers(1, 3),
        st.sampled_from(["", "sal", "abd"]),
        st.booleans(),
    ),
    unique_by=lambda entity: entity.id,
    max_size=12,
)


@given(ENTITIES, st.randoms(use_true_random=False))
def test_joinings_are_flat_of_one_kind_and_the_same_in_any_order(
    entities: list[Named], chance: object
) -> None:
    found = resolve(entities, nowhere)
    stays = {one.entity: one.canonical for one in found}
    assert not stays.keys() & stays.values()
    assert all(one.partition(":")[0] == other.partition(":")[0] for one, other in stays.items())
    shuffled = list(entities)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled, nowhere) == found
