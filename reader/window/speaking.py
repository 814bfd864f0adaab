"""Another language while the program runs: the window is made anew in its place, and goes on where it was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from reader import preferences
from reader.failures import Failures
from reader.languages import speech
from reader.settings import Settings
from reader.window.carrying import Carried
from reader.window.main import MainWindow


class Speaking(QObject):
    """Makes the window in the preferred language, and lives as long as the program."""

    def __init__(
        self, application: QApplication, settings: Settings, failures: Failures, state: Path | None
    ) -> None:
        super().__init__(application)
        self._application, self._settings = application, settings
        self._failures, self._state = failures, state
        self.window = self._make()

    def _make(self) -> MainWindow:
        speech.set(self._application, preferences.load(self._settings))
        window = MainWindow(self._settings, self._failures, self._state)
        # Later: the choice was made in a dialog of the window that is to go.
        window.preferring.speech_changed.connect(self._again, Qt.ConnectionType.QueuedConnection)
        return window

    def _again(self) -> None:
        """Texts are set when widgets are made; a new window has all of them, an old one never would."""
        if speech.is_set(preferences.load(self._settings)):
            return  # as where the system's language is chosen by its name
        if not self.window.outside.leaving.may_speak(self._again):
            return
        before, session = self.window, self.window.remembering.present()
        self._application.setQuitOnLastWindowClosed(False)
        before.close()
        self.window = self._make()
        self.window.show()
        if session is not None:
            self.window.open_archive(Path(session.folder), session)
            Carried.of(before).hand_to(self.window)
        else:
            self.window.opening.show_start()
        self.window.preferring.show()
        self._application.setQuitOnLastWindowClosed(True)
        before.deleteLater()
