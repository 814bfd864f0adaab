"""Results to list, and a click on one."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from index import FacetCount, Results
from reader.panels.results import ResultsPanel

KEYS = tuple(f"{number}.txt" for number in range(200))


CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def results(*keys: str, notices: tuple[str, ...] = (), corrected: str | None = None) -> Results:
    return Results(len(keys), keys=keys, notices=notices, corrected=corrected)


def in_months(*sizes: int) -> Results:
    """The first keys in groups of these sizes, of one month each."""
    groups = tuple(FacetCount(f"2017-{10 + n}", "", size) for n, size in enumerate(sizes))
    return Results(sum(sizes), keys=KEYS[: sum(sizes)], groups=groups)


def click(qtbot: QtBot, panel: ResultsPanel, row: int, held: Qt.KeyboardModifier) -> None:
    place = panel.list.visualRect(panel.model.index(row)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, held, place)
