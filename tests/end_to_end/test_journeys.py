"""The three journeys, from the first key to the last, in both directions of script and in both colours.

Nothing is done here but by keys, clicks and dragging, as a reader does it; the rest only looks.
"""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from index import BookmarkState, Confidence, EntityKind, PartialDate, Precision
from reader.dialogs.importing import ImportDialog
from reader.failures import Failures
from reader.languages import speech
from reader.models.facets import VALUE_ROLE
from reader.models.roles import ResultRole
from reader.preferences import Preferences, ThemeChoice, save
from reader.settings import Settings
from reader.window.main import MainWindow
from reader.wording import date_text, number_text
from tests.helpers import hands
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import keys, wait_for

pytestmark = pytest.mark.slow

STRIKE, DETAINED = "2014/strike.txt", "2016/detained.txt"
PASSAGE = "announced by relatives in Damascus"

Sitting = Callable[[], MainWindow]


@pytest.fixture(params=list(product(("en", "ar"), ("light", "dark"))), ids="-".join)
def sit_down(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, folder: Path, state: Path
) -> Iterator[Sitting]:
    """Opens the window on a small archive, as somebody who speaks that language and likes those colours."""
    language, theme = request.param
    preferences = Preferences(language=language, theme=ThemeChoice(theme))
    save(Settings(state), preferences)
    speech.set(qapp, preferences)
    indexed(folder, state)
    windows: list[MainWindow] = []

    def sit() -> MainWindow:
        failures = Failures(state / "log")
        failures.faulted.connect(lambda report, _log: pytest.fail(report))
        window = MainWindow(Settings(state), failures, state)
        windows.append(window)
        window.resize(1280, 760)
        window.show()
        window.begin(folder)
        window.activateWindow()
        wait_for(qtbot, window.isActiveWindow)
        wait_for(qtbot, lambda: len(keys(window)) > 0 and not window.updating.is_running)
        assert window.isRightToLeft() == (language == "ar")
        assert window.preferring.theme.dark == (theme == "dark")
        return window

    yield sit
    for window in windows:
        window.close()


def test_search_and_read(qtbot: QtBot, sit_down: Sitting) -> None:
    window = sit_down()
    parts = window.parts
    hands.press("Ctrl+K")
    hands.write("hunger strike")
    wait_for(qtbot, lambda: set(keys(window)) == {STRIKE, DETAINED})
    assert number_text(2) in parts.chips.count.text()

    hands.press("Down")
    wait_for(qtbot, lambda: parts.document.key == keys(window)[0])
    assert window.focusWidget() is parts.results.list
    hands.press("Down" if keys(window)[0] != STRIKE else "Home")
    hands.press("Return")
    wait_for(qtbot, lambda: parts.document.key == STRIKE)
    assert parts.document.isAncestorOf(window.focusWidget())

    hits: list[tuple[int, int]] = []
    parts.document.hit_changed.connect(lambda number, total: hits.append((number, total)))
    hands.press("F3 F3 Shift+F3")
    assert [number for number, _total in hits] == [2, 3, 2]
    assert hits[0][1] == len(parts.document.view.toPlainText().lower().split("hunger strike")) * 2 - 2 + 1

    places = parts.filters.kinds[EntityKind.PLACE].list
    hands.click_row(places, hands.row_of(places.model(), VALUE_ROLE, "place:aleppo"))
    wait_for(qtbot, lambda: keys(window) == [DETAINED])
    (chip,) = parts.chips.chips
    hands.click(chip)
    wait_for(qtbot, lambda: len(keys(window)) == 2)
    hands.press("Alt+Right" if window.isRightToLeft() else "Alt+Left")
    wait_for(qtbot, lambda: keys(window) == [DETAINED])


