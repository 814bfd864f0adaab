"""Preferences act on the open window at once, and are there after the next start."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.paint.colours import DARK, LIGHT
from reader.preferences import LIMITS, Density, Preferences, ThemeChoice, load
from reader.settings import Settings
from reader.window.main import MainWindow
from tests.helpers.small_archive import indexed
from tests.helpers.window_steps import OpenWindow, press, read, up_to_date, wait_for

pytestmark = pytest.mark.slow


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path, state: Path) -> MainWindow:
    return up_to_date(qtbot, open_window(indexed(folder, state)))


def size_on_the_page(window: MainWindow) -> int:
    block = window.parts.document.view.document().lastBlock()
    return block.begin().fragment().charFormat().font().pixelSize()


def turn_wheel(window: MainWindow, by: int) -> None:
    view = window.parts.document.view.viewport()
    place, control = QPointF(50, 50), Qt.KeyboardModifier.ControlModifier
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(
        view, QWheelEvent(place, place, QPoint(), QPoint(0, by), none, control, phase, False)
    )


def test_keys_and_wheel_change_the_type_of_the_page(qtbot: QtBot, window: MainWindow, state: Path) -> None:
    read(qtbot, window, "2015/flood.txt")
    usual = size_on_the_page(window)
    press(qtbot, window, "larger")
    turn_wheel(window, 120)
    wait_for(qtbot, lambda: size_on_the_page(window) == usual + 2)
    assert load(Settings(state)).text_size == Preferences().text_size + 2
    turn_wheel(window, -120)
    press(qtbot, window, "usual_size")
    press(qtbot, window, "smaller")
    wait_for(qtbot, lambda: size_on_the_page(window) == usual - 1)
    for _ in range(40):
        window.preferring.smaller()
    assert window.preferring.preferences.text_size == LIMITS["text_size"][0]


def test_colours_and_density_change_at_once_and_stay(
    qtbot: QtBot, window: MainWindow, open_window: OpenWindow, folder: Path
) -> None:
    press(qtbot, window, "preferences")
    dialog = window.preferring.dialog
    window.preferring.change(theme=ThemeChoice.DARK, density=Density.COMPACT)
    assert QApplication.palette().window().color().name() == DARK.panel.lower()
    assert dialog.sample.document().toPlainText()
    dialog.close()
    wait_for(qtbot, lambda: window.preferring.dialog is None)
    window.close()
    again = up_to_date(qtbot, open_window(folder))
    assert again.preferring.theme is DARK
    assert again.preferring.preferences.density is Density.COMPACT
    again.preferring.take(Preferences())
    assert again.preferring.theme is LIGHT


def test_the_density_chosen_in_the_list_is_a_preference(window: MainWindow, state: Path) -> None:
    window.parts.results.density_chosen.emit(Density.COMPACT)
    assert load(Settings(state)).density is Density.COMPACT


def test_figures_of_another_kind_ask_for_a_new_window(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.preferring.speech_changed):
        window.preferring.change(language="ar")
    with qtbot.assertNotEmitted(window.preferring.speech_changed):
        window.preferring.change(text_size=20)
