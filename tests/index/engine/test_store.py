"""The index on disk: made, opened, damaged, removed, and never an error without a sentence."""

from __future__ import annotations

import errno
import shutil
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest

from index.engine import Engine, remove_index
from index.engine.store import Storage, damage_named, disk_trouble_named
from index.errors import ArchiveBusy, DiskFull, IndexDamaged, StoreReadOnly
from index.records import Query
from tests.index.engine.samples import release

QUESTIONS = ("storm", '"a storm"', "sto*", "title:calm", "NOT storm", "date:2015", "")


@pytest.fixture
def built(directory: Path) -> Path:
    """The directory of an index of two segments with a deletion, not open.

    Its manifest is gone, so that damage is met where Whoosh reads.
    """
    with closing(Engine.open(directory)) as engine:
        for start in (0, 30):
            with engine.batch() as batch:
                for number in range(start, start + 40):
                    text = f"a storm number {number} " + "storm " * number
                    batch.add(release(f"{number}.txt", text, title="calm", published="2015-06"))
    (directory / "manifest.json").unlink()
    return directory


def everything(directory: Path) -> list[object]:
    with closing(Engine.open(directory, read_only=True)) as engine:
        return [engine.count(), sorted(engine.keys()), *(engine.search(Query(text)) for text in QUESTIONS)]


def test_an_index_is_made_where_there_is_none(tmp_path: Path) -> None:
    directory = tmp_path / "deep" / "index-1"
    with closing(Engine.open(directory)) as engine:
        assert (engine.generation, engine.count()) == (0, 0)
    with closing(Engine.open(directory)) as engine:
        assert (engine.generation, engine.count()) == (0, 0)


def test_reading_only_makes_nothing(directory: Path) -> None:
    with pytest.raises(IndexDamaged, match="no index"):
        Engine.open(directory, read_only=True)
    assert not directory.exists()


def test_reading_only_leaves_every_byte_alone(built: Path) -> None:
    before = {path.name: path.read_bytes() for path in built.iterdir()}
    assert everything(built)[0] == 70
    assert {path.name: path.read_bytes() for path in built.iterdir()} == before


def test_what_was_committed_is_there_again(built: Path) -> None:
    with closing(Engine.open(built)) as engine:
        assert (engine.generation, engine.count()) == (2, 70)
        assert engine.search(Query("storm")).total == 70


def test_a_removed_index_is_gone_and_can_be_made_anew(built: Path) -> None:
    remove_index(built)
    remove_index(built)
    assert not built.exists()
    with closing(Engine.open(built)) as engine:
        assert engine.count() == 0


def test_the_index_moves_with_its_directory(built: Path, tmp_path: Path) -> None:
    answers = everything(built)
    moved = tmp_path / "مكان آخر"
    shutil.move(built, moved)
    assert everything(moved) == answers


def test_a_lost_table_of_contents_is_damage_and_not_an_empty_index(built: Path) -> None:
    for path in built.glob("*.toc"):
        path.unlink()
    with pytest.raises(IndexDamaged):
        Engine.open(built)


def test_an_older_table_of_contents_that_a_crash_left_is_passed_over(built: Path) -> None:
    answers = everything(built)
    (built / "_MAIN_1.toc").write_bytes(b"old")
    (built / "_MAIN_3.toc.1700000000.5").write_bytes(b"half")
    assert everything(built) == answers


@pytest.mark.parametrize("suffix", [".toc", ".trm", ".pst", ".facts.col"])
@pytest.mark.parametrize("part", [0.0, 0.5, 0.98])
def test_a_truncated_file_is_found_damaged(built: Path, suffix: str, part: float) -> None:
    for path in built.glob(f"*{suffix}"):
        whole = path.read_bytes()
        path.write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(IndexDamaged, match="rebuilt"):
        everything(built)


@pytest.mark.parametrize("suffix", [".toc", ".trm", ".pst", ".facts.col"])
def test_a_missing_file_is_found_damaged(built: Path, suffix: str) -> None:
    for path in built.glob(f"*{suffix}"):
        path.unlink()
    with pytest.raises(IndexDamaged):
        everything(built)


@pytest.mark.parametrize("suffix", [".toc", ".trm", ".pst", ".facts.col"])
def test_a_file_of_zeros_is_found_damaged(built: Path, suffix: str) -> None:
    for path in built.glob(f"*{suffix}"):
        path.write_bytes(bytes(path.stat().st_size))
    with pytest.raises(IndexDamaged):
        everything(built)


@pytest.mark.parametrize("suffix", [".toc", ".trm", ".pst", ".facts.col"])
def test_a_flipped_byte_is_never_a_raw_error(built: Path, suffix: str) -> None:
    random = Random(suffix)
    for path in built.glob(f"*{suffix}"):
        whole = path.read_bytes()
        for _ in range(25):
            place = random.randrange(len(whole))
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
            with suppress(IndexDamaged):
                assert len(everything(built)) == 2 + len(QUESTIONS)
        path.write_bytes(whole)
    assert everything(built)[0] == 70


def test_damage_met_while_writing_is_named_too(built: Path) -> None:
    with closing(Engine.open(built)) as engine:
        for path in built.glob("*.toc"):
            path.write_bytes(b"")
        with pytest.raises(IndexDamaged), engine.batch():
            pass


def test_after_damage_no_file_stays_open(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    storages: list[Storage] = []
    remember = Storage._remember

    def note(storage: Storage, file: object) -> object:
        storages.append(storage)
        return remember(storage, file)

    monkeypatch.setattr(Storage, "_remember", note)
    for path in built.glob("*.facts.col"):
        path.write_bytes(b"")
    with pytest.raises(IndexDamaged):
        Engine.open(built)
    assert storages
    assert all(file.is_closed for storage in storages for file in storage._opened)


def test_an_index_being_made_by_another_is_left_to_it(directory: Path) -> None:
    directory.mkdir()
    lock = Storage(directory).lock("MAIN_WRITELOCK")
    assert lock.acquire()
    try:
        with pytest.raises(ArchiveBusy):
            Engine.open(directory)
    finally:
        lock.release()


def test_a_file_in_the_place_of_the_directory_is_an_error_with_a_sentence(tmp_path: Path) -> None:
    place = tmp_path / "index-1"
    place.write_text("not a directory")
    with pytest.raises(IndexDamaged):
        Engine.open(place)


@pytest.mark.parametrize(
    ("raised", "named"),
    [
        (OSError(errno.ENOSPC, "full"), DiskFull),
        (OSError(errno.EDQUOT, "quota"), DiskFull),
        (OSError(errno.EACCES, "denied"), StoreReadOnly),
        (OSError(errno.EROFS, "read-only"), StoreReadOnly),
        (OSError(errno.EIO, "disk fault"), IndexDamaged),
        (FileNotFoundError(errno.ENOENT, "gone"), IndexDamaged),
    ],
)
def test_trouble_with_the_disk_has_a_name(raised: OSError, named: type[Exception]) -> None:
    with pytest.raises(named, match=r"\w"), disk_trouble_named():
        raise raised


@pytest.mark.parametrize("raised", [EOFError(), ValueError("x"), KeyError("x"), AttributeError("x")])
def test_any_fault_of_reading_is_damage(raised: Exception) -> None:
    with pytest.raises(IndexDamaged), damage_named():
        raise raised


def test_what_has_a_name_keeps_it() -> None:
    with pytest.raises(ArchiveBusy), damage_named():
        raise ArchiveBusy("busy")
    with pytest.raises(MemoryError), damage_named():
        raise MemoryError
