"""Changes to the index: all or nothing, counted afterwards, and bounded in what they leave behind."""

from __future__ import annotations

import errno
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from whoosh.writing import SegmentWriter

from index.engine import Engine
from index.engine.batch import merge_alike
from index.engine.store import Storage
from index.errors import ArchiveBusy, DiskFull, IndexDamaged, StoreReadOnly
from index.records import Query
from tests.index.engine.samples import release


def add(engine: Engine, *keys: str, text: str = "storm") -> None:
    with engine.batch() as batch:
        for key in keys:
            batch.add(release(key, text))


def segments(directory: Path) -> int:
    return len(list(directory.glob("*.trm")))


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


def test_an_exception_undoes_the_whole_batch(engine: Engine, directory: Path) -> None:
    add(engine, "a")
    before = {path.name for path in directory.iterdir()}

    def change() -> None:
        with engine.batch() as batch:
            batch.remove("a")
            batch.add(release("b", "storm"))
            raise KeyError("something else went wrong")

    with pytest.raises(KeyError):
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


def test_a_release_added_only_in_part_undoes_the_batch(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(engine, "a")

    def fail(writer: SegmentWriter, **values: object) -> None:
        writer.perdocwriter.start_doc(writer.docnum)
        raise TypeError("half-way")

    monkeypatch.setattr(SegmentWriter, "add_document", fail)

    def change() -> None:
        with engine.batch() as batch, pytest.raises(TypeError):
            batch.add(release("b", "storm"))

    with pytest.raises(RuntimeError, match="in part"):
        change()
    monkeypatch.undo()
    assert engine.keys() == {"a"}
    add(engine, "b")
    assert engine.keys() == {"a", "b"}


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
    add_document = SegmentWriter.add_document
    calls = iter(range(1, 100))

    def lossy(writer: SegmentWriter, **values: object) -> None:
        if next(calls) != number:
            add_document(writer, **values)

    monkeypatch.setattr(SegmentWriter, "add_document", lossy)
    with pytest.raises(IndexDamaged, match="2 releases"):
        add(engine, "a", "b", "c")


class _FullDisk:
    """A file on a disk with so many bytes left."""

    def __init__(self, file: Any, left: list[int]) -> None:
        self._file = file
        self._left = left

    def write(self, data: bytes) -> int:
        self._left[0] -= len(data)
        if self._left[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return int(self._file.write(data))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def _fill_disk(monkeypatch: pytest.MonkeyPatch, left: int) -> None:
    create_file = Storage.create_file
    shared = [left]

    def create(storage: Storage, name: str, *arguments: Any, **options: Any) -> Any:
        made = create_file(storage, name, *arguments, **options)
        made.file = _FullDisk(made.file, shared)
        return made

    monkeypatch.setattr(Storage, "create_file", create)


def test_a_full_disk_leaves_the_old_state_whenever_it_strikes(
    engine: Engine, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(engine, "a")
    before = {path.name for path in directory.iterdir()}
    left, struck = 0, 0
    while True:
        with monkeypatch.context() as patch:
            _fill_disk(patch, left)
            try:
                add(engine, "a", "b", text="calm")
            except DiskFull:
                struck += 1
            else:
                break
        assert engine.keys() == {"a"}
        assert engine.matching(Query("storm")) == ("a",)
        assert {path.name for path in directory.iterdir()} == before
        left += 150
    assert struck > 10
    assert engine.keys() == {"a", "b"}
    assert engine.matching(Query("storm")) == ()


@pytest.mark.parametrize("kind", [errno.EACCES, errno.EROFS])
def test_a_place_that_may_not_be_written_says_so(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, kind: int
) -> None:
    def refuse(storage: Storage, name: str, *_arguments: Any, **_options: Any) -> Any:
        raise OSError(kind, "not here")

    monkeypatch.setattr(Storage, "create_file", refuse)
    with pytest.raises(StoreReadOnly, match="not here"):
        add(engine, "a")


def test_small_commits_leave_few_segments(engine: Engine, directory: Path) -> None:
    for number in range(70):
        add(engine, f"{number:02}")
    assert engine.count() == 70
    assert engine.matching(Query("storm")) == tuple(f"{number:02}" for number in range(70))
    assert segments(directory) <= 16


def test_what_is_deleted_does_not_pile_up(engine: Engine, directory: Path) -> None:
    for _ in range(12):
        add(engine, *"abcdefgh")
    assert engine.count() == 8
    assert segments(directory) == 1
    with engine.batch() as batch:
        for key in "abcdefgh":
            batch.remove(key)
    assert engine.count() == 0
    add(engine, "i")
    assert segments(directory) == 1


class _Segment:
    """As much of a segment as the merge policy looks at."""

    def __init__(self, documents: int, deleted: int = 0) -> None:
        self.documents = documents
        self.deleted = deleted

    def doc_count_all(self) -> int:
        return self.documents

    def doc_count(self) -> int:
        return self.documents - self.deleted

    def deleted_count(self) -> int:
        return self.deleted


class _Writer:
    """As much of a writer as the merge policy looks at."""

    storage = schema = None

    def __init__(self, documents: int) -> None:
        self.documents = documents
        self.merged: list[_Segment] = []

    def doc_count(self) -> int:
        return self.documents

    def add_reader(self, reader: Any) -> None:
        self.merged.append(reader.segment)


class _Reader:
    def __init__(self, _storage: object, _schema: object, segment: _Segment) -> None:
        self.segment = segment

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("new", "held", "merged"),
    [
        (1, [1] * 6, []),
        (1, [1] * 7, [1] * 7),
        (1, [100, *[1] * 7], [1] * 7),
        (9, [1] * 7, []),
        (1, [*[10] * 8, 1], [10] * 8),
        (600, [600] * 20, []),
    ],
)
def test_eight_of_a_size_become_one_and_large_ones_stay(
    monkeypatch: pytest.MonkeyPatch, new: int, held: list[int], merged: list[int]
) -> None:
    monkeypatch.setattr("index.engine.batch.SegmentReader", _Reader)
    writer = _Writer(new)
    kept = merge_alike(writer, [_Segment(size) for size in held])
    assert [segment.documents for segment in writer.merged] == merged
    assert len(kept) == len(held) - len(merged)


def test_mostly_deleted_is_written_anew_and_empty_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.engine.batch.SegmentReader", _Reader)
    writer = _Writer(1)
    kept = merge_alike(writer, [_Segment(5000, 3000), _Segment(4000, 100), _Segment(3000, 3000)])
    assert [segment.documents for segment in writer.merged] == [5000]
    assert [segment.documents for segment in kept] == [4000]


def test_a_commit_survives_many_rounds_of_merging(engine: Engine) -> None:
    texts: dict[str, str] = {}
    for number in range(40):
        changes = {f"{(number * 7 + step) % 23}": f"word{number} storm" for step in range(3)}
        texts |= changes
        with engine.batch() as batch:
            for key, text in changes.items():
                batch.add(release(key, text))
    assert engine.keys() == texts.keys()
    for number in range(40):
        expected = {key for key, text in texts.items() if text == f"word{number} storm"}
        assert set(engine.matching(Query(f'"word{number} storm"'))) == expected
