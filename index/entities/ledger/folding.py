"""One decision after the other, in the order of their time, into what stands for what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from index.entities.ledger.entries import LedgerEntry, kind_of, named_like, slug_of
from index.entities.names import normalise_name
from index.records import LedgerAction

NOTHING = ""
"""What an entity stands for that is none."""


@dataclass(frozen=True, slots=True)
class Separation:
    """Some mentions of `source` are of `target`: those in some releases, or those of one spelling.

    `time` is the number of the decision among those that count.
    """

    time: int
    source: str
    target: str
    releases: frozenset[str] = frozenset()
    spelling: str = ""

    def takes(self, release: str, spelling: str) -> bool:
        """Whether a mention in this release, spelled so, is one of them."""
        return release in self.releases or (bool(self.spelling) and spelling == self.spelling)


@dataclass(slots=True)
class Fold:
    """What the decisions so far lead to.

    `parents` says what each entity stands for, directly, and `times` which decision said so, if one did.
    It is a forest, because only what stands for nothing else is ever put below another tree's top; so towards
    the top the times increase. A later decision wins: who speaks of a rejected entity as one brings it back.
    """

    joined: Mapping[str, str]
    parents: dict[str, str] = field(default_factory=dict)
    times: dict[str, int] = field(default_factory=dict)
    separations: list[Separation] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)
    _taken: int = 0
    _joined_to: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.parents = dict(self.joined)
        for one, other in self.joined.items():
            self._joined_to.setdefault(other, []).append(one)

    def take(self, entry: LedgerEntry) -> None:
        """Let one more decision count; one without an entity decides nothing."""
        if not entry.entities:
            return
        self._taken += 1
        first, *others = entry.entities
        match entry.action:
            case LedgerAction.MERGE:
                self._merge(first, others)
            case LedgerAction.SPLIT if entry.value:
                self._split_spelling(first, entry.value)
            case LedgerAction.SPLIT:
                self._split(entry.entities)
            case LedgerAction.RENAME:
                self.names[self._revived(first)] = entry.value
            case LedgerAction.ALIAS:
                self._add_alias(self._revived(first), entry.value)
            case LedgerAction.KIND:
                self._change_kind(self._revived(first), entry.value)
            case LedgerAction.REJECT if entry.releases:
                self._separate(self.top(first), NOTHING, entry.releases)
            case LedgerAction.REJECT:
                self._reject(entry.entities)
            case LedgerAction.DISTINCT:
                self._distinguish(self._revived(first), entry)

    def top(self, entity: str) -> str:
        """The last entity that this one stands for, also where that one is rejected."""
        while parent := self.parents.get(entity):
            entity = parent
        return entity

    def _revived(self, entity: str) -> str:
        top = self.top(entity)
        if self.parents.get(top) == NOTHING:
            self._unlink(top)
        return top

    def _link(self, entity: str, parent: str) -> None:
        self.parents[entity] = parent
        self.times[entity] = self._taken

    def _unlink(self, entity: str) -> None:
        self.parents.pop(entity, None)
        self.times.pop(entity, None)

    def _merge(self, first: str, others: list[str]) -> None:
        head = self._revived(first)
        for other in others:
            top = self.top(other)
            if top != head:
                self._link(top, head)

    def _split(self, entities: tuple[str, ...]) -> None:
        for entity in entities:
            self._unlink(entity)

    def _split_spelling(self, entity: str, value: str) -> None:
        head, spelling = self._revived(entity), normalise_name(value)
        self.aliases[head] = tuple(
            name for name in self.aliases.get(head, ()) if normalise_name(name) != spelling
        )
        target = named_like(head, value)
        if target != head:
            self._free(target, head)
            self.made.setdefault(target, value)
            self._separate(head, target, spelling=spelling)

    def _distinguish(self, head: str, entry: LedgerEntry) -> None:
        target = named_like(head, entry.value)
        if target != head:
            self._free(target, head)
            self.made.setdefault(target, entry.value)
            self._separate(head, target, entry.releases)

    def _free(self, target: str, head: str) -> None:
        """Let an entity that is to be another than `head` stand for itself, if part of it or rejected."""
        if self.parents.get(target) == NOTHING or self.top(target) == head:
            self._unlink(target)

    def _separate(
        self, source: str, target: str, releases: tuple[str, ...] = (), *, spelling: str = ""
    ) -> None:
        self.separations.append(Separation(self._taken, source, target, frozenset(releases), spelling))

    def _add_alias(self, head: str, value: str) -> None:
        known = self.aliases.get(head, ())
        if value not in known:
            self.aliases[head] = (*known, value)

    def _change_kind(self, head: str, kind: str) -> None:
        """An id begins with its kind: of another kind is another entity, for which this one stands."""
        target = f"{kind}:{slug_of(head)}"
        if kind == kind_of(head):
            return
        if self.top(target) == head or kind_of(self.top(target)) != kind:
            self._unlink(target)  # it was said to be of another kind, and the later decision wins
        top = self._revived(target)
        self._link(head, top)
        if head in self.names:
            self.names.setdefault(top, self.names[head])

    def _reject(self, entities: tuple[str, ...]) -> None:
        """What was joined to a rejected entity without the user's knowledge is not rejected with it."""
        for entity in entities:
            if self.parents.get(entity) != NOTHING:
                self._link(entity, NOTHING)
            for other in self._joined_to.get(entity, ()):
                if other not in entities and self.parents.get(other) == entity:
                    self._unlink(other)
