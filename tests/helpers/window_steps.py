"""What a reader does in an open window, by clicks and keys, and what there is to see then."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from index import EntityKind
from reader.models.facets import VALUE_ROLE
from reader.window.main import MainWindow

PATIENCE = 60_000
"""Milliseconds; an indexing process has to start."""

OpenWindow = Callable[[Path], MainWindow]


def wait_for(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=PATIENCE)


def up_to_date(qtbot: QtBot, window: MainWindow) -> MainWindow:
    wait_for(qtbot, lambda: window.parts.status.state.text().startswith("up to date"))
    wait_for(qtbot, lambda: not window.updating.is_running)
    return window


def keys(window: MainWindow) -> list[str]:
    model = window.parts.results.model
    return [model.key_at(row) for row in range(model.rowCount())]


def press(qtbot: QtBot, window: MainWindow, action: str) -> None:
    """Press an action's first key where the focus is."""
    combination = getattr(window.parts.actions, action).shortcuts()[0][0]
    target = window.focusWidget() or window
    qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())


def search(qtbot: QtBot, window: MainWindow, text: str, found: set[str]) -> None:
    window.parts.search.focus()
    qtbot.keyClicks(window.parts.search.field, text)
    wait_for(qtbot, lambda: set(keys(window)) == found)


def read(qtbot: QtBot, window: MainWindow, key: str) -> None:
    view = window.parts.results.list
    view.setCurrentIndex(window.parts.results.model.index(keys(window).index(key)))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: window.parts.document.key == key)


def tick(qtbot: QtBot, window: MainWindow, kind: EntityKind, value: str) -> None:
    section = window.parts.filters.kinds[kind]

    def values() -> list[str]:
        return [section.model.index(row).data(VALUE_ROLE) for row in range(section.model.rowCount())]

    wait_for(qtbot, lambda: value in values())
    section.list.setFocus()
    section.list.setCurrentIndex(section.model.index(values().index(value)))
    qtbot.keyClick(section.list, Qt.Key.Key_Space)


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, copy = QPoint(400, 400), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(place, copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(place.toPointF(), copy, data, left, none))
