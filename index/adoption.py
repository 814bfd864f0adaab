"""Finds the notebook of an archive whose folder was moved: a new path, a new drive letter, a new machine.

Beside each archive's state lies a card that names its folder and a sample of its files' hashes. The sample
is a bottom-k sketch (Broder, "On the resemblance and containment of documents", 1997): the smallest hashes
are a fair sample that is the same whatever the order of reading.
"""

from __future__ import annotations

import heapq
import json
import logging
from collections.abc import Collection, Container, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from index.errors import SijillError
from index.notebook import Notebook, reanchor
from index.places import Places
from index.stores import Stores

_log = logging.getLogger(__name__)

SAMPLE = 64
"""Hashes on a card."""

LEAST_SHARED = 0.5
"""The share of a card's sample that a folder must hold to count as the same archive."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a state directory says of itself: its folder, and the smallest SHA-256 values of its files."""

    home: Path
    folder: Path
    sample: tuple[str, ...]

    @property
    def places(self) -> Places:
        """Where the state lies that the card speaks of."""
        return Places(self.folder, self.home)


def write_card(places: Places, hashes: Iterable[str]) -> None:
    """Leave the card beside the state, for people and for the day when the folder has moved."""
    sample = heapq.nsmallest(SAMPLE, hashes)
    content = json.dumps({"folder": str(places.folder), "sample": sample}, indent=1)
    if places.card.exists() and places.card.read_bytes() == content.encode():
        return
    draft = places.card.with_suffix(".draft")
    draft.write_bytes(content.encode())
    draft.replace(places.card)


def adoptable(stores: Stores) -> tuple[Card, ...]:
    """The archives whose notebook can be brought to this one; see `index.archive.Archive.adoptable`."""
    if stores.obstacle or stores.notebook.bookmarks():
        return ()
    found = orphaned_homes(stores.places, stores.catalogue.paths_by_hash().keys())
    known = {entry.id for entry in stores.notebook.ledger()}
    return tuple(card for card in found if has_more(card, known))


def orphaned_homes(places: Places, hashes: Collection[str]) -> Iterator[Card]:
    """The cards of archives whose folder is gone and of whose sample at least half is among `hashes`."""
    for path in sorted(places.home.parent.glob("*/archive.json")):
        card = _read_card(path)
        if card is None or card.home == places.home or not card.sample or card.folder.exists():
            continue
        shared = sum(sha256 in hashes for sha256 in card.sample)
        if shared >= LEAST_SHARED * len(card.sample) and card.places.notebook.exists():
            yield card


def has_more(card: Card, known: Container[str]) -> bool:
    """Whether there are passages or unknown decisions; a notebook that cannot be read stays where it is."""
    try:
        with closing(Notebook.open(card.places.notebook, read_only=True)) as other:
            return bool(other.bookmarks()) or any(entry.id not in known for entry in other.ledger())
    except SijillError as error:
        _log.warning("the notebook of %s cannot be adopted: %s", card.folder, error)
        return False


def take_over(card: Card, stores: Stores) -> int:
    """Copy what the notebook of a card's archive holds into another's; returns how many passages came."""
    notebook = stores.notebook
    with closing(Notebook.open(card.places.notebook, read_only=True)) as other:
        count = notebook.adopt(other)
    kept = notebook.bookmarks()
    keys = list(dict.fromkeys(bookmark.release for bookmark in kept))
    present = {release.key: release for release in stores.catalogue.releases(keys)}
    notebook.save_states([reanchor(bookmark, present.get(bookmark.release)) for bookmark in kept])
    return count


def _read_card(path: Path) -> Card | None:
    """The card in a file; None for one that is damaged or of another make, which names no archive."""
    try:
        held = json.loads(path.read_text("utf-8"))
        return Card(path.parent, Path(held["folder"]), tuple(map(str, held["sample"])))
    except (OSError, ValueError, KeyError, TypeError):
        return None
