"""Another language is chosen while the window is open: it goes on in that one, where the reader was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.failures import Failures
from reader.preferences import Digits
from reader.settings import Settings
from reader.window.speaking import Speaking
from tests.helpers.window_steps import keys, read, search, up_to_date, wait_for


@pytest.fixture
def speaking(qapp: QApplication, qtbot: QtBot, state: Path) -> Iterator[Speaking]:
    failures = Failures(state / "log")
    failures.faulted.connect(lambda report, _log: pytest.fail(report))
    made = Speaking(qapp, Settings(state), failures, state)
    made.window.resize(1280, 800)
    made.window.show()
    yield made
    made.window.close()
    made.deleteLater()


@pytest.mark.slow
def test_the_window_goes_on_in_the_other_language(qtbot: QtBot, speaking: Speaking, folder: Path) -> None:
    (folder / "a.txt").write_text("Flood in the camp\n\nThe storm came at night.", "utf-8")
    (folder / "b.txt").write_text("A quiet day\n\nNothing happened.", "utf-8")
    english = speaking.window
    english.open_archive(folder)
    up_to_date(qtbot, english)
    search(qtbot, english, "storm", {"a.txt"})
    read(qtbot, english, "a.txt")

    english.preferring.change(language="ar")
    wait_for(qtbot, lambda: speaking.window is not english)
    arabic = speaking.window
    wait_for(qtbot, lambda: arabic.parts.document.key == "a.txt")
    assert arabic.isVisible()
    assert arabic.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert arabic.searching.query.text == "storm"
    assert keys(arabic) == ["a.txt"]
    assert arabic.parts.actions.search.text() == "بحث"
    assert arabic.preferring.dialog is not None
    wait_for(qtbot, lambda: arabic.parts.status.state.text() == "محدَّث · مادتان")

    arabic.preferring.change(digits=Digits.WESTERN, language="en")
    wait_for(qtbot, lambda: speaking.window is not arabic)
    again = speaking.window
    wait_for(qtbot, lambda: again.parts.document.key == "a.txt")
    up_to_date(qtbot, again)
    assert again.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_without_an_archive_the_start_page_speaks_it_too(qtbot: QtBot, speaking: Speaking) -> None:
    english = speaking.window
    english.begin(None)
    english.preferring.change(language="ar")
    wait_for(qtbot, lambda: speaking.window is not english)
    assert speaking.window.starting.shows_start
