"""The files that did not become releases."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from index import Failure
from reader.panels.unread import UnreadPanel

FAILURES = (
    Failure("a.pdf", "unsupported", "Files of this kind cannot be read yet."),
    Failure("b.txt", "damaged", "It holds bytes that are no text."),
)


def test_each_file_is_listed_with_its_reason_and_can_be_chosen_by_keyboard(qtbot: QtBot) -> None:
    panel = UnreadPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_failures(FAILURES)
    items = [panel.list.topLevelItem(row) for row in range(2)]
    assert [(item.text(0), item.text(1)) for item in items] == [(one.key, one.message) for one in FAILURES]
    assert panel.list.selectedItems() == items[:1]
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert chosen.args == [FAILURES[1]]


def test_the_way_back(qtbot: QtBot) -> None:
    panel = UnreadPanel()
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
