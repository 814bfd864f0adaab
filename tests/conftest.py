"""Every test runs without a screen, without the user's own files and with nothing left behind."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

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
