"""What was left out is looked for on demand; an answer that nobody waits for any more shows nothing."""

from types import SimpleNamespace
from typing import Any

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from index import ReleaseMissing
from reader.panels.document import DocumentPanel
from reader.window.left_out import LeftOut
from reader.workers.aside import Aside
from tests.helpers.releases import a_release


def a_panel(qtbot: QtBot) -> DocumentPanel:
    panel = DocumentPanel()
    qtbot.addWidget(panel)
    panel.show_release(a_release())
    return panel


def parts_of(panel: DocumentPanel, jobs: list[Any]) -> Any:
    return SimpleNamespace(
        document=panel,
        archive=SimpleNamespace(submit=jobs.append),
        actions=SimpleNamespace(show_left_out=QAction(checkable=True)),
    )


def test_no_thread_is_left_behind(qtbot: QtBot) -> None:
    panel, jobs = a_panel(qtbot), list[Any]()
    left_out = LeftOut(parts_of(panel, jobs))
    for _ in range(2):
        left_out.show(True)
        original = SimpleNamespace(key=panel.key, left_out=lambda _cancelled: ("Home",))
        jobs[-1].success(original)
        qtbot.waitUntil(lambda: panel.left_out.text.toPlainText() == "Home")
        qtbot.waitUntil(lambda: left_out.findChildren(Aside) == [])
        left_out.show(False)
    left_out.stop()


def test_trouble_that_comes_after_it_was_switched_off_is_not_shown(qtbot: QtBot) -> None:
    panel, jobs = a_panel(qtbot), list[Any]()
    left_out = LeftOut(parts_of(panel, jobs))
    left_out.show(True)
    assert not panel.left_out.isHidden()
    left_out.show(False)
    jobs[0].failure(ReleaseMissing("It vanished."))
    assert panel.left_out.isHidden()
    left_out.show(True)
    jobs[1].failure(ReleaseMissing("It vanished."))
    assert panel.left_out.sentence.text() == "It vanished."
