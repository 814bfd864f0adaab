"""A notebook on disk for each test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.notebook import Notebook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "notebook.sqlite"


@pytest.fixture
def notebook(path: Path) -> Iterator[Notebook]:
    with closing(Notebook.open(path)) as opened:
        yield opened
