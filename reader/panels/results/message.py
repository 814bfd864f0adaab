"""What stands in place of the list: a title, a sentence, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.tips import plain_tip

_LEAST = 96
"""Pixels of a button at least."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its words and what it does."""

    text: str
    do: Callable[[], object]


class ChoiceButton(QPushButton):
    """A button that cuts its words short in a narrow column; the tip says them whole."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Take other words."""
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        # A mark of direction or a letter from another font would make it higher than its neighbours.
        self.setText("")
        height = super().sizeHint().height()
        self.setText(text.replace("&", "&&"))
        self._natural = QSize(super().sizeHint().width(), height)
        self.updateGeometry()
        self._write()

    def sizeHint(self) -> QSize:
        return self._natural

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self._natural.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.say(self._whole)  # not before now is it known how the style draws it

    def _write(self) -> None:
        lacking = self._natural.width() - self.width() if self.isVisible() else 0
        room = self.fontMetrics().horizontalAdvance(self._whole) - max(0, lacking)
        short = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room)
        self.setText((short if lacking > 0 else self._whole).replace("&", "&&"))


class MessagePage(QScrollArea):
    """Calm words in an empty column; where it is low, they scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(wordWrap=True, objectName="message-title")
        self.sentence = QLabel(wordWrap=True, objectName="message-sentence")
        for label in (self.title, self.sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._choices: tuple[Choice, ...] = ()
        self._buttons: list[ChoiceButton] = []
        self._place: int | None = None
        inside = QWidget(objectName="page")
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 32, 16, 24)
        self._column.setSpacing(8)
        self._column.addWidget(self.title)
        self._column.addWidget(self.sentence)
        self._column.addStretch(1)

    def show_message(self, title: str, sentence: str, choices: tuple[Choice, ...]) -> None:
        """Replace words and buttons.

        Where the keyboard was on one, it goes to the one in its place, though that may come only later.
        """
        self.title.setText(title)
        self.sentence.setText(sentence)
        self._choices = choices
        on_button = next((place for place, one in enumerate(self._buttons) if one.hasFocus()), None)
        if on_button is not None:
            self._place = on_button
            if not choices:
                self.setFocus()
        if len(choices) == len(self._buttons):
            for button, choice in zip(self._buttons, choices, strict=True):
                button.say(choice.text)
            return
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(place, choice) for place, choice in enumerate(choices)]
        for place, button in enumerate(self._buttons, start=2):
            self._column.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignLeading)
        for button in self._buttons:
            button.show()
        if self._buttons and (on_button is not None or self.hasFocus()):
            self._buttons[min(self._place or 0, len(self._buttons) - 1)].setFocus()

    @property
    def has_keyboard(self) -> bool:
        """Whether this has the keyboard, or one of its buttons."""
        return self.hasFocus() or any(button.hasFocus() for button in self._buttons)

    def focus(self) -> None:
        """Put the keyboard on the first button, or on the first that comes."""
        self._place = 0
        (self._buttons or [self])[0].setFocus()

    def _button(self, place: int, choice: Choice) -> ChoiceButton:
        button = ChoiceButton(choice.text)
        button.clicked.connect(lambda _checked=False: self._choices[place].do())
        return button
