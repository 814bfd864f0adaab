"""A fresh engine for each test, and one filled with the given releases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from index.engine import Engine
from index.records import Release


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Where a test's index lies."""
    return tmp_path / "index-1"


@pytest.fixture
def engine(directory: Path) -> Iterator[Engine]:
    """An empty index."""
    with closing(Engine.open(directory)) as opened:
        yield opened


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Callable[..., Engine]]:
    """Makes an index of releases, each call its own."""
    with ExitStack() as stack:

        def fill(*releases: Release) -> Engine:
            directory = tmp_path / f"filled-{len(list(tmp_path.iterdir()))}"
            engine = stack.enter_context(closing(Engine.open(directory)))
            with engine.batch() as batch:
                for one in releases:
                    batch.add(one)
            return engine

        yield fill
