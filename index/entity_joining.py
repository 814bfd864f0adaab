"""After a sync: which entities of different releases are one, found out from index and catalogue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from index.entities.gazetteer import gazetteer
from index.entities.resolution import Named
from index.entities.resolution.acronyms import LONGEST_ACRONYM, SHORTEST_ACRONYM
from index.entities.resolution.joining import resolve
from index.records import EntityKind
from index.stores import Stores


def join_entities(stores: Stores) -> None:
    """Let the catalogue know what is joined, unless it knows for this very state of the index."""
    engine, catalogue = stores.engine, stores.catalogue
    if catalogue.entities.joined_at() != engine.generation:
        catalogue.entities.store_joined(resolve(_entities(stores), engine.carriers), engine.generation)


def _entities(stores: Stores) -> Iterator[Named]:
    """Every entity that a release names, with how many do."""
    acronyms: dict[str, list[str]] = defaultdict(list)
    kind = EntityKind.ORGANISATION
    for id_, name in stores.catalogue.entities.short_names(kind, SHORTEST_ACRONYM, LONGEST_ACRONYM):
        acronyms[id_].append(name)
    known = gazetteer()
    for id_, releases in stores.engine.found_counts().items():
        yield Named(id_, releases, tuple(acronyms.get(id_, ())), known.entity(id_) is not None)
