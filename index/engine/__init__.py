"""The only room that knows Whoosh, and its only door: what others may use is named here."""

from index.engine.batch import Batch
from index.engine.engine import Engine
from index.engine.schema import VERSION
from index.engine.store import remove_index

__all__ = ["VERSION", "Batch", "Engine", "remove_index"]
