"""The next start goes on where the last one ended, also after a crash, and never with what is broken."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from index import Archive, EntityKind, places_of
from reader.failures import Failures
from reader.models.roles import ResultRole
from reader.preferences import Preferences, save
from reader.settings import Settings
from reader.window import remembering
from reader.window.main import MainWindow
from reader.workers.jobs import Job
from tests.helpers.small_archive import RELEASES, indexed
from tests.helpers.window_steps import keys, read, search, tick, up_to_date, wait_for

pytestmark = pytest.mark.slow

Start = Callable[[], MainWindow]


@pytest.fixture
def start(qtbot: QtBot, state: Path) -> Iterator[Start]:
    """Starts the program again and again; what was open stays open until the end, as after a crash."""
    windows: list[MainWindow] = []

    def start_one(folder: Path | None = None) -> MainWindow:
        failures = Failures(state / "log")
        failures.faulted.connect(lambda report, _log: pytest.fail(report))
        window = MainWindow(Settings(state), failures, state)
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        window.begin(folder)
        return window

    yield start_one
    for window in windows:
        window.close()


@pytest.fixture
def left(qtbot: QtBot, start: Start, folder: Path, state: Path) -> MainWindow:
    """A window with a question, a filter, and a release on the page, far down."""
    path = indexed(folder, state) / "2016/long.txt"
    path.write_text("A long release from Aleppo\n\n" + "A hunger strike began again. \n\n" * 400, "utf-8")
    window = up_to_date(qtbot, start(folder))
    search(qtbot, window, "hunger strike", {"2014/strike.txt", "2016/detained.txt", "2016/long.txt"})
    tick(qtbot, window, EntityKind.PLACE, "place:aleppo")
    wait_for(qtbot, lambda: set(keys(window)) == {"2016/detained.txt", "2016/long.txt"})
    read(qtbot, window, "2016/long.txt")
    wait_for(qtbot, lambda: window.parts.document.view.finished)
    window.parts.document.view.go_to(6_000)
    return window


def assert_same_place(qtbot: QtBot, again: MainWindow, left: MainWindow) -> None:
    wait_for(qtbot, lambda: again.parts.document.key == "2016/long.txt")
    assert again.searching.query == left.searching.query
    wait_for(qtbot, lambda: set(keys(again)) == {"2016/detained.txt", "2016/long.txt"})
    wait_for(qtbot, lambda: again.parts.results.list.currentIndex().isValid())
    assert again.parts.search.field.text() == "hunger strike"
    wait_for(qtbot, lambda: abs(again.parts.document.place_in_sight() - 6_000) < 200)


def test_after_closing_everything_is_where_it_was(qtbot: QtBot, left: MainWindow, start: Start) -> None:
    left.parts.actions.show_filters.setChecked(False)
    left.columns.setSizes([0, 500, 780, 0])
    sizes = left.columns.sizes()
    left.close()
    again = start()
    assert_same_place(qtbot, again, left)
    assert not again.parts.filters.isVisible()
    assert again.columns.sizes() == pytest.approx(sizes, abs=2)


def test_after_a_crash_everything_is_where_it_was(
    qtbot: QtBot, left: MainWindow, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    left.remembering.pause.setInterval(10)
    left.parts.document.view.verticalScrollBar().valueChanged.emit(0)
    wait_for(qtbot, lambda: not left.remembering.pause.isActive())
    assert_same_place(qtbot, start(), left)


def test_a_place_is_not_lost_to_another_question_while_its_release_is_on_its_way(
    qtbot: QtBot, left: MainWindow
) -> None:
    gate = Event()
    read(qtbot, left, "2016/detained.txt")
    left.parts.archive.submit(Job(lambda _archive: gate.wait()))
    left.reading.show("2016/long.txt", left.searching.query, 6_000)
    left.reading.mark(left.searching.query)
    gate.set()
    wait_for(qtbot, lambda: left.parts.document.key == "2016/long.txt")
    wait_for(qtbot, lambda: abs(left.parts.document.place_in_sight() - 6_000) < 200)


def test_what_is_left_out_is_called_by_its_name_again(qtbot: QtBot, left: MainWindow, start: Start) -> None:
    left.searching.edit({"entities": (), "exclude_entities": ("place:aleppo",)})
    wait_for(qtbot, lambda: keys(left) == ["2014/strike.txt"])
    left.close()
    again = start()
    wait_for(qtbot, lambda: any("Aleppo" in chip.text() for chip in again.parts.chips.chips))
    places = again.parts.filters.kinds[EntityKind.PLACE].model
    wait_for(qtbot, lambda: "Aleppo" in [places.index(row).data() for row in range(places.rowCount())])


def test_the_page_of_an_entity_comes_back(qtbot: QtBot, left: MainWindow, start: Start) -> None:
    left.naming.entities.show("place:aleppo")
    wait_for(qtbot, left.parts.entity.isVisible)
    left.close()
    again = start()
    wait_for(qtbot, again.parts.entity.isVisible)
    assert again.parts.entity.name.text() == "Aleppo"
    wait_for(qtbot, lambda: again.reading.key == "2016/long.txt")


def test_the_list_of_what_could_not_be_read_comes_back(
    qtbot: QtBot, start: Start, folder: Path, state: Path
) -> None:
    (indexed(folder, state) / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    window = up_to_date(qtbot, start(folder))
    wait_for(qtbot, window.parts.status.failures.isVisible)
    window.parts.status.failures.click()
    window.close()
    again = start()
    wait_for(qtbot, again.parts.unread.isVisible)
    assert again.parts.unread.list.topLevelItem(0).text(0) == "scan.png"


def test_what_is_gone_meanwhile_is_left_out_in_silence(
    qtbot: QtBot, left: MainWindow, start: Start, folder: Path
) -> None:
    (folder / "2016/long.txt").unlink()
    left.updating.update()
    wait_for(qtbot, lambda: left.parts.document.key is None)
    left.close()
    text = left._settings.value("session")
    left._settings.set_value("session", (text or "").replace('"release": null', '"release": "2016/long.txt"'))
    again = up_to_date(qtbot, start())
    wait_for(qtbot, lambda: keys(again) == ["2016/detained.txt"])
    assert again.parts.document.key is None
    assert not again.parts.notices.isVisible()


@pytest.mark.parametrize("text", ["nonsense", '{"folder": 1}', ""])
def test_a_broken_session_is_a_fresh_start(
    qtbot: QtBot, left: MainWindow, start: Start, folder: Path, text: str
) -> None:
    left.close()
    left._settings.set_value("session", text)
    again = up_to_date(qtbot, start())
    assert again.windowTitle() == folder.name
    wait_for(qtbot, lambda: len(keys(again)) == 5)
    assert again.parts.search.field.text() == ""


def test_who_prefers_so_begins_at_the_start_page(
    qtbot: QtBot, left: MainWindow, start: Start, state: Path, folder: Path
) -> None:
    left.close()
    save(left._settings, Preferences(restore_session=False))
    again = start()
    assert again.starting.shows_start
    assert [row.recent.folder for row in again.starting.page.rows] == [folder.resolve()]


def test_another_folder_does_not_get_the_question_of_the_last(
    qtbot: QtBot, left: MainWindow, start: Start, tmp_path: Path
) -> None:
    left.close()
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text("A release\n\nWords.\n")
    again = up_to_date(qtbot, start(other))
    wait_for(qtbot, lambda: keys(again) == ["a.txt"])


def test_the_pause_is_short_enough_to_lose_little() -> None:
    assert remembering.PAUSE <= 5_000


@pytest.fixture
def held_up(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Archives are not opened before the event is set."""
    go, opened = Event(), Archive.open

    def open_late(folder: Path, state: Path | None = None) -> Archive:
        go.wait(60)
        return opened(folder, state)

    monkeypatch.setattr(Archive, "open", open_late)
    yield go
    go.set()


