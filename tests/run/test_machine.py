"""What run.py does to a real computer, and that an old Python can read it."""

import ast
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import run

RUN_PY = Path(run.__file__)


def test_a_python_too_old_is_told_so_in_a_sentence():
    pretend = "import sys, runpy; sys.version_info = (3, 9, 2); "
    done = subprocess.run(
        [sys.executable, "-c", f"{pretend}runpy.run_path({str(RUN_PY)!r}, run_name='__main__')"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert done.stderr == "Sijill needs Python 3.11 or newer; this one is 3.9.\n"


def test_its_grammar_is_one_that_old_pythons_can_read():
    ast.parse(RUN_PY.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_exit_code_comes_back():
    assert run.Machine().run([sys.executable, "-c", "raise SystemExit(3)"]) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to end by")
def test_an_end_by_signal_is_told_as_shells_tell_it():
    assert run.Machine().run([sys.executable, "-c", "import os; os.kill(os.getpid(), 15)"]) == 143


def test_a_command_that_is_not_there_is_said_and_not_raised(capsys, tmp_path):
    assert run.Machine().run([str(tmp_path / "nothing")]) == 127
    assert "could not be started" in capsys.readouterr().err
    assert run.Machine().ask([str(tmp_path / "nothing")]).code == 127


def test_what_a_command_says_is_kept_whole():
    code = "import sys; print('one', flush=True); print('two', file=sys.stderr)"
    assert run.Machine().ask([sys.executable, "-c", code]) == run.Answer(0, "one\ntwo\n")


def test_set_up_stays_off_standard_output(capfd):
    run.Machine().run([sys.executable, "-c", "print('aside')"], aside=True)
    assert capfd.readouterr() == ("", "aside\n")


def test_a_library_that_is_nowhere_cannot_be_loaded():
    assert not run.Machine().can_load("libsijill-nowhere.so.1")


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ({"ID": "debian"}, True),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, True),
        ({"ID": "fedora"}, False),
    ],
)
def test_debian_and_its_kin_are_known_by_their_release_file(monkeypatch, release, expected):
    monkeypatch.setattr(run.platform, "freedesktop_os_release", lambda: release)
    assert run.Machine().is_debian() is expected


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl+C in another way")
def test_ctrl_c_lets_the_command_end_in_its_own_time(tmp_path):
    command = tmp_path / "command.py"
    command.write_text(
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, lambda *_: sys.exit(print('tidied up')))\n"
        "print('begun', flush=True)\n"
        "while True:\n"
        "    signal.pause()\n"
    )
    around = (
        "import run, signal, sys\n"
        # Where the tests run in the background of a shell, Ctrl+C is ignored from the start.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "try:\n"
        f"    run.Machine().run([sys.executable, {str(command)!r}])\n"
        "except KeyboardInterrupt:\n"
        "    print('over')\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", around],
        cwd=run.ROOT,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout.readline() == "begun\n"
    os.killpg(process.pid, signal.SIGINT)
    output, _ = process.communicate(timeout=20)
    assert output == "tidied up\nover\n"
