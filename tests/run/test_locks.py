"""The lock files fit together: hashes for everything, and the one for tests holds all of the other."""

import re

import pytest

import run


def pins(name):
    """Return each requirement line of a lock file with its version and marker, and the hashes under it."""
    text = (run.ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if re.match(r"[A-Za-z0-9]", line)]
    return {line.split("--hash=")[0].strip(): set(re.findall(r"--hash=(\S+)", line)) for line in lines}


@pytest.mark.parametrize("name", [run.RUN_LOCK, run.DEV_LOCK])
def test_every_package_is_pinned_with_hashes(name):
    found = pins(name)
    assert found
    for pin, hashes in found.items():
        assert "==" in pin
        assert hashes, f"{pin} has no hash"


def test_what_the_program_runs_on_is_what_the_tests_run_on():
    for_tests = pins(run.DEV_LOCK)
    for pin, hashes in pins(run.RUN_LOCK).items():
        assert for_tests.get(pin) == hashes, f"{pin} differs in {run.DEV_LOCK}"
