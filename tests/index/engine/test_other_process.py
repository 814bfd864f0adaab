"""One process reads while another writes."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from index.engine import Engine
from index.records import Query

ROOT = Path(__file__).parents[3]
WRITER = """
import sys
from contextlib import closing
from pathlib import Path
from index.engine import Engine
from tests.index.engine.samples import release

with closing(Engine.open(Path(sys.argv[1]))) as engine:
    for number in range(25):
        with engine.batch() as batch:
            batch.add(release(f"{number:03}", "storm"))
            batch.add(release("latest", f"storm {number}"))
"""


@pytest.mark.slow
def test_every_answer_during_the_commits_of_another_is_of_one_state(engine: Engine, directory: Path) -> None:
    states = set()
    with subprocess.Popen([sys.executable, "-c", WRITER, str(directory)], cwd=ROOT) as writer:
        while writer.poll() is None:
            with closing(Engine.open(directory, read_only=True)) as fresh:
                assert fresh.count() == fresh.search(Query("storm")).total
            engine.refresh()
            results = engine.search(Query("storm"), limit=None)
            assert results.total == engine.count() == len(results.hits)
            if results.total:
                assert engine.matching(Query(str(results.total - 2))) == ("latest",)
            states.add(results.total)
    assert writer.returncode == 0
    assert len(states) > 2
    engine.refresh()
    assert engine.count() == 26
