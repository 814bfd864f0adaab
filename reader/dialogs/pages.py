"""Short pages to read: the question language, about the program."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.examples import FIRST, OTHERS, Examples

WIDTH, HEIGHT = 640, 720


class Page(QDialog):
    """Something to read that scrolls where it is long. Not modal: it can stay open beside the work."""

    def __init__(self, title: str, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside.setObjectName("page")
        scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        scroll.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self.resize(max(WIDTH, inside.sizeHint().width() + 32), min(inside.sizeHint().height() + 8, HEIGHT))


class LanguagePage(Page):
    """How to ask, in questions to click. Emits `asked(question)`."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.examples = (Examples(FIRST), Examples(OTHERS))
        super().__init__(_tr("How to ask"), _in_order(*self.examples), parent)
        for examples in self.examples:
            examples.chosen.connect(self.asked)
        self.examples[0].buttons[0].setFocus()


def _in_order(first: Examples, others: Examples) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(24, 16, 24, 24)
    column.setSpacing(8)
    words = _tr(
        "Click a question to ask it. None is an error: what is not understood is sought as plain words."
    )
    column.addWidget(QLabel(words, wordWrap=True, objectName="message-sentence"))
    for heading, examples in ((_tr("To begin with"), first), (_tr("And further"), others)):
        column.addWidget(QLabel(heading, objectName="heading", indent=0))
        column.addWidget(examples)
    column.addStretch(1)
    return inside


def about_page(parent: QWidget) -> Page:
    """What this is, and what it stands on."""
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(24, 16, 24, 24)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    what = ((_tr("What it is"), _tr("A reader for archives of releases. It uses no network.")),)
    licences = (
        ("Sijill", "Apache-2.0"),
        ("Qt, PySide6", "LGPL-3.0"),
        ("Whoosh", "BSD-2-Clause"),
        ("Noto Serif, Noto Naskh Arabic", "SIL OFL 1.1"),
        ("Lucide", "ISC"),
    )
    _add(grid, f"Sijill {_version()}", what)
    _add(grid, _tr("Licences"), licences)
    grid.setRowStretch(grid.rowCount(), 1)
    return Page(_tr("About Sijill"), inside, parent)


def _add(grid: QGridLayout, heading: str, pairs: Sequence[tuple[str, str]]) -> None:
    grid.addWidget(QLabel(heading, objectName="heading", indent=0), grid.rowCount(), 0, 1, 2)
    for left, right in pairs:
        row = grid.rowCount()
        grid.addWidget(QLabel(left), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(QLabel(right, wordWrap=True), row, 1, Qt.AlignmentFlag.AlignTop)


def _version() -> str:
    try:
        return version("sijill")
    except PackageNotFoundError:
        return ""  # started from a checkout that is not installed


def _tr(text: str) -> str:
    return QCoreApplication.translate("pages", text)
