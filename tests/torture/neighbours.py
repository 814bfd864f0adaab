"""Two processes want to write: the second is refused politely, and everybody may search meanwhile."""

from __future__ import annotations

from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from index.engine import Engine, renew_index
from index.errors import ArchiveBusy
from tests.torture.history import next_change, prepare, step, take, verify
from tests.torture.kills import BUILD, CHANGE, MERGE
from tests.torture.processes import PATIENCE, started


def refuse_a_second_writer(place: Path, seed: int) -> None:
    """While one process is in the middle of a batch, another may do everything but write."""
    prepare(place, seed, CHANGE)
    with started(_write_slowly, place, seed) as (writer, connection), closing(Engine.open(place)) as engine:
        assert connection.poll(PATIENCE), "the writer does not begin"
        connection.recv()
        for number in (BUILD, MERGE):
            with pytest.raises(ArchiveBusy, match="Another process is writing"):
                take(engine, step(seed, number))
        with pytest.raises(ArchiveBusy, match="Another process is writing"):
            renew_index(place)
        verify(engine, seed, CHANGE - 1)
        connection.send("go on")
        writer.join(PATIENCE)
        assert writer.exitcode == 0
        assert engine.refresh()
        verify(engine, seed, CHANGE)
        following = next_change(seed, CHANGE)
        take(engine, following)
        verify(engine, seed, following.number)


def _write_slowly(connection: Connection, directory: Path, seed: int) -> None:
    """Take a step, and wait in the middle of it."""
    change = step(seed, CHANGE)
    with closing(Engine.open(directory)) as engine, engine.batch() as batch:
        for key in change.removed:
            batch.remove(key)
        for one in change.added:
            batch.add(one)
        connection.send("in the middle")
        connection.recv()
