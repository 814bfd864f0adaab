"""A window in Arabic, on an archive in Arabic: no word in it is left in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableView, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from index import EntityKind
from reader.languages import speech
from reader.preferences import Preferences
from reader.window.main import MainWindow
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import OpenWindow, keys, read, tick, wait_for

NAMES = re.compile(
    r"Sijill|\.doc|Ctrl|Shift|Alt|Enter|Esc|Del|\bF\d+|OR|NOT|\bX\b|date:|title:|PDF|HTML|CSV|JSON|SHA-256"
    r"|Word|Markdown|English|Apache-2\.0|LGPL-3\.0|BSD-2-Clause|MIT|ISC|SIL OFL 1\.1|Qt, PySide6|Whoosh"
    r"|Lucide|Noto Serif|Noto Naskh Arabic|Python"
)
"""What is called the same in every language."""
LATIN = re.compile("[A-Za-z]{2,}")
TEXTS = ("text", "placeholderText", "title", "suffix", "toolTip", "accessibleName", "accessibleDescription")


@pytest.fixture(autouse=True)
def arabic(english: None, qapp: QApplication) -> None:
    speech.set(qapp, Preferences(language="ar"))


def texts(widget: QWidget) -> Iterator[str]:
    yield from (getattr(widget, name)() for name in TEXTS if callable(getattr(widget, name, None)))
    yield from (action.text() for action in widget.findChildren(QAction))
    yield from (action.toolTip() for action in widget.findChildren(QAction))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QTreeView | QTableView) and widget.model():
        header = widget.header() if isinstance(widget, QTreeView) else widget.horizontalHeader()
        yield from (
            str(widget.model().headerData(place, Qt.Orientation.Horizontal))
            for place in range(header.count())
        )


def english_words(folder: Path) -> set[str]:
    """What is on any window of the program in Latin letters, but for names and what somebody typed."""
    path = re.compile(rf"{re.escape(str(folder))}\S*|{re.escape(folder.name)}")
    found = set()
    for window in filter(QWidget.isVisible, QApplication.topLevelWidgets()):
        for widget in (window, *window.findChildren(QWidget)):
            if not isinstance(widget, QLineEdit) or not widget.text():
                found |= {text for text in texts(widget) if isinstance(text, str)}
    return {text for text in found if LATIN.search(NAMES.sub("", path.sub("", text)))}


def at_work(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> MainWindow:
    (folder / "١.txt").write_text("فيضان في المخيم\n\nجاءت العاصفة ليلًا في ٣ أيار ٢٠١٦.", "utf-8")
    (folder / "٢.txt").write_text("يوم هادئ\n\nلم يحدث شيء.", "utf-8")
    (folder / "٣.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    window = open_window(folder)
    wait_for(qtbot, lambda: window.parts.status.state.text() == "محدَّث · مادتان")
    wait_for(qtbot, lambda: not window.updating.is_running)
    wait_for(qtbot, lambda: "١.txt" in keys(window))
    return window


def ask(qtbot: QtBot, window: MainWindow, question: str, found: list[str]) -> None:
    """QtTest presses no key that Latin keyboards lack; an input method would bring the letters like this."""
    event = QInputMethodEvent()
    event.setCommitString(question)
    QApplication.sendEvent(window.parts.search.field, event)
    wait_for(qtbot, lambda: keys(window) == found)


@pytest.mark.slow
def test_nothing_is_left_in_english(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> None:
    window = at_work(qtbot, open_window, folder)
    ask(qtbot, window, "عاصفة", ["١.txt"])
    read(qtbot, window, "١.txt")
    window.parts.document.header.more.click()
    window.parts.actions.show_notebook.setChecked(True)
    assert english_words(folder) == set()

    for action in ("preferences", "language_help", "shortcuts", "about", "ledger", "find", "start_page"):
        getattr(window.parts.actions, action).trigger()
        assert english_words(folder) == set(), action
    window.parts.status.failures.click()
    qtbot.waitUntil(lambda: "Word" in window.parts.document.message.sentence.text())
    assert english_words(folder) == set()


@pytest.mark.slow
def test_what_is_not_found_is_told_in_arabic(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> None:
    window = at_work(qtbot, open_window, folder)
    ask(qtbot, window, '"عاصفة شمس', [])
    wait_for(
        qtbot, lambda: "لم يُعثر على شيء" in {one for w in window.findChildren(QWidget) for one in texts(w)}
    )
    assert english_words(folder) == set()


def test_the_columns_reach_both_edges_of_the_window(
    qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    columns = open_window(folder).columns
    places = [columns.widget(place) for place in range(columns.count())]
    seen = [widget.geometry() for widget in places if widget.isVisible()]
    assert (min(one.left() for one in seen), max(one.right() for one in seen)) == (0, columns.width() - 1)


@pytest.mark.slow
def test_known_places_have_their_arabic_names_and_questions_stay_the_same(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path
) -> None:
    window = open_window(indexed(folder, state))
    wait_for(qtbot, lambda: window.parts.status.state.text().startswith("محدَّث"))
    tick(qtbot, window, EntityKind.PLACE, "place:aleppo")
    wait_for(qtbot, lambda: window.searching.query.entities == ("place:aleppo",))
    wait_for(qtbot, lambda: len(keys(window)) == 3)
    labels = {one.value: one.label for one in window.searching.facets.entities}
    assert labels["place:aleppo"] == "حلب"
    assert window.parts.chips.chips[0].filter.text == "المكان: \u2068حلب\u2069"
    window.naming.entities.show("place:aleppo")
    wait_for(qtbot, lambda: window.parts.entity.name.text() == "حلب")
    assert "Aleppo" in window.parts.entity.aliases.text()
