"""Opening the last committed state while another commits."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from whoosh import query as whoosh

from index.engine import Engine, snapshot
from index.engine.contents import Contents
from index.engine.snapshot import Snapshot
from index.errors import ArchiveBusy, IndexDamaged
from index.records import Query
from tests.index.engine.samples import release


def add(engine: Engine, key: str) -> None:
    with engine.batch() as batch:
        batch.add(release(key, "storm"))


@pytest.fixture
def interrupted(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int, bool], None]]:
    """Lets `engine` commit so many times at the moment in which another is reading."""
    read = snapshot.read_contents

    def set_up(times: int, loses_files: bool) -> None:
        left = iter(range(times))

        def read_late(*arguments: Any) -> Contents:
            contents = read(*arguments)
            monkeypatch.setattr(snapshot, "read_contents", read)
            number = next(left, None)
            if number is not None:
                add(engine, f"late {number}")
            monkeypatch.setattr(snapshot, "read_contents", read_late)
            if number is not None and loses_files:
                raise FileNotFoundError("a file of the state before")
            return contents

        monkeypatch.setattr(snapshot, "read_contents", read_late)

    yield set_up
    monkeypatch.setattr(snapshot, "read_contents", read)


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
    def lose(*_arguments: Any) -> Contents:
        raise FileNotFoundError("a file")

    monkeypatch.setattr(snapshot, "read_contents", lose)
    with pytest.raises(IndexDamaged):
        Engine.open(directory)


def test_one_who_never_stops_committing_is_not_waited_for_forever(
    engine: Engine, directory: Path, interrupted: Callable[[int, bool], None]
) -> None:
    add(engine, "early")
    interrupted(100, False)
    with closing(Engine.open(directory, read_only=True)) as opened:
        assert 1 < opened.generation == opened.count() < engine.generation


def test_one_who_takes_every_state_away_at_once_cannot_be_read_beside(
    engine: Engine, directory: Path, interrupted: Callable[[int, bool], None]
) -> None:
    interrupted(100, True)
    with pytest.raises(ArchiveBusy):
        Engine.open(directory, read_only=True)


def test_a_node_of_a_foreign_kind_is_a_fault_of_the_program(engine: Engine, directory: Path) -> None:
    with pytest.raises(TypeError, match="Variations"):
        Snapshot.open(directory).evaluator.evaluate(whoosh.Variations("body", "storm"))


def test_a_released_view_keeps_no_file_open(engine: Engine, directory: Path) -> None:
    add(engine, "a")
    with closing(Engine.open(directory)) as opened:
        assert opened.matching(Query("storm")) == ("a",)
        mapped = weakref.ref(opened._snapshot.held[0].segment.sections._content)
        assert mapped()
    assert mapped() is None


def test_only_new_segments_are_opened_when_a_reader_looks_again(engine: Engine, directory: Path) -> None:
    add(engine, "a")
    with closing(Engine.open(directory)) as other:
        [known] = [one.segment for one in other._snapshot.held]
        add(engine, "b")
        assert other.refresh()
        segments = [one.segment for one in other._snapshot.held]
        assert len(segments) == 2
        assert segments[0] is known


def test_an_index_made_anew_is_noticed_though_it_counts_its_commits_anew(
    engine: Engine, directory: Path
) -> None:
    add(engine, "a")
    with closing(Engine.open(directory)) as reader:
        engine.close()
        shutil.rmtree(directory)
        with closing(Engine.open(directory)) as anew:
            add(anew, "b")
            assert anew.generation == reader.generation
        assert reader.refresh()
        assert reader.keys() == {"b"}
        assert not reader.refresh()
