"""The menu of a name in a release, in the filters or on its page: what can be seen and decided."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from index import Entity, EntityKind, LedgerAction
from reader.models.decisions import Decision
from reader.paint.direction import isolated
from reader.window.deciding import Deciding
from reader.window.forms import DecisionForms
from reader.wording import one_of_kind_text


class EntityMenu(QObject):
    """Emits `filter_requested(id, take)`, `page_requested(id)`, `mark_requested(id)`, and `decided(Decision)`
    for what needs no form."""

    filter_requested = Signal(str, bool)
    page_requested = Signal(str)
    mark_requested = Signal(str)
    decided = Signal(object)

    def __init__(self, deciding: Deciding, forms: DecisionForms) -> None:
        super().__init__(forms)
        self._deciding = deciding
        self._forms = forms

    def fill(self, menu: QMenu, entity: Entity, release: str | None = None) -> None:
        """Add what can be done with an entity; `release` is the key of the one it was found in, if open."""
        menu.setToolTipsVisible(True)
        if not menu.isEmpty():
            menu.addSeparator()
        # A section's words are not drawn everywhere; a line that cannot be chosen is.
        menu.addAction(f"{isolated(entity.name)} · {one_of_kind_text(entity.kind).lower()}").setEnabled(False)
        self._add(menu, self.tr("Filter by it"), partial(self.filter_requested.emit, entity.id, True))
        self._add(menu, self.tr("Leave it out"), partial(self.filter_requested.emit, entity.id, False))
        self._add(menu, self.tr("Open its page"), partial(self.page_requested.emit, entity.id))
        if release is not None:
            self._add(menu, self.tr("Mark it in this release"), partial(self.mark_requested.emit, entity.id))
        menu.addSeparator()
        for action in self._decisions(menu, entity, release):
            action.setEnabled(not self._deciding.obstacle)
            if self._deciding.obstacle:
                action.setToolTip(self._deciding.obstacle)

    def _decisions(self, menu: QMenu, entity: Entity, release: str | None) -> list[QAction]:
        forms, add = self._forms, partial(self._add, menu)
        actions = [
            add(self.tr("Merge with…"), partial(forms.merge, entity)),
            add(self.tr("Split…"), partial(forms.split, entity)),
            add(self.tr("Rename…"), partial(forms.rename, entity)),
            add(self.tr("Also known as…"), partial(forms.alias, entity)),
            add(self.tr("Same name, somebody else…"), partial(forms.distinguish, entity, release)),
            add(self.tr("Not a name…"), partial(forms.reject, entity, release)),
        ]
        kinds = menu.addMenu(self.tr("Change the kind"))
        for kind in EntityKind:
            if kind != entity.kind:
                self._add(kinds, one_of_kind_text(kind), partial(self._change_kind, entity, kind))
        return [*actions, kinds.menuAction()]

    def _change_kind(self, entity: Entity, kind: EntityKind) -> None:
        self.decided.emit(Decision(LedgerAction.KIND, (entity.id,), value=kind.value))

    def _add(self, menu: QMenu, words: str, do: Callable[[], object]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False: do())
        return action
