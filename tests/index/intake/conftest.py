"""A desk with nothing on it for each test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.notebook import Notebook
from tests.helpers.desk import Desk


@pytest.fixture
def desk(tmp_path: Path, folder: Path) -> Iterator[Desk]:
    source = tmp_path / "camera card"
    source.mkdir()
    with closing(Notebook.open(tmp_path / "state" / "notebook.sqlite")) as notebook:
        yield Desk(source, folder, notebook)
