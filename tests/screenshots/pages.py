"""Scenes of pages to look things up on, of a fault, and of windows with little room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog

from reader.dialogs.fault import FaultDialog
from tests.helpers import hands
from tests.screenshots.reading import STRIKE
from tests.screenshots.scenes import scene
from tests.screenshots.stage import Stage

PAGES = {"preferences": "Ctrl+,", "shortcuts": "Ctrl+/", "question-language": "F1"}


@scene(*PAGES)
def pages(stage: Stage) -> Iterator[str]:
    stage.open()
    for name, keys in PAGES.items():
        hands.press(keys)
        stage.dialog(QDialog)
        yield name
        hands.press("Escape")
        stage.come_back()


@scene("fault")
def fault(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.read(STRIKE)
    QTimer.singleShot(0, _fail)
    stage.dialog(FaultDialog)
    yield "fault"


@scene("narrow-1280x720", "narrow-1024x640")
def narrow(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.ask("hunger strike")
    stage.read(STRIKE)
    for name in ("narrow-1280x720", "narrow-1024x640"):
        width, height = name.removeprefix("narrow-").split("x")
        stage.window.resize(int(width), int(height))
        stage.wait_for_rest()
        yield name


def _fail() -> None:
    raise RuntimeError("an invented fault, to see what is shown of it")
