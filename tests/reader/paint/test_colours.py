"""Every text can be read on every ground it stands on, in both themes."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from index import Reason
from reader.paint.colours import DARK, LIGHT, Theme, blend, contrast, palette, theme_for
from reader.paint.marks import found_format

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
ENOUGH = 4.5
FRAME = 3.0


@BOTH
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *product(["text", "quiet", "accent", "warning", "error"], ["ground", "panel", "selected", "kept"]),
        ("on_accent", "accent"),
    ],
)
def test_text_stands_out_from_its_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= ENOUGH


@BOTH
@pytest.mark.parametrize("reason", Reason)
def test_text_stands_out_from_every_mark(theme: Theme, reason: Reason) -> None:
    assert contrast(theme.text, theme.marks[reason].ground) >= ENOUGH


@BOTH
def test_marks_of_another_colour_have_another_underline(theme: Theme) -> None:
    styles = set(theme.marks.values())
    assert (
        len({style.underline for style in styles}) == len({style.ground for style in styles}) == len(styles)
    )


@BOTH
@pytest.mark.parametrize("ground", ["ground", "panel", "selected", "kept"])
def test_a_frame_around_what_has_the_keyboard_is_seen(theme: Theme, ground: str) -> None:
    """WCAG 2.2, 1.4.11: what tells the state of a control."""
    assert contrast(theme.accent, getattr(theme, ground)) >= FRAME


@BOTH
@pytest.mark.parametrize("reason", Reason)
def test_the_frame_of_the_current_hit_is_seen_on_its_mark_and_beside_it(theme: Theme, reason: Reason) -> None:
    assert contrast(theme.frame, theme.marks[reason].ground) >= FRAME
    assert contrast(theme.frame, theme.ground) >= FRAME


@BOTH
def test_the_frame_is_seen_on_what_was_found_in_the_page(theme: Theme) -> None:
    found = found_format(theme).background().color().name()
    assert contrast(theme.frame, found) >= FRAME


@BOTH
@pytest.mark.parametrize("ground", ["ground", "panel", "selected"])
def test_what_is_written_in_an_empty_field_can_be_read(theme: Theme, ground: str) -> None:
    placeholder = palette(theme).color(QPalette.ColorRole.PlaceholderText).name()
    assert contrast(placeholder, getattr(theme, ground)) >= ENOUGH


@BOTH
def test_what_cannot_be_used_now_is_still_made_out(theme: Theme) -> None:
    """The standard asks nothing of disabled text; a reader still wants to know what there would be."""
    disabled = palette(theme).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    assert contrast(disabled, theme.panel) >= 2


@BOTH
def test_the_palette_leaves_no_text_to_the_system(theme: Theme) -> None:
    colours = palette(theme)
    pairs = [
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
        (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
    ]
    assert [pair for pair in pairs if contrast(*(colours.color(role).name() for role in pair)) < ENOUGH] == []


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_blending_goes_from_the_ground_to_the_colour() -> None:
    assert blend("#FFFFFF", "#000000", 0) == "#000000"
    assert blend("#FFFFFF", "#000000", 1) == "#FFFFFF"
    assert QColor(blend("#FF0000", "#0000FF", 0.5)) == QColor("#800080")


def test_the_system_chooses_the_theme() -> None:
    assert theme_for(Qt.ColorScheme.Dark).dark
    assert not theme_for(Qt.ColorScheme.Light).dark
    assert not theme_for(Qt.ColorScheme.Unknown).dark
