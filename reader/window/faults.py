"""A fault of this program: the reader's work is saved first, then told of, in one dialog for all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.failures import Failures
from reader.window.keeping import Keeping
from reader.window.notices import NoticeBar
from reader.window.remembering import Remembering
from reader.window.saving import Choose, choose_target

if TYPE_CHECKING:
    from reader.dialogs.fault import FaultDialog


class Faults(QObject):
    """Listens to `Failures`; `keeping` and `remembering` save before anything else happens.

    `choose` asks where a report is to be saved, and can be replaced.
    """

    def __init__(
        self,
        failures: Failures,
        notices: NoticeBar,
        keeping: Keeping,
        remembering: Remembering,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._notices, self._window = notices, window
        self._keeping, self._remembering = keeping, remembering
        self.choose: Choose = choose_target
        self.dialog: FaultDialog | None = None
        failures.told.connect(notices.warn)
        failures.faulted.connect(self._show)

    def _show(self, report: str, log: Path | None) -> None:
        from reader.dialogs.fault import FaultDialog  # not needed at the start

        self._keeping.finish_writing()
        self._remembering.save()
        if self.dialog is not None:
            self.dialog.add(report, log)
            return
        self.dialog = FaultDialog(report, log, self._window)
        self.dialog.trouble.connect(self._notices.warn)
        self.dialog.save_requested.connect(self._choose_target)
        self.dialog.finished.connect(self._closed)
        self.dialog.show()

    def _choose_target(self) -> None:
        if self.dialog is not None:
            kinds = {self.tr("Text (*.txt)"): "txt"}
            self.choose(self.dialog, self.tr("Save the report"), "sijill-report", kinds, self.dialog.save_to)

    def _closed(self) -> None:
        self.dialog = None
