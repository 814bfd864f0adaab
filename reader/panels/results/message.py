"""What stands in place of the list: a title, a sentence, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its words and what it does."""

    text: str
    do: Callable[[], object]


class MessagePage(QWidget):
    """Calm words in the middle of an empty column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(wordWrap=True, objectName="message-title")
        self.sentence = QLabel(wordWrap=True, objectName="message-sentence")
        for label in (self.title, self.sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._choices: tuple[Choice, ...] = ()
        self._buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 32, 16, 24)
        self._column.setSpacing(8)
        self._column.addWidget(self.title)
        self._column.addWidget(self.sentence)
        self._column.addStretch(1)

    def show_message(self, title: str, sentence: str, choices: tuple[Choice, ...]) -> None:
        """Replace words and buttons."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        if [button.text() for button in self._buttons] == [choice.text for choice in choices]:
            self._choices = choices  # the same buttons stay, and the keyboard on them
            return
        self._choices = choices
        for button in self._buttons:
            button.setParent(None)
            button.deleteLater()
        self._buttons = [self._button(place, choice.text) for place, choice in enumerate(choices)]
        for place, button in enumerate(self._buttons, start=2):
            self._column.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignLeading)

    def focus(self) -> None:
        """Put the keyboard on the first button."""
        if self._buttons:
            self._buttons[0].setFocus()

    def _button(self, place: int, text: str) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda _checked=False: self._choices[place].do())
        return button
