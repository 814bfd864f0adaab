"""The program's door: commands without Qt, a window with it, calm words where neither can be."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader import __main__ as door

ROOT = Path(__file__).resolve().parents[2]


def run(program: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a fresh interpreter."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_commands_go_to_index_and_its_exit_code_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr(door, "run_command", lambda arguments: seen.append(arguments) or 3)
    assert door.main(["search", "FOLDER", "strike"]) == 3
    assert door.main(["--help"]) == 3
    assert seen == [["search", "FOLDER", "strike"], ["--help"]]


def test_a_command_loads_no_qt() -> None:
    program = (
        "import sys\nfrom reader.__main__ import main\n"
        "try: main(['search', '--help'])\nexcept SystemExit: pass\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = run(program)
    assert (done.returncode, done.stderr) == (0, "")


def test_without_qt_a_sentence_and_no_traceback() -> None:
    program = (
        "import sys\nsys.modules['PySide6'] = None\nfrom reader.__main__ import main\nsys.exit(main([]))"
    )
    done = run(program)
    assert done.returncode == door.NO_WINDOW
    assert "cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems always have a display")
def test_without_a_display_a_sentence_and_no_abort(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert door.main([]) == door.NO_WINDOW
    assert "no display" in capsys.readouterr().err


def test_folder_and_state_are_handed_to_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader import app

    monkeypatch.setattr(app, "run", lambda folder, state: [folder, state].count(None))
    assert door.main([]) == 2
    assert door.main(["./index", "--state", "s"]) == 0
