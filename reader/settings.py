"""What the program remembers of its window between two starts: sizes, columns, the last folders."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

RECENT = 8
"""How many folders the archive menu remembers."""


@dataclass(frozen=True, slots=True)
class Recent:
    """An archive that was open: when (ISO 8601, UTC), and how many releases it had, where that is known."""

    folder: Path
    opened: str = ""
    releases: int | None = None


class Settings:
    """A small INI file in the user's configuration directory, or in the directory given with `--state`."""

    def __init__(self, state: Path | None = None) -> None:
        directory = state or Path(platformdirs.user_config_path("sijill", appauthor=False))
        self._store = QSettings(str(directory / "window.ini"), QSettings.Format.IniFormat)

    @property
    def last_folder(self) -> Path | None:
        """The folder of the last session, or None before the first."""
        folders = self.recent_folders
        return folders[0] if folders else None

    @property
    def recent_folders(self) -> tuple[Path, ...]:
        """Folders that were open, the latest first."""
        value = self._store.value("folders", [])
        names = [value] if isinstance(value, str) else list(value or [])
        return tuple(Path(name) for name in names)

    @property
    def recent(self) -> tuple[Recent, ...]:
        """The same with what is known of them."""
        known = self._known()
        return tuple(_recent(folder, known.get(str(folder))) for folder in self.recent_folders)

    def remember_folder(self, folder: Path) -> None:
        """Put a folder at the head of the recent ones, as opened right now."""
        others = [recent for recent in self.recent_folders if recent != folder]
        self._store.setValue("folders", [str(path) for path in [folder, *others][:RECENT]])
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        self._note(folder, opened=now)

    def note_releases(self, folder: Path, count: int) -> None:
        """Remember how many releases an archive has."""
        self._note(folder, releases=count)

    def forget_folder(self, folder: Path) -> None:
        """Drop a folder that is there no more."""
        self._store.setValue("folders", [str(path) for path in self.recent_folders if path != folder])
        self._keep_known(self._known())

    def _known(self) -> dict[str, Any]:
        """What is known of folders, by path; what cannot be understood is not known."""
        try:
            known = json.loads(self.value("known") or "{}")
        except ValueError:
            return {}
        return known if isinstance(known, dict) else {}

    def _note(self, folder: Path, **news: object) -> None:
        known = self._known()
        before = known.get(str(folder))
        self._keep_known({**known, str(folder): {**(before if isinstance(before, dict) else {}), **news}})

    def _keep_known(self, known: dict[str, Any]) -> None:
        """Keep what is known of recent folders, and of no others."""
        recent = set(map(str, self.recent_folders))
        self.set_value("known", json.dumps({path: one for path, one in known.items() if path in recent}))

    def layout(self, name: str) -> QByteArray:
        """A widget's saved state; empty when there is none."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def save_layout(self, name: str, value: QByteArray) -> None:
        """Keep a widget's state."""
        self._store.setValue(f"layout/{name}", value)

    def flag(self, name: str, default: bool) -> bool:
        """A yes or no."""
        return bool(self._store.value(f"flags/{name}", default, type=bool))

    def set_flag(self, name: str, value: bool) -> None:
        """Keep a yes or no."""
        self._store.setValue(f"flags/{name}", value)

    def value(self, name: str) -> str | None:
        """A text kept under a name, None where there is none."""
        found = self._store.value(name)
        return found if isinstance(found, str) else None

    def set_value(self, name: str, text: str) -> None:
        """Keep a text under a name."""
        self._store.setValue(name, text)

    def write(self) -> None:
        """Bring everything to the disk now; a crash may come before Qt does it by itself."""
        self._store.sync()


def _recent(folder: Path, known: object) -> Recent:
    if not isinstance(known, dict):
        return Recent(folder)
    opened, releases = known.get("opened"), known.get("releases")
    return Recent(
        folder, opened if isinstance(opened, str) else "", releases if isinstance(releases, int) else None
    )
