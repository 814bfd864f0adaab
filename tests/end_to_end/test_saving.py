"""Writing files out of the window: its dialogs hold nothing up, and closing loses nothing without a word."""

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from index import Archive, Cancelled, LedgerAction, Progress
from reader.window.main import MainWindow
from reader.workers.jobs import Job
from tests.helpers import hands
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import OpenWindow, keys, press, read, search, up_to_date, wait_for

pytestmark = pytest.mark.slow

STRIKE = "2014/strike.txt"


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system would put documents."""
    made = tmp_path / "documents"
    made.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(made))
    return made


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path, out: Path) -> MainWindow:
    """A window with the answer to a question, and a release on its page."""
    made = up_to_date(qtbot, open_window(indexed(folder, state)))
    made.activateWindow()
    wait_for(qtbot, made.isActiveWindow)
    search(qtbot, made, "hunger strike", {STRIKE, "2016/detained.txt"})
    read(qtbot, made, STRIKE)
    return made


@contextmanager
def held(window: MainWindow) -> Iterator[Event]:
    """The archive's thread is busy until somebody lets it go on."""
    go = Event()
    window.parts.archive.submit(Job(lambda _archive: go.wait(60)))
    try:
        yield go
    finally:
        go.set()


def asked(qtbot: QtBot) -> QDialog:
    """The dialog that asks for a file; it can be typed in."""
    wait_for(qtbot, lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    wait_for(qtbot, dialog.isActiveWindow)
    return dialog


def type_name(qtbot: QtBot, name: str) -> None:
    """Type the name of a file over the one that is suggested, and confirm it."""
    asked(qtbot)
    hands.press("Ctrl+A")
    hands.write(name)
    hands.press("Return")
    wait_for(qtbot, lambda: QApplication.activeModalWidget() is None)


def said(window: MainWindow) -> str:
    return "\n".join(notice.sentence for notice in window.parts.notices.waiting)


def rows_of(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row["key"] for row in csv.DictReader(file)]


def test_the_list_is_exported_by_keys_while_the_window_goes_on(
    qtbot: QtBot, window: MainWindow, out: Path
) -> None:
    found = keys(window)
    press(qtbot, window, "export_results")
    assert asked(qtbot).isVisible()
    window.searching.edit({"text": "camp"})
    wait_for(qtbot, lambda: keys(window) == ["2015/flood.txt"])
    type_name(qtbot, "found")
    wait_for(qtbot, lambda: "was written" in said(window))
    assert rows_of(out / "found.csv") == found


@pytest.mark.parametrize("action", ["export_results", "save_pdf"])
def test_who_thinks_better_of_it_writes_nothing(
    qtbot: QtBot, window: MainWindow, out: Path, action: str
) -> None:
    press(qtbot, window, action)
    asked(qtbot)
    hands.press("Escape")
    wait_for(qtbot, lambda: QApplication.activeModalWidget() is None)
    assert list(out.iterdir()) == []
    assert said(window) == ""


def test_the_print_dialog_holds_nothing_up_and_prints_into_a_file(
    qtbot: QtBot, window: MainWindow, out: Path
) -> None:
    window.outside.taking_out.printing.has_printer = lambda: True
    window.parts.document.focus()
    press(qtbot, window, "print")
    asked(qtbot)
    window.searching.edit({"text": "camp"})
    wait_for(qtbot, lambda: keys(window) == ["2015/flood.txt"])
    hands.press("Return")
    target = out / "Hunger strike in Homs Central Prison.pdf"
    wait_for(qtbot, target.exists)
    text = pypdfium2.PdfDocument(str(target))[0].get_textpage().get_text_bounded()
    assert "Prisoners in Homs began a hunger strike" in text


def test_decisions_go_out_and_come_in_by_keys(qtbot: QtBot, window: MainWindow, out: Path) -> None:
    window.parts.archive.submit(
        Job(lambda archive: archive.decide(LedgerAction.RENAME, ["place:homs"], value="Hims"))
    )
    press(qtbot, window, "ledger")
    ledger = window.naming.ledger.dialog
    wait_for(qtbot, ledger.export_button.isEnabled)
    ledger.activateWindow()
    wait_for(qtbot, ledger.isActiveWindow)
    hands.click(ledger.export_button)
    type_name(qtbot, "ours.json")
    wait_for(qtbot, lambda: "were written" in said(window))
    hands.click(ledger.import_button)
    type_name(qtbot, str(out / "ours.json"))
    wait_for(qtbot, lambda: "already" in said(window))
    ledger.close()


def test_decisions_are_not_written_among_the_releases(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.naming.ledger.write(folder / "ours.csv")
    wait_for(qtbot, lambda: "Choose another folder" in said(window))
    assert not (folder / "ours.csv").exists()


def test_closing_waits_until_the_list_is_written(qtbot: QtBot, window: MainWindow, out: Path) -> None:
    with held(window):
        press(qtbot, window, "export_results")
        type_name(qtbot, "found")
        assert not window.close()
        assert "closes when it is done" in said(window)
        assert window.parts.notices.detail.toPlainText() == str(out / "found.csv")
    wait_for(qtbot, window.isHidden)
    assert rows_of(out / "found.csv") == [STRIKE, "2016/detained.txt"]
    assert len(list(out.iterdir())) == 1


def test_what_is_given_up_leaves_nothing(qtbot: QtBot, window: MainWindow, out: Path) -> None:
    with held(window) as go:
        press(qtbot, window, "export_results")
        type_name(qtbot, "found")
        assert not window.close()
        hands.click(window.parts.notices.button)
        go.set()
        wait_for(qtbot, window.isHidden)
    assert list(out.iterdir()) == []


def test_another_archive_is_opened_when_the_list_is_written(
    qtbot: QtBot, window: MainWindow, out: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    with held(window):
        press(qtbot, window, "export_results")
        type_name(qtbot, "found")
        window.open_archive(tmp_path / "other")
        assert "opened when it is done" in said(window)
        assert window.windowTitle() != "other"
    wait_for(qtbot, lambda: window.windowTitle() == "other")
    assert rows_of(out / "found.csv") == [STRIKE, "2016/detained.txt"]


def test_an_own_window_waits_for_its_pdf(qtbot: QtBot, window: MainWindow, out: Path) -> None:
    press(qtbot, window, "own_window")
    (own,) = window.outside.own_windows.windows
    wait_for(qtbot, lambda: own.reading.key is not None)
    printing = own.taking_out.printing
    printing.choose = lambda *asked: asked[-1](out / "own.pdf")
    printing.save_pdf()
    wait_for(qtbot, lambda: printing.is_running)
    assert not own.close()
    assert not window.close()
    wait_for(qtbot, window.isHidden)
    assert pypdfium2.PdfDocument(str(out / "own.pdf"))[0].get_textpage().get_text_bounded()


def many(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    files = [folder / f"{number}.txt" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(f"Well {number}\n\nWater came on the third day to well {number}.\n", "utf-8")
    return files


def test_an_import_can_be_left_while_it_looks_and_stopped_while_it_copies(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = many(tmp_path / "new", 3)
    perform = Archive.perform_import

    def slowly(self: Archive, plan: object, report: Callable[[Progress], None]) -> object:
        def reported(progress: Progress) -> None:
            if progress.done == 1:
                window.importing._copying.course.stop()
            report(progress)

        return perform(self, plan, reported)

    monkeypatch.setattr(Archive, "perform_import", slowly)
    window.importing.review(files)
    wait_for(qtbot, window.importing.dialog.go.isEnabled)
    hands.click(window.importing.dialog.go)
    wait_for(qtbot, lambda: "1 file imported before it was stopped." in said(window))
    assert (folder / "0.txt").exists()
    assert not (folder / "1.txt").exists()
    monkeypatch.undo()
    for action, there in (("undo", False), ("redo", True)):
        wait_for(qtbot, getattr(window.parts.actions, action).isEnabled)
        getattr(window.parts.actions, action).trigger()
        wait_for(qtbot, lambda there=there: (folder / "0.txt").exists() is there)
    assert not (folder / "1.txt").exists()


def test_a_review_that_is_closed_looks_at_no_further_file(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, ended, looked_at = Archive.plan_import, list[Exception](), list[int]()

    def watched(self: Archive, files: object, report: Callable[[Progress], None]) -> object:
        def reported(progress: Progress) -> None:
            report(progress)
            looked_at.append(progress.done)
            wait_until_closed.wait(60)

        try:
            return plan(self, files, reported)
        except Cancelled as error:
            ended.append(error)
            raise

    wait_until_closed = Event()
    monkeypatch.setattr(Archive, "plan_import", watched)
    window.importing.review(many(tmp_path / "new", 50))
    wait_for(qtbot, lambda: looked_at == [0])
    wait_for(qtbot, lambda: "0 of 50" in window.importing.dialog.figures.text())
    hands.press("Escape")
    wait_for(qtbot, lambda: window.importing.dialog is None)
    wait_until_closed.set()
    wait_for(qtbot, lambda: len(ended) == 1)
    assert looked_at == [0]
    assert said(window) == ""
