"""Short pages to read: all shortcuts, the question language, about the program."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.actions import shortcuts

QUESTIONS = (
    ("hunger strike", "both words, in any form and any order"),
    ("“hunger strike”", "exactly these words side by side"),
    ("prison OR camp", "one of them, or both"),
    ("prison NOT hospital,  prison -hospital", "the first without the second"),
    ("(prison OR camp) strike", "brackets hold together what belongs together"),
    ("title:strike", "only in titles"),
    ("date:2017-10,  date:2015..2017", "published then; a year, a month or a day"),
    ("pris*,  *tion,  p*n", "words that begin, end or both like this"),
    ("pr?son", "words with any letter there"),
    ("prizon~,  prizon~2", "words spelt like this, with one letter wrong, or two"),
    ("“storm prison”~5", "these words at most 5 words apart, in any order"),
)
KEYS = (
    ("↓", "from the search field into the results"),
    ("Enter", "read the release; open the page of a name"),
    ("Space", "show it beside the list; tick a filter"),
    ("X", "leave a filter out"),
    ("Menu", "what can be done with a name, in the filters and in a release"),
)


WIDTH, HEIGHT = 640, 720


class Page(QDialog):
    """Pairs of what to type and what it does, under headings. Not modal: it can stay open beside the work."""

    def __init__(
        self, title: str, groups: dict[str, list[tuple[str, str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(24, 16, 24, 24)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for heading, pairs in groups.items():
            self._add(grid, heading, pairs)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea(widgetResizable=True, frameShape=QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        inside.setObjectName("page")
        self.resize(max(WIDTH, inside.sizeHint().width() + 32), min(inside.sizeHint().height() + 8, HEIGHT))

    def _add(self, grid: QGridLayout, heading: str, pairs: list[tuple[str, str]]) -> None:
        first = grid.rowCount()
        if heading:
            grid.addWidget(QLabel(heading, objectName="heading"), first, 0, 1, 2)
        for row, (left, right) in enumerate(pairs, start=first + 1):
            what = QLabel(left, objectName="sample")
            what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(what, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(QLabel(right, wordWrap=True), row, 1, Qt.AlignmentFlag.AlignTop)


def shortcuts_page(parent: QWidget) -> Page:
    """Every key of the window."""
    groups = {heading: [(keys, text) for text, keys in pairs] for heading, pairs in shortcuts().items()}
    groups = {heading: pairs for heading, pairs in groups.items() if pairs}
    return Page(_tr("Keyboard shortcuts"), {**groups, _tr("Lists"): _pairs(KEYS)}, parent)


def language_page(parent: QWidget) -> Page:
    """How to ask: what the installed version understands, and nothing else."""
    return Page(_tr("How to ask"), {"": _pairs(QUESTIONS)}, parent)


def about_page(parent: QWidget) -> Page:
    """What this is, and what it stands on."""
    return Page(
        _tr("About Sijill"),
        {
            f"Sijill {_version()}": [
                (_tr("What it is"), _tr("A reader for archives of releases. It uses no network."))
            ],
            _tr("Licences"): [
                ("Sijill", "Apache-2.0"),
                ("Qt, PySide6", "LGPL-3.0"),
                ("Whoosh", "BSD-2-Clause"),
                ("Noto Serif, Noto Naskh Arabic", "SIL OFL 1.1"),
                ("Lucide", "ISC"),
            ],
        },
        parent,
    )


def _version() -> str:
    try:
        return version("sijill")
    except PackageNotFoundError:
        return ""  # started from a checkout that is not installed


def _pairs(pairs: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [(left, _tr(right)) for left, right in pairs]


def _tr(text: str) -> str:
    return QCoreApplication.translate("pages", text)
