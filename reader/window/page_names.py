"""The names on the page of a window: marked or not, walked through, and each with its menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from index import Entity
from reader.window.deciding import Deciding
from reader.window.entity_menu import EntityMenu
from reader.window.forms import DecisionForms
from reader.window.parts import Parts


class PageNames(QObject):
    """Every window with a page has its own; what is decided goes to the one `Deciding` of the archive.

    Emits `decided(Decision)` when something is decided here.
    """

    decided = Signal(object)

    def __init__(self, parts: Parts, deciding: Deciding, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._document = parts.actions, parts.document
        self.forms = DecisionForms(parts, window)
        self.menu = EntityMenu(deciding, self.forms)
        self.forms.decided.connect(self.decided)
        self.menu.decided.connect(self.decided)
        self.decided.connect(deciding.decide)
        self.menu.mark_requested.connect(self._mark)
        self._document.entity_menu_opening.connect(self._fill)
        self._document.names_requested.connect(self._actions.mark_names.setChecked)
        self._actions.mark_names.toggled.connect(self._document.mark_names)
        self._actions.next_name.triggered.connect(lambda _checked=False: self._next())
        self._actions.previous_name.triggered.connect(lambda _checked=False: self._previous())

    def _next(self) -> None:
        """Go to the next name in the release; whoever asks for it wants to see names."""
        self._actions.mark_names.setChecked(True)
        self._document.next_name()

    def _previous(self) -> None:
        self._actions.mark_names.setChecked(True)
        self._document.previous_name()

    def _fill(self, menu: QMenu, entity: Entity) -> None:
        self.menu.fill(menu, entity, self._document.key)

    def _mark(self, entity: str) -> None:
        self._document.mark_names(True, entity)
        self._actions.mark_names.setChecked(True)
