"""Everything the program says to people, with the places where it says it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from resources.translations.interface import Interface
from resources.translations.messages import INDEX_CONTEXT, Message, Place
from resources.translations.sentences import sentences

PIECES = Path("resources", "translations", "pieces.txt")
"""What `index` fills into its sentences in words of its own; listed by hand, one a line."""


def extract(root: Path) -> dict[Message, tuple[Place, ...]]:
    """Every text of the window and every sentence of the index, and where they are; both sorted.

    Raises NotLiteral where a text cannot be translated.
    """
    found: dict[Message, set[Place]] = {}
    for line, piece in enumerate((root / PIECES).read_text("utf-8").splitlines(), start=1):
        found[Message(INDEX_CONTEXT, piece)] = {Place(PIECES.as_posix(), line)}
    for path in sorted(path for room in ("index", "reader") for path in (root / room).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        for message, line in _of_file(name, path.read_text("utf-8")):
            found.setdefault(message, set()).add(Place(name, line))
    return {message: tuple(sorted(found[message])) for message in sorted(found)}


def _of_file(name: str, text: str) -> Iterator[tuple[Message, int]]:
    return sentences(name, text) if name.startswith("index/") else Interface(name, text).messages()
