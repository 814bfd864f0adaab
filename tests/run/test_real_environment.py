"""run.py with nothing pretended: a small project, a real environment, a real package with its hash."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile

import pytest

import run

pytestmark = pytest.mark.slow

PROGRAM = "import os, sys, sijill_probe\nprint(sijill_probe.WORD, os.getcwd(), *sys.argv[1:])\nsys.exit(3)\n"


def make_wheel(folder):
    """Write a wheel with one module; return its path."""
    wheel = folder / "sijill_probe-1.0-py3-none-any.whl"
    about = "sijill_probe-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("sijill_probe.py", "WORD = 'installed'\n")
        archive.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: sijill-probe\nVersion: 1.0\n")
        archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(
            f"{about}/RECORD", f"sijill_probe.py,,\n{about}/METADATA,,\n{about}/WHEEL,,\n{about}/RECORD,,\n"
        )
    return wheel


@pytest.fixture
def project(tmp_path):
    """A folder with run.py, lock files for one package, and a program that uses it."""
    root = tmp_path / "a project سجلّ"
    (root / "reader").mkdir(parents=True)
    (root / "reader" / "__main__.py").write_text(PROGRAM)
    shutil.copy(run.__file__, root)
    wheel = make_wheel(tmp_path)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    for lock in (run.RUN_LOCK, run.DEV_LOCK):
        (root / lock).write_text(f"sijill-probe @ {wheel.as_uri()} --hash=sha256:{digest}\n")
    return root


def start(project, *arguments):
    command = [sys.executable, str(project / "run.py"), *arguments]
    environ = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=project.parent, env=environ, check=False
    )


def test_set_up_from_nothing_then_straight_on_then_refusing_what_was_tampered_with(project):
    first = start(project, "search", "a folder", "two words")
    assert first.stdout.split() == ["installed", str(project.parent), "search", "a", "folder", "two", "words"]
    assert first.stderr.startswith("Setting up.")
    assert first.returncode == 3

    second = start(project, "search")
    assert (second.returncode, second.stderr) == (3, "")

    lock = project / run.RUN_LOCK
    lock.write_text(re.sub(r"sha256:\w+", "sha256:" + "0" * 64, lock.read_text()))
    tampered = start(project, "search")
    assert tampered.returncode == run.NOT_SET_UP
    assert "DO NOT MATCH THE HASHES" in tampered.stderr
    assert "could not be installed" in tampered.stderr
    assert "Traceback" not in tampered.stderr
    assert tampered.stdout == ""
    assert not (project / ".venv" / "sijill-lock.json").exists()
