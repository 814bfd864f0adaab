"""The engines that are measured side by side, and which of them are here."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.peers.peer import Peer


class Engine(NamedTuple):
    """What an engine is called, its class in `peers`, and the module that must be installed for it."""

    name: str
    peer: str
    needs: str

    @property
    def installed(self) -> bool:
        return find_spec(self.needs) is not None

    def made(self, place: Path) -> Peer:
        """The engine itself, imported only in the process that it works in."""
        module = import_module(f"tests.benchmarks.peers.{self.peer.lower()}")
        peer: Peer = getattr(module, self.peer)(place)
        return peer


OURS = Engine("Sijill", "Sijill", "index")
FTS5 = Engine("SQLite FTS5", "Fts5", "sqlite3")
ENGINES = (OURS, FTS5, Engine("tantivy", "Tantivy", "tantivy"), Engine("Xapian", "Xapian", "xapian"))
