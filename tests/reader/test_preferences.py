"""What was chosen for good comes back, and nothing that makes no sense does."""

from pathlib import Path

import pytest

from reader import preferences
from reader.preferences import Density, Digits, Face, Preferences, ThemeChoice
from reader.settings import Settings


def test_every_choice_comes_back_after_a_restart(tmp_path: Path) -> None:
    chosen = Preferences(
        theme=ThemeChoice.DARK,
        language="ar",
        digits=Digits.WESTERN,
        face=Face.SANS,
        text_size=21,
        leading=1.8,
        measure=80,
        density=Density.COMPACT,
        restore_session=False,
    )
    preferences.save(Settings(tmp_path), chosen)
    assert preferences.load(Settings(tmp_path)) == chosen


@pytest.mark.parametrize(
    ("name", "stored"),
    [("theme", "sepia"), ("text_size", "large"), ("leading", "nan"), ("measure", "6.5"), ("density", "")],
)
def test_what_nobody_understands_counts_as_not_chosen(tmp_path: Path, name: str, stored: str) -> None:
    settings = Settings(tmp_path)
    settings.set_value(f"preferences/{name}", stored)
    assert preferences.load(settings) == Preferences()


@pytest.mark.parametrize(("stored", "held"), [("1", 12), ("4000", 40)])
def test_a_size_is_held_within_its_limits(tmp_path: Path, stored: str, held: int) -> None:
    settings = Settings(tmp_path)
    settings.set_value("preferences/text_size", stored)
    assert preferences.load(settings).text_size == held
