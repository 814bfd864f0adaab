"""Scenes of searching: what is found, what is not, and what narrows it."""

from __future__ import annotations

from collections.abc import Iterator

from index import EntityKind
from tests.helpers import hands
from tests.screenshots.camera import wait
from tests.screenshots.scenes import scene
from tests.screenshots.stage import Stage


@scene("all-releases", "results", "one-result", "no-results")
def questions(stage: Stage) -> Iterator[str]:
    stage.open()
    yield "all-releases"
    stage.ask("hunger strike")
    yield "results"
    stage.ask('"orphanage in September"')
    yield "one-result"
    _tick(stage, EntityKind.PLACE)
    stage.ask("hospital pumps")
    yield "no-results"


@scene("filters-exclude")
def narrowed(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.ask("prison")
    _tick(stage, EntityKind.PLACE)
    _tick(stage, EntityKind.PERSON, "X")
    yield "filters-exclude"


@scene("timeline-range")
def in_time(stage: Stage) -> Iterator[str]:
    stage.open()
    later = "Left" if stage.window.isRightToLeft() else "Right"
    hands.press(f"Ctrl+L Home {later} {later} Shift+{later} Shift+{later} Shift+{later} Return")
    stage.wait_for_answer()
    yield "timeline-range"


@scene("grouped-list", "several-selected")
def listed(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.ask("prison")
    stage.parts.results.head.grouping.setFocus()
    hands.press("Down")
    stage.wait_for_answer()
    yield "grouped-list"
    hands.press("Ctrl+2 Home Down Shift+Down Shift+Down")
    stage.wait_for_answer()
    yield "several-selected"


@scene("suggestions")
def suggestions(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.ask("hunger strike")
    hands.press("Return")
    stage.ask("water")
    hands.press("Return Ctrl+A")
    hands.write("hung")
    stage.wait_for_answer()
    hands.press("Alt+Down")
    wait(stage.parts.search.popup.isVisible, "the list")
    yield "suggestions"


def _tick(stage: Stage, kind: EntityKind, key: str = "Space") -> None:
    """Filter by the most frequent name of a kind."""
    view = stage.parts.filters.kinds[kind].list
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    hands.press(key)
    stage.wait_for_answer()
