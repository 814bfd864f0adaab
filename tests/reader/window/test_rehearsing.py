"""The quiet moment in which the page rehearses."""

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from reader.panels.document import DocumentPanel
from reader.window.rehearsing import Rehearsing


class Question(QObject):
    answered = Signal(int)


def test_the_page_rehearses_once_it_is_quiet_after_an_answer(qtbot: QtBot) -> None:
    page, question = DocumentPanel(), Question()
    qtbot.addWidget(page)
    rehearsing = Rehearsing(page, question.answered, page)
    assert not rehearsing._quiet.isActive()
    question.answered.emit(3)
    assert not page.view.is_laid_out
    qtbot.waitUntil(lambda: page.view.is_laid_out)
    question.answered.emit(3)
    assert not rehearsing._quiet.isActive()
