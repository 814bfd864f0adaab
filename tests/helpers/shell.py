"""A shell for tests: runs commands in this process and keeps what they print."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from index.cli import main


class Shell:
    """Runs commands and keeps what they print."""

    def __init__(self, state: Path, capture: pytest.CaptureFixture[str]) -> None:
        self._state = state
        self._capture = capture
        self.out = self.err = ""

    def __call__(self, *arguments: str | Path) -> int:
        code = main([*map(str, arguments), "--state", str(self._state)])
        self.out, self.err = self._capture.readouterr()
        return code

    def json(self, *arguments: str | Path) -> Any:
        self(*arguments, "--json")
        return json.loads(self.out)
