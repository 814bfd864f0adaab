"""The pictures of the window are taken, and something is to be seen on them."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.screenshots.__main__ import main
from tests.screenshots.album import NUMBERS

STATES = ("results", "arabic-release", "shortcuts")

pytestmark = pytest.mark.slow


def colours(image: QImage) -> int:
    """How many different colours some hundred places of a picture have."""
    places = ((x, y) for x in range(0, image.width(), 17) for y in range(0, image.height(), 13))
    return len({image.pixel(x, y) for x, y in places})


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("language", "theme"), [("en", "dark"), ("ar", "light")])
def test_each_state_has_its_picture(tmp_path: Path, language: str, theme: str) -> None:
    wanted = [word for state in STATES for word in ("--only", state)]
    command = [str(tmp_path), "--language", language, "--theme", theme, "--size", "1024x640", *wanted]
    assert main(command) == 0
    pictures = sorted(path for path in (tmp_path / f"{language}-{theme}").iterdir())
    assert [path.name for path in pictures] == [f"{NUMBERS[state]:02}-{state}.png" for state in STATES]
    images = [QImage(str(path)) for path in pictures]
    assert all(image.width() >= 1024 and image.height() >= 640 for image in images)
    assert all(colours(image) > 20 for image in images)
    assert not (tmp_path / "work").exists()


def test_at_least_twenty_states_are_shown() -> None:
    assert len(NUMBERS) >= 20


def test_a_scale_makes_the_same_picture_finer(tmp_path: Path) -> None:
    command = [str(tmp_path), "--language", "en", "--theme", "light", "--size", "1024x640", "--scale", "2"]
    assert main([*command, "--only", "empty-archive"]) == 0
    (picture,) = (tmp_path / "en-light").iterdir()
    assert (QImage(str(picture)).width(), QImage(str(picture)).height()) == (2048, 1280)


def test_a_larger_system_font_makes_another_picture(tmp_path: Path) -> None:
    command = ["--language", "en", "--theme", "light", "--size", "1024x640", "--only", "empty-archive"]
    images = []
    for points in ("9", "18"):
        assert main([str(tmp_path / points), *command, "--font-size", points]) == 0
        (picture,) = (tmp_path / points / "en-light").iterdir()
        images.append(QImage(str(picture)))
    assert images[0] != images[1]