def test_import_with_a_look_at_what_was_understood(
    qtbot: QtBot, sit_down: Sitting, folder: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "from the field"
    outside.mkdir()
    (outside / "well.txt").write_text(
        "A well is opened in Wadi Sarraj\n\n\U0001f507 www.qalam-monitor.example/en/well\n\n3 May 2024\n\n"
        "Water came on the third day.\n",
        "utf-8",
    )
    (outside / "draft.txt").write_text("A draft that nobody agreed to\n\nNot yet.\n", "utf-8")
    (outside / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    window = sit_down()
    hands.press("Ctrl+I")
    choose_files(qtbot, outside / "well.txt", outside / "draft.txt", outside / "scan.png")
    wait_for(qtbot, lambda: window.importing.dialog is not None and window.importing.dialog.go.isEnabled())
    review = window.importing.dialog
    well = row_told(review, "well.txt")
    published = PartialDate("2024-05-03", Precision.DAY, Confidence.CERTAIN)
    assert well[1] == "A well is opened in Wadi Sarraj"
    assert date_text(published, short=True) in well[2]
    assert well[3] == "qalam-monitor.example"
    assert row_told(review, "scan.png")[1:4] == ["", "", ""]

    while review.focusWidget() is not review.table:  # systems differ in the order of buttons
        hands.press("Shift+Tab")
    before = row_told(review, "draft.txt")[4]
    places = [review.model.index(row, 0).data() for row in range(review.model.rowCount())]
    hands.press(" ".join(["Up"] * len(places) + ["Down"] * places.index("draft.txt") + ["Space"]))
    assert row_told(review, "draft.txt")[4] != before
    assert not (folder / "well.txt").exists(), "nothing happens before the reader agrees"
    hands.press("Return")
    wait_for(qtbot, lambda: "well.txt" in keys(window))
    wait_for(qtbot, lambda: not window.updating.is_running)
    assert sorted(path.name for path in folder.iterdir() if path.is_file()) == ["well.txt"]

    window.activateWindow()
    wait_for(qtbot, window.isActiveWindow)
    hands.press("Ctrl+K")
    hands.write("well")
    wait_for(qtbot, lambda: keys(window) == ["well.txt"])
    hands.press("Down Ctrl+Z")  # in the field it would take back what was typed
    wait_for(qtbot, lambda: keys(window) == [])
    assert not (folder / "well.txt").exists()
    assert (outside / "well.txt").exists()


def test_keep_a_passage_and_find_it_again(qtbot: QtBot, sit_down: Sitting, folder: Path) -> None:
    window = sit_down()
    open_by_click(qtbot, window, STRIKE)
    hands.select_words(window.parts.document.view, PASSAGE)
    hands.press("Ctrl+D")
    notebook = window.parts.notebook
    wait_for(qtbot, lambda: notebook.model.rowCount() == 1)
    hands.write("Ask the family")
    hands.press("Ctrl+Return")
    wait_for(qtbot, lambda: window.keeping.bookmarks[0].note == "Ask the family")
    hands.press("Ctrl+Q")
    wait_for(qtbot, lambda: not window.isVisible())

    path = folder / STRIKE
    path.write_text(path.read_text("utf-8").replace("on Monday.", "on Monday, five days ago."), "utf-8")
    again = sit_down()
    notebook = again.parts.notebook
    wait_for(qtbot, lambda: notebook.model.rowCount() == 1)
    wait_for(qtbot, lambda: again.keeping.bookmarks[0].state is BookmarkState.MOVED)
    hands.press("Ctrl+4 Home Return")
    wait_for(qtbot, lambda: again.parts.document.key == STRIKE)
    (kept,) = again.keeping.bookmarks
    assert kept.quote == PASSAGE
    view = again.parts.document.view
    wait_for(qtbot, lambda: view.textCursor().selectedText() == PASSAGE)
    assert again.parts.document.isAncestorOf(again.focusWidget())
    assert "five days ago" in view.toPlainText()
    assert view.viewport().rect().contains(view.cursorRect()), "it is in sight"
    assert notebook.model.index(0).data(Qt.ItemDataRole.EditRole) == "Ask the family"


def choose_files(qtbot: QtBot, *files: Path) -> None:
    """Type the names of files into the dialog that asks for some, and press Enter."""
    wait_for(qtbot, lambda: isinstance(QApplication.activeWindow(), QFileDialog))
    hands.write(" ".join(f'"{file}"' for file in files))
    hands.press("Return")


def row_told(review: ImportDialog, name: str) -> list[str]:
    """What the table of an import says of a file."""
    row = hands.row_of(review.model, Qt.ItemDataRole.DisplayRole, name).row()
    return [review.model.index(row, column).data() for column in range(review.model.columnCount())]


def open_by_click(qtbot: QtBot, window: MainWindow, key: str) -> None:
    """Click a row of the results and read it."""
    view = window.parts.results.list
    hands.click_row(view, hands.row_of(view.model(), ResultRole.KEY, key))
    hands.press("Return")
    wait_for(qtbot, lambda: window.parts.document.key == key)
