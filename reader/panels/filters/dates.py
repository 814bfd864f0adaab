"""Dates from and to, as exact as the reader cares to type them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QStyle, QStyleOptionFrame, QWidget

from index import day_range
from reader.widgets import Field
from reader.wording import in_figures

_BESIDE = 4
"""Pixels beside the words of a line on both sides together, within its frame and padding."""


class DateField(Field):
    """An empty one shows an example, or its first word alone. Emits `resized`."""

    resized = Signal()

    def __init__(self, example: str, short: str) -> None:
        super().__init__(clearButtonEnabled=True, placeholderText=example)
        self._example, self._short = example, short

    @property
    def has_room(self) -> bool:
        """Whether the example fits whole."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).width()
        metrics = self.fontMetrics()
        before = max(0, -metrics.minLeftBearing())  # kept free by Qt for letters that lean out
        words = metrics.horizontalAdvance(f"\N{THIN SPACE}{self._example}")
        return before + words + _BESIDE <= room

    def show_example(self, whole: bool) -> None:
        """Show all of it or its first word."""
        self.setPlaceholderText(self._example if whole else self._short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class DateSection(QWidget):
    """Emits `edited(changes)` with `since` and `until`, once both fields hold dates in order.

    What has no date can be in no range, so a range asks for dated releases again.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str | None, str | None] = (None, None)
        self._is_showing = False
        self.since = self._field(self.tr("From date"), self.tr("from 2015"), self.tr("from"))
        self.until = self._field(self.tr("To date"), self.tr("to 2017"), self.tr("to"))
        for field in (self.since, self.until):
            field.resized.connect(self._show_examples)
        self.problem = QLabel(wordWrap=True, visible=False, objectName="problem")
        self.title = QLabel(self.tr("Date"), objectName="section")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.since, 1, 0)
        grid.addWidget(self.until, 1, 1)
        grid.addWidget(self.problem, 2, 0, 1, 2)

    def show_dates(self, since: str | None, until: str | None, *, mentioned: bool = False) -> None:
        """Show the dates of a question; a field that is being typed in stays as it is."""
        self.title.setText(self.tr("Date mentioned") if mentioned else self.tr("Date"))
        if (since, until) == self._shown:
            return
        self._shown = (since, until)
        self._is_showing = True  # with one field set and the other not yet, they hold what nobody asked for
        for field, value in ((self.since, since), (self.until, until)):
            if not (field.hasFocus() and field.isModified()):
                field.setText(in_figures(value or ""))
        self._is_showing = False
        self._tell("")

    def _field(self, name: str, example: str, short: str) -> DateField:
        field = DateField(in_figures(example), short)
        field.setAccessibleName(name)
        field.setToolTip(in_figures(self.tr("A year, a month or a day: 2017, 2017-10, 2017-10-19")))
        field.editingFinished.connect(self._check)
        field.textChanged.connect(self._emptied)
        return field

    def _show_examples(self) -> None:
        """Both whole or both short: in a narrow column only the longer one would be cut."""
        fields = self.since, self.until
        whole = all(field.has_room for field in fields)
        for field in fields:
            field.show_example(whole)

    def _emptied(self, text: str) -> None:
        """A field without a date lifts it at once; nobody would press Enter for that."""
        if not text and not self._is_showing:
            self._check()

    def _check(self) -> None:
        try:
            since, until = (_read(field.text()) for field in (self.since, self.until))
        except ValueError as error:
            self._tell(
                self.tr("“{typed}” is no date. Write 2017, 2017-10 or 2017-10-19.").format(
                    typed=error.args[0]
                )
            )
            return
        if since and until and day_range(since)[0] > day_range(until)[1]:
            self._tell(self.tr("The first date is after the last."))
            return
        self._tell("")
        for field in (self.since, self.until):
            field.setModified(False)  # what was taken may be replaced, what is being typed may not
        if (since, until) != self._shown:
            self._shown = (since, until)
            self.edited.emit({"since": since, "until": until, "undated": None})

    def _tell(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.problem.setTextFormat(Qt.TextFormat.PlainText)


def _ascii(character: str) -> str:
    """A digit of any script as the index writes it, and whatever stands between the parts of a date."""
    if character.isdecimal():
        return str(int(character))
    return "-" if character in "/." else character


def _read(typed: str) -> str | None:
    """An ISO date cut to the precision typed, or None; ValueError carries what was typed."""
    cleaned = "".join(_ascii(one) for one in typed.strip())
    if not cleaned:
        return None
    try:
        day_range(cleaned)
    except ValueError:
        raise ValueError(typed.strip()) from None
    year, *rest = (int(part) for part in cleaned.split("-"))
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
