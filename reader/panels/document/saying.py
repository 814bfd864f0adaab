"""What a screen reader is told when the page moves: which hit it is, and the words around it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from index import Span
from reader.paint.direction import isolated
from reader.wording import number_text

AROUND = 60
"""Code points before and after a hit that are read out with it, up to the next blank."""


def say_hit(widget: QWidget, number: int, total: int, words: str) -> None:
    """Tell that hit `number` of `total` is reached, and the words it stands among."""
    sentence = QCoreApplication.translate("document", "Hit {number} of {total}: {words}")
    say(widget, sentence.format(number=number_text(number), total=number_text(total), words=isolated(words)))


def say(widget: QWidget, sentence: str) -> None:
    """Tell a sentence to whoever does not see it; it stays as the description of the widget."""
    widget.setAccessibleDescription(sentence)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def words_around(text: str, span: Span) -> str:
    """A hit with the words around it, whole words within its paragraph, on one line."""
    start = max(text.rfind("\n\n", 0, span.start) + 1, span.start - AROUND, 0)
    after = text.find("\n\n", span.end)
    end = min(len(text) if after < 0 else after, span.end + AROUND)
    before, hit, behind = text[start : span.start], text[span.start : span.end], text[span.end : end]
    if start == span.start - AROUND:
        before = before.partition(" ")[2]
    if end == span.end + AROUND:
        behind = behind.rpartition(" ")[0]
    return " ".join(f"{before}{hit}{behind}".split())
