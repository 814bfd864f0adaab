"""Opens the form for each decision about a name, and finds for it what it lets one choose from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from index import Entity, EntityKind, FacetCount, LedgerAction, Query, Row, Sort
from reader.dialogs.bodies import EntityBody, NameBody, ReleasesBody, ScopeBody, SpellingBody
from reader.dialogs.deciding import Body, DecisionDialog
from reader.models.decisions import Decision
from reader.window.parts import Parts
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive

MOST_FOUND = 50
MOST_RELEASES = 500


class DecisionForms(QObject):
    """Emits `decided(Decision)` when a form was agreed to. A `release` is the key of the one that is open."""

    decided = Signal(object)

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self.form: DecisionDialog | None = None

    def merge(self, entity: Entity) -> None:
        """Choose what an entity is the same as; the chosen one stays."""
        body = EntityBody(entity.id)
        body.searched.connect(partial(self._search, body, None))
        self._search(body, entity.kind, "")
        words = self.tr("“{name}” is the same as the one you choose, whose name stays.")
        self._open(Decision(LedgerAction.MERGE, (entity.id,)), self.tr("Merge"), words, entity, body)

    def rename(self, entity: Entity) -> None:
        """Choose how an entity is called."""
        body = NameBody(self.tr("Name"), entity.name, entity.name)
        words = self.tr("Call “{name}” by another name. It is still found by this one.")
        self._open(Decision(LedgerAction.RENAME, (entity.id,)), self.tr("Rename"), words, entity, body)

    def alias(self, entity: Entity) -> None:
        """Add a name by which an entity is found."""
        body = NameBody(self.tr("Also known as"), "", entity.name)
        words = self.tr("“{name}” is found by this name, too.")
        self._open(Decision(LedgerAction.ALIAS, (entity.id,)), self.tr("Add the name"), words, entity, body)

    def split(self, entity: Entity) -> None:
        """Choose a name that is somebody else's, of all that the archive knows by now."""
        self._parts.archive.submit(
            Job(lambda archive: archive.entity(entity.id), self._split, kind="form-entity")
        )

    def _split(self, entity: Entity) -> None:
        if not entity.aliases:
            words = self.tr("“{name}” has one name only: there is nothing to split off.")
            self._parts.notices.tell(words.format(name=entity.name))
            return
        body = SpellingBody(entity.aliases)
        words = self.tr("Which of these is not “{name}”? It becomes one of its own.")
        self._open(Decision(LedgerAction.SPLIT, (entity.id,)), self.tr("Split"), words, entity, body)

    def reject(self, entity: Entity, release: str | None) -> None:
        """Say that something is no name of a person, organisation or place."""
        decision = Decision(LedgerAction.REJECT, (entity.id,))
        words = self.tr("“{name}” is no person, organisation or place. It goes from filters and marks.")
        self._open(decision, self.tr("Not a name"), words, entity, ScopeBody(release))

    def distinguish(self, entity: Entity, release: str | None) -> None:
        """Say that somebody else of the same name is meant in some releases."""
        body = ReleasesBody(entity.name, release)
        work = partial(_releases, entity.id, release)
        self._parts.archive.submit(Job(work, lambda found: body.show_rows(*found), kind="form-releases"))
        words = self.tr("In some releases “{name}” is somebody or something else of the same name.")
        decision = Decision(LedgerAction.DISTINCT, (entity.id,))
        self._open(decision, self.tr("Tell apart"), words, entity, body)

    def end(self) -> None:
        """Another archive is opened: its names are others."""
        if self.form is not None:
            self.form.close()

    def _open(self, decision: Decision, title: str, words: str, entity: Entity, body: Body) -> None:
        self.end()
        form = DecisionDialog(decision, title, words.format(name=entity.name), body, self._window)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.decided.connect(self.decided)
        form.finished.connect(partial(self._closed, form))
        self.form = form
        form.show()
        body.setFocus()

    def _closed(self, form: DecisionDialog, _code: int = 0) -> None:
        if self.form is form:
            self.form = None
            for kind in ("form-names", "form-releases"):
                self._parts.archive.submit(Job(lambda _: None, kind=kind))  # answers underway come too late

    def _search(self, body: EntityBody, kind: EntityKind | None, needle: str) -> None:
        self._parts.archive.submit(
            Job(partial(_found, kind, needle), partial(body.show_found, needle), kind="form-names")
        )


def _found(kind: EntityKind | None, needle: str, archive: Archive) -> tuple[FacetCount, ...]:
    return archive.entities(kind, needle=needle, limit=MOST_FOUND)


def _releases(entity: str, release: str | None, archive: Archive) -> tuple[tuple[Row, ...], int]:
    """The newest releases of an entity, the one that is open first, and how many there are in all."""
    query = Query(entities=(entity,), sort=Sort.NEWEST)
    found = archive.search(query, limit=MOST_RELEASES, facets=False, snippets=False)
    keys = dict.fromkeys(filter(None, (release, *(hit.key for hit in found.hits))))
    return archive.rows(list(keys)), found.total