def test_what_was_found_is_there_again_before_the_archive_is_open(
    qtbot: QtBot, left: MainWindow, start: Start, held_up: Event
) -> None:
    count = left.parts.chips.count.text()
    left.close()
    again = start()
    wait_for(qtbot, lambda: set(keys(again)) == {"2016/detained.txt", "2016/long.txt"})
    assert again.parts.results.model.index(0).data(ResultRole.SNIPPET).spans
    assert again.parts.chips.count.text() == count
    assert again.parts.search.field.hasFocus() or not again.isActiveWindow()
    held_up.set()
    assert_same_place(qtbot, again, left)


def test_what_is_typed_and_chosen_before_the_archive_is_open_is_heard(
    qtbot: QtBot, left: MainWindow, start: Start, held_up: Event
) -> None:
    left.close()
    again = start()
    wait_for(qtbot, lambda: set(keys(again)) == {"2016/detained.txt", "2016/long.txt"})
    again.reading.show("2016/detained.txt", again.searching.query)
    QTest.keyClick(again.parts.search.field, Qt.Key.Key_End)
    QTest.keyClicks(again.parts.search.field, " began")
    held_up.set()
    wait_for(qtbot, lambda: keys(again) == ["2016/long.txt"])
    wait_for(qtbot, lambda: again.parts.document.key == "2016/detained.txt")
    assert again.searching.query.text == "hunger strike began"


