"""One form for every decision about a name: what it means, what it needs, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from reader.models.decisions import Decision
from reader.widgets import Field


class Body(QWidget):
    """What a decision needs beyond the name it is about. Emits `changed` when its answer may be another."""

    changed = Signal()

    def answer(self) -> dict[str, Any] | None:
        """Fields of the decision to fill in, None while something is missing."""
        return {}


class DecisionDialog(QDialog):
    """Emits `decided(Decision)`; closing it changes nothing. Not modal: one may look at the text."""

    decided = Signal(object)

    def __init__(
        self, decision: Decision, title: str, sentence: str, body: Body, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._decision = decision
        self.body = body
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        words = QLabel(sentence, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.reason = Field()
        self.author = Field()
        self.author.setPlaceholderText(self.tr("nobody is named unless you do"))
        self.buttons = QDialogButtonBox()
        cancel = self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        self.go = self.buttons.addButton(title, QDialogButtonBox.ButtonRole.AcceptRole)
        form = QFormLayout()
        form.addRow(self.tr("Why (optional)"), self.reason)
        form.addRow(self.tr("Your name (optional)"), self.author)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(body, 1)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.go.setDefault(True)  # a form has to hold the button before it can be its default
        body.changed.connect(self._check)
        self.buttons.accepted.connect(self._decide)
        self.buttons.rejected.connect(self.reject)
        self._check()

    def _check(self) -> None:
        self.go.setEnabled(self.body.answer() is not None)

    def _decide(self) -> None:
        answer = self.body.answer()
        if answer is None:
            return
        self.accept()
        words = {"reason": self.reason.text().strip(), "author": self.author.text().strip()}
        self.decided.emit(replace(self._decision, **words, **answer))
