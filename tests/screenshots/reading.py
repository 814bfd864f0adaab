"""Scenes of reading: a release with its hits, what is known of it, whom it names, and what cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from index import EntityKind
from tests.helpers import hands
from tests.screenshots.camera import wait
from tests.screenshots.scenes import scene
from tests.screenshots.stage import Stage

STRIKE = "2014/hunger-strike-bayt-nawras.txt"
ENVOY = "2016/un-envoy-missing-persons-geneva.html"
ARABIC = "2014/hunger-strike-bayt-nawras-ar.txt"


@scene("document-hits", "facts", "names-marked")
def english(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.ask("hunger strike")
    stage.read(STRIKE)
    hands.press("F3 F3")
    yield "document-hits"
    hands.click(stage.parts.document.header.more)
    yield "facts"
    hands.click(stage.parts.document.header.more)
    hands.press("Ctrl+E F4")
    yield "names-marked"


@scene("find", "own-window")
def on_the_page(stage: Stage) -> Iterator[str]:
    window = stage.open()
    stage.ask("prison")
    stage.read(STRIKE)
    hands.press("Ctrl+F")
    hands.write("women")
    stage.wait_for_rest()
    yield "find"
    hands.press("Escape Ctrl+Shift+O")
    wait(lambda: len(stage.windows()) > 1, "the window of its own")
    stage.wait_for_rest()
    own = next(one for one in stage.windows() if one is not window)
    own.move(window.geometry().center() / 3)
    yield "own-window"


@scene("arabic-release")
def arabic(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.ask("إضراب الطعام")
    stage.read(ARABIC)
    yield "arabic-release"


@scene("left-out")
def left_out(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.read(ENVOY)
    hands.press("Ctrl+Shift+L")
    section = stage.parts.document.left_out
    wait(lambda: section.isVisible() and section.text.toPlainText(), "what was left out")
    yield "left-out"


@scene("only-the-release")
def alone(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.read(ENVOY)
    hands.press("F11")
    yield "only-the-release"


@scene("entity-page")
def entity_page(stage: Stage) -> Iterator[str]:
    stage.open()
    people = stage.parts.filters.kinds[EntityKind.PERSON].list
    hands.click_row(people, people.model().index(0, 0))
    stage.wait_for_answer()
    people.setFocus()
    hands.press("Return")
    wait(lambda: stage.parts.entity.isVisible(), "the page")
    stage.wait_for_rest()
    yield "entity-page"


@scene("unread")
def unread(stage: Stage) -> Iterator[str]:
    stage.open()
    hands.click(stage.parts.status.failures)
    wait(stage.parts.unread.isVisible, "the list")
    stage.parts.unread.list.setFocus()
    hands.press("Down Return")
    yield "unread"


@scene("vanished")
def vanished(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.read(STRIKE)
    (stage.folder / STRIKE).unlink()
    hands.press("F5")
    wait(lambda: stage.parts.document.key is None, "the word of it")
    stage.wait_for_rest()
    yield "vanished"
