"""The question language in examples: what to write, what it finds, one click to ask it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from reader.paint.direction import isolated

Example = tuple[str, str]
"""A question, and what it finds; the question is translated, too, into one that fits the sample archive."""

FIRST: tuple[Example, ...] = (
    (
        QT_TRANSLATE_NOOP("examples", "hunger strike"),
        QT_TRANSLATE_NOOP("examples", "both words, in any form and any order"),
    ),
    (
        QT_TRANSLATE_NOOP("examples", "“hunger strike”"),
        QT_TRANSLATE_NOOP("examples", "exactly these words side by side"),
    ),
    (QT_TRANSLATE_NOOP("examples", "prison OR camp"), QT_TRANSLATE_NOOP("examples", "one of them, or both")),
    (
        QT_TRANSLATE_NOOP("examples", "date:2015..2017 water"),
        QT_TRANSLATE_NOOP("examples", "published then; a year, a month or a day"),
    ),
    (
        QT_TRANSLATE_NOOP("examples", "إضراب"),
        QT_TRANSLATE_NOOP("examples", "Arabic in any spelling, with or without vowel marks"),
    ),
)
"""For somebody who asks for the first time."""

OTHERS: tuple[Example, ...] = (
    (
        QT_TRANSLATE_NOOP("examples", "prison -hospital"),
        QT_TRANSLATE_NOOP("examples", "the first without the second; NOT does the same"),
    ),
    (
        QT_TRANSLATE_NOOP("examples", "(prison OR camp) strike"),
        QT_TRANSLATE_NOOP("examples", "brackets hold together what belongs together"),
    ),
    (QT_TRANSLATE_NOOP("examples", "title:strike"), QT_TRANSLATE_NOOP("examples", "only in titles")),
    (
        QT_TRANSLATE_NOOP("examples", "pris*"),
        QT_TRANSLATE_NOOP("examples", "words that begin like this; *tion and p*n work, too"),
    ),
    (
        QT_TRANSLATE_NOOP("examples", "pr?son"),
        QT_TRANSLATE_NOOP("examples", "words with any letter there"),
    ),
    (
        QT_TRANSLATE_NOOP("examples", "prizon~"),
        QT_TRANSLATE_NOOP("examples", "words spelt like this, with one letter wrong; ~2 allows two"),
    ),
    (
        QT_TRANSLATE_NOOP("examples", "“storm prison”~5"),
        QT_TRANSLATE_NOOP("examples", "these words at most 5 words apart, in any order"),
    ),
)
"""For somebody who wants to know everything that is understood."""


class Examples(QWidget):
    """Questions to click, each beside what it finds. Emits `chosen(question)`."""

    chosen = Signal(str)

    def __init__(self, examples: Sequence[Example], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnMinimumWidth(0, 184)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (question, meaning) in enumerate(examples):
            grid.addWidget(self._button(_tr(question), _tr(meaning)), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(QLabel(_tr(meaning), objectName="meaning", wordWrap=True), row, 1)

    def _button(self, question: str, meaning: str) -> QPushButton:
        button = QPushButton(isolated(question), objectName="example")
        button.setAccessibleName(self.tr("Ask: {question}").format(question=isolated(question)))
        button.setAccessibleDescription(meaning)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(question))
        self.buttons.append(button)
        return button


def _tr(text: str) -> str:
    return QCoreApplication.translate("examples", text)
