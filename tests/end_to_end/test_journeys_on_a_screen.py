"""The same journeys on a real X server rather than in memory, where there is one to start."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.helpers.shared import ROOT

JOURNEYS = "tests/end_to_end/test_journeys.py"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb, a screen without a monitor, is not here"),
]


@pytest.fixture
def screen() -> Iterator[str]:
    """The name of a screen of its own, such as ":7"."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    try:
        if not number:
            pytest.skip("Xvfb does not start here")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@pytest.mark.timeout(300)
def test_the_journeys_on_a_screen(screen: str) -> None:
    chosen = ["-q", "-k", "en-light or ar-dark", "-p", "no:cacheprovider", JOURNEYS]
    environ = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "pytest", *chosen]
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    if "could not load the Qt platform plugin" in done.stderr.lower():
        pytest.skip("the libraries that Qt needs for X are not here")
    assert done.returncode == 0, done.stdout + done.stderr
