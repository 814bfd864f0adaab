"""The status bar: how many releases, what could not be read, and how far indexing is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from index import Progress
from reader.signs import SignButton, SignedButton
from reader.wording import listed, number_text


class StatusBar(QStatusBar):
    """Emits `failures_requested` and `cancel_requested`."""

    failures_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(9, 0, 9, 0)  # its words begin where those of the columns do
        self.state = QLabel()
        self._words = ""
        self._count: int | None = None
        self.failures = SignedButton(sign="chevron-right")
        self.failures.setFlat(True)
        self.failures.setObjectName("failures")
        self.failures.hide()
        self.stage = QLabel(visible=False)
        self.bar = QProgressBar(visible=False, textVisible=False)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(self.tr("Indexing progress"))
        self.cancel = SignButton("x", self.tr("Stop indexing"))
        self.cancel.hide()
        self.cancel.setToolTip(self.tr("Stop indexing; what is indexed stays"))
        for widget in (self.state, self.failures):
            self.addWidget(widget)
        for widget in (self.stage, self.bar, self.cancel):
            self.addPermanentWidget(widget)
        self.failures.clicked.connect(self.failures_requested)
        self.cancel.clicked.connect(self.cancel_requested)

    def clear(self) -> None:
        """No archive is open."""
        self._words, self._count = "", None
        self._show_state()
        self.show_failures(0)

    def show_state(self, text: str) -> None:
        """One or two words: up to date, indexing, stopped."""
        self._words = text
        self._show_state()

    def show_releases(self, count: int) -> None:
        """How many releases the archive holds."""
        self._count = count
        self._show_state()

    def show_failures(self, count: int) -> None:
        """How many files could not be read; none is not mentioned."""
        self.failures.setText(self.tr("%Ln could not be read", "", count))
        self.failures.setVisible(count > 0)

    def show_progress(self, progress: Progress) -> None:
        """How far the indexing process is."""
        self._show_bar(True)
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        figures = self.tr("{done} of {total}").format(
            done=number_text(progress.done), total=number_text(progress.total)
        )
        if progress.within:
            figures = listed([figures, self.tr("%Ln release(s) within the next", "", progress.within)])
        self.stage.setText(f"{progress.stage} {figures}" if progress.total else progress.stage)

    def end_progress(self) -> None:
        """Indexing ended."""
        self._show_bar(False)

    def _show_state(self) -> None:
        parts = [self._words]
        if self._count is not None:
            parts.append(self.tr("%Ln release(s)", "", self._count))
        self.state.setText(" · ".join(part for part in parts if part))

    def _show_bar(self, on: bool) -> None:
        for widget in (self.stage, self.bar, self.cancel):
            widget.setVisible(on)
