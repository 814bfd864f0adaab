"""Work that the first release would wait for, done in a quiet moment after the first results."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, SignalInstance

from reader.panels.document import DocumentPanel
from reader.panels.document.rehearsal import rehearse
from reader.workers.slices import Slices

QUIET = 600
"""Milliseconds after an answer without another one."""


class Rehearsing(QObject):
    """Waits until questions are `answered`, and lets the page rehearse once."""

    def __init__(self, document: DocumentPanel, answered: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._slices = Slices(rehearse(document), self)
        self._answered = answered
        answered.connect(self._wait)
        self._quiet.timeout.connect(self._begin)

    def _wait(self, *_: object) -> None:
        self._quiet.start()

    def _begin(self) -> None:
        self._answered.disconnect(self._wait)
        self._slices.start()
