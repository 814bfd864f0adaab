"""Menus whose keys can be read in both directions of script."""

from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionMenuItem
from pytestqt.qtbot import QtBot

from reader.menus import Menu
from reader.widgets import Field


def text_of(menu: Menu, action: QAction) -> str:
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, action)
    return option.text


def test_keys_run_from_left_to_right(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    action = menu.addAction("السابق")
    action.setShortcut("Shift+F3")
    assert text_of(menu, action) == "السابق\t\u2066Shift+F3\u2069"
    assert text_of(menu, menu.addAction("Copy")) == "Copy"


def test_a_menu_of_qt_is_taken_over_with_what_it_does(qtbot: QtBot) -> None:
    line = QLineEdit("prison")
    qtbot.addWidget(line)
    menu = Menu(line, taking=line.createStandardContextMenu())
    everything = next(one for one in menu.actions() if one.objectName() == "select-all")
    assert text_of(menu, everything).endswith("\u2066Ctrl+A\u2069")
    everything.trigger()
    assert line.selectedText() == "prison"


def test_a_field_opens_such_a_menu(qtbot: QtBot) -> None:
    field = Field("prison")
    qtbot.addWidget(field)
    field.show()
    place = field.rect().center()
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, field.mapToGlobal(place))
    QApplication.sendEvent(field, by_key)
    (menu,) = field.findChildren(Menu)
    assert menu.isVisible()
    menu.close()
