"""Several processes build what one would have built, and what goes wrong in one of them undoes everything."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from index.engine import Engine
from index.engine.schema import facts_of, texts_of
from index.engine.workshop import Draft, Helper
from index.errors import DiskFull, HelperLost, IndexDamaged
from index.records import Query
from tests.index.engine.samples import release

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def small_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hand out a few releases at a time, so that both helpers have to do."""
    monkeypatch.setattr("index.engine.workshop._GROUP", 40)


def helpers() -> list[multiprocessing.process.BaseProcess]:
    """The helpers that are at work now."""
    return [child for child in multiprocessing.active_children() if child.name == "sijill-building"]


def test_two_processes_build_what_one_builds(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.engine.batch._MOST_CHARACTERS", 500)
    random = Random(5)
    changes = [
        (f"{random.randrange(60):02}", f"storm{number}", random.random() < 0.2) for number in range(300)
    ]
    with closing(Engine.open(tmp_path / "other")) as other:
        for one, processes in ((engine, 2), (other, 1)):
            with one.batch() as batch:
                batch.add(release("07", "old"))
            with one.batch(processes) as batch:
                for key, text, gone in changes:
                    batch.add(release(key, f"{text} and calm", published="2015"))
                    if gone:
                        batch.remove(key)
            one.verify()
        assert engine.keys() == other.keys()
        assert engine.count() == other.count() > 20
        for text in ("calm", "old", *(text for _, text, _ in changes)):
            assert engine.matching(Query(text)) == other.matching(Query(text))
    assert helpers() == []


def test_a_bad_release_leaves_the_batch_as_it_was(engine: Engine) -> None:
    with engine.batch(processes=2) as batch:
        batch.add(release("a", "storm"))
        with pytest.raises(ValueError, match="surrogates"):
            batch.add(release("\ud800", "storm"))
        batch.add(release("b", "storm \ud800 calm", source="\ud800"))
    assert engine.matching(Query("storm")) == ("a", "b")


def test_a_helper_that_dies_undoes_the_batch(engine: Engine, directory: Path) -> None:
    with engine.batch() as batch:
        batch.add(release("a", "storm"))
    before = {path.name for path in directory.iterdir()}

    def change() -> None:
        with engine.batch(processes=2) as batch:
            batch.add(release("b", "storm"))
            helpers()[0].kill()
            for number in range(1000):
                batch.add(release(f"{number}", "storm"))

    with pytest.raises(HelperLost, match=r"ended unexpectedly .* as it was before"):
        change()
    assert helpers() == []
    assert {path.name for path in directory.iterdir()} == before
    with engine.batch(processes=2) as batch:
        batch.add(release("b", "storm"))
    assert engine.matching(Query("storm")) == ("a", "b")


def test_an_exception_ends_the_helpers_and_leaves_nothing(
    engine: Engine, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.engine.batch._MOST_CHARACTERS", 50)
    before = {path.name for path in directory.iterdir()}

    def change() -> None:
        with engine.batch(processes=2) as batch:
            for number in range(100):
                batch.add(release(f"{number}", "storm and calm"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        change()
    assert helpers() == []
    assert {path.name for path in directory.iterdir()} == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a disk that is always full")
def test_a_full_disk_in_a_helper_is_a_full_disk() -> None:
    helper = Helper()
    one = release("a", "storm")
    helper.add(facts_of(one), texts_of(one))
    helper.write(Draft(Path("/dev/full")))
    with pytest.raises(DiskFull):
        helper.finish()
    helper.end()


def test_a_document_that_a_helper_loses_is_noticed(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Helper, "add", lambda *_: None)
    with pytest.raises(IndexDamaged), engine.batch(processes=2) as batch:
        batch.add(release("a", "storm"))


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="only POSIX stops a process")
def test_helpers_never_have_much_before_them(engine: Engine) -> None:
    with engine.batch(processes=2) as batch:
        first, second = (child.pid for child in helpers())
        assert first is not None
        assert second is not None
        os.kill(first, signal.SIGSTOP)
        try:
            for number in range(200):
                batch.add(release(f"{number:03}", "storm and calm " * 3))
            assert max(helper.ahead for helper in batch._workshop._helpers) <= 2
        finally:
            os.kill(first, signal.SIGCONT)
    assert engine.count() == 200
