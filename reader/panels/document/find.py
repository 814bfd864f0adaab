"""The bar for finding words in the release on the page: where they are, one place after the other."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from index import Span, TextFinder
from reader.assets import icon
from reader.paint.colours import Theme
from reader.paint.overlaps import SpanSet
from reader.panels.document.saying import say
from reader.widgets import Field, key_button
from reader.wording import number_text

SLICE = 0.005
"""Seconds of looking between two turns of the event loop."""


class FindBar(QWidget):
    """Invisible until something is to be found. Offsets are code points of the release's text.

    Emits `found` when other stretches of the text are to be marked, `went(Span)` to show one of them, and
    `closed(Span | None)` with the one shown last.
    """

    found = Signal()
    went = Signal(object)
    closed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVisible(False)
        self._text = ""
        self._finder: TextFinder | None = None
        self._parts: Iterator[tuple[Span, ...]] = iter(())
        self._so_far: list[Span] = []
        self._number: int | None = None
        self._place = 0
        self._goes = True
        self.spans = SpanSet()
        self.field = Field(placeholderText=self.tr("Find in this release"))
        self.field.setAccessibleName(self.tr("Find in this release"))
        self.count = QLabel(objectName="count")
        self.previous = key_button(self.tr("Previous place found"), "Shift+Enter")
        self.next = key_button(self.tr("Next place found"), "Enter")
        self.close_button = key_button(self.tr("Close"), "Esc")
        self._slices = QTimer(self, interval=0)
        self._lay_out()
        self._slices.timeout.connect(self._look)
        self.field.textChanged.connect(self._begin)
        self.next.clicked.connect(lambda: self.walk(True))
        self.previous.clicked.connect(lambda: self.walk(False))
        self.close_button.clicked.connect(self.leave)
        self.set_theme(theme)

    @property
    def current(self) -> Span | None:
        """The place that was gone to last."""
        return None if self._number is None else self.spans.spans[self._number]

    @property
    def is_looking(self) -> bool:
        """Whether the text has not been looked through yet."""
        return self._slices.isActive()

    def open(self, place: int, wanted: str = "") -> None:
        """Ask what to find from code point `place` on; `wanted` is what is likely to be looked for."""
        self._place = place
        self.show()
        if wanted and wanted != self.field.text():
            self.field.setText(wanted)
        elif self.field.text():
            self._begin()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Mark nothing any more."""
        last = self.current
        self.hide()
        self._end()
        self.found.emit()
        self.closed.emit(last)

    def show_text(self, text: str) -> None:
        """Look in another text, from its beginning, if the bar is open."""
        self._end()
        self._text, self._finder, self._place = text, None, 0
        if self.isVisibleTo(self.parentWidget()):
            self._begin(go=False)

    def walk(self, forward: bool) -> None:
        """Go to the next or the previous place; after the last comes the first."""
        if not self.spans:
            return
        if self._number is None:
            ahead = self.spans.first_from(self._place) or 0
            self._number = ahead if forward else ahead - 1
        else:
            self._number += 1 if forward else -1
        self._number %= len(self.spans)
        self._show_count()
        self.went.emit(self.spans.spans[self._number])

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for button, name in (
            (self.previous, "chevron-up"),
            (self.next, "chevron-down"),
            (self.close_button, "x"),
        ):
            button.setIcon(icon(name, theme.text, theme.quiet))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.walk(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc closes this bar, and nothing else of the window."""
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
        if is_key and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    # Looking

    def _begin(self, *, go: bool = True) -> None:
        if self.current:
            self._place = self.current.start
        self._end()
        wanted = self.field.text()
        if wanted.strip():
            self._finder = self._finder or TextFinder(self._text)
            self._parts = self._finder.find(wanted)
            self._goes = go
            self._slices.start()
            self._look()
        else:
            self._show_found()

    def _end(self) -> None:
        self._slices.stop()
        self._parts, self._so_far = iter(()), []
        self._number, self.spans = None, SpanSet()

    def _look(self) -> None:
        until = time.perf_counter() + SLICE
        for part in self._parts:
            self._so_far += part
            if time.perf_counter() >= until:
                return
        self._slices.stop()
        self.spans = SpanSet(self._so_far)
        self._show_found()
        if self._goes:
            self.walk(True)

    def _show_found(self) -> None:
        self._show_count()
        self.found.emit()

    def _show_count(self) -> None:
        total = len(self.spans)
        if not self.field.text().strip():
            text = ""
        elif not total:
            text = self.tr("Not in this release")
            say(self.field, text)
        elif self._number is None:
            text = self.tr("%Ln place(s)", "", total)
        else:
            number = number_text(self._number + 1)
            text = self.tr("{number} of {total}").format(number=number, total=number_text(total))
        self.count.setText(text)
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for widget in (self.previous, self.count, self.next, self.close_button):
            row.addWidget(widget)
        self._show_count()
