"""What the reader chooses for good: looks, language, type. Every choice acts at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from index import BLOCK_SEPARATOR, Block, BlockKind, Release
from reader.dialogs.room import resize_on_screen
from reader.languages import languages
from reader.paint.colours import LIGHT, Theme
from reader.paint.document import PageBuilder
from reader.paint.styles import Styles, Typography
from reader.preferences import LIMITS, Density, Digits, Face, Preferences, ThemeChoice
from reader.widgets import CheckBox, ChoiceBox, FigureBox, margins

SAMPLE = (
    "The letters were sent on when the office opened again in the spring. Nobody had asked for them before.",
    "أُرسلت الرسائل حين فتح المكتب أبوابه من جديد في الربيع، ولم يكن أحد قد سأل عنها من قبل.",
)
"""A paragraph in either script."""


class SamplePage(QTextEdit):
    """How a release would look now, drawn by what draws releases."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, readOnly=True, objectName="sample-page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("How a release would look"))
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setFixedHeight(176)
        self.document().setDocumentMargin(12)
        self._column = 0

    def draw(self, preferences: Preferences, theme: Theme) -> None:
        """Draw the paragraphs anew."""
        typography = Typography.of(preferences)
        self.document().clear()
        PageBuilder(_sample(), self.document(), Styles(typography, theme)).build(1.0)
        self._column = typography.column + 24
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as a page would be, where there is room for it; it begins where the interface begins."""
        width = max(1, min(self._column, self.width()))
        self.setLineWrapColumnOrWidth(width)
        self.setViewportMargins(margins(0, 0, self.width() - width, 0))


class PreferencesDialog(QDialog):
    """Not modal. Emits `changed(Preferences)` with every choice."""

    changed = Signal(object)

    def __init__(self, preferences: Preferences, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences, self._theme = preferences, theme
        self._before: Preferences | None = None
        self._make_choices()
        self._make_figures()
        self.restore = CheckBox(self.tr("Go on where the last session ended"))
        self.sample = SamplePage()
        self.defaults = QPushButton(autoDefault=False)
        self.close_button = QPushButton(self.tr("Close"), autoDefault=False)
        self._lay_out()
        self._connect()
        self.show_preferences(preferences)

    def show_preferences(self, preferences: Preferences, theme: Theme | None = None) -> None:
        """Show what is chosen now, and how it looks."""
        self._preferences = preferences
        self._theme = theme or self._theme
        for name, box in self._boxes.items():
            box.setCurrentIndex(box.findData(getattr(preferences, name)))
        for name, spin in self._spins.items():
            spin.blockSignals(True)
            spin.setValue(getattr(preferences, name))
            spin.blockSignals(False)
        self.restore.setChecked(preferences.restore_session)
        self.sample.draw(preferences, self._theme)
        is_usual = preferences == Preferences()
        can_go_back = is_usual and self._before is not None
        words = self.tr("Bring my choices back") if can_go_back else self.tr("Restore defaults")
        self.defaults.setText(words)
        self.defaults.setEnabled(can_go_back or not is_usual)

    def _choose(self, **fields: Any) -> None:
        self._before = None
        self._take(replace(self._preferences, **fields))

    def _take(self, preferences: Preferences) -> None:
        if preferences != self._preferences:
            self.show_preferences(preferences)
            self.changed.emit(preferences)

    def _restore(self) -> None:
        """Everything as it was at first; once more, and the reader's own choices are back."""
        if self._before is not None:
            before, self._before = self._before, None
            self._take(before)
        else:
            self._before = self._preferences
            self._take(Preferences())

    def _make_choices(self) -> None:
        texts = {
            "theme": {
                ThemeChoice.SYSTEM: self.tr("As the system has it"),
                ThemeChoice.LIGHT: self.tr("Light"),
                ThemeChoice.DARK: self.tr("Dark"),
            },
            "density": {
                Density.COMFORTABLE: self.tr("Title, source and passage"),
                Density.COMPACT: self.tr("Title and one line of the passage"),
            },
            "language": {"system": self.tr("As the system has it"), **languages()},
            "digits": {
                Digits.LANGUAGE: self.tr("As the language has them"),
                Digits.WESTERN: "0123456789",
                Digits.ARABIC: "٠١٢٣٤٥٦٧٨٩",
            },
            "face": {Face.SERIF: self.tr("With serifs"), Face.SANS: self.tr("Without serifs")},
        }
        self._boxes = {name: _box(choices.items()) for name, choices in texts.items()}

    def _make_figures(self) -> None:
        self._spins = {
            "text_size": FigureBox(0),
            "leading": FigureBox(1, step=0.1),
            "measure": FigureBox(0, step=3),
        }
        self._spins["text_size"].setSuffix(self.tr(" px"))
        for name, spin in self._spins.items():
            spin.setRange(*LIMITS[name])
            spin.setKeyboardTracking(False)
            # A number has no direction of its own, and would begin at the left in a mirrored window too.
            side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            spin.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)

    def _connect(self) -> None:
        for name, box in self._boxes.items():
            kind = type(getattr(Preferences(), name))  # Qt hands a plain text back
            box.activated.connect(
                lambda _at, name=name, box=box, kind=kind: self._choose(**{name: kind(box.currentData())})
            )
        for name, spin in self._spins.items():
            spin.valueChanged.connect(lambda value, name=name: self._choose(**{name: _plain(name, value)}))
        self.restore.clicked.connect(lambda on: self._choose(restore_session=on))
        self.defaults.clicked.connect(self._restore)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(24, 8, 24, 16)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._add(form, self.tr("Looks"), theme=self.tr("Colours"), density=self.tr("Results show"))
        self._add(form, self.tr("Language"), language=self.tr("Interface"), digits=self.tr("Figures"))
        self._add(
            form,
            self.tr("The page of a release"),
            face=self.tr("Type"),
            text_size=self.tr("Size"),
            leading=self.tr("Line height"),
            measure=self.tr("Characters a line"),
        )
        form.addRow(self.sample)
        self._add(form, self.tr("At the start"))
        form.addRow(self.restore)
        inside = QWidget(objectName="page")
        inside.setLayout(form)
        scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what stands on it has the keyboard
        buttons = QDialogButtonBox()
        buttons.addButton(self.defaults, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(self.close_button, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 16)
        foot.addWidget(buttons)
        column.addLayout(foot)
        resize_on_screen(self, 688, 760)

    def _add(self, form: QFormLayout, heading: str, **labels: str) -> None:
        form.addRow(QLabel(heading, objectName="heading", indent=0))
        for name, label in labels.items():
            control = self._boxes.get(name) or self._spins[name]
            control.setAccessibleName(label)
            control.setObjectName(name)
            control.setMinimumWidth(240)
            form.addRow(label, control)


def _box(choices: Iterable[tuple[str | StrEnum, str]]) -> ChoiceBox:
    box = ChoiceBox()
    for value, text in choices:
        box.addItem(text, value)
    return box


def _plain(name: str, value: float) -> int | float:
    """The figure that is seen: binary fractions add up to 1.7000000000000002."""
    return type(getattr(Preferences(), name))(round(value, 1))


def _sample() -> Release:
    text = BLOCK_SEPARATOR.join(SAMPLE)
    second = len(SAMPLE[0]) + len(BLOCK_SEPARATOR)
    blocks = (
        Block(BlockKind.PARAGRAPH, 0, len(SAMPLE[0]), language="en"),
        Block(BlockKind.PARAGRAPH, second, len(text), language="ar"),
    )
    return Release("", "", "", "", text, blocks, "")
