"""The names of entities: what one in a question stands for, and what people read for an id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from operator import attrgetter

from index.entities import normalise_name
from index.entities.ledger import Decisions, kind_of, slug_of
from index.entity_ledger import EntityLedger
from index.errors import WrongUse
from index.local_names import local_names
from index.records import Entity, EntityKind, FacetCount, Facets, Query, Release
from index.stores import Stores

_SHORTEST_HEAD = 3
"""Letters from which on the beginning of a name says whom it may mean."""


class EntityNames:
    """Asks catalogue and ledger, and remembers what they said as long as both are in the same state."""

    def __init__(self, stores: Stores, ledger: EntityLedger) -> None:
        self._stores = stores
        self._ledger = ledger
        self._known: dict[str, str] = {}
        self._state: tuple[int, Decisions] | None = None
        self.language = ""
        self._local = local_names("")

    def speak(self, language: str) -> None:
        """Call known places and organisations as a language does, by its code; what users decided stays."""
        self.language = language
        self._local = local_names(language)
        self._state = None

    # From a name to what it stands for

    def resolve(self, query: Query) -> tuple[Mapping[str, frozenset[str]], tuple[str, ...]]:
        """The ids that each name among the entity filters stands for, and a notice where that is not one."""
        ids: dict[str, frozenset[str]] = {}
        notices: list[str] = []
        for name in (*query.entities, *query.exclude_entities):
            ids[name] = self.ids_of(name)
            if not ids[name]:
                notices.append(self._nobody(name))
            elif len(ids[name]) > 1:
                names = [self.names(ids[name])[id_] for id_ in ids[name]]
                notices.append(f"“{name}” fits several: {', '.join(sorted(names))}. Any of them counts.")
        return ids, tuple(notices)

    def ids_of(self, name: str) -> frozenset[str]:
        """What a name, an alias or an id stands for; empty when nothing bears it."""
        decided, spelling = self._ledger.decisions, normalise_name(name)
        if decided.knows(name):
            heads = {decided.canonical(name)}
        else:
            heads = {
                decided.of_mention(id_, "", spelling) for id_ in self._stores.catalogue.entities.ids(name)
            }
            heads |= decided.called.get(spelling, frozenset())
        return frozenset(head for head in heads if head is not None)

    def id_of(self, name: str) -> str:
        """The one entity that a name, an alias or an id stands for; raises WrongUse where that is not one."""
        ids = sorted(self.ids_of(name))
        if not ids:
            raise WrongUse(self._nobody(name))
        if len(ids) > 1:
            raise WrongUse(f"“{name}” fits several. Say which by its id: {', '.join(ids)}.")
        return ids[0]

    def _nobody(self, name: str) -> str:
        """Why a name stands for nothing."""
        found = sorted(self._stores.catalogue.entities.ids(name))
        if any(self._ledger.decisions.canonical(id_) is None for id_ in (name, *found)):
            return f"It was decided that “{name}” is no person, organisation or place."
        return f"No person, organisation or place is called “{name}” in this archive."

    def called_like(self, part: str) -> frozenset[str]:
        """The entities with a name, or an alias, in which this part of one stands."""
        wanted = normalise_name(part)
        return self._heads(self._stores.catalogue.entities.called_like(part), lambda name: wanted in name)

    def beginning(self, head: str, limit: int) -> tuple[FacetCount, ...]:
        """The entities that occur with a name, or an alias, that begins so, the most frequent first."""
        wanted = normalise_name(head)
        if len(wanted) < _SHORTEST_HEAD:
            return ()
        found = self._stores.catalogue.entities.beginning(head)
        return self._most_frequent(None, self._heads(found, lambda name: name.startswith(wanted)), limit)

    def _heads(self, found: Iterable[str], fits: Callable[[str], bool]) -> frozenset[str]:
        """What those found stand for now, and what was only decided to be called so."""
        decided = self._ledger.decisions
        heads = {head for id_ in found if (head := decided.canonical(id_)) is not None}
        for entity in self.described(heads & decided.parted.keys()):
            if not any(fits(normalise_name(name)) for name in (entity.name, *entity.aliases)):
                heads.remove(entity.id)
        return frozenset(heads.union(*(ids for name, ids in decided.called.items() if fits(name))))

    # Counts

    def counted(self, kind: EntityKind | None, needle: str, limit: int | None) -> tuple[FacetCount, ...]:
        """How many releases mention each entity of the archive; see `Archive.entities`."""
        return self._most_frequent(kind, self.called_like(needle) if needle else None, limit)

    def _most_frequent(
        self, kind: EntityKind | None, wanted: frozenset[str] | None, limit: int | None
    ) -> tuple[FacetCount, ...]:
        found = self._stores.engine.entity_counts(wanted)
        counts = [
            FacetCount(id_, id_, count, kind_of(id_))
            for id_, count in found.items()
            if kind is None or kind_of(id_) == kind
        ]
        if limit is not None and limit < len(counts):
            # Ties are settled by name, and only those that may be listed need one.
            least = sorted((count.count for count in counts), reverse=True)[max(limit, 1) - 1]
            counts = [count for count in counts if count.count >= least]
        return tuple(self.label(counts)[:limit])

    # From an id to its names

    def label(self, counts: Iterable[FacetCount]) -> list[FacetCount]:
        """The same counts with the names that people read for labels: most frequent first, ties by name."""
        counts = list(counts)
        names = self.names([count.value for count in counts])
        named = [FacetCount(value, names[value], count, kind) for value, _, count, kind in counts]
        # Two sorts by what is there take half as long as one by what has to be made.
        named.sort(key=attrgetter("label"))
        named.sort(key=attrgetter("count"), reverse=True)
        return named

    def label_facets(self, facets: Facets) -> Facets:
        """The same counts with the names that people read."""
        return replace(facets, entities=tuple(self.label(facets.entities)))

    def names(self, ids: Iterable[str]) -> Mapping[str, str]:
        """At least the names of these; who types asks for nearly the same ones at every keystroke."""
        decided = self._ledger.decisions
        state = self._stores.engine.generation, decided
        if self._state is None or self._state[0] != state[0] or self._state[1] is not decided:
            self._state = state
            self._known.clear()
        unknown = [id_ for id_ in ids if id_ not in self._known]
        self._known.update((id_, id_) for id_ in unknown)
        self._known.update(self._stores.catalogue.entities.names(unknown))
        for id_ in unknown:
            if name := decided.names.get(id_) or self._local.get(id_):
                self._known[id_] = name
            elif self._known[id_] == id_:
                self._known[id_] = self._name_of_made(id_, decided)
        return self._known

    def described(self, ids: Iterable[str]) -> tuple[Entity, ...]:
        """What is known of entities, in the order of what they stand for; rejected ones are left out."""
        decided = self._ledger.decisions
        heads = list(dict.fromkeys(head for id_ in ids if (head := decided.canonical(id_)) is not None))
        names = self.names(heads)
        written = self._stores.catalogue.entities.aliases(
            [id_ for head in heads for id_ in decided.members(head)]
        )
        return tuple(
            Entity(head, kind_of(head), names[head], _aliases(head, names[head], written, decided))
            for head in heads
        )

    def found(self, ids: Sequence[str]) -> Mapping[str, str]:
        """What those that were found are called, whatever was decided."""
        names = self._stores.catalogue.entities.names(ids)
        return {id_: self._local.get(id_, name) for id_, name in names.items()}

    def in_release(self, release: Release) -> Release:
        """A release with the names that people read for the entities it mentions."""
        if not self._local:
            return release
        given = self._ledger.decisions.names
        entities = (
            one if one.id in given or one.id not in self._local else replace(one, name=self._local[one.id])
            for one in release.entities
        )
        return replace(release, entities=tuple(entities))

    def _name_of_made(self, id_: str, decided: Decisions) -> str:
        """The name of an entity that was not found: what the user called it, or one that stands for it."""
        if made := decided.made.get(id_):
            return made
        members = sorted(decided.members(id_), key=lambda one: slug_of(one) != slug_of(id_))
        names = self._stores.catalogue.entities.names(members)
        return next((names[one] for one in members if one in names), id_)


def most_of_each_kind(counts: Iterable[FacetCount], limit: int) -> tuple[FacetCount, ...]:
    """The first `limit` counts of each kind, kind by kind."""
    given = list(counts)
    return tuple(
        chain.from_iterable([one for one in given if one.kind == kind][:limit] for kind in EntityKind)
    )


def _aliases(
    head: str, name: str, written: Mapping[str, Sequence[str]], decided: Decisions
) -> tuple[str, ...]:
    """Every other name of an entity, one for each spelling that differs after normalising."""
    members = decided.members(head)
    given = (*decided.aliases.get(head, ()), *(decided.names.get(one, "") for one in members[1:]))
    made = (decided.made.get(one, "") for one in members[1:])
    found = chain.from_iterable(written.get(one, ()) for one in members)
    spelled = {normalise_name(one): one for one in (*found, *made, *given)}
    gone = {"", normalise_name(name), *decided.parted.get(head, ())}
    return tuple(sorted(one for spelling, one in spelled.items() if spelling not in gone))
