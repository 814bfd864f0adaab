"""The archive's menu."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.actions import Actions
from reader.window.toolbar import ArchiveMenu


def test_recent_folders_are_read_each_time_the_menu_opens(qtbot: QtBot) -> None:
    parent, opened = QWidget(), []
    qtbot.addWidget(parent)
    recent: list[Path] = []
    menu = ArchiveMenu(Actions(QObject(parent), lambda _name: QIcon()), lambda: recent, opened.append, parent)
    menu.aboutToShow.emit()
    assert not menu.folders.isEnabled()
    recent += [Path("/archives/one"), Path("/archives/سجل")]
    menu.aboutToShow.emit()
    menu.folders.actions()[1].trigger()
    assert opened == [Path("/archives/سجل")]
