"""Decisions in words, and the list of them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from index import LedgerAction, LedgerEntry
from reader.models.decisions import ENTRY_ROLE, Decision, DecisionsModel, decision_text, time_text

LABELS = {"person:samar-haddad": "Samar Haddad", "person:s-haddad": "S. Haddad"}
MERGE = LedgerEntry(
    "m1",
    LedgerAction.MERGE,
    ("person:samar-haddad", "person:s-haddad"),
    created="2026-03-01T10:00:00+00:00",
    reason="same byline",
    author="Layla",
)
UNDONE = LedgerEntry(
    "r1",
    LedgerAction.RENAME,
    ("person:s-haddad",),
    "Sami Haddad",
    created="2026-03-02T10:00:00+00:00",
    undone="2026-03-03T10:00:00+00:00",
)


def plain(text: str) -> str:
    """Without the marks that keep a name's direction to itself."""
    return text.translate({0x2068: None, 0x2069: None})


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (MERGE, "“S. Haddad” is the same as “Samar Haddad”"),
        (UNDONE, "“S. Haddad” is called “Sami Haddad”"),
        (Decision(LedgerAction.SPLIT, ("person:s-haddad",)), "“S. Haddad” stands for itself again"),
        (Decision(LedgerAction.SPLIT, ("person:s-haddad",), "Sami"), "“Sami” is not “S. Haddad”"),
        (
            Decision(LedgerAction.REJECT, ("person:s-haddad",)),
            "“S. Haddad” is no person, organisation or place",
        ),
        (
            Decision(LedgerAction.REJECT, ("person:s-haddad",), releases=("a.txt",)),
            "“S. Haddad” is no person, organisation or place in 1 release",
        ),
        (
            Decision(LedgerAction.DISTINCT, ("person:s-haddad",), "The poet", ("a.txt", "b.txt")),
            "“S. Haddad” is “The poet” in 2 releases",
        ),
        (
            Decision(LedgerAction.ALIAS, ("person:s-haddad",), "Um Sami"),
            "“S. Haddad” is also known as “Um Sami”",
        ),
        (Decision(LedgerAction.KIND, ("person:s-haddad",), "place"), "“S. Haddad” is of another kind: place"),
        (Decision(LedgerAction.RENAME, ("place:wadi-sarraj",), "Sarraj"), "“wadi-sarraj” is called “Sarraj”"),
    ],
)
def test_a_decision_reads_as_a_sentence(decision: LedgerEntry | Decision, words: str) -> None:
    assert plain(decision_text(decision, LABELS)) == words


def test_the_latest_comes_first_with_its_reason_and_author(qtmodeltester: ModelTester) -> None:
    model = DecisionsModel()
    qtmodeltester.check(model)
    model.set_entries((MERGE, UNDONE), LABELS)
    assert [model.index(row, 0).data(ENTRY_ROLE).id for row in range(2)] == ["r1", "m1"]
    assert [model.index(1, column).data() for column in (2, 3)] == ["same byline", "Layla"]
    assert "2026" in model.index(1, 1).data()
    assert (model.row_of("m1"), model.row_of("gone")) == (1, None)


def test_what_was_undone_stays_and_is_struck_through() -> None:
    model = DecisionsModel()
    model.set_entries((MERGE, UNDONE), LABELS)
    assert model.index(0, 0).data(Qt.ItemDataRole.FontRole).strikeOut()
    assert model.index(1, 0).data(Qt.ItemDataRole.FontRole) is None
    assert "Undone" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_without_a_time_there_is_none() -> None:
    assert time_text(None) == time_text("") == ""
