"""A ledger written to a file and read back, and files that hold something else."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.entities.ledger import (
    LedgerEntry,
    as_csv,
    as_json,
    entries_in_csv,
    entries_in_json,
)
from index.errors import WrongUse
from index.records import LedgerAction

ENTRY = LedgerEntry(
    "e1", LedgerAction.MERGE, ("place:homs", "place:حمص"), created="2026-03-01T09:00:00.000001+00:00"
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
times = st.datetimes().map(lambda moment: moment.isoformat(timespec="microseconds") + "+00:00")
values = st.sampled_from(["a", "Rula Tammari", "=1+1", 'say "x", y;\tz', "two\r\nlines\x85b", "%0A"])
"""Names, each with a letter or a digit."""

entries = st.builds(
    LedgerEntry,
    id=texts.filter(str.strip),
    action=st.sampled_from([action for action in LedgerAction if action is not LedgerAction.KIND]),
    entities=st.lists(
        st.sampled_from(["place:homs", "person:رلي-طماري", "organisation:a-b"]), min_size=1
    ).map(tuple),
    value=values,
    releases=st.lists(texts.filter(bool), max_size=3).map(tuple),
    created=times,
    reason=texts,
    author=texts,
    undone=st.none() | times,
)
ledgers = st.lists(entries, max_size=4, unique_by=lambda entry: entry.id)


def of_keys(entry: LedgerEntry) -> bool:
    """Whether the releases can be keys: those hold a literal % only as %25."""
    return not any("%0A" in key for key in entry.releases)


@given(ledgers)
def test_what_is_written_is_read(ledger: list[LedgerEntry]) -> None:
    expected = tuple(sorted(ledger, key=lambda entry: entry.order))
    assert entries_in_json(as_json(ledger)) == expected
    if all(map(of_keys, ledger)):
        assert entries_in_csv(as_csv(ledger)) == expected


def test_a_spreadsheet_may_save_the_table_in_its_own_way() -> None:
    table = as_csv([ENTRY]).replace(",", ";").replace('"', "").replace("\r\n", "\n")
    assert entries_in_csv("\ufeff" + table) == (ENTRY,)


def test_columns_that_nobody_filled_in_may_be_missing() -> None:
    table = "id,action,entities,created\ne1,merge,place:homs place:حمص,2026-03-01T10:00:00.000001+01:00\n"
    assert entries_in_csv(table) == (ENTRY,)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"action": "delete"}, "delete"),
        ({"entities": ["Homs"]}, "no id of an entity"),
        ({"entities": []}, "names no entity"),
        ({"entities": "place:homs"}, "not a list"),
        ({"id": ""}, "no id"),
        ({"id": 7}, "not text"),
        ({"created": "yesterday"}, "yesterday"),
        ({"created": "2026-03-01T09:00:00"}, "time zone"),
        ({"action": "rename", "value": "…"}, "no name"),
        ({"action": "kind", "value": "ship"}, "no kind"),
    ],
)
def test_an_entry_that_is_none_is_named(change: dict[str, object], reason: str) -> None:
    held = json.loads(as_json([ENTRY]))
    held["entries"].append(held["entries"][0] | {"id": "e2"} | change)
    with pytest.raises(WrongUse, match=f"entry 2 .*{reason}"):
        entries_in_json(json.dumps(held))


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (entries_in_json, ""),
        (entries_in_json, "[]"),
        (entries_in_json, '{"entries": []}'),
        (entries_in_json, as_json([]).replace('"version": 1', '"version": 2')),
        (entries_in_json, "[" * 100_000),
        (entries_in_csv, ""),
        (entries_in_csv, "name,count\nHoms,2\n"),
        (entries_in_csv, "\x00\x01"),
        (entries_in_csv, as_csv([ENTRY, ENTRY])),
    ],
    ids=range(9),
)
def test_another_file_is_refused_with_a_sentence(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(WrongUse):
        read(text)


@given(st.text())
def test_no_text_is_a_fault(text: str) -> None:
    for read in (entries_in_csv, entries_in_json):
        with pytest.raises(WrongUse):
            read(text)
            raise WrongUse("read as nothing")
