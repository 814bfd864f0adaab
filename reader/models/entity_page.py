"""All that a page shows of one person, organisation or place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index import Entity, FacetCount, Timeline
from reader.models.decisions import Labels

if TYPE_CHECKING:
    from index import LedgerEntry


@dataclass(frozen=True, slots=True)
class EntityPage:
    """An entity, the keys of its releases (newest first), when they are from, who else is named in them,
    and what was decided about it (oldest first); `labels` names the entities of those decisions.
    `beside_cut` when only the most frequent of those named together are listed."""

    entity: Entity
    releases: tuple[str, ...]
    timeline: Timeline
    beside: tuple[FacetCount, ...] = ()
    beside_cut: bool = False
    decisions: tuple[LedgerEntry, ...] = ()
    labels: Labels = field(default_factory=dict)
