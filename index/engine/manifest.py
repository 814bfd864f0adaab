"""Size and checksum of every file of a committed state: Whoosh would not notice most wrong bytes.

The manifest is written after the commit and says which one it is of. A state whose manifest was not written
any more is opened unchecked: a crash in between costs the check, never the state.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from index.errors import IndexDamaged

_NAME = "manifest.json"
_PIECE = 1 << 20


def write_manifest(directory: Path, generation: int, files: Iterable[Path]) -> None:
    """Note the files of a state; those of the last manifest are not read again, for they never change."""
    _, known = _read(directory)
    # Another commit may take files away, or the disk be full by now: the state is committed all the same.
    with suppress(OSError):
        noted = {path.name: known.get(path.name) or _measured(path) for path in files}
        fresh = directory / f"{_NAME}.{generation}"
        fresh.write_text(json.dumps({"generation": generation, "files": noted}), "ascii")
        fresh.replace(directory / _NAME)


def check_manifest(directory: Path, generation: int, checked: frozenset[str]) -> frozenset[str]:
    """Compare the files of a state with its manifest, but for those that were `checked` before.

    Returns the names of all that are now. Raises IndexDamaged when a file is not what was written,
    FileNotFoundError when it is missing.
    """
    noted, files = _read(directory)
    if noted != generation:
        return checked
    for name, expected in files.items():
        if name not in checked and _measured(directory / name) != expected:
            raise IndexDamaged(f"The index is damaged in {name}; it has to be rebuilt.")
    return frozenset(files)


def _read(directory: Path) -> tuple[int, dict[str, list[int]]]:
    """The generation and the files of the manifest, 0 and none where none can be read."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        manifest = json.loads((directory / _NAME).read_text("ascii"))
        return int(manifest["generation"]), dict(manifest["files"])
    return 0, {}


def _measured(path: Path) -> list[int]:
    """Size in bytes and CRC-32."""
    checksum = size = 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            checksum = zlib.crc32(piece, checksum)
            size += len(piece)
    return [size, checksum]
