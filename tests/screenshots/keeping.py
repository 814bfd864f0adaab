"""Scenes of keeping: passages and notes, files that come in, decisions about names."""

from __future__ import annotations

from collections.abc import Iterator

from tests.helpers import hands
from tests.screenshots.camera import wait
from tests.screenshots.reading import STRIKE
from tests.screenshots.scenes import scene
from tests.screenshots.stage import Stage


@scene("notebook", "undo")
def notebook(stage: Stage) -> Iterator[str]:
    stage.open()
    stage.ask("hunger strike")
    stage.read(STRIKE)
    for words, note in (
        ("forty-two women on hunger strike", ""),
        ("The strikers drink water and sugared tea", "Ask Dr Kattabi which day this was."),
    ):
        hands.select_words(stage.parts.document.view, words)
        before = stage.parts.notebook.model.rowCount()
        hands.press("Ctrl+D")
        wait(lambda before=before: stage.parts.notebook.model.rowCount() > before, "the passage")
        stage.wait_for_rest()
        hands.write(note)
        hands.press("Escape" if not note else "Ctrl+Return")
    stage.wait_for_rest()
    yield "notebook"
    stage.parts.notebook.focus()
    hands.press("Delete")
    wait(stage.parts.notices.button.isVisible, "the offer")
    yield "undo"


@scene("import-review")
def import_review(stage: Stage) -> Iterator[str]:
    window = stage.open()
    outside = stage.folder.parent / "from the field"
    outside.mkdir(exist_ok=True)
    for name, text in (
        ("well.txt", "A well is opened in Wadi Sarraj\n\n3 May 2024\n\nWater came on the third day.\n"),
        ("visit.md", "# The visit of the fifth of June\n\nJune 2024\n\nThe families were let in.\n"),
    ):
        (outside / name).write_text(text, "utf-8")
    (outside / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(8))
    (outside / STRIKE.rpartition("/")[2]).write_bytes((stage.folder / STRIKE).read_bytes())
    hands.drop(window, *sorted(outside.iterdir()))
    wait(lambda: window.importing.dialog and window.importing.dialog.go.isEnabled(), "the review")
    yield "import-review"


@scene("decisions")
def decisions(stage: Stage) -> Iterator[str]:
    window = stage.open()
    hands.press("Ctrl+Shift+E")
    wait(lambda: window.naming.ledger.dialog, "the decisions")
    yield "decisions"
