"""The room's door: which people, organisations and places a release names.

Known names (resources/gazetteer) and rules over cue words, in English and Arabic. No model, no network.
"""

from index.entities.names import entity_id, normalise_name
from index.entities.recogniser import find_mentions

__all__ = ["entity_id", "find_mentions", "normalise_name"]
