"""Opening the last committed state while another commits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from whoosh import query as whoosh

from index.engine import Engine, snapshot
from index.engine.snapshot import Snapshot
from index.errors import ArchiveBusy, IndexDamaged
from tests.index.engine.samples import release


def add(engine: Engine, key: str) -> None:
    with engine.batch() as batch:
        batch.add(release(key, "storm"))


@pytest.fixture
def interrupted(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int, bool], None]]:
    """Lets `engine` commit so many times at the moment in which another is reading."""
    check = snapshot.check_manifest

    def set_up(times: int, loses_files: bool) -> None:
        left = iter(range(times))

        def check_late(*arguments: Any) -> frozenset[str]:
            monkeypatch.setattr(snapshot, "check_manifest", check)
            number = next(left, None)
            if number is not None:
                add(engine, f"late {number}")
            monkeypatch.setattr(snapshot, "check_manifest", check_late)
            if number is not None and loses_files:
                raise FileNotFoundError("a file of the state before")
            return check(*arguments)

        monkeypatch.setattr(snapshot, "check_manifest", check_late)

    yield set_up
    monkeypatch.setattr(snapshot, "check_manifest", check)


@pytest.mark.parametrize("loses_files", [False, True])
def test_a_commit_meanwhile_leads_to_the_newer_state(
    engine: Engine, directory: Path, interrupted: Callable[[int, bool], None], loses_files: bool
) -> None:
    add(engine, "early")
    interrupted(2, loses_files)
    with closing(Engine.open(directory, read_only=True)) as opened:
        assert opened.keys() == {"early", "late 0", "late 1"}
        assert opened.generation == 3


def test_without_a_commit_a_lost_file_is_damage(
    engine: Engine, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(*_arguments: Any) -> frozenset[str]:
        raise FileNotFoundError("a file")

    monkeypatch.setattr(snapshot, "check_manifest", lose)
    with pytest.raises(IndexDamaged):
        Engine.open(directory)


def test_one_who_never_stops_committing_is_not_waited_for_forever(
    engine: Engine, directory: Path, interrupted: Callable[[int, bool], None]
) -> None:
    interrupted(100, False)
    with pytest.raises(ArchiveBusy):
        Engine.open(directory, read_only=True)


def test_a_node_of_a_foreign_kind_is_a_fault_of_the_program(engine: Engine, directory: Path) -> None:
    with closing(Snapshot.open(directory)) as opened, pytest.raises(TypeError, match="Every"):
        opened.evaluator.evaluate(whoosh.Every())


def test_a_released_view_keeps_no_file_open(engine: Engine, directory: Path) -> None:
    add(engine, "a")
    opened = Snapshot.open(directory)
    assert np.count_nonzero(opened.documents.live) == opened.count == 1
    opened.close()
    assert all(file.is_closed for file in opened._storage._opened)
