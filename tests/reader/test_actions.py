"""The table of actions."""

from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader.actions import GROUPS, Actions, shortcuts
from reader.assets import icon_names
from reader.languages import speech
from reader.preferences import Preferences

SPECS = [spec for group in GROUPS.values() for spec in group]


def test_names_and_keys_are_given_once() -> None:
    names = Counter(spec.name for spec in SPECS)
    keys = Counter(keys for spec in SPECS for keys in spec.shortcut.split())
    assert max(names.values()) == max(keys.values()) == 1


def test_every_icon_is_there() -> None:
    assert {spec.icon for spec in SPECS if spec.icon} <= set(icon_names())


def test_every_action_is_made_with_its_keys_and_tip(qapp: QObject) -> None:
    parent = QObject()
    actions = Actions(parent, lambda _name: QIcon())
    assert len(actions.all()) == len(SPECS)
    assert [keys.toString() for keys in actions.search.shortcuts()] == ["Ctrl+K", "/"]
    assert "F3" in actions.next_hit.toolTip()
    assert actions.show_filters.isCheckable()
    with pytest.raises(AttributeError):
        _ = actions.no_such_action


def test_back_is_the_arrow_that_points_back(qapp: QApplication) -> None:
    def keys_of_back() -> list[str]:
        parent = QObject()
        return [keys.toString() for keys in Actions(parent, lambda _name: QIcon()).back.shortcuts()]

    assert keys_of_back() == ["Alt+Left"]
    speech.set(qapp, Preferences(language="ar"))
    assert keys_of_back() == ["Alt+Right"]
    listed = dict(pair for pairs in shortcuts().values() for pair in pairs)
    assert "Alt+→" in listed["رجوع"], "arrows are called what stands on the keyboard"


def test_the_page_of_shortcuts_lists_every_key(qapp: QObject) -> None:
    listed = [keys for pairs in shortcuts().values() for _text, keys in pairs]
    assert len(listed) == len([spec for spec in SPECS if spec.shortcut])
