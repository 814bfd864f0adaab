"""The page of one person, organisation or place: when, where and beside whom it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from reader.lists import LineList
from reader.models.decisions import ENTRY_ROLE, DecisionsModel, Index
from reader.models.entity_page import EntityPage
from reader.models.results import ResultsModel
from reader.models.roles import ResultRole
from reader.paint.direction import isolated
from reader.panels.entity.beside import BesideList
from reader.panels.entity.timeline import EntityTimeline
from reader.signs import SignedButton
from reader.wording import number_text, one_of_kind_text, time_text

if TYPE_CHECKING:
    from index import LedgerEntry


class EntityPanel(QWidget):
    """Shows one entity, or says that it is gone.

    Emits `filter_requested(id, dates)` for its releases (of a bar's dates, or "" for all), `opened(key)` to
    read one, `entity_opened(id)` for somebody named beside it, `menu_wanted(id, place)` to correct it,
    `rows_wanted(keys)`, and `undo_requested(id)` or `redo_requested(id)` for a decision.
    """

    filter_requested = Signal(str, str)
    opened = Signal(str)
    entity_opened = Signal(str)
    menu_wanted = Signal(str, QPoint)
    rows_wanted = Signal(object)
    undo_requested = Signal(str)
    redo_requested = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="entity")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.entity: str | None = None
        self.kind = self._label("count")
        self.name = self._label("entity-name")
        self.aliases = self._label("message-sentence")
        self.show_releases = QPushButton(self.tr("Show its releases"))
        self.correct = SignedButton(self.tr("Correct"))
        self.close_button = QPushButton(self.tr("Back to the release"), flat=True)
        self.timeline = EntityTimeline()
        self.undated = self._label("count")
        self.tabs = QTabBar(drawBase=False, expanding=False)
        self.pages = QStackedWidget()
        self.releases_model = ResultsModel(self)
        self.releases = LineList(self.tr("Releases that name it"), self.releases_model, _date)
        self.beside = BesideList()
        self.decisions_model = DecisionsModel(self)
        self.decisions = LineList(self.tr("Decisions about it"), self.decisions_model, _time, double=True)
        self.toggle = QPushButton()
        self.no_decisions = self._label("message-sentence")
        self.no_decisions.setText(self.tr("Nothing was corrected here. What is found by rule may be wrong."))
        self._read_only = False
        self._lay_out()
        self._connect()

    def show_page(self, page: EntityPage, *, read_only: bool = False) -> None:
        """Show an entity; the one that is there already keeps its tab."""
        is_another = page.entity.id != self.entity
        self.entity = page.entity.id
        self._read_only = read_only
        self.kind.setText(one_of_kind_text(page.entity.kind))
        self.name.setText(page.entity.name)
        names = " · ".join(map(isolated, page.entity.aliases))
        also = self.tr("Also known as {names}").format(names=names)
        self._set_text(self.aliases, also if page.entity.aliases else "")
        self.timeline.show_bars(page.timeline.bars)
        undated = self.tr("%Ln without a date", "", page.timeline.undated)
        self._set_text(self.undated, undated if page.timeline.undated else "")
        self.releases_model.set_keys(page.releases)
        self.beside.show_counts(page.beside)
        self.decisions_model.set_entries(page.decisions, page.labels)
        self.no_decisions.setVisible(not page.decisions)
        for widget in (self.decisions, self.toggle):
            widget.setVisible(bool(page.decisions))
        self.decisions.setCurrentIndex(self.decisions_model.index(0, 0))
        self._fit_toggle()
        self._name_tabs(page)
        self._show_controls(True)
        if is_another:
            self.tabs.setCurrentIndex(0)
            self.releases.scrollToTop()

    def show_gone(self, name: str) -> None:
        """Say that nothing is called so any more, after files changed or by a decision."""
        self.kind.clear()
        self.name.setText(name)
        words = self.tr(
            "No release names it any more. Its files may have changed, or a decision took it away."
        )
        self._set_text(self.aliases, words)
        self._show_controls(False)

    def focus(self) -> None:
        """Put the keyboard into the page."""
        self.releases.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_controls(self, on: bool) -> None:
        for widget in (self.show_releases, self.correct, self.tabs, self.pages):
            widget.setVisible(on)
        if not on:
            self.timeline.hide()
            self.undated.hide()

    def _name_tabs(self, page: EntityPage) -> None:
        over = self.tr("over {count}") if page.beside_cut else "{count}"
        tabs = (
            (self.tr("Releases"), number_text(len(page.releases))),
            (self.tr("Named together"), over.format(count=number_text(len(page.beside)))),
            (self.tr("Decisions"), number_text(len(page.decisions))),
        )
        for place, (word, figure) in enumerate(tabs):
            self.tabs.setTabText(place, f"{word} ({figure})")

    def _decision(self) -> LedgerEntry | None:
        return self.decisions.currentIndex().data(ENTRY_ROLE)

    def _fit_toggle(self) -> None:
        entry = self._decision()
        self.toggle.setText(self.tr("Redo") if entry and entry.undone else self.tr("Undo"))
        self.toggle.setEnabled(entry is not None and not self._read_only)
        self.toggle.setToolTip(self.tr("This archive is read only") if self._read_only else "")

    def _toggle(self) -> None:
        entry = self._decision()
        if entry is not None and not self._read_only:
            (self.redo_requested if entry.undone else self.undo_requested).emit(entry.id)

    def _open_menu(self) -> None:
        below = self.correct.mapToGlobal(QPoint(0, self.correct.height()))
        if self.entity is not None:
            self.menu_wanted.emit(self.entity, below)

    def _connect(self) -> None:
        self.show_releases.clicked.connect(lambda: self.filter_requested.emit(self.entity, ""))
        self.correct.clicked.connect(self._open_menu)
        self.close_button.clicked.connect(self.closed)
        self.timeline.chosen.connect(lambda dates: self.filter_requested.emit(self.entity, dates))
        self.releases.opened.connect(lambda index: self.opened.emit(index.data(ResultRole.KEY)))
        self.releases_model.rows_wanted.connect(self.rows_wanted)
        self.beside.opened.connect(self.entity_opened)
        self.decisions.opened.connect(lambda _: self._toggle())
        self.decisions.selectionModel().currentChanged.connect(lambda *_: self._fit_toggle())
        self.toggle.clicked.connect(self._toggle)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)

    def _lay_out(self) -> None:
        for page in (self.releases, self.beside, self._decisions_page()):
            self.tabs.addTab("")
            self.pages.addWidget(page)
        buttons = QHBoxLayout()
        for button in (self.show_releases, self.correct):
            buttons.addWidget(button)
        buttons.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self.kind, 1)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addLayout(top)
        for part in (self.name, self.aliases):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addSpacing(8)
        for part in (self.timeline, self.undated, self.tabs):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        column.addStretch(0)

    def _decisions_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.no_decisions)
        column.addWidget(self.decisions, 1)
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(0)
        return page

    def _label(self, name: str) -> QLabel:
        label = QLabel(objectName=name, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        # A label starts where the interface starts, whatever script its text is in.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    @staticmethod
    def _set_text(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _date(index: Index) -> str:
    return index.data(ResultRole.DATE_TEXT) or ""


def _time(index: Index) -> str:
    entry: LedgerEntry = index.data(ENTRY_ROLE)
    return time_text(entry.created)
