"""The index on disk: made, opened, damaged, removed, and never an error without a sentence."""

from __future__ import annotations

import errno
import shutil
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from index.engine import Engine, remove_index
from index.engine.store import damage_named, disk_trouble_named, writing
from index.errors import ArchiveBusy, DiskFull, IndexDamaged, StoreReadOnly
from index.records import Query
from tests.index.engine.samples import release

QUESTIONS = ("storm", '"a storm"', "sto*", "title:calm", "NOT storm", "date:2015", "")


@pytest.fixture
def built(directory: Path) -> Path:
    """The directory of an index of two segments with a deletion, not open."""
    with closing(Engine.open(directory)) as engine:
        for start in (0, 30):
            with engine.batch() as batch:
                for number in range(start, start + 40):
                    text = f"a storm number {number} " + "storm " * number
                    batch.add(release(f"{number}.txt", text, title="calm", published="2015-06"))
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
    (built / "lock").unlink()
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
    for path in built.glob("*.json"):
        path.unlink()
    with pytest.raises(IndexDamaged):
        Engine.open(built)


def test_an_older_table_of_contents_that_a_crash_left_is_passed_over(built: Path) -> None:
    answers = everything(built)
    (built / "commit-1.json").write_bytes(b"old")
    (built / "commit-3.new").write_bytes(b"half")
    (built / "3-0.segment").write_bytes(b"half")
    assert everything(built) == answers


@pytest.mark.parametrize("suffix", [".json", ".segment"])
@pytest.mark.parametrize("part", [0.0, 0.5, 0.98])
def test_a_truncated_file_is_found_damaged(built: Path, suffix: str, part: float) -> None:
    for path in built.glob(f"*{suffix}"):
        whole = path.read_bytes()
        path.write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(IndexDamaged, match="rebuilt"):
        everything(built)


@pytest.mark.parametrize("suffix", [".json", ".segment"])
def test_a_missing_file_is_found_damaged(built: Path, suffix: str) -> None:
    for path in built.glob(f"*{suffix}"):
        path.unlink()
    with pytest.raises(IndexDamaged):
        everything(built)


@pytest.mark.parametrize("suffix", [".json", ".segment"])
def test_a_file_of_zeros_is_found_damaged(built: Path, suffix: str) -> None:
    for path in built.glob(f"*{suffix}"):
        path.write_bytes(bytes(path.stat().st_size))
    with pytest.raises(IndexDamaged):
        everything(built)


@pytest.mark.parametrize("suffix", [".json", ".segment"])
def test_a_flipped_byte_never_leads_to_a_wrong_answer(built: Path, suffix: str) -> None:
    whole_answer, found = everything(built), 0
    random = Random(suffix)
    for path in built.glob(f"*{suffix}"):
        whole = path.read_bytes()
        for _ in range(40):
            place = random.randrange(len(whole))
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            try:
                assert everything(built) == whole_answer
            except IndexDamaged:
                found += 1
                (built / "damaged").unlink(missing_ok=True)
        path.write_bytes(whole)
    assert found > 20
    assert everything(built) == whole_answer


def test_damage_met_while_writing_is_named_too(built: Path) -> None:
    with closing(Engine.open(built)) as engine:
        (built / "commit-3.json").write_bytes(b"of another process")
        with pytest.raises(IndexDamaged), engine.batch():
            pass


def test_damage_met_while_merging_leaves_the_state_as_it_is(built: Path) -> None:
    with closing(Engine.open(built)) as engine:
        with engine.batch() as batch:
            for number in range(30):
                batch.remove(f"{number}.txt")
        path = next(iter(built.glob("2-0.segment")))
        whole = path.read_bytes()
        path.write_bytes(whole[:40] + bytes(200) + whole[240:])
        before = {path.name for path in built.iterdir()}
        with pytest.raises(IndexDamaged), engine.batch() as batch:
            for number in range(30, 65):
                batch.remove(f"{number}.txt")
        assert {path.name for path in built.iterdir()} == before | {"damaged"}
        assert engine.count() == 40


def test_damage_met_late_is_known_to_whoever_opens_next(directory: Path) -> None:
    with closing(Engine.open(directory)) as engine, engine.batch() as batch:
        batch.add(release("long", " ".join(f"storm{number}" for number in range(40_000))))
    [path] = directory.glob("*.segment")
    content = bytearray(path.read_bytes())
    content[70_000] ^= 1
    path.write_bytes(content)
    with closing(Engine.open(directory)) as engine:
        assert engine.count() == 1
        with pytest.raises(IndexDamaged, match="rebuilt"):
            engine.search(Query('"storm1 storm2"'))
        with pytest.raises(IndexDamaged), engine.batch():
            pass
    with pytest.raises(IndexDamaged):
        Engine.open(directory)
    remove_index(directory)
    with closing(Engine.open(directory)) as engine:
        assert engine.count() == 0


def test_an_index_being_made_by_another_is_left_to_it(directory: Path) -> None:
    directory.mkdir()
    with writing(directory), pytest.raises(ArchiveBusy, match="index"):
        Engine.open(directory)


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
