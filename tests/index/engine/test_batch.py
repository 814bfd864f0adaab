"""Changes to the index: all or nothing, counted afterwards, and bounded in what they leave behind."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from index.engine import Engine
from index.engine.building import Builder
from index.engine.schema import Facts
from index.errors import ArchiveBusy, DiskFull, IndexDamaged, StoreReadOnly
from index.records import Query
from tests.index.engine.disk import FullDisk
from tests.index.engine.samples import release


def add(engine: Engine, *keys: str, text: str = "storm") -> None:
    with engine.batch() as batch:
        for key in keys:
            batch.add(release(key, text))


def segments(directory: Path) -> int:
    return len(list(directory.glob("*.segment")))


def test_a_batch_is_seen_after_it_ends(engine: Engine) -> None:
    with engine.batch() as batch:
        batch.add(release("a", "storm"))
        batch.add(release("b", "calm"))
        assert engine.count() == 0
    assert engine.generation == 1
    assert engine.keys() == {"a", "b"}
    assert engine.matching(Query("storm")) == ("a",)


def test_a_later_release_replaces_the_earlier_of_its_key(engine: Engine) -> None:
    add(engine, "a", "b", text="storm")
    add(engine, "a", text="calm")
    assert engine.count() == 2
    assert engine.matching(Query("storm")) == ("b",)
    assert engine.matching(Query("calm")) == ("a",)


def test_what_is_removed_is_gone(engine: Engine) -> None:
    add(engine, "a", "b")
    with engine.batch() as batch:
        batch.remove("a")
        batch.remove("a")
        batch.remove("never there")
    assert engine.keys() == {"b"}
    assert engine.search(Query("storm")).total == 1


def test_changes_of_one_key_within_a_batch_leave_the_last(engine: Engine) -> None:
    add(engine, "a", "b", "c", text="old")
    with engine.batch() as batch:
        for text in ("first", "second"):
            batch.add(release("a", text))
        batch.add(release("b", "first"))
        batch.remove("b")
        batch.remove("c")
        batch.add(release("c", "second"))
        batch.add(release("d", "first"))
        batch.remove("d")
    assert engine.keys() == {"a", "c"}
    assert engine.matching(Query("old OR first")) == ()
    assert engine.matching(Query("second")) == ("a", "c")


def test_a_batch_without_changes_commits_nothing(engine: Engine, directory: Path) -> None:
    add(engine, "a")
    before = {path.name for path in directory.iterdir()}
    with engine.batch() as batch:
        batch.remove("never there")
        batch.add(release("b", "storm"))
        batch.remove("b")
    assert engine.generation == 1
    assert {path.name for path in directory.iterdir()} == before


@pytest.mark.parametrize("fault", [KeyError("something else"), FileNotFoundError("a file of the user")])
def test_an_exception_undoes_the_whole_batch_and_stays_what_it_is(
    engine: Engine, directory: Path, fault: Exception
) -> None:
    add(engine, "a")
    before = {path.name for path in directory.iterdir()}

    def change() -> None:
        with engine.batch() as batch:
            batch.remove("a")
            batch.add(release("b", "storm"))
            raise fault

    with pytest.raises(type(fault)):
        change()
    assert engine.keys() == {"a"}
    assert {path.name for path in directory.iterdir()} == before
    add(engine, "c")
    assert engine.keys() == {"a", "c"}


def test_a_release_that_cannot_be_indexed_leaves_the_batch_as_it_was(engine: Engine) -> None:
    with engine.batch() as batch:
        batch.add(release("a", "storm"))
        with pytest.raises(ValueError, match="surrogates"):
            batch.add(release("\ud800", "storm"))
        batch.add(release("b", "storm"))
    assert engine.keys() == {"a", "b"}


def test_odd_texts_and_facts_are_held_all_the_same(engine: Engine) -> None:
    odd = release("odd", "storm \ud800 " + "x" * 100_000, source="\ud800", languages=("\x00",))
    with engine.batch() as batch:
        batch.add(odd)
        batch.add(release("empty"))
    assert engine.matching(Query("storm")) == ("odd",)
    assert engine.search(Query(sources=("\ud800",))).total == 1


def test_two_writers_do_not_meet(engine: Engine, directory: Path) -> None:
    with closing(Engine.open(directory)) as other:
        with engine.batch() as batch:
            batch.add(release("a", "storm"))
            with pytest.raises(ArchiveBusy), other.batch():
                pass
        with other.batch() as batch:
            batch.add(release("b", "storm"))
        assert other.keys() == {"a", "b"}


def test_a_batch_builds_on_what_another_process_committed(engine: Engine, directory: Path) -> None:
    with closing(Engine.open(directory)) as other:
        add(engine, "a", text="old")
        add(other, "a", "b", text="new")
        assert other.keys() == {"a", "b"}
        assert other.matching(Query("old")) == ()


@pytest.mark.parametrize("number", [1, 3])
def test_a_document_lost_on_the_way_is_noticed(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    add_one, lost = Builder.add, f"{number}"

    def lossy(builder: Builder, facts: Facts, texts: Mapping[str, str]) -> None:
        if facts.key != lost:
            add_one(builder, facts, texts)

    monkeypatch.setattr(Builder, "add", lossy)
    with pytest.raises(IndexDamaged):
        add(engine, "1", "2", "3")


def test_a_full_disk_leaves_the_old_state_whenever_it_strikes(
    engine: Engine, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(engine, *(f"more {number}" for number in range(7)))
    add(engine, "a")
    before = {path.name for path in directory.iterdir()}
    struck = 0
    while True:
        with monkeypatch.context() as patch:
            FullDisk(patch, errno.ENOSPC, struck)
            try:
                add(engine, "a", "b", text="calm")
            except DiskFull:
                struck += 1
            else:
                break
        assert engine.count() == 8
        assert "a" in engine.matching(Query("storm"))
        assert {path.name for path in directory.iterdir()} == before
    assert struck > 3
    assert engine.matching(Query("calm")) == ("a", "b")


@pytest.mark.parametrize("kind", [errno.EACCES, errno.EROFS])
def test_a_place_that_may_not_be_written_says_so(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, kind: int
) -> None:
    with monkeypatch.context() as patch:
        FullDisk(patch, kind, 0)
        with pytest.raises(StoreReadOnly, match="not here"):
            add(engine, "a")
    assert engine.count() == 0


def test_many_words_are_written_before_the_batch_ends(
    engine: Engine, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.engine.batch._MOST_CHARACTERS", 10)
    with engine.batch() as batch:
        for key in "abcdefgh":
            batch.add(release(key, "a storm and a calm"))
        batch.add(release("a", "storm alone"))
        batch.remove("b")
    assert segments(directory) == 7
    assert engine.keys() == set("acdefgh")
    assert engine.matching(Query("alone")) == ("a",)
    assert set(engine.matching(Query('"and a calm"'))) == set("cdefgh")


def test_what_was_only_deleted_takes_no_room(engine: Engine, directory: Path) -> None:
    add(engine, *"abcdefgh")
    add(engine, *"abcdefgh")
    assert engine.count() == 8
    assert segments(directory) == 1
    with engine.batch() as batch:
        for key in "abcdefgh":
            batch.remove(key)
    assert (engine.count(), segments(directory)) == (0, 0)


def test_many_changes_at_once_are_found_as_few_are(engine: Engine) -> None:
    keys = [f"{number:03}" for number in range(300)]
    add(engine, *keys, text="old")
    add(engine, *keys[50:250], text="new")
    add(engine, keys[7], text="newer")
    assert engine.count() == 300
    assert engine.matching(Query("new")) == tuple(keys[50:250])
    assert engine.matching(Query("newer")) == (keys[7],)
    assert len(engine.matching(Query("old"))) == 99


def test_what_a_crash_left_is_taken_away_by_the_next_commit(engine: Engine, directory: Path) -> None:
    for name in ("1-0.segment", "9-0.segment", "commit-9.new"):
        (directory / name).write_bytes(b"half")
    add(engine, "a")
    assert {path.name for path in directory.iterdir()} == {"10-0.segment", "commit-10.json", "lock"}
    assert engine.matching(Query("storm")) == ("a",)


def test_a_commit_survives_many_rounds_of_merging(engine: Engine) -> None:
    texts: dict[str, str] = {}
    for number in range(40):
        changes = {f"{(number * 7 + step) % 23}": f"word{number} storm" for step in range(3)}
        texts |= changes
        with engine.batch() as batch:
            for key, text in changes.items():
                batch.add(release(key, text))
        if number % 3 == 0:
            engine.merge()
    assert engine.keys() == texts.keys()
    for number in range(40):
        expected = {key for key, text in texts.items() if text == f"word{number} storm"}
        assert set(engine.matching(Query(f'"word{number} storm"'))) == expected
