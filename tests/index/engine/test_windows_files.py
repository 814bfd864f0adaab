"""The life of an index where nothing that is open can be deleted or replaced, as on Windows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from index.engine import VERSION, Engine, renew_index
from index.errors import IndexDamaged
from index.places import Places, places_of
from index.records import Query
from index.stores import INDEX_RENEWED, open_stores
from tests.helpers.windows_files import in_use, windows_files
from tests.index.engine.samples import release
from tests.torture.history import verify_directory


@pytest.fixture(autouse=True)
def refused(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """Files in use cannot be deleted; what was refused."""
    with windows_files(monkeypatch) as paths:
        yield paths


def add(engine: Engine, *keys: str, text: str = "storm") -> None:
    with engine.batch() as batch:
        for key in keys:
            batch.add(release(key, text))


def segments(directory: Path) -> set[str]:
    return {path.name for path in directory.glob("*.segment")}


def damage(directory: Path) -> None:
    for path in directory.glob("*.segment"):
        with path.open("r+b") as file:  # another process may have it mapped: it keeps its length
            file.write(b"damage")


def test_the_layer_refuses_what_is_open_or_mapped(directory: Path, refused: list[Path]) -> None:
    with closing(Engine.open(directory)) as engine:
        add(engine, "a")
        [path] = directory.glob("*.segment")
        assert in_use(path)
        with pytest.raises(PermissionError):
            path.unlink()
        with pytest.raises(PermissionError):
            path.rename(directory / "elsewhere")
        with pytest.raises(OSError, match="user-mapped"):
            path.write_bytes(b"")
    assert refused == [path] * 3
    assert not in_use(path)
    path.unlink()


def test_a_commit_leaves_what_a_searcher_still_reads(directory: Path, refused: list[Path]) -> None:
    with closing(Engine.open(directory)) as engine, closing(Engine.open(directory)) as searcher:
        add(engine, "a", "b")
        searcher.refresh()
        before = segments(directory)
        with engine.batch() as batch:
            for key in "ab":
                batch.add(release(key, "calm"))
        assert before < segments(directory)
        assert {path.name for path in refused} >= before
        assert searcher.matching(Query("storm")) == ("a", "b")
        assert searcher.refresh()
        assert searcher.matching(Query("storm")) == ()
        assert searcher.matching(Query("calm")) == ("a", "b")


def test_a_writer_alone_leaves_nothing_behind(directory: Path) -> None:
    with closing(Engine.open(directory)) as engine:
        for key in "abcdefgh":
            add(engine, key)
        add(engine, "a", text="calm")
        assert engine.merge()
        verify_directory(engine, directory)
        assert len(segments(directory)) < 4


def test_a_merge_beside_a_searcher_leaves_what_is_in_use_until_the_next(directory: Path) -> None:
    with closing(Engine.open(directory)) as engine:
        for key in "abcdefgh":
            add(engine, key)
        with closing(Engine.open(directory)) as searcher:
            assert engine.merge()
            assert len(segments(directory)) > 8
            assert searcher.matching(Query("storm")) == tuple("abcdefgh")
        assert not engine.merge()
        verify_directory(engine, directory)
        assert engine.matching(Query("storm")) == tuple("abcdefgh")


def test_an_index_is_rebuilt_while_another_process_still_reads_the_damaged_one(
    directory: Path, refused: list[Path]
) -> None:
    with closing(Engine.open(directory)) as engine:
        add(engine, "a", "b")
    with closing(Engine.open(directory)) as searcher:
        before = segments(directory)
        damage(directory)
        with pytest.raises(IndexDamaged):
            Engine.open(directory)
        renew_index(directory)
        assert {path.name for path in refused} == before
        with closing(Engine.open(directory)) as engine:
            assert engine.count() == 0
            add(engine, "b", "c", text="calm")
        assert before < segments(directory)
        assert searcher.refresh()
        assert searcher.keys() == {"b", "c"}
        assert searcher.matching(Query("storm")) == ()
    with closing(Engine.open(directory)) as engine:
        add(engine, "d")
        assert not before & segments(directory)


def test_what_a_killed_writer_left_is_no_obstacle_while_it_is_open_elsewhere(directory: Path) -> None:
    with closing(Engine.open(directory)) as engine:
        add(engine, "a")
        left = directory / f"{engine.generation + 1}-0.segment"
        left.write_bytes(b"half of a segment")
        with left.open("rb"):
            add(engine, "b")
            assert left.exists()
        add(engine, "c")
        assert not left.exists()
        assert engine.keys() == set("abc")


def test_a_batch_that_fails_leaves_the_index_as_it_was(directory: Path) -> None:
    with closing(Engine.open(directory)) as engine:
        add(engine, "a")
        with pytest.raises(KeyboardInterrupt), engine.batch() as batch:
            batch.add(release("b", "storm"))
            raise KeyboardInterrupt
        assert engine.keys() == {"a"}
        add(engine, "c")
        assert engine.keys() == {"a", "c"}


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_a_whole_life_beside_a_searcher(directory: Path, seed: int) -> None:
    random = Random(seed)
    expected: dict[str, str] = {}
    with closing(Engine.open(directory)) as engine, closing(Engine.open(directory)) as searcher:
        for step in range(25):
            changed = {f"{random.randrange(30)}": f"storm{step}" for _ in range(random.randrange(1, 4))}
            lost = set(random.sample(sorted(expected), min(len(expected), random.randrange(3))))
            with engine.batch() as batch:
                for key in lost:
                    batch.remove(key)
                for key, text in changed.items():
                    batch.add(release(key, text))
            expected = {key: text for key, text in expected.items() if key not in lost} | changed
            if random.random() < 0.3:
                engine.merge()
            if random.random() < 0.5:
                searcher.refresh()
                assert searcher.keys() == expected.keys()
            if random.random() < 0.1:
                damage(directory)
                renew_index(directory)
                engine.refresh()
                expected = {}
        for key, text in expected.items():
            assert key in engine.matching(Query(text))
        searcher.refresh()
        assert searcher.keys() == engine.keys() == expected.keys()


@pytest.fixture
def places(folder: Path, state: Path) -> Places:
    """An archive that was opened once."""
    found = places_of(folder, state)
    open_stores(found).close()
    return found


def test_a_damaged_index_that_another_window_reads_is_begun_anew(places: Places) -> None:
    window = open_stores(places)
    add(window.engine, "a")
    window.engine.refresh()
    damage(places.index(VERSION))
    stores = open_stores(places)
    assert stores.notices == (INDEX_RENEWED,)
    add(stores.engine, "b")
    assert window.engine.refresh()
    assert window.engine.keys() == {"b"}
    for one in (window, stores):
        one.close()


def test_an_outdated_index_that_an_older_window_reads_goes_when_that_is_closed(places: Places) -> None:
    outdated = places.index(VERSION - 1)
    with closing(Engine.open(outdated)) as older:
        add(older, "a")
        open_stores(places).close()
        assert older.matching(Query("storm")) == ("a",)
        assert outdated.exists()
    open_stores(places).close()
    assert not outdated.exists()
