"""What the program remembers of its window between two starts: sizes, columns, the last folders."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

RECENT = 8
"""How many folders the archive menu remembers."""


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

    def remember_folder(self, folder: Path) -> None:
        """Put a folder at the head of the recent ones."""
        others = [recent for recent in self.recent_folders if recent != folder]
        self._store.setValue("folders", [str(path) for path in [folder, *others][:RECENT]])

    def forget_folder(self, folder: Path) -> None:
        """Drop a folder that is there no more."""
        self._store.setValue("folders", [str(path) for path in self.recent_folders if path != folder])

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
