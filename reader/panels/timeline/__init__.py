"""The timeline over the results: when they were published or what dates they mention, and a range of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from index import Precision, Query, Timeline, Timescale, Undated
from reader.fold import Fold
from reader.models.active import dates_text
from reader.models.timeline import FIRST_DAY, LAST_DAY, Range, chart_of, dates_of, range_asked
from reader.panels.timeline.chart import ChartView
from reader.widgets import SCROLL_BAR, ChoiceBox, margins

_NARROWEST = 3
"""Pixels of a bar, down to which the more exact unit is taken."""

_ROW = 24
"""Pixels of a row, whether there is anything in it or not: what is below stays where it is."""

_DAYS = {Precision.YEAR: 0, Precision.MONTH: 31, Precision.DAY: 1}


class TimelinePanel(QWidget):
    """Emits `edited(changes)`: fields of Query to replace; `scale_wanted()` when another `scale` is looked
    at; `count_wanted(since, until)` for the number of releases in a range that the bars do not tell; and
    `folded(open)`."""

    edited = Signal(object)
    scale_wanted = Signal()
    count_wanted = Signal(str, str)
    folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="timeline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._query = Query()
        self._looked: Timescale = Timescale()
        self._counted: tuple[Range | None, int] = (None, 0)
        self._found: tuple[Query | None, int] = (None, 0)
        self.fold = Fold(self.tr("Timeline"))
        self.unit = self._make_unit()
        self.kind = self._make_kind()
        self.told = QLabel(objectName="count")
        self.chart = ChartView()
        self.earlier, self.later, self.all = (QPushButton(flat=True, objectName="more") for _ in range(3))
        self.undated, self.ambiguous = (
            QPushButton(flat=True, checkable=True, objectName="undated") for _ in range(2)
        )
        self.body = QWidget()
        self._resized = QTimer(self, singleShot=True, interval=200)
        self._lay_out()
        self._connect()

    @property
    def scale(self) -> Timescale:
        """What to ask the archive for: the stretch that is looked at, in bars that the width has room for."""
        most = max(self.chart.viewport().width() // _NARROWEST, 24)
        return replace(self._looked, unit=self._unit, most=most)

    @property
    def _unit(self) -> Precision | None:
        """What each bar is to stand for; a box gives words back, and no values of an enumeration."""
        chosen = self.unit.currentData()
        return Precision(chosen) if chosen else None

    def show_query(self, query: Query) -> None:
        """Show what a question asks of time; another question is looked at as a whole."""
        if _without_dates(query) != _without_dates(self._query):
            self._looked = Timescale()
        self._query = query
        self.kind.setCurrentIndex(self.kind.findData(query.date_kind))
        self.chart.show_chosen(range_asked(query))
        self.undated.setChecked(query.undated is Undated.ALL)
        self.ambiguous.setChecked(query.undated is Undated.AMBIGUOUS)

    def show_result(self, query: Query, timeline: Timeline | None, total: int) -> None:
        """Show how what a question finds lies in time."""
        self._found = (query, total)
        self.show_timeline(timeline or Timeline(Precision.YEAR, query.date_kind))

    def show_timeline(self, timeline: Timeline) -> None:
        """Show another stretch of the same result."""
        chart = chart_of(timeline)
        self.chart.show_chart(chart)
        self._show_count(self.earlier, timeline.before, self.tr("%Ln earlier", "", timeline.before))
        self._show_count(self.later, timeline.after, self.tr("%Ln later", "", timeline.after))
        self._show_undated(timeline)
        self.all.setVisible(self._looked.since is not None)

    def show_count(self, since: str, until: str, count: int) -> None:
        """How many releases there are in a range that was asked about."""
        if self.chart.pending is not None and dates_of(self.chart.pending) == (since, until):
            self._counted = (self.chart.pending, count)
            self._tell()

    def set_open(self, on: bool) -> None:
        """Show the bars or only the heading."""
        self.fold.setChecked(on)

    def focus(self) -> None:
        """Put the keyboard on the bars."""
        self.set_open(True)
        self.chart.walk()

    def _show_undated(self, timeline: Timeline) -> None:
        published = timeline.date_kind == "published"
        count = timeline.undated
        words = self.tr("%Ln undated", "", count) if published else self.tr("%Ln without a date", "", count)
        self._show_count(self.undated, count, words)
        self._show_count(self.ambiguous, timeline.ambiguous, self.tr("%Ln ambiguous", "", timeline.ambiguous))
        self.undated.setToolTip(
            self.tr("Releases of which no day, month or year of publication is known")
            if published
            else self.tr("Releases that mention no date")
        )
        self.ambiguous.setToolTip(
            self.tr("Their date can be read in several ways, as 3 April or 4 March: it stands in no bar")
        )
        for button in (self.undated, self.ambiguous):
            button.setAccessibleDescription(button.toolTip())

    def _show_count(self, button: QPushButton, count: int, words: str) -> None:
        button.setText(words)
        button.setVisible(bool(count) or button.isChecked())

    # What the reader does

    def _take(self, days: Range) -> None:
        since, until = dates_of(days)
        self.edited.emit({"since": since, "until": until, "undated": None})

    def _lift(self) -> None:
        self.edited.emit({"since": None, "until": None, "undated": None})

    def _toggle_undated(self, which: Undated, on: bool) -> None:
        self.edited.emit({"since": None, "until": None, "undated": which if on else None})

    def _look(self, view: Range) -> None:
        since, until = (dates_of(Range(day, day))[0] for day in view)
        self._looked = Timescale(since=since, until=until)
        self.scale_wanted.emit()

    def _look_further(self, *, back: bool) -> None:
        view, limits = self.chart.chart.view, self.chart.chart.limits
        self._look(Range(limits.first, view.last) if back else Range(view.first, limits.last))

    def _look_at_all(self) -> None:
        self._looked = Timescale()
        self.scale_wanted.emit()

    def _divide(self) -> None:
        """Another unit; where the stretch has too many of them, as many as there is room for."""
        unit, view = self._unit, self.chart.chart.view
        self.chart.longest = days = _DAYS[unit] * self.scale.most if unit else 0
        asked = range_asked(self._query)
        start = asked if asked is not None and asked.overlaps(view) else view
        is_chosen = self._looked.since is not None or start is asked
        if days and view.days > days and is_chosen:
            first = max(start.first, view.first)
            self._look(Range(first, first + days - 1).moved(0, self.chart.chart.limits))
        else:
            self.scale_wanted.emit()

    # What is told

    def _tell(self) -> None:
        """What is drawn, pointed at, walked on or asked for, the first of these there is."""
        pending, row = self.chart.pending, self.chart.looked_at
        if pending is not None:
            words = self._range_words(pending, self._count_of(pending))
        elif row is not None:
            words = self.chart.bars.words(row)
        else:
            words = self._asked_words()
        self.told.setText(words)
        self.told.setToolTip(words)

    def _count_of(self, days: Range) -> int | None:
        count = self.chart.chart.count_in(days)
        if count is None and self._counted[0] == days:
            return self._counted[1]
        if count is None:
            self.count_wanted.emit(*dates_of(days))
        return count

    def _asked_words(self) -> str:
        asked, (query, total) = range_asked(self._query), self._found
        chart = self.chart.chart
        if asked is not None:
            return self._range_words(asked, total if query == self._query else None)
        if not chart.timeline.years:
            return self.tr("No dated releases")
        return _range_text(chart.view)

    def _range_words(self, days: Range, count: int | None) -> str:
        dates = _range_text(days)
        if count is None:
            return dates
        return self.tr("{date}: %Ln release(s)", "", count).format(date=dates)

    # Making it

    def _connect(self) -> None:
        self.fold.toggled.connect(self.body.setVisible)
        self.fold.toggled.connect(self.folded)
        self.unit.activated.connect(lambda _: self._divide())
        self.kind.activated.connect(lambda _: self.edited.emit({"date_kind": self.kind.currentData()}))
        self.chart.taken.connect(self._take)
        self.chart.lifted.connect(self._lift)
        self.chart.view_wanted.connect(self._look)
        self.chart.told.connect(self._tell)
        self.earlier.clicked.connect(lambda: self._look_further(back=True))
        self.later.clicked.connect(lambda: self._look_further(back=False))
        self.all.clicked.connect(self._look_at_all)
        self._resized.timeout.connect(self.scale_wanted)
        self.undated.clicked.connect(lambda on: self._toggle_undated(Undated.ALL, on))
        self.ambiguous.clicked.connect(lambda on: self._toggle_undated(Undated.AMBIGUOUS, on))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A width with room for a more exact unit, or no more, asks again."""
        super().resizeEvent(event)
        if self.chart.chart.bars and event.size().width() != event.oldSize().width():
            self._resized.start()

    def _make_unit(self) -> ChoiceBox:
        box = ChoiceBox()
        box.addItem(self.tr("Automatic"), None)
        box.addItem(self.tr("Years"), Precision.YEAR)
        box.addItem(self.tr("Months"), Precision.MONTH)
        box.addItem(self.tr("Days"), Precision.DAY)
        box.setAccessibleName(self.tr("What each bar stands for"))
        box.setToolTip(box.accessibleName())
        return box

    def _make_kind(self) -> ChoiceBox:
        box = ChoiceBox()
        box.addItem(self.tr("Published"), "published")
        box.addItem(self.tr("Mentioned"), "mentioned")
        box.setAccessibleName(self.tr("Which dates count"))
        box.setToolTip(self.tr("When releases were published, or the dates that stand in their texts"))
        return box

    def _lay_out(self) -> None:
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.all.setText(self.tr("Show all"))
        self.earlier.setToolTip(self.tr("Releases with a date before what is shown: show them, too"))
        self.later.setToolTip(self.tr("Releases with a date after what is shown: show them, too"))
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(16, 4, 16 + SCROLL_BAR, 0))
        column.setSpacing(0)
        column.addLayout(_row(self.fold, None, self.unit, self.kind))
        column.addWidget(self.body)
        inside = QVBoxLayout(self.body)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.setSpacing(2)
        inside.addLayout(_row(self.earlier, self.told, self.later))
        inside.addWidget(self.chart)
        inside.addLayout(_row(self.undated, self.ambiguous, None, self.all, gap=16))


def _row(*widgets: QWidget | None, gap: int = 8) -> QHBoxLayout:
    """Widgets beside each other; None is the room between them."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    row.addStrut(_ROW)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 1 if isinstance(widget, QLabel) else 0)
    return row


def _range_text(days: Range) -> str:
    """A range in words; one end of it may be open."""
    since, until = dates_of(days)
    return dates_text(
        since if days.first > FIRST_DAY else None, until if days.last < LAST_DAY else None, short=True
    )


def _without_dates(query: Query) -> Query:
    """A question but for what it asks of time and the order of its answer."""
    return replace(query, since=None, until=None, undated=None, sort=Query().sort)
