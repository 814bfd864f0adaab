"""Scenes of coming in: the first start, an archive that is being read, one with nothing in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from threading import Event
from unittest.mock import patch

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolButton

from index import Indexing, Progress
from tests.helpers import hands
from tests.screenshots.camera import wait
from tests.screenshots.scenes import scene
from tests.screenshots.stage import Stage


@scene("first-start")
def first_start(stage: Stage) -> Iterator[str]:
    stage.never_opened()
    window = stage.start()
    wait(lambda: window.starting.shows_start, "the start page")
    yield "first-start"


@scene("indexing")
def indexing(stage: Stage) -> Iterator[str]:
    """What the process tells is held back as soon as it reads files, until the picture is taken."""
    shutil.copytree(stage.folder / "2016", stage.folder / "brought along")
    events, go_on = Indexing.events, Event()

    def held(self: Indexing) -> Iterator[object]:
        for event in events(self):
            if isinstance(event, Progress) and event.stage == "reading" and event.total:
                yield replace(event, done=event.total // 2)  # how far it is differs from run to run
                go_on.wait()
            yield event

    with patch.object(Indexing, "events", held):
        stage.start(stage.folder)
        wait(stage.parts.status.bar.isVisible, "the progress")
        wait(lambda: stage.parts.status.bar.value() > 0, "the progress")
        stage.wait_for_rows()
        yield "indexing"
        go_on.set()


@scene("empty-archive")
def empty_archive(stage: Stage) -> Iterator[str]:
    shutil.rmtree(stage.folder)
    stage.never_opened()
    stage.folder.mkdir()
    stage.open()
    yield "empty-archive"


@scene("read-only")
def read_only(stage: Stage) -> Iterator[str]:
    stage.read_only()
    stage.open()
    yield "read-only"


@scene("archive-menu", "start-page")
def archive_menu(stage: Stage) -> Iterator[str]:
    """A click would wait until the menu is closed, so it is put where the button puts it."""
    button = stage.open().findChild(QToolButton, "archive")
    corner = button.rect().bottomLeft()
    if button.isRightToLeft():
        corner = button.rect().bottomRight() - QPoint(button.menu().sizeHint().width(), 0)
    button.menu().popup(button.mapToGlobal(corner))
    yield "archive-menu"
    hands.choose(button.menu(), stage.parts.actions.start_page)
    wait(lambda: stage.window.starting.shows_start, "the start page")
    yield "start-page"
