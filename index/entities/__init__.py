"""The room's door: which people, organisations and places a release names.

Known names (resources/gazetteer), rules over cue words, in English and Arabic, and a small model. No network.
"""

from __future__ import annotations

from index.entities.names import entity_id, normalise_name
from index.records import Block, Entity, Mention

__all__ = ["Found", "entity_id", "find_mentions", "normalise_name"]

Found = tuple[tuple[Mention, ...], tuple[Entity, ...]]


def find_mentions(text: str, blocks: tuple[Block, ...], languages: tuple[str, ...]) -> Found:
    """The mentions in a release's text and what they name; see `index.entities.recogniser`."""
    from index.entities.recogniser import recognised  # who searches needs no rules for names

    return recognised(text, blocks, languages)
