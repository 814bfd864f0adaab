"""The archive's menu."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.actions import Actions
from reader.assets import ICON_SIZE
from reader.panels.search import SearchPanel
from reader.window.toolbar import ArchiveMenu, make_toolbar


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


def test_icons_of_the_toolbar_are_as_large_as_all_others(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    actions = Actions(QObject(parent), lambda _name: QIcon())
    menu = ArchiveMenu(actions, list, lambda _folder: None, parent)
    bar = make_toolbar(actions, SearchPanel(actions.language_help), menu, parent)
    assert bar.iconSize() == QSize(ICON_SIZE, ICON_SIZE)
