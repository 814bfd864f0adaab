"""The decisions of two colleagues made one: what comes in, what is known, what contradicts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.entities.ledger import LedgerEntry, LedgerImport, decisions, unite
from index.entities.ledger.claims import Union
from index.records import LedgerAction

NOW = "2026-05-01T09:00:00.000000+00:00"
UNDONE = "2026-04-01T09:00:00.000000+00:00"
A, B, C, D = (f"person:{letter}" for letter in "abcd")
MERGE, SPLIT, RENAME, REJECT, DISTINCT, ALIAS, KIND = LedgerAction


def entry(
    id_: str, action: LedgerAction, *entities: str, value: str = "", releases: tuple[str, ...] = ()
) -> LedgerEntry:
    """Ids tell the time, too."""
    created = f"2026-03-01T09:00:{int(id_[1:]):02}.000000+00:00"
    return LedgerEntry(id_, action, entities, value, releases, created)


def names(report: LedgerImport) -> list[tuple[str, str]]:
    return [(conflict.mine.id, conflict.theirs.id) for conflict in report.conflicts]


CONTRADICTIONS = {
    "one thing here, another there": (entry("m1", MERGE, B, A), entry("t2", MERGE, C, A)),
    "called differently": (entry("m1", RENAME, A, value="X"), entry("t2", RENAME, A, value="Y")),
    "of different kinds": (entry("m1", KIND, A, value="place"), entry("t2", KIND, A, value="organisation")),
    "none here, named there": (entry("m1", REJECT, A), entry("t2", RENAME, A, value="Y")),
    "one thing here, none there": (entry("m1", MERGE, B, A), entry("t2", REJECT, A)),
    "one thing here, apart there": (entry("m1", MERGE, B, A), entry("t2", SPLIT, A)),
    "two namesakes in one release": (
        entry("m1", DISTINCT, A, value="X", releases=("a.txt", "b.txt")),
        entry("t2", DISTINCT, A, value="Y", releases=("b.txt",)),
    ),
    "a namesake here, nobody there": (
        entry("m1", DISTINCT, A, value="X", releases=("a.txt",)),
        entry("t2", REJECT, A, releases=("a.txt",)),
    ),
    "a name here, split off there": (entry("m1", ALIAS, A, value="X."), entry("t2", SPLIT, A, value="x")),
}


@pytest.mark.parametrize(("mine", "theirs"), CONTRADICTIONS.values(), ids=CONTRADICTIONS.keys())
class TestContradictions:
    def test_they_are_listed_and_left_out(self, mine: LedgerEntry, theirs: LedgerEntry) -> None:
        united = unite([mine], [theirs], "", NOW)
        assert names(united.report) == [(mine.id, theirs.id)]
        assert (united.report.added, united.saved) == ((), ())
        assert names(unite([theirs], [mine], "", NOW).report) == [(theirs.id, mine.id)]

    def test_preferring_mine_keeps_theirs_as_undone(self, mine: LedgerEntry, theirs: LedgerEntry) -> None:
        assert unite([mine], [theirs], "mine", NOW).saved == (replace(theirs, undone=NOW),)

    def test_preferring_theirs_undoes_mine(self, mine: LedgerEntry, theirs: LedgerEntry) -> None:
        united = unite([mine], [theirs], "theirs", NOW)
        assert united.report.added == (theirs,)
        assert set(united.saved) == {theirs, replace(mine, undone=NOW)}

    def test_what_was_undone_contradicts_nothing(self, mine: LedgerEntry, theirs: LedgerEntry) -> None:
        assert unite([replace(mine, undone=UNDONE)], [theirs], "", NOW).saved == (theirs,)
        assert names(unite([mine], [replace(theirs, undone=UNDONE)], "", NOW).report) == []

    def test_one_who_knew_the_other_decision_has_gone_on_from_it(
        self, mine: LedgerEntry, theirs: LedgerEntry
    ) -> None:
        assert unite([mine], [mine, theirs], "", NOW).saved == (theirs,)


AGREEMENTS = {
    "the same twice": (entry("m1", MERGE, B, A), entry("t2", MERGE, B, A)),
    "the other way round": (entry("m1", MERGE, B, A), entry("t2", MERGE, A, B)),
    "a chain": (entry("m1", MERGE, B, A), entry("t2", MERGE, C, B)),
    "one thing by another way": (entry("m1", MERGE, B, A, C), entry("t2", MERGE, C, A)),
    "the same name": (entry("m1", RENAME, A, value="X"), entry("t2", RENAME, A, value="X")),
    "two aliases": (entry("m1", ALIAS, A, value="X"), entry("t2", ALIAS, A, value="Y")),
    "different releases": (
        entry("m1", DISTINCT, A, value="X", releases=("a.txt",)),
        entry("t2", DISTINCT, A, value="Y", releases=("b.txt",)),
    ),
    "different entities": (entry("m1", REJECT, A), entry("t2", RENAME, B, value="Y")),
}


@pytest.mark.parametrize(("mine", "theirs"), AGREEMENTS.values(), ids=AGREEMENTS.keys())
def test_what_does_not_contradict_comes_in(mine: LedgerEntry, theirs: LedgerEntry) -> None:
    assert unite([mine], [theirs], "", NOW) == Union(LedgerImport(added=(theirs,)), (theirs,))


def test_names_of_one_thing_are_compared_also_under_different_ids() -> None:
    mine = [entry("m1", MERGE, B, A), entry("m2", RENAME, B, value="X")]
    assert names(unite(mine, [entry("t3", RENAME, A, value="Y")], "", NOW).report) == [("m2", "t3")]


def test_only_the_last_word_of_a_side_counts() -> None:
    theirs = [entry("t2", RENAME, A, value="Y"), entry("t3", RENAME, A, value="X")]
    assert names(unite([entry("m1", RENAME, A, value="X")], theirs, "", NOW).report) == []
    mine = [entry("m1", RENAME, A, value="Q"), entry("m4", RENAME, A, value="Z")]
    assert names(unite(mine, theirs, "", NOW).report) == [("m4", "t3")]
    united = unite(mine, theirs, "theirs", NOW)
    kept = {one.id: one for one in (*mine, *united.saved)}
    assert decisions(kept.values(), {}).names == {A: "X"}


def test_a_settled_contradiction_can_be_settled_the_other_way() -> None:
    mine, theirs = entry("m2", RENAME, A, value="X"), entry("t1", RENAME, A, value="Y")
    (settled,) = unite([mine], [theirs], "mine", NOW).saved
    again = unite([mine, settled], [theirs], "theirs", NOW)
    assert names(again.report) == [("m2", "t1")]
    assert set(again.saved) == {theirs, replace(mine, undone=NOW)}


def test_a_decision_that_only_one_side_has_undone_is_a_contradiction() -> None:
    mine, theirs = entry("e1", REJECT, A), replace(entry("e1", REJECT, A), undone=UNDONE)
    assert unite([mine], [theirs], "", NOW) == Union(unite([mine], [theirs], "mine", NOW).report, ())
    assert names(unite([mine], [theirs], "", NOW).report) == [("e1", "e1")]
    assert unite([mine], [theirs], "theirs", NOW).saved == (theirs,)
    assert unite([theirs], [theirs], "", NOW).report == LedgerImport(known=1)


some_entries = st.builds(
    lambda number, action, ids, value, releases: entry(
        f"e{number}", action, *ids, value="place" if action is KIND else value, releases=releases
    ),
    st.integers(0, 40),
    st.sampled_from(LedgerAction),
    st.lists(st.sampled_from([A, B, C, D]), min_size=1, max_size=3, unique=True),
    st.sampled_from(["", "a", "X"]),
    st.lists(st.sampled_from(["a.txt", "b.txt"]), unique=True).map(tuple),
)
ledgers = st.lists(some_entries, max_size=8, unique_by=lambda one: one.id)


@given(ledgers, ledgers, st.sampled_from(["", "mine", "theirs"]))
def test_nothing_is_lost_and_a_second_import_brings_nothing(
    mine: list[LedgerEntry], theirs: list[LedgerEntry], prefer: str
) -> None:
    theirs = [one for one in theirs if one.id not in {own.id for own in mine}]
    united = unite(mine, theirs, prefer, NOW)
    kept = {one.id: one for one in (*mine, *united.saved)}
    left_out = {one.id for one in theirs} - kept.keys()
    assert {one.id for one in mine} <= kept.keys()
    assert not (left_out and prefer)
    assert bool(left_out) <= bool(united.report.conflicts)
    again = unite(list(kept.values()), theirs, "", NOW).report
    assert {one.id for one in again.added} == set()


@given(ledgers, ledgers)
def test_two_colleagues_who_exchange_what_does_not_contradict_agree(
    mine: list[LedgerEntry], theirs: list[LedgerEntry]
) -> None:
    theirs = [one for one in theirs if one.id not in {own.id for own in mine}]
    here, there = unite(mine, theirs, "", NOW), unite(theirs, mine, "", NOW)
    if not here.report.conflicts:
        assert there.report.conflicts == ()
        assert decisions([*mine, *here.saved], {}) == decisions([*theirs, *there.saved], {})