def test_who_chose_something_meanwhile_is_not_taken_to_the_page_of_the_last_session(
    qtbot: QtBot, left: MainWindow, start: Start, held_up: Event
) -> None:
    left.naming.entities.show("place:aleppo")
    wait_for(qtbot, left.parts.entity.isVisible)
    left.close()
    again = start()
    wait_for(qtbot, lambda: set(keys(again)) == {"2016/detained.txt", "2016/long.txt"})
    read_soon = "2016/detained.txt"
    again.parts.results.opened.emit(read_soon)
    held_up.set()
    up_to_date(qtbot, again)
    assert again.parts.document.key == read_soon
    assert not again.parts.entity.isVisible()


def test_what_was_found_goes_again_where_the_archive_cannot_be_opened(
    qtbot: QtBot, left: MainWindow, start: Start, held_up: Event, folder: Path, state: Path
) -> None:
    left.close()
    again = start()
    wait_for(qtbot, lambda: set(keys(again)) == {"2016/detained.txt", "2016/long.txt"})
    places_of(folder, state).notebook.write_bytes(b"no notebook at all" * 100)
    held_up.set()
    wait_for(qtbot, lambda: again.parts.results.message.title.text() == "This archive cannot be opened")
    assert not again.parts.results.list.isVisible()
    assert not again.parts.search.isEnabled()
    assert again.parts.search.field.text() == ""


def test_what_is_seen_of_an_archive_on_its_way_is_not_written_down_of_the_one_before(
    qtbot: QtBot, left: MainWindow, start: Start, held_up: Event, folder: Path, state: Path, tmp_path: Path
) -> None:
    held_up.set()
    (tmp_path / "other").mkdir()
    start(indexed(tmp_path / "other", state)).close()
    other = up_to_date(qtbot, start(tmp_path / "other"))
    other.close()
    held_up.clear()
    asked, total = left.searching.query, left.parts.results.model.rowCount()
    left.open_archive(tmp_path / "other")
    wait_for(qtbot, lambda: len(keys(left)) == len(RELEASES) != total)
    left.remembering.save()
    session = left.remembering.last()
    assert session is not None
    assert (session.folder, session.query) == (str(folder), asked)
    known = {recent.folder: recent.releases for recent in Settings(state).recent}
    assert known[folder] == len(RELEASES) + 1


def test_another_archive_is_not_kept_waiting_by_the_one_before(
    qtbot: QtBot, left: MainWindow, start: Start, tmp_path: Path
) -> None:
    left.close()
    (tmp_path / "other").mkdir()
    (tmp_path / "other/one.txt").write_text("A well is dug\n\nIt holds water.", "utf-8")
    again = start()
    again.open_archive(tmp_path / "other")
    wait_for(qtbot, lambda: keys(again) == ["one.txt"])
    assert again.searching.query.text == ""
