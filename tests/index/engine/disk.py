"""A disk that has room for so many more files, and then none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from index import durable


class FullDisk:
    """Stands in for the system: every file that is made or flushed takes one of what is left.

    Afterwards each raises an OSError of the given kind.
    """

    def __init__(self, patch: pytest.MonkeyPatch, kind: int, left: int) -> None:
        self._kind = kind
        self._left = left
        self._open = Path.open
        patch.setattr(Path, "open", lambda path, mode="r", *rest: self._opened(path, mode, *rest))
        patch.setattr(durable.os, "fsync", lambda _number: self._use())

    def _use(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise OSError(self._kind, "not here")

    def _opened(self, path: Path, mode: str, *rest: Any) -> Any:
        if "w" in mode:
            self._use()
        return self._open(path, mode, *rest)
