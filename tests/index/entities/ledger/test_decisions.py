"""What decisions lead to, one by one and in any sequence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from index.entities.ledger import Decisions, LedgerEntry, decisions, kind_of, named_like
from index.records import EntityKind, LedgerAction

COUNCIL, SHORT, NAMESAKE, LETTERS = (
    "organisation:harbour-council",
    "organisation:hc",
    "organisation:council",
    "organisation:hcl",
)
RULA, RULA_T = "person:rula-tammari", "person:rula-t"
FOUND = (COUNCIL, SHORT, NAMESAKE, LETTERS, RULA, RULA_T)
NAMES = ("Harbour Council", "HC", "Rula T", "Port Authority")
RELEASES = ("a.txt", "b.txt", "c.txt")
SPELLINGS = ("harbour-council", "hc", "rula-t", "other")


def entry(
    number: int, action: LedgerAction, *entities: str, value: str = "", releases: Sequence[str] = ()
) -> LedgerEntry:
    """A decision whose time and id follow from its number."""
    created = f"2026-03-01T09:{number // 60:02}:{number % 60:02}.000000+00:00"
    return LedgerEntry(f"{number:04}", action, entities, value, tuple(releases), created)


def after(*steps: tuple[LedgerAction, tuple[str, ...], str, Sequence[str]]) -> Decisions:
    return decisions([entry(n, a, *e, value=v, releases=r) for n, (a, e, v, r) in enumerate(steps)], {})


def step(
    action: LedgerAction, *entities: str, value: str = "", releases: Sequence[str] = ()
) -> tuple[LedgerAction, tuple[str, ...], str, Sequence[str]]:
    return action, entities, value, releases


MERGE, SPLIT, RENAME, REJECT, DISTINCT, ALIAS, KIND = LedgerAction


class TestOneByOne:
    def test_nothing_decided_is_nothing_changed(self) -> None:
        assert not decisions([], {})
        assert decisions([], {}).canonical(COUNCIL) == COUNCIL

    def test_what_is_merged_stands_for_the_first(self) -> None:
        decided = after(step(MERGE, COUNCIL, SHORT, NAMESAKE))
        assert (
            decided.canonical(SHORT) == decided.canonical(NAMESAKE) == decided.canonical(COUNCIL) == COUNCIL
        )
        assert decided.members(COUNCIL) == (COUNCIL, NAMESAKE, SHORT)

    def test_a_chain_of_merges_leads_to_its_end(self) -> None:
        decided = after(step(MERGE, SHORT, LETTERS), step(MERGE, COUNCIL, SHORT))
        assert decided.canonical(LETTERS) == COUNCIL

    def test_merging_the_other_way_round_changes_nothing_more(self) -> None:
        decided = after(step(MERGE, COUNCIL, SHORT), step(MERGE, SHORT, COUNCIL))
        assert decided.canonical(COUNCIL) == decided.canonical(SHORT) == COUNCIL

    def test_a_part_is_split_out_with_what_it_stands_for(self) -> None:
        decided = after(step(MERGE, SHORT, LETTERS), step(MERGE, COUNCIL, SHORT), step(SPLIT, SHORT))
        assert decided.canonical(SHORT) == decided.canonical(LETTERS) == SHORT
        assert decided.canonical(COUNCIL) == COUNCIL

    def test_a_split_overrules_what_was_joined_by_itself(self) -> None:
        decided = decisions([entry(1, SPLIT, SHORT)], {SHORT: COUNCIL, LETTERS: COUNCIL})
        assert (decided.canonical(SHORT), decided.canonical(LETTERS)) == (SHORT, COUNCIL)

    def test_a_rejected_entity_stands_for_nothing_until_it_is_merged_or_split(self) -> None:
        assert after(step(REJECT, SHORT)).canonical(SHORT) is None
        assert after(step(REJECT, SHORT), step(MERGE, COUNCIL, SHORT)).canonical(SHORT) == COUNCIL
        assert after(step(REJECT, SHORT), step(MERGE, SHORT, COUNCIL)).canonical(COUNCIL) == SHORT
        assert after(step(REJECT, SHORT), step(SPLIT, SHORT)).canonical(SHORT) == SHORT

    def test_what_was_joined_later_to_a_rejected_entity_is_not_rejected(self) -> None:
        decided = decisions([entry(1, REJECT, COUNCIL)], {SHORT: COUNCIL})
        assert (decided.canonical(COUNCIL), decided.canonical(SHORT)) == (None, SHORT)

    def test_a_name_belongs_to_what_the_entity_stands_for(self) -> None:
        decided = after(step(MERGE, COUNCIL, SHORT), step(RENAME, SHORT, value="Port Authority"))
        assert decided.names == {COUNCIL: "Port Authority"}

    def test_a_name_of_one_that_is_merged_later_comes_back_with_it(self) -> None:
        steps = [step(RENAME, SHORT, value="Port Authority"), step(MERGE, COUNCIL, SHORT)]
        assert COUNCIL not in after(*steps).names
        assert after(*steps, step(SPLIT, SHORT)).names == {SHORT: "Port Authority"}

    def test_two_entities_may_have_the_same_name(self) -> None:
        decided = after(step(RENAME, SHORT, value="HC"), step(RENAME, COUNCIL, value="HC"))
        assert decided.called["hc"] == {SHORT, COUNCIL}

    def test_another_kind_is_another_id_and_can_be_taken_back(self) -> None:
        steps = [step(RENAME, COUNCIL, value="Harbour"), step(KIND, COUNCIL, value="place")]
        there = "place:harbour-council"
        assert after(*steps).canonical(COUNCIL) == there
        assert after(*steps).names[there] == "Harbour"
        assert after(*steps, step(KIND, there, value="organisation")).canonical(there) == COUNCIL

    def test_a_namesake_is_told_apart_in_its_releases(self) -> None:
        decided = after(step(DISTINCT, RULA, value="Rula Tammari, lawyer", releases=["b.txt"]))
        lawyer = "person:rula-tammari-lawyer"
        assert decided.of_mention(RULA, "b.txt", "rula-tammari") == lawyer
        assert decided.of_mention(RULA, "a.txt", "rula-tammari") == RULA
        assert decided.canonical(RULA) == RULA

    def test_a_namesake_goes_with_what_it_is_merged_into(self) -> None:
        told_apart = step(DISTINCT, RULA, value="Rula Tammari, lawyer", releases=["b.txt"])
        decided = after(told_apart, step(MERGE, RULA_T, "person:rula-tammari-lawyer"))
        assert decided.of_mention(RULA, "b.txt", "rula-tammari") == RULA_T
        assert after(told_apart, step(MERGE, RULA, "person:rula-tammari-lawyer")).of_mention(
            RULA, "b.txt", "rula-tammari"
        ) == RULA  # fmt: skip

    def test_two_can_change_places_in_one_release(self) -> None:
        decided = after(
            step(DISTINCT, RULA, value="Rula T", releases=["a.txt"]),
            step(DISTINCT, RULA_T, value="Rula Tammari", releases=["b.txt"]),
        )
        assert decided.of_mention(RULA, "a.txt", "") == RULA_T
        assert decided.of_mention(RULA_T, "b.txt", "") == RULA
        assert decided.of_mention(RULA, "b.txt", "") == RULA

    def test_a_spelling_is_split_off(self) -> None:
        decided = after(step(SPLIT, COUNCIL, value="H.C."))
        assert decided.of_mention(COUNCIL, "a.txt", "hc") == SHORT
        assert decided.of_mention(COUNCIL, "a.txt", "harbour-council") == COUNCIL
        assert decided.parted == {COUNCIL: {"hc"}}

    def test_an_alias_that_was_given_can_be_split_off_again(self) -> None:
        steps = [step(ALIAS, COUNCIL, value="Port Authority")]
        assert after(*steps).aliases == {COUNCIL: ("Port Authority",)}
        assert after(*steps, step(SPLIT, COUNCIL, value="port authority")).aliases == {}

    def test_no_entity_in_one_release_only(self) -> None:
        decided = after(step(REJECT, COUNCIL, releases=["a.txt"]))
        assert decided.of_mention(COUNCIL, "a.txt", "") is None
        assert decided.of_mention(COUNCIL, "b.txt", "") == COUNCIL

    def test_an_entity_that_no_release_mentions_any_more_does_no_harm(self) -> None:
        decided = after(step(MERGE, COUNCIL, "person:gone"), step(RENAME, "place:gone", value="Gone"))
        assert decided.canonical(COUNCIL) == COUNCIL


def actions() -> st.SearchStrategy[LedgerAction]:
    return st.sampled_from(LedgerAction)


@st.composite
def ledgers(draw: st.DrawFn) -> list[LedgerEntry]:
    """Any sequence of decisions about few entities, so that they meet."""
    made = [named_like(id_, name) for id_, name in product((COUNCIL, RULA), NAMES)]
    ids = st.sampled_from(sorted({*FOUND, *made, "place:hc", "place:harbour-council"}))
    entries = []
    for number in range(draw(st.integers(0, 12))):
        action = draw(actions())
        releases = draw(st.lists(st.sampled_from(RELEASES), unique=True, max_size=2))
        value = draw(st.sampled_from(list(EntityKind) if action is KIND else NAMES))
        if action in (MERGE, REJECT) or (action is SPLIT and draw(st.booleans())):
            value = ""
        entities = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
        entries.append(entry(number, action, *entities, value=value, releases=releases))
    return entries


joinings = st.dictionaries(st.sampled_from(FOUND), st.sampled_from(FOUND), max_size=3)
mentions = [*product((*FOUND, "place:hc"), RELEASES, SPELLINGS)]


@given(ledgers(), joinings)
def test_any_sequence_of_decisions_leads_every_mention_to_one_end(
    entries: list[LedgerEntry], joined: dict[str, str]
) -> None:
    decided = decisions(entries, joined)
    for id_ in (*FOUND, *decided.parents):
        head = decided.canonical(id_)
        assert head is None or (decided.canonical(head) == head and id_ in decided.members(head))
    for mention in mentions:
        head = decided.of_mention(*mention)
        assert head is None or decided.canonical(head) == head


@given(ledgers(), joinings, st.randoms())
def test_decisions_depend_on_nothing_but_the_entries(
    entries: list[LedgerEntry], joined: dict[str, str], random: st.DataObject
) -> None:
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert decisions(shuffled, joined) == decisions(entries, joined)


@given(ledgers(), joinings)
def test_undoing_the_last_decision_gives_the_state_before(
    entries: list[LedgerEntry], joined: dict[str, str]
) -> None:
    undone = [*entries[:-1], *(replace(one, undone="2026-03-02T09:00:00+00:00") for one in entries[-1:])]
    assert decisions(undone, joined) == decisions(entries[:-1], joined)


@given(ledgers(), joinings, st.permutations(FOUND[:4]))
def test_the_last_decision_holds(entries: list[LedgerEntry], joined: dict[str, str], ids: list[str]) -> None:
    before = decisions(entries, joined)
    first, second, *_ = ids
    merged = decisions([*entries, entry(90, MERGE, first, second)], joined)
    assert merged.canonical(first) == merged.canonical(second) is not None
    renamed = decisions([*entries, entry(90, RENAME, first, value="New")], joined)
    assert renamed.names[renamed.canonical(first) or ""] == "New"
    turned = decisions([*entries, entry(90, KIND, first, value="place")], joined)
    assert kind_of(turned.canonical(first) or "") == "place"
    gone = decisions([*entries, entry(90, REJECT, *before.members(first))], joined)
    assert {gone.canonical(id_) for id_ in before.members(first)} == {None}
    assert decisions([*entries, entry(90, SPLIT, first)], joined).canonical(first) == first


@given(ledgers(), joinings, st.sampled_from(FOUND))
def test_a_namesake_takes_all_that_was_the_entity_in_its_releases_and_nothing_else(
    entries: list[LedgerEntry], joined: dict[str, str], id_: str
) -> None:
    before = decisions(entries, joined)
    after_it = decisions([*entries, entry(90, DISTINCT, id_, value="Nobody Yet", releases=["b.txt"])], joined)
    head = before.canonical(id_)
    for mention in mentions:
        was, is_ = before.of_mention(*mention), after_it.of_mention(*mention)
        if head is not None and was == head and mention[1] == "b.txt":
            assert is_ == named_like(head, "Nobody Yet")
        elif head is not None:
            assert is_ == was
