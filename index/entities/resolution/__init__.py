"""One entity a real thing in the whole archive: which ids of different releases surely name the same."""

from index.entities.resolution.acronyms import LONGEST_ACRONYM, SHORTEST_ACRONYM
from index.entities.resolution.groups import Carriers, Joining, Named, Reason
from index.entities.resolution.joining import resolve

__all__ = ["LONGEST_ACRONYM", "SHORTEST_ACRONYM", "Carriers", "Joining", "Named", "Reason", "resolve"]
