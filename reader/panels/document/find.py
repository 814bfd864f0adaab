"""The bar for finding words in the release on the page: where they are, one place after the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from index import Span
from reader.assets import icon
from reader.paint.colours import Theme
from reader.paint.overlaps import SpanSet
from reader.panels.document.saying import say
from reader.widgets import Field, key_button
from reader.wording import number_text
from reader.workers.slices import Slices

if TYPE_CHECKING:
    from index import TextFinder

_TITLE = -1
"""The place of a reader who is at the title, before the first code point of the text."""


class FindBar(QWidget):
    """Invisible until something is to be found. Offsets are code points of the release's text; those of
    `title_spans` count within a title that stands outside the text.

    Emits `found` when other stretches are to be marked, `went(Span)` or `went_to_title(Span)` to show one of
    them, and `closed(Span | None)` with the one shown last in the text.
    """

    found = Signal()
    went = Signal(object)
    went_to_title = Signal(object)
    closed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVisible(False)
        self._title = self._text = ""
        self._finders: tuple[TextFinder, TextFinder] | None = None
        self._looking: Slices | None = None
        self._number: int | None = None
        self._place = _TITLE
        self.spans, self.title_spans = SpanSet(), SpanSet()
        self.field = Field(placeholderText=self.tr("Find in this release"))
        self.field.setAccessibleName(self.tr("Find in this release"))
        self.count = QLabel(objectName="count")
        self.previous = key_button(self.tr("Previous place found"), "Shift+Enter")
        self.next = key_button(self.tr("Next place found"), "Enter")
        self.close_button = key_button(self.tr("Close"), "Esc")
        self._lay_out()
        self.field.textChanged.connect(self._begin)
        self.next.clicked.connect(lambda: self.walk(True))
        self.previous.clicked.connect(lambda: self.walk(False))
        self.close_button.clicked.connect(self.leave)
        self.set_theme(theme)

    @property
    def current(self) -> Span | None:
        """The place in the text that was gone to last."""
        number = (self._number or 0) - len(self.title_spans)
        return None if self._number is None or number < 0 else self.spans.spans[number]

    @property
    def is_looking(self) -> bool:
        """Whether the text has not been looked through yet."""
        return self._looking is not None

    @property
    def numbering(self) -> tuple[int, int]:
        """The number of the place that was gone to last, from 1 (0 for none), and how many there are."""
        return 0 if self._number is None else self._number + 1, len(self.title_spans) + len(self.spans)

    def open(self, place: int, wanted: str = "") -> None:
        """Ask what to find from code point `place` on; `wanted` is what is likely to be looked for.

        Who is at the beginning of the text is at its title.
        """
        self._place = place or _TITLE
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

    def show_text(self, text: str, title: str = "") -> None:
        """Look in another text, from its beginning, if the bar is open; `title` is one outside the text."""
        self._end()
        self._title, self._text, self._finders, self._place = title, text, None, _TITLE
        if self.isVisibleTo(self.parentWidget()):
            self._begin(go=False)

    def walk(self, forward: bool) -> None:
        """Go to the next or the previous place; after the last comes the first."""
        number, total = self.numbering
        if not total:
            return
        if number:
            number += 1 if forward else -1
        else:
            number = self._first_ahead() + (1 if forward else 0)
        self._number = (number - 1) % total
        self._show_count()
        self._go()

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
        if self._number is not None:
            self._place = self.current.start if self.current else _TITLE
        self._end()
        wanted = self.field.text()
        if not wanted.strip():
            self._show_found()
            return
        self._looking = Slices(self._look(wanted), self)
        self._looking.finished.connect(partial(self._finish, go))
        self._looking.failed.connect(_raise)
        self._looking.start()

    def _finish(self, go: bool) -> None:
        self._stop()
        self._show_found()
        if go:
            self.walk(True)

    def _stop(self) -> None:
        if self._looking is not None:
            self._looking.stop()
            self._looking.deleteLater()
        self._looking = None

    def _end(self) -> None:
        self._stop()
        self._number, self.spans, self.title_spans = None, SpanSet(), SpanSet()

    def _look(self, wanted: str) -> Iterator[float]:
        of_title, of_text = self._finders or self._made_finders()
        in_title = SpanSet(chain.from_iterable(of_title.find(wanted)))
        parts = list[SpanSet]()
        for part in of_text.find(wanted):
            parts.append(SpanSet(part))
            yield 0.0
        self.title_spans, self.spans = in_title, SpanSet.joined(parts)

    def _made_finders(self) -> tuple[TextFinder, TextFinder]:
        from index import TextFinder  # with the rules for words, which only a question needs

        self._finders = TextFinder(self._title), TextFinder(self._text)
        return self._finders

    def _first_ahead(self) -> int:
        """How many places lie before the reader, who is at the beginning again after the last of them."""
        if self._place == _TITLE:
            return 0
        first = self.spans.first_from(self._place)
        return 0 if first is None else len(self.title_spans) + first

    def _go(self) -> None:
        if self.current:
            self.went.emit(self.current)
        elif self._number is not None:
            self.went_to_title.emit(self.title_spans.spans[self._number])

    def _show_found(self) -> None:
        self._show_count()
        self.found.emit()

    def _show_count(self) -> None:
        number, total = self.numbering
        if not self.field.text().strip():
            text = ""
        elif not total:
            text = self.tr("Not in this release")
            say(self.field, text)
        elif not number:
            text = self.tr("%Ln place(s)", "", total)
        else:
            words = self.tr("{number} of {total}")
            text = words.format(number=number_text(number), total=number_text(total))
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


def _raise(error: Exception) -> None:
    """It is a fault, and goes where all faults go."""
    raise error
