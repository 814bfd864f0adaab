"""A process that ends in the middle of anything leaves the whole old state or the whole new one."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from index.engine import Engine
from index.records import Query
from tests.index.engine.samples import release

ROOT = Path(__file__).parents[3]

WRITER = """
import os
import sys
from contextlib import closing
from pathlib import Path
from index.engine import Engine
from tests.index.engine.samples import release

directory, rounds, operations = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])

def count_down(event, arguments):
    global operations
    if event in ("open", "os.rename", "os.remove") and str(directory) in str(arguments[0]):
        operations -= 1
        if operations == 0:
            os._exit(9)

with closing(Engine.open(directory)) as engine:
    sys.addaudithook(count_down)
    print("ready", flush=True)
    for number in range(engine.generation, engine.generation + rounds):
        with engine.batch() as batch:
            batch.add(release(f"{number:04}", "storm"))
            batch.add(release("latest", f"storm {number}"))
"""


def start_writer(directory: Path, rounds: int, operations: int = 0) -> subprocess.Popen[bytes]:
    """A process that commits so many rounds, and ends itself at one of its operations on a file."""
    command = [sys.executable, "-c", WRITER, str(directory), str(rounds), str(operations)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def check(directory: Path) -> int:
    """Verify that one state and all of it is there, and takes the next write; returns its generation."""
    with closing(Engine.open(directory)) as engine:
        generation = engine.generation
        expected = {f"{number:04}" for number in range(generation)} | {"latest"}
        assert engine.keys() == (expected if generation else frozenset())
        assert engine.search(Query("storm")).total == engine.count() == len(engine.keys())
        if generation:
            assert engine.matching(Query(str(generation - 1))) == ("latest",)
        with engine.batch() as batch:
            batch.add(release(f"{generation:04}", "storm"))
            batch.add(release("latest", f"storm {generation}"))
        assert engine.generation == generation + 1
        left = {path.suffix for path in directory.iterdir()}
        assert left <= {".segment", ".json", ""}
        assert len(list(directory.glob("*.json"))) == 1
    return generation


@pytest.mark.slow
def test_the_index_survives_a_kill_at_any_moment(directory: Path) -> None:
    random = Random(3)
    reached = set()
    for _ in range(20):
        with start_writer(directory, rounds=10_000) as writer:
            assert writer.stdout
            assert writer.stdout.readline() == b"ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                writer.wait(random.uniform(0, 0.15))
            writer.kill()
        reached.add(check(directory))
    assert len(reached) == 20


@pytest.mark.slow
def test_the_index_survives_an_end_at_every_operation_of_a_commit(directory: Path) -> None:
    # Seven segments of one document and more are there, so the commit that is cut off merges too.
    with start_writer(directory, rounds=15) as writer:
        writer.communicate()
    check(directory)
    operation = 0
    while True:
        operation += 1
        with start_writer(directory, rounds=1, operations=operation) as writer:
            writer.communicate()
        check(directory)
        if writer.returncode == 0:
            break
        assert writer.returncode == 9
    assert operation > 8
