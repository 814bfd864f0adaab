"""What the window looks like, in every state: `python3 run.py screenshots DIR`.

Works the real window with keys and clicks on a copy of the sample archive, and saves a numbered picture of
each state below DIR/en-light, en-dark, ar-light and ar-dark. No screen is needed; QT_QPA_PLATFORM=xcb does it
on the one that is there.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from index import Archive, sample_folder
from tests.helpers.shared import ROOT
from tests.screenshots.album import NUMBERS
from tests.screenshots.stage import ARCHIVE

LANGUAGES, THEMES = ("en", "ar"), ("light", "dark")
SCREEN = (1920, 1200)
"""Pixels of the screen that is drawn into memory."""

ALBUM = "import sys; from tests.screenshots.album import main; sys.exit(main(sys.argv[1:]))"
"""No module that runs as the program: every process that indexes would import it again, with all of Qt."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; return the exit code."""
    chosen = _chosen(arguments)
    if chosen.list:
        print("\n".join(NUMBERS))
        return 0
    chosen.directory.mkdir(parents=True, exist_ok=True)
    place = chosen.directory.resolve() / "work"
    shutil.rmtree(place, ignore_errors=True)
    try:
        prepare(place)
        looks = product(chosen.language or LANGUAGES, chosen.theme or THEMES)
        return max([abs(_album(chosen, place, *look)) for look in looks])
    finally:
        shutil.rmtree(place, ignore_errors=True)


def prepare(place: Path) -> None:
    """The sample with a file that nobody can read, indexed once for all pictures."""
    archive, state = place / ARCHIVE, place / "state"
    shutil.copytree(sample_folder(), archive)
    (archive / "scans").mkdir()
    (archive / "scans" / "page-17.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    opened = Archive.open(archive, state)
    opened.sync()
    opened.close()
    (place / "prepared").mkdir()
    archive.rename(place / "prepared" / "archive")
    state.rename(place / "prepared" / "state")


def _album(chosen: argparse.Namespace, place: Path, language: str, theme: str) -> int:
    """Take the pictures of one look in a process of its own; its exit code."""
    directory = chosen.directory / f"{language}-{theme}"
    directory.mkdir(exist_ok=True)
    command = [sys.executable, "-c", ALBUM, str(directory.resolve()), str(place), language, theme]
    command += [chosen.size, str(chosen.font_size), *(chosen.only or ())]
    environ = dict(os.environ)
    if environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen(place, chosen.scale)}"
    environ["QT_SCALE_FACTOR"] = str(chosen.scale)
    return subprocess.run(command, cwd=ROOT, env=environ, check=False).returncode


def _screen(place: Path, scale: float) -> Path:
    """Describe a screen that is large enough (Qt's offscreen platform reads this)."""
    width, height = (round(side * scale) for side in SCREEN)
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, **dots}
    path = place / "screen.json"
    path.write_text(json.dumps({"screens": [screen]}), "utf-8")
    return path


def _chosen(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="run.py screenshots", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("directory", type=Path, metavar="DIR", nargs="?", default=Path("screenshots"))
    parser.add_argument("--list", action="store_true", help="only name the states")
    parser.add_argument("--language", action="append", choices=LANGUAGES, help="of the interface (both)")
    parser.add_argument("--theme", action="append", choices=THEMES, help="(both)")
    parser.add_argument("--only", action="append", choices=list(NUMBERS), metavar="NAME", help="one state")
    parser.add_argument("--size", type=_size, default="1440x900", metavar="WxH", help="of the window")
    parser.add_argument("--font-size", type=int, default=0, metavar="N", help="points of the system's font")
    parser.add_argument("--scale", type=float, default=1.0, help="2 for 200 %%")
    return parser.parse_args(arguments)


def _size(text: str) -> str:
    if not re.fullmatch(r"\d+x\d+", text):
        raise argparse.ArgumentTypeError(f"{text} is no size such as 1280x720")
    return text


if __name__ == "__main__":
    sys.exit(main())
