"""Takes the pictures of one look: a process of its own, since Qt has one language and one scale a process.

It is given DIR PLACE LANGUAGE THEME WxH POINTS [NAME ...]: PLACE holds the prepared archive, POINTS is the
size of the system's font (0: as it is); pictures of the NAMEs are saved to DIR, of all without any.
"""

from __future__ import annotations

import faulthandler
import sys
import traceback
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from tests.screenshots import asking, keeping, opening, pages, reading
from tests.screenshots.camera import still
from tests.screenshots.scenes import Scene, scenes_of
from tests.screenshots.stage import Look, Stage

SCENES = scenes_of(opening, asking, reading, keeping, pages)
NUMBERS = {name: number for number, name in enumerate((one for scene in SCENES for one in scene.states), 1)}
"""Each state with the number of its picture."""

LONGEST = 600
"""Seconds after which a scene that waits for ever tells where, and ends the process."""

EXPECTED_FAULT = "fault"
"""The one state in which a report of a fault is to be seen."""


def main(arguments: list[str]) -> int:
    """Take the pictures; return the exit code."""
    directory, place, language, theme, size, points, *wanted = arguments
    width, height = map(int, size.split("x"))
    faulthandler.enable()
    qInstallMessageHandler(_complain)
    application = QApplication(["sijill"])
    application.setCursorFlashTime(0)  # a cursor that blinks is not the same in two pictures
    if int(points):
        font = application.font()
        font.setPointSize(int(points))
        application.setFont(font)
    stage = Stage(application, Path(place), Look(language, theme, QSize(width, height)))
    failed = [
        scene
        for scene in SCENES
        if (not wanted or set(wanted) & set(scene.states))
        and not _is_shot(scene, stage, Path(directory), wanted)
    ]
    stage.clear()
    return 1 if failed else 0


def _is_shot(scene: Scene, stage: Stage, directory: Path, wanted: Collection[str]) -> bool:
    """Take the pictures of a scene; where that fails, say why and go on with the next."""
    try:
        _shoot(scene, stage, directory, wanted)
    except Exception:  # noqa: BLE001 - the program's own hook is in place, and would keep the words to itself
        traceback.print_exc()
        return False
    return True


def _shoot(scene: Scene, stage: Stage, directory: Path, wanted: Collection[str]) -> None:
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    stage.set_up()
    seen = []
    for name in scene.play(stage):
        seen.append(name)
        image = still()
        faults = stage.faults()
        if faults and name != EXPECTED_FAULT:
            raise AssertionError(f"{name}: {faults[0]}")
        if not wanted or name in wanted:
            image.save(str(directory / f"{NUMBERS[name]:02}-{name}.png"))
    if tuple(seen) != scene.states:
        raise AssertionError(f"{scene.play.__name__} shows {seen}, and not {scene.states}")


def _complain(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """What Qt has to say, without what its screenless platform cannot do."""
    if not text.startswith("This plugin does not support"):
        print(text, file=sys.stderr)
