"""A release as it reads with what was decided about entities."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from index.entities.ledger.decisions import Decisions
from index.entities.ledger.entries import kind_of
from index.entities.names import normalise_name
from index.records import Entity, Mention, Release

Describe = Callable[[Iterable[str]], Sequence[Entity]]
"""Gives what is known of the entities with these ids, about which something was decided."""


def with_decisions(release: Release, decided: Decisions, describe: Describe) -> Release:
    """The release with mentions of what their entities stand for; mentions of rejected ones are left out.

    Entities about which nothing was decided stay as they were found.
    """
    if not decided:
        return release
    mentions = tuple(_decided(release, decided))
    found = {entity.id: entity for entity in release.entities}
    ids = dict.fromkeys(mention.entity for mention in mentions)
    described = {entity.id: entity for entity in describe([id_ for id_ in ids if _touched(id_, decided)])}
    known = found | described
    return replace(release, mentions=mentions, entities=tuple(known[id_] for id_ in ids))


def _decided(release: Release, decided: Decisions) -> Iterator[Mention]:
    for mention in release.mentions:
        spelling = normalise_name(release.text[mention.start : mention.end]) if decided.separations else ""
        head = decided.of_mention(mention.entity, release.key, spelling)
        if head == mention.entity:
            yield mention
        elif head is not None:
            yield replace(mention, entity=head, kind=kind_of(head))


def _touched(id_: str, decided: Decisions) -> bool:
    spoken_of = (decided.made, decided.names, decided.aliases, decided.parted)
    return len(decided.members(id_)) > 1 or any(id_ in one for one in spoken_of)
