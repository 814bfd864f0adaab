"""Where the pictures are taken: the real program on a copy of the sample archive, worked by real keys."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from reader import preferences
from reader.app import make_window
from reader.dialogs.fault import FaultDialog
from reader.models.roles import ResultRole
from reader.settings import Settings
from reader.window.main import MainWindow
from reader.window.parts import Parts
from reader.window.speaking import Speaking
from reader.workers.jobs import Job
from tests.helpers import hands
from tests.screenshots.camera import live, wait

ARCHIVE = "Qalam Monitor"


@dataclass(frozen=True)
class Look:
    """How the program is to look: the interface's language, "light" or "dark", the window's size."""

    language: str
    theme: str
    size: QSize


class Stage:
    """One window at a time, on its own copy of an archive that was indexed before.

    `place` holds `prepared/archive` and `prepared/state`; what is shown lies beside them.
    """

    def __init__(self, application: QApplication, place: Path, look: Look) -> None:
        self._application, self._look = application, look
        self._prepared = place / "prepared"
        self.folder, self.state = place / ARCHIVE, place / "state"
        self._patches = ExitStack()
        self._window: MainWindow | None = None

    def set_up(self) -> None:
        """Everything as it was in the beginning, and no window."""
        self.clear()
        shutil.copytree(self._prepared / "archive", self.folder)
        shutil.copytree(self._prepared / "state", self.state)
        self.choose(preferences.Preferences())

    def clear(self) -> None:
        """Close the windows and take everything away."""
        for one in QApplication.topLevelWidgets():
            if one.isVisible():
                one.close()
        live(0.01)
        self._delete_windows()
        self._patches.close()
        for folder in (self.folder, self.state):
            shutil.rmtree(folder, ignore_errors=True)

    def _delete_windows(self) -> None:
        """Closed windows that stay would be dressed again with each new one, which takes long in the end."""
        for one in (*self._application.findChildren(Speaking), *QApplication.topLevelWidgets()):
            one.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._window = None

    def choose(self, chosen: preferences.Preferences) -> None:
        """Preferences as they are kept; colours and language stay those of the pictures."""
        fixed = {"theme": preferences.ThemeChoice(self._look.theme), "language": self._look.language}
        preferences.save(Settings(self.state), preferences.replace(chosen, **fixed))

    def never_opened(self) -> None:
        """The machine of somebody who starts the program for the first time."""
        shutil.rmtree(self.state)
        self.choose(preferences.Preferences())

    def read_only(self) -> None:
        """Nothing can be written any more; the mode of a file does not stop an administrator."""
        refusal = OSError(30, "Read-only file system")
        self._patches.enter_context(patch("index.stores._probe", side_effect=refusal))

    def start(self, folder: Path | None = None) -> MainWindow:
        """Start the program."""
        window = self._window = make_window(self._application, folder, self.state)
        window.move(0, 0)
        window.resize(self._look.size)
        QCursor.setPos(window.mapToGlobal(QPoint(self._look.size.width() - 1, self._look.size.height() - 1)))
        self.come_back()
        return window

    def come_back(self) -> None:
        """Bring the window to the front: without a window manager nobody else does after a dialog."""
        self.window.activateWindow()
        wait(self.window.isActiveWindow, "the window")

    def open(self) -> MainWindow:
        """Start the program on the archive and wait until all is there."""
        window = self.start(self.folder)
        self.wait_for_rest()
        return window

    @property
    def window(self) -> MainWindow:
        """The window that was started last."""
        assert self._window is not None
        return self._window

    @property
    def parts(self) -> Parts:
        """What the window is made of."""
        return self.window.parts

    def wait_for_rest(self) -> None:
        """Until nothing is indexed, every row in sight has its text, and the page is laid out."""
        wait(lambda: self.parts.status.state.text(), "the archive")
        wait(lambda: not self.window.updating.is_running, "the end of indexing")
        self.wait_for_rows()
        wait(lambda: self.parts.document.key is None or self.parts.document.view.finished, "the page")
        for _ in range(2):  # an answer may ask for more, such as rows for their snippets
            self._wait_for_archive()

    def wait_for_rows(self) -> None:
        """Until every row in sight has its text."""
        wait(self._has_rows, "the rows in sight")

    def ask(self, text: str) -> None:
        """Type a question."""
        hands.press("Ctrl+K")
        hands.press("Ctrl+A")
        hands.write(text)
        wait(lambda: self.window.searching.query.text == text, "the question")
        self.wait_for_answer()

    def wait_for_answer(self) -> None:
        """Until the answer to the present question is on the screen."""
        searching = self.window.searching
        wait(lambda: searching.query == searching._answered, "the answer")
        self.wait_for_rest()

    def read(self, key: str) -> None:
        """Open a release by a double click in the list."""
        view = self.parts.results.list
        index = hands.row_of(view.model(), ResultRole.KEY, key)
        hands.click_row(view, index)
        hands.press("Return")
        wait(lambda: self.parts.document.key == key, key)
        self.wait_for_rest()

    def dialog(self, kind: type[QWidget]) -> QWidget:
        """The dialog of a kind that is open now."""
        wait(lambda: self._open(kind), kind.__name__)
        return self._open(kind)[0]

    def windows(self) -> list[QWidget]:
        """Every window that is open, without pop-ups."""
        return [one for one in self._open(QWidget) if one.windowType() is not Qt.WindowType.Popup]

    def faults(self) -> list[str]:
        """Reports of faults that are on the screen."""
        return [dialog.report.toPlainText() for dialog in self._open(FaultDialog)]

    def _wait_for_archive(self) -> None:
        """Until what was asked of the archive before is answered."""
        answered: list[None] = []
        self.parts.archive.submit(Job(lambda _archive: None, answered.append))
        wait(lambda: answered, "the archive")
        live(0.01)

    def _open(self, kind: type[QWidget]) -> list[QWidget]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    def _has_rows(self) -> bool:
        view = self.parts.results.list
        if not view.isVisible():
            return True
        shown = range(view.rowAt(0), view.rowAt(view.viewport().height() - 1) + 1)
        rows: list[QModelIndex] = [view.model().index(row, 0) for row in shown if row >= 0]
        return not any(row.data(ResultRole.LOADING) for row in rows)
