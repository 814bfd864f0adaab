"""The form of a decision: what each needs, why, and who, if one cares to say."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from index import FacetCount, LedgerAction, Row
from reader.dialogs.bodies import EntityBody, NameBody, ReleasesBody, ScopeBody, SpellingBody
from reader.dialogs.deciding import Body, DecisionDialog
from reader.models.decisions import Decision

HOMS = "place:homs"
FOUND = (FacetCount("place:hims", "Hims", 3, "place"), FacetCount(HOMS, "Homs", 9, "place"))
ROWS = [Row(key, f"Title {key}", None, None, ("en",), "text") for key in ("a.txt", "b.txt")]


def opened(qtbot: QtBot, action: LedgerAction, body: Body) -> DecisionDialog:
    form = DecisionDialog(Decision(action, (HOMS,)), "Do it", "What it means.", body)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    return form


def test_a_name_other_than_the_present_one_is_needed(qtbot: QtBot) -> None:
    body = NameBody("Name", "Homs", "Homs")
    form = opened(qtbot, LedgerAction.RENAME, body)
    assert not form.go.isEnabled()
    body.field.clear()
    qtbot.keyClicks(body.field, "  Hims   City ")
    qtbot.keyClicks(form.reason, "as the town writes it")
    with qtbot.waitSignal(form.decided) as decided:
        qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    (decision,) = decided.args
    assert decision == Decision(
        LedgerAction.RENAME, (HOMS,), "Hims City", reason="as the town writes it", author=""
    )


def test_nobody_is_named_unless_a_name_is_typed(qtbot: QtBot) -> None:
    form = opened(qtbot, LedgerAction.REJECT, ScopeBody(None))
    qtbot.keyClicks(form.author, "Layla")
    with qtbot.waitSignal(form.decided) as decided:
        qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert decided.args == [Decision(LedgerAction.REJECT, (HOMS,), author="Layla")]
    assert not form.body.isVisible()


def test_escape_decides_nothing(qtbot: QtBot) -> None:
    form = opened(qtbot, LedgerAction.REJECT, ScopeBody(None))
    with qtbot.assertNotEmitted(form.decided):
        qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


@pytest.mark.parametrize(("here", "releases"), [(False, ()), (True, ("a.txt",))])
def test_everywhere_or_only_here(qtbot: QtBot, here: bool, releases: tuple[str, ...]) -> None:
    body = ScopeBody("a.txt")
    form = opened(qtbot, LedgerAction.REJECT, body)
    if here:
        qtbot.keyClick(body.everywhere, Qt.Key.Key_Down)
        qtbot.keyClick(body.here, Qt.Key.Key_Space)
    with qtbot.waitSignal(form.decided) as decided:
        qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert decided.args[0].releases == releases


def test_what_to_merge_with_is_searched_and_chosen_by_key_and_gives_the_name(qtbot: QtBot) -> None:
    body = EntityBody(HOMS)
    form = opened(qtbot, LedgerAction.MERGE, body)
    with qtbot.waitSignal(body.searched) as searched:
        qtbot.keyClicks(body.needle, "h")
    assert searched.args == ["h"]
    body.show_found("older", FOUND)
    assert body.model.rowCount() == 0
    body.show_found("h", FOUND)
    assert [body.model.index(row).data() for row in range(body.model.rowCount())] == ["Hims"]
    assert not form.go.isEnabled()
    qtbot.keyClick(body.needle, Qt.Key.Key_Down)
    assert body.list.hasFocus()
    with qtbot.waitSignal(form.decided) as decided:
        qtbot.keyClick(body.list, Qt.Key.Key_Return)
    assert decided.args[0].entities == ("place:hims", HOMS)


def test_where_nothing_is_found_it_is_said(qtbot: QtBot) -> None:
    body = EntityBody(HOMS)
    form = opened(qtbot, LedgerAction.MERGE, body)
    body.show_found("", FOUND[1:])
    assert body.none_found.isVisible()
    assert not form.go.isEnabled()


def test_a_spelling_is_split_off(qtbot: QtBot) -> None:
    body = SpellingBody(["Emesa", "حمص"])
    form = opened(qtbot, LedgerAction.SPLIT, body)
    assert not form.go.isEnabled()
    body.list.setFocus()
    qtbot.keyClick(body.list, Qt.Key.Key_Down)
    qtbot.keyClick(body.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(form.decided) as decided:
        qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert decided.args[0].value == "حمص"


def test_somebody_else_of_the_same_name_needs_a_name_and_releases(qtbot: QtBot) -> None:
    body = ReleasesBody("Homs", "b.txt")
    form = opened(qtbot, LedgerAction.DISTINCT, body)
    assert body.waiting.isVisible()
    body.show_rows(ROWS, 2)
    assert not body.waiting.isVisible()
    assert [body.list.item(row).checkState() for row in range(2)] == [
        Qt.CheckState.Unchecked,
        Qt.CheckState.Checked,
    ]
    qtbot.keyClicks(body.name.field, " (the street)")
    assert not form.go.isEnabled() or body.name.field.text() != "Homs"
    body.name.field.setText("Homs (the street)")
    with qtbot.waitSignal(form.decided) as decided:
        qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert decided.args[0].value == "Homs (the street)"
    assert decided.args[0].releases == ("b.txt",)


def test_without_a_release_nobody_can_be_told_apart(qtbot: QtBot) -> None:
    body = ReleasesBody("Homs", None)
    form = opened(qtbot, LedgerAction.DISTINCT, body)
    body.show_rows(ROWS, 1200)
    assert body.waiting.text() == "These are the newest of 1,200."
    body.name.field.setText("Homs (the street)")
    assert not form.go.isEnabled()
    body.list.setFocus()
    body.list.setCurrentRow(1)
    qtbot.keyClick(body.list, Qt.Key.Key_Space)
    assert form.go.isEnabled()
