"""Every test runs without a screen, without the user's own files and with nothing left behind."""

import os
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from tests.helpers.shared import UNPACKED

PATIENCE = 30_000
"""Milliseconds."""

# How long an example takes says more about the machine than about the program.
settings.register_profile("sijill", deadline=None)
settings.load_profile("sijill")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_directories(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """State, settings and caches of a test lie in a place of its own."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("SIJILL_CORPORA", UNPACKED)  # else they were unpacked anew in every such place


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A directory for catalogue, index and notebook."""
    return tmp_path / "state"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for an archive."""
    made = tmp_path / "archive"
    made.mkdir()
    return made


@pytest.fixture
def warm_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The processes that the program starts begin warm; a program that a test starts does all for itself."""
    from tests.helpers.warm_processes import start_warm

    start_warm(monkeypatch)


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits longer than usual before it gives up: on a busy machine a process takes its time to start."""
    for wait in ("waitUntil", "waitSignal", "waitSignals"):
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=PATIENCE))
    return qtbot
