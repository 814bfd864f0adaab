"""What was left out is looked for on demand; an answer that nobody waits for any more shows nothing."""

from types import SimpleNamespace
from typing import Any

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from index import ReleaseMissing
from reader.panels.document import DocumentPanel
from reader.window.left_out import LeftOut
from tests.helpers.releases import a_release


def test_trouble_that_comes_after_it_was_switched_off_is_not_shown(qtbot: QtBot) -> None:
    panel = DocumentPanel()
    qtbot.addWidget(panel)
    panel.show_release(a_release(), (), ())
    jobs: list[Any] = []
    parts: Any = SimpleNamespace(
        document=panel,
        archive=SimpleNamespace(submit=jobs.append),
        actions=SimpleNamespace(show_left_out=QAction(checkable=True)),
    )
    left_out = LeftOut(parts)
    left_out.show(True)
    assert not panel.left_out.isHidden()
    left_out.show(False)
    jobs[0].failure(ReleaseMissing("It vanished."))
    assert panel.left_out.isHidden()
    left_out.show(True)
    jobs[1].failure(ReleaseMissing("It vanished."))
    assert panel.left_out.sentence.text() == "It vanished."
