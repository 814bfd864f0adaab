"""The program's door: commands go to `index` before Qt is imported, so that they work where Qt does not."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.loading import for_good, load_qt

with for_good():
    from index import COMMANDS, run_command

NO_WINDOW = 4


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or open the window; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and (arguments[0] in COMMANDS or arguments[0] in ("-h", "--help", "--version")):
        return run_command(arguments)
    wanted = _parser().parse_args(arguments)
    if not _has_display():
        return _without_window("There is no display to open a window on.")
    try:
        with for_good():
            load_qt()
            from reader.app import run
    except ImportError as error:
        if not _is_qt(error):
            raise
        return _without_window(f"The window cannot be opened: {error}.")
    return run(wanted.folder, wanted.state)


def _without_window(why: str) -> int:
    sys.stderr.write(f"{why} The commands work without a window: sijill --help\n")
    return NO_WINDOW


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sijill", add_help=False)
    parser.add_argument("folder", type=Path, nargs="?", metavar="FOLDER")
    parser.add_argument("--state", type=Path, metavar="DIR")
    return parser


def _has_display() -> bool:
    """Whether Qt has a place to show a window; without one it would end the process with an abort."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _is_qt(error: ImportError) -> bool:
    return (error.name or "").partition(".")[0] in ("PySide6", "shiboken6") or ".so" in str(error)


if __name__ == "__main__":
    sys.exit(main())
