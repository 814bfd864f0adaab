"""The window without a mouse and without eyes: what Tab reaches in which order, and what it is called."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from index import Entity, EntityKind, LedgerAction, LedgerConflict, LedgerEntry, LedgerImport
from reader.languages import speech
from reader.models.roles import ResultRole
from reader.preferences import Preferences
from reader.window.main import MainWindow
from tests.helpers import hands
from tests.helpers.accessible import found_in, name_of, told_badly
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import OpenWindow, keys, read, search, tick, up_to_date, wait_for

pytestmark = pytest.mark.slow
MOST_STEPS = 200
HOMS = Entity("place:homs", EntityKind.PLACE, "Homs")


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> MainWindow:
    """Everything open at once: a question with a filter, a release with its hits, a kept passage."""
    (indexed(folder, state) / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    window = up_to_date(qtbot, open_window(folder))
    window.resize(1440, 900)
    window.activateWindow()
    wait_for(qtbot, window.isActiveWindow)
    search(qtbot, window, "strike", {"2014/strike.txt", "2016/detained.txt"})
    tick(qtbot, window, EntityKind.PLACE, "place:homs")
    wait_for(qtbot, lambda: keys(window) == ["2014/strike.txt"])
    read(qtbot, window, "2014/strike.txt")
    hands.select_words(window.parts.document.view, "announced by relatives")
    hands.press("Ctrl+D")
    wait_for(qtbot, lambda: window.parts.notebook.model.rowCount() == 1)
    hands.write("Ask them")
    hands.press("Ctrl+3 Ctrl+E Ctrl+F")
    hands.write("guards")
    hands.click(window.parts.document.header.more)
    return window


def walk(window: QWidget, key: str) -> list[QWidget]:
    """Where a key leads, until it comes to where it was before."""
    been = [window.focusWidget()]
    for _ in range(MOST_STEPS):
        hands.press(key)
        here = window.focusWidget()
        if here is been[-1]:
            continue  # from link to link within a text
        if here in been:
            break
        been.append(here)
    assert window.focusWidget() is been[0], f"{key} never comes back to {name_of(been[0])}"
    return been


def column_of(window: MainWindow, widget: QWidget) -> int:
    """The part of the window that a control belongs to, counted in the order of reading."""
    parts = window.parts
    toolbar = window.findChild(QWidget, "toolbar")
    row = (toolbar, parts.chips, parts.filters, parts.timeline, parts.results)
    rest = (window.columns.page, parts.notebook, parts.notices, window.statusBar())
    (place,) = (place for place, part in enumerate((*row, *rest)) if part.isAncestorOf(widget))
    return place


def test_tab_goes_through_the_window_in_the_order_of_reading_and_back_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.parts.notices.offer("Something was done.", "Undo", lambda: None)
    hands.press("Ctrl+K")
    forward = walk(window, "Tab")
    columns = [column_of(window, widget) for widget in forward]
    turn = columns.index(min(columns), columns.index(max(columns))) if columns[-1] != max(columns) else 0
    told = [f"{column} {name_of(widget)}" for column, widget in zip(columns, forward, strict=True)]
    assert columns[turn:] + columns[:turn] == sorted(columns), "\n".join(told)
    assert set(columns) == set(range(9))
    assert walk(window, "Shift+Tab") == [forward[0], *reversed(forward[1:])]


def test_every_control_says_what_it_is_and_what_it_is_called(window: MainWindow) -> None:
    assert told_badly(window) == []


def test_rows_of_every_list_are_told(window: MainWindow) -> None:
    rows = [one for one in found_in(window) if one.kind == "row"]
    items = (QAccessible.Role.ListItem, QAccessible.Role.Cell, QAccessible.Role.TreeItem)
    assert any("Hunger strike in Homs Central Prison" in one.name for one in rows)
    assert [str(one) for one in rows if one.role in items and not one.name.strip()] == []


def test_a_result_is_told_with_its_date_and_source_and_passage(window: MainWindow) -> None:
    model = window.parts.results.model
    index = hands.row_of(model, ResultRole.KEY, "2014/strike.txt")
    told = index.data(ResultRole.TITLE), "12 May 2014", "qalam-monitor.example"
    text = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in text for part in told)


def test_a_list_of_one_choice_tells_what_it_is_for(window: MainWindow) -> None:
    """On Linux a combo box is called what it shows; what it is for is then its description."""
    boxes = window.parts.results.head.sort, window.parts.search.match
    for box in boxes:
        interface = QAccessible.queryAccessibleInterface(box)
        assert interface.text(QAccessible.Text.Description) == box.accessibleName()


def test_the_window_is_gone_through_in_arabic_in_the_same_order(
    qtbot: QtBot, qapp: QApplication, english: None, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    speech.set(qapp, Preferences(language="ar"))
    window = open_window(indexed(folder, state))
    wait_for(qtbot, lambda: len(keys(window)) == 4 and not window.updating.is_running)
    window.activateWindow()
    wait_for(qtbot, window.isActiveWindow)
    hands.press("Ctrl+2 Return")
    wait_for(qtbot, lambda: window.parts.document.key is not None)
    hands.press("Ctrl+B Ctrl+K")
    assert window.isRightToLeft()
    forward = walk(window, "Tab")
    columns = [column_of(window, widget) for widget in forward]
    turn = columns.index(min(columns), columns.index(max(columns)))
    assert columns[turn:] + columns[:turn] == sorted(columns)
    assert walk(window, "Shift+Tab") == [forward[0], *reversed(forward[1:])]
    assert told_badly(window) == []


def test_each_hit_is_said_with_its_number_and_the_words_around_it(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(text_of(event)))
    hands.press("Escape F3 F3")
    hits = [one for one in said if one.startswith("Hit ")]
    total = len(window.parts.document._walk.spans)
    assert [one.split(":")[0].split(".")[0] for one in hits] == [f"Hit {n} of {total}" for n in (2, 3)]
    assert all("strike" in one.lower() for one in hits)


def text_of(event: QAccessibleEvent) -> str:
    return event.message() if isinstance(event, QAccessibleAnnouncementEvent) else ""


def split_names(window: MainWindow) -> None:
    window.naming.forms._split(replace(HOMS, aliases=("Hims", "Emesa")))


def contradict(window: MainWindow) -> None:
    mine, theirs = (
        LedgerEntry(str(number), LedgerAction.RENAME, (HOMS.id,), name, "", "", "2026-01-01T00:00:00+00:00")
        for number, name in enumerate(("Hims", "Emesa"))
    )
    found = LedgerImport((), 0, (LedgerConflict(mine, theirs),))
    window.naming.ledger._has_looked(Path("decisions.csv"), (found, {HOMS.id: HOMS.name}))


def print_somewhere(window: MainWindow) -> None:
    window.outside.taking_out.printing.has_printer = lambda: True
    hands.press("Ctrl+P")


def shown_by(keys: str) -> Callable[[MainWindow], None]:
    return lambda _window: hands.press(keys)


DIALOGS = {
    "preferences": shown_by("Ctrl+,"),
    "shortcuts": shown_by("Ctrl+/"),
    "question language": shown_by("F1"),
    "about": lambda window: window.parts.actions.about.trigger(),
    "decisions": shown_by("Ctrl+Shift+E"),
    "merge": lambda window: window.naming.forms.merge(HOMS),
    "rename": lambda window: window.naming.forms.rename(HOMS),
    "alias": lambda window: window.naming.forms.alias(HOMS),
    "reject": lambda window: window.naming.forms.reject(HOMS, "2014/strike.txt"),
    "tell apart": lambda window: window.naming.forms.distinguish(HOMS, "2014/strike.txt"),
    "import": lambda window: window.importing.review([Path(__file__)]),
    "split": split_names,
    "conflicts": contradict,
    "fault": lambda window: window.faults._show("Traceback: something broke", None),
    "open a folder": shown_by("Ctrl+O"),
    "choose files": shown_by("Ctrl+I"),
    "export the list": shown_by("Ctrl+Shift+S"),
    "save as PDF": shown_by("Ctrl+Shift+P"),
    "print": print_somewhere,
    "export decisions": lambda window: window.naming.ledger._choose_target(),
    "import decisions": lambda window: window.naming.ledger._choose_source(),
    "save the report": lambda window: window.faults.choose(window, "Save", "report", {"Text": "txt"}, str),
}


def dialog_of() -> QDialog | None:
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    return next(shown, None)


def test_pages_and_other_windows_can_be_gone_through_and_tell_what_they_hold(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.naming.entities.show(HOMS.id, focus=True)
    wait_for(qtbot, window.parts.entity.isVisible)
    assert_told(window)

    hands.press("Ctrl+Shift+O")
    wait_for(qtbot, lambda: len(window.outside.own_windows.windows) == 1)
    (own,) = window.outside.own_windows.windows
    own.activateWindow()
    wait_for(qtbot, lambda: own.isActiveWindow() and own.reading.key is not None)
    assert_told(own)
    own.close()

    window.activateWindow()
    wait_for(qtbot, window.isActiveWindow)
    window.parts.actions.start_page.trigger()
    assert window.starting.page.isAncestorOf(window.focusWidget())
    assert_told(window)


def assert_told(window: QWidget) -> None:
    assert told_badly(window) == []
    forward = walk(window, "Tab")
    assert walk(window, "Shift+Tab") == [forward[0], *reversed(forward[1:])]


def test_every_dialog_can_be_gone_through_and_tells_what_it_holds(qtbot: QtBot, window: MainWindow) -> None:
    for name, open_dialog in DIALOGS.items():
        window.activateWindow()
        wait_for(qtbot, window.isActiveWindow)
        open_dialog(window)
        wait_for(qtbot, lambda: dialog_of() is not None)
        dialog = dialog_of()
        wait_for(qtbot, dialog.isActiveWindow)
        assert (name, told_badly(dialog)) == (name, [])
        assert dialog.windowTitle()
        if dialog.focusWidget() is not None:
            forward = walk(dialog, "Tab")
            assert (name, walk(dialog, "Shift+Tab")) == (name, [forward[0], *reversed(forward[1:])])
        hands.press("Escape")
        wait_for(qtbot, lambda: dialog_of() is None)
