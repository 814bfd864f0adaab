"""Shows a release's file among its neighbours, in the system's own file manager."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from reader.files import file_of
from reader.paint.direction import isolated
from reader.window.parts import Parts
from reader.workers.jobs import Job


class Revealing(QObject):
    """A release inside a container is shown by its container. Nothing is opened, so nothing is asked."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self.platform = sys.platform
        self.open_folder: Callable[[QUrl], bool] = QDesktopServices.openUrl
        self.start: Callable[[str, list[str]], bool] = _start

    def reveal(self, key: str | None) -> None:
        """Show the file of a release, or of what could not be read."""
        if key is None:
            self._parts.notices.tell(self.tr("Open a release first, then look for its file."))
            return
        self._parts.archive.submit(Job(partial(file_of, key), self._reveal))

    def _reveal(self, found: tuple[Path, bool]) -> None:
        path, is_there = found
        if not is_there:
            sentence = self.tr("The file is not there any more: {path}")
            self._parts.notices.warn(sentence.format(path=isolated(str(path))))
        elif not self._show(path):
            sentence = self.tr("No program on this computer shows folders. The file is {path}")
            self._parts.notices.warn(sentence.format(path=isolated(str(path))))

    def _show(self, path: Path) -> bool:
        match self.platform:
            case "win32":
                return self.start("explorer.exe", ["/select,", QDir.toNativeSeparators(str(path))])
            case "darwin":
                return self.start("open", ["-R", str(path)])
        return self.open_folder(QUrl.fromLocalFile(str(path.parent)))


def _start(program: str, arguments: list[str]) -> bool:
    started = QProcess.startDetached(program, arguments)
    return started[0] if isinstance(started, tuple) else bool(started)
