"""The bar for the names in a release: which of them are marked, and ways from one to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from index import EntityKind, Mention, Reason, Release, Span
from reader.assets import icon
from reader.paint.colours import Theme
from reader.paint.overlaps import SpanSet
from reader.panels.document.walk import Walk
from reader.signs import SignButton
from reader.widgets import ChoiceBox, key_button
from reader.wording import kind_text, number_text

_ALL = ""


class NamesBar(QWidget):
    """Invisible until names are to be marked.

    Emits `marked` when other stretches of the text are to be marked, `went(Span)` to show one of them, and
    `closed`. Offsets are code points of the release's text.
    """

    marked = Signal()
    went = Signal(object)
    previous_requested = Signal()
    next_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVisible(False)
        self._mentions: tuple[Mention, ...] = ()
        self._walk = Walk(SpanSet())
        self._wanted = _ALL
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(self.tr("Names that are marked"))
        self.count = QLabel(objectName="count")
        self.previous = key_button(self.tr("Previous name"), "Shift+F4")
        self.next = key_button(self.tr("Next name"), "F4")
        self.close_button = SignButton("x", self.tr("Mark no names"))
        self._lay_out()
        self.choice.activated.connect(lambda _: self.choose(self.choice.currentData()))
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.close_button.clicked.connect(self.closed)
        self.set_theme(theme)

    @property
    def spans(self) -> SpanSet:
        """The names that are marked."""
        return self._walk.spans

    @property
    def current(self) -> Span | None:
        """The name that was gone to last."""
        return self._walk.current

    def show_release(self, release: Release | None) -> None:
        """Take the names of another release, or of the same one after a decision."""
        self._mentions = release.mentions if release else ()
        labels = {entity.id: entity.name for entity in release.entities} if release else {}
        self.choice.clear()
        for text, wanted in self._choices(labels):
            self.choice.addItem(text, wanted)
        self._mark()

    def set_on(self, on: bool) -> None:
        """Mark names in the text, or none."""
        self.setVisible(on)
        self._mark()

    def choose(self, wanted: str) -> None:
        """Mark all names (""), those of a kind, or those of one entity by its id."""
        self._wanted = wanted
        self._mark()

    def walk(self, forward: bool, place: int) -> None:
        """Go to the next or the previous marked name; the first time from code point `place`."""
        step = self._walk.step(forward, place)
        if step is not None:
            self._show_count()
            self.went.emit(step.span)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.previous.setIcon(icon("chevron-up", theme.text, theme.quiet))
        self.next.setIcon(icon("chevron-down", theme.text, theme.quiet))

    def _choices(self, labels: dict[str, str]) -> Iterator[tuple[str, str]]:
        """What can be marked, with how often it is named: everything, each kind, each entity."""
        yield _counted(self.tr("All names"), len(self._mentions)), _ALL
        kinds = Counter(mention.kind for mention in self._mentions)
        yield from ((_counted(kind_text(kind), kinds[kind]), kind) for kind in EntityKind if kinds[kind])
        entities = Counter(mention.entity for mention in self._mentions)
        for entity, count in sorted(entities.items(), key=lambda one: (-one[1], labels.get(one[0], ""))):
            yield _counted(labels.get(entity, entity), count), entity

    def _mark(self) -> None:
        place = self.choice.findData(self._wanted)
        self.choice.setCurrentIndex(max(0, place))
        wanted = self.choice.currentData() if self.isVisibleTo(self.parentWidget()) else None
        self._walk = Walk(SpanSet(_spans(self._mentions, wanted)))
        self._show_count()
        self.marked.emit()

    def _show_count(self) -> None:
        total, number = len(self.spans), self._walk.number
        if not total:
            text = self.tr("No names here")
        elif number is None:
            text = self.tr("%Ln name(s)", "", total)
        else:
            words = self.tr("{number} of {total}")
            text = words.format(number=number_text(number + 1), total=number_text(total))
        self.count.setText(text)
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)

    def _lay_out(self) -> None:
        self.choice.setMinimumContentsLength(16)
        self.choice.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeading)
        row.addStretch(1)
        for widget in (self.previous, self.count, self.next, self.close_button):
            row.addWidget(widget)


def _spans(mentions: Sequence[Mention], wanted: str | None) -> Iterator[Span]:
    for mention in mentions:
        if wanted is not None and wanted in (_ALL, mention.kind, mention.entity):
            yield Span(mention.start, mention.end, Reason.ENTITY)


def _counted(label: str, count: int) -> str:
    return f"{label} ({number_text(count)})"
