"""What a user asks to be decided about entities: checked against the archive, and completed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from index.catalogue import Catalogue
from index.entities import normalise_name
from index.entities.ledger import Decisions, LedgerEntry, named_like
from index.entity_ledger import EntityLedger
from index.entity_names import EntityNames
from index.errors import WrongUse
from index.records import EntityKind, LedgerAction


def requested(
    asked: LedgerEntry, catalogue: Catalogue, ledger: EntityLedger, names: EntityNames
) -> LedgerEntry:
    """The entry that keeps what was asked, in ids and whole, so that it means the same after every sync.

    Raises WrongUse for what makes no sense.
    """
    if not asked.entities:
        raise WrongUse("A decision needs an entity that it is about.")
    return _Request(catalogue, ledger.decisions, names).complete(asked)


class _Request:
    def __init__(self, catalogue: Catalogue, decided: Decisions, names: EntityNames) -> None:
        self._catalogue = catalogue
        self._decided = decided
        self._names = names

    def complete(self, asked: LedgerEntry) -> LedgerEntry:
        """Check and complete by the rules of the action."""
        find = self._part if asked.action is LedgerAction.SPLIT else self._entity
        asked = replace(asked, entities=tuple(map(find, asked.entities)))
        rules: dict[LedgerAction, Callable[[LedgerEntry], LedgerEntry]] = {
            LedgerAction.MERGE: self._merge,
            LedgerAction.SPLIT: self._split,
            LedgerAction.RENAME: self._name,
            LedgerAction.ALIAS: self._name,
            LedgerAction.KIND: self._kind,
            LedgerAction.REJECT: self._reject,
            LedgerAction.DISTINCT: self._distinct,
        }
        return rules[asked.action](asked)

    def _merge(self, asked: LedgerEntry) -> LedgerEntry:
        heads = tuple(dict.fromkeys(map(self._head, asked.entities)))
        if len(heads) < 2:
            raise WrongUse("Two different entities are needed to make one of them.")
        return replace(asked, entities=heads)

    def _split(self, asked: LedgerEntry) -> LedgerEntry:
        """An entity that stands for others is taken apart whole; one that stands for another is taken out."""
        if asked.value:
            return self._split_spelling(asked)
        apart: list[str] = []
        for entity in asked.entities:
            others = self._decided.members(entity)[1:]
            apart += others if others and self._head(entity) == entity else (entity,)
        if not any(entity in self._decided.parents for entity in apart):
            raise WrongUse("There is nothing to split: this entity was not made of several.")
        return replace(asked, entities=tuple(dict.fromkeys(apart)))

    def _split_spelling(self, asked: LedgerEntry) -> LedgerEntry:
        head, spelling = self._head(asked.entities[0]), normalise_name(asked.value)
        names = [name for entity in self._names.described([head]) for name in (entity.name, *entity.aliases)]
        if spelling not in map(normalise_name, names):
            raise WrongUse(f"This entity is not called “{asked.value}”.")
        if named_like(head, asked.value) == head:
            raise WrongUse(f"“{asked.value}” is what stays. Split off the others.")
        return replace(asked, entities=(head,))

    def _name(self, asked: LedgerEntry) -> LedgerEntry:
        self._require_name(asked.value)
        return replace(asked, entities=(self._head(asked.entities[0]),))

    def _kind(self, asked: LedgerEntry) -> LedgerEntry:
        if asked.value not in frozenset(EntityKind):
            raise WrongUse(f"“{asked.value}” is no kind: {', '.join(EntityKind)}.")
        return replace(asked, entities=(self._head(asked.entities[0]),))

    def _reject(self, asked: LedgerEntry) -> LedgerEntry:
        """All that the user sees as this entity is meant, and named lest a later joining adds to it."""
        heads = tuple(map(self._head, asked.entities))
        if asked.releases:
            self._require_mentions(heads[0], asked.releases)
            return replace(asked, entities=heads[:1])
        return replace(asked, entities=tuple(one for head in heads for one in self._decided.members(head)))

    def _distinct(self, asked: LedgerEntry) -> LedgerEntry:
        head = self._head(asked.entities[0])
        if not asked.releases:
            raise WrongUse("Say in which releases it is another one.")
        self._require_mentions(head, asked.releases)
        value = asked.value or self._another_name(head)
        self._require_name(value)
        if self._decided.canonical(named_like(head, value)) == head:
            raise WrongUse(f"“{value}” is what this one is called. Give the other one another name.")
        return replace(asked, entities=(head,), value=value)

    def _head(self, entity: str) -> str:
        """What an entity stands for; a rejected one itself, since a decision about it brings it back."""
        return self._decided.canonical(entity) or entity

    def _another_name(self, head: str) -> str:
        """The name with the first number behind it that none has."""
        name, number = self._names.names([head])[head], 2
        while self._names.ids_of(f"{name} ({number})"):
            number += 1
        return f"{name} ({number})"

    def _entity(self, name: str) -> str:
        """The id that is meant by an id or a name."""
        return name if self._is_known(name) else self._names.id_of(name)

    def _part(self, name: str) -> str:
        """As `_entity`, but of a name that one of several joined entities has, that one."""
        if self._is_known(name):
            return name
        parts = sorted(id_ for id_ in self._catalogue.entities.ids(name) if id_ in self._decided.parents)
        if len(parts) > 1:
            raise WrongUse(f"“{name}” fits several. Say which by its id: {', '.join(parts)}.")
        return parts[0] if parts else self._names.id_of(name)

    def _is_known(self, id_: str) -> bool:
        return self._decided.knows(id_) or bool(self._catalogue.entities.names([id_]))

    def _require_name(self, value: str) -> None:
        if not normalise_name(value):
            raise WrongUse("A name needs a letter or a digit.")

    def _require_mentions(self, head: str, releases: tuple[str, ...]) -> None:
        naming = set()
        for key, text, mentions in self._catalogue.mentions(releases):
            spelled = ((one.entity, normalise_name(text[one.start : one.end])) for one in mentions)
            if any(self._decided.of_mention(entity, key, spelling) == head for entity, spelling in spelled):
                naming.add(key)
        for key in releases:
            if key not in naming:
                raise WrongUse(f"{key} does not mention this entity.")
