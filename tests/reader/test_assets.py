"""Fonts and icons are there, and belong to the program."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QIcon
from PySide6.QtWidgets import QApplication

from reader import assets
from reader.languages import speech
from reader.preferences import Preferences

ROOT = Path(__file__).resolve().parents[2]


def test_both_scripts_have_a_font_of_the_program(qapp: object) -> None:
    assert set(assets.load_fonts()) == {assets.SERIF, assets.NASKH}
    assert QFontDatabase.isScalable(assets.SERIF)
    assert {QFontDatabase.WritingSystem.Arabic} <= set(QFontDatabase.writingSystems(assets.NASKH))


@pytest.mark.parametrize("text", ["Prison", "سجن"])
def test_the_fonts_can_write(qapp: object, text: str) -> None:
    assets.load_fonts()
    metrics = QFontMetricsF(QFont([assets.SERIF, assets.NASKH], 17))
    assert all(metrics.inFontUcs4(ord(letter)) for letter in text if letter.isascii())
    assert metrics.horizontalAdvance(text) > 0


def test_a_machine_without_fonts_uses_those_of_the_program(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = qapp.font()
    monkeypatch.setattr(QFontDatabase, "families", list)
    try:
        assets.load_fonts()
        assert qapp.font().families() == [assets.SERIF, assets.NASKH]
    finally:
        qapp.setFont(before)


@pytest.mark.parametrize("name", assets.icon_names())
def test_an_icon_is_drawn_in_the_text_colour(qapp: object, name: str) -> None:
    image = assets.icon(name, "#1F2328").pixmap(assets.ICON_SIZE, assets.ICON_SIZE).toImage()
    inked = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inked <= {"#1f2328"}
    assert any(image.pixelColor(x, y).alpha() for x in range(18) for y in range(18))


def test_a_disabled_icon_is_faint(qapp: object) -> None:
    made = assets.icon("search", "#000000", "#999999")
    image = made.pixmap(assets.ICON_SIZE, assets.ICON_SIZE, QIcon.Mode.Disabled).toImage()
    colours = {QColor(image.pixelColor(x, y)).name() for x in range(18) for y in range(18)}
    assert "#999999" in colours


def test_an_unknown_icon_is_a_fault(qapp: object) -> None:
    with pytest.raises(FileNotFoundError):
        assets.icon("no-such-icon", "#000000")


def test_an_icon_stays_sharp_on_a_fine_screen(qapp: object) -> None:
    pixmap = assets.icon("search", "#000000").pixmap(QSize(assets.ICON_SIZE, assets.ICON_SIZE), 2.0)
    assert pixmap.width() == 2 * assets.ICON_SIZE


def test_every_asset_comes_with_its_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in (ROOT / "resources/fonts/OFL.txt").read_text("utf-8")
    assert "ISC License" in (ROOT / "resources/icons/LICENSE").read_text("utf-8")


def test_what_points_back_points_the_other_way_when_mirrored(qapp: QApplication) -> None:
    back, forward = (
        assets.icon(name, "#000000").pixmap(18).toImage() for name in ("arrow-left", "arrow-right")
    )
    assert back != forward
    speech.set(qapp, Preferences(language="ar"))
    assert assets.icon("arrow-left", "#000000").pixmap(18).toImage() == forward
    assert assets.icon("chevron-down", "#000000").pixmap(18).toImage() != forward
