"""One entity a real thing in the whole archive: which ids of different releases surely name the same.

`joining` decides it, with lists and rules that are loaded only where an archive changes.
"""

from index.entities.resolution.groups import Carriers, Joining, Named, Reason

__all__ = ["Carriers", "Joining", "Named", "Reason"]
