"""Every choice acts at once, and all of them can be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.dialogs.preferences import SAMPLE, PreferencesDialog
from reader.paint.colours import DARK
from reader.preferences import LIMITS, Density, Digits, Face, Preferences, ThemeChoice


@pytest.fixture
def dialog(qtbot: QtBot) -> PreferencesDialog:
    made = PreferencesDialog(Preferences())
    qtbot.addWidget(made)
    made.show()
    return made


def choose(qtbot: QtBot, dialog: PreferencesDialog, name: str, value: object) -> Preferences:
    """Choose from a box as a person does, with the keyboard."""
    box = dialog.findChild(QWidget, name)
    box.setFocus()
    with qtbot.waitSignal(dialog.changed) as changed:
        qtbot.keyClick(box, Qt.Key.Key_Home) if box.findData(value) == 0 else None
        while box.currentData() != value:
            qtbot.keyClick(box, Qt.Key.Key_Down)
    return changed.args[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", ThemeChoice.LIGHT),
        ("density", Density.COMPACT),
        ("digits", Digits.WESTERN),
        ("face", Face.SANS),
    ],
)
def test_a_choice_is_told_at_once(qtbot: QtBot, dialog: PreferencesDialog, name: str, value: object) -> None:
    assert getattr(choose(qtbot, dialog, name, value), name) is value


def test_english_arabic_and_the_systems_own_language_can_be_chosen(dialog: PreferencesDialog) -> None:
    box = dialog.findChild(QWidget, "language")
    assert {"system", "en", "ar"} <= {box.itemData(row) for row in range(box.count())}
    assert box.itemText(box.findData("ar")) == "العربية"


@pytest.mark.parametrize("name", sorted(LIMITS))
def test_figures_keep_within_their_limits(qtbot: QtBot, dialog: PreferencesDialog, name: str) -> None:
    spin = dialog.findChild(QWidget, name)
    with qtbot.waitSignal(dialog.changed) as changed:
        qtbot.keyClick(spin, Qt.Key.Key_Up)
    assert getattr(changed.args[0], name) > getattr(Preferences(), name)
    assert (spin.minimum(), spin.maximum()) == LIMITS[name]


def test_a_line_height_is_the_figure_that_is_seen(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    heard: list[Preferences] = []
    dialog.changed.connect(heard.append)
    for _ in range(3):
        qtbot.keyClick(dialog.findChild(QWidget, "leading"), Qt.Key.Key_Up)
    assert heard[-1].leading == 1.8


def test_the_sample_is_drawn_as_a_page_would_be(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    assert dialog.sample.toPlainText() == "\n".join(SAMPLE)
    before = dialog.sample.document().firstBlock().begin().fragment().charFormat().font()
    qtbot.keyClick(dialog.findChild(QWidget, "text_size"), Qt.Key.Key_Up)
    after = dialog.sample.document().firstBlock().begin().fragment().charFormat().font()
    assert after.pixelSize() == before.pixelSize() + 1
    dialog.show_preferences(Preferences(), DARK)


def test_defaults_are_restored_and_the_choices_brought_back(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    assert not dialog.defaults.isEnabled()
    chosen = choose(qtbot, dialog, "theme", ThemeChoice.LIGHT)
    heard: list[Preferences] = []
    dialog.changed.connect(heard.append)
    for _ in range(2):
        qtbot.mouseClick(dialog.defaults, Qt.MouseButton.LeftButton)
    assert heard == [Preferences(), chosen]
    assert dialog.defaults.text() == "Restore defaults"


def test_what_changes_elsewhere_is_shown_and_not_told_again(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    with qtbot.assertNotEmitted(dialog.changed):
        dialog.show_preferences(Preferences(text_size=21, restore_session=False))
    assert dialog.findChild(QWidget, "text_size").value() == 21
    assert not dialog.restore.isChecked()
