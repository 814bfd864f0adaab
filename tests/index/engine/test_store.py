"""The index on disk: made, opened, damaged, removed, and never an error without a sentence."""

from __future__ import annotations

import errno
import shutil
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from index.engine import Engine, renew_index
from index.engine.store import damage_named, disk_trouble_named, writing
from index.errors import ArchiveBusy, DiskFull, IndexDamaged, StoreReadOnly
from index.records import Query
from tests.index.engine.samples import release
from tests.torture.operations import Before, watched

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
        return everything_asked(engine)


def everything_asked(engine: Engine) -> list[object]:
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


def test_an_index_begun_anew_is_empty_and_holds_nothing_of_the_old(built: Path) -> None:
    renew_index(built)
    with closing(Engine.open(built, read_only=True)) as engine:
        assert (engine.count(), engine.keys()) == (0, frozenset())
        assert engine.generation > 2
    assert {path.suffix for path in built.iterdir()} == {"", ".json"}


def test_a_reader_meets_either_the_old_index_or_the_empty_new_one(built: Path) -> None:
    with closing(Engine.open(built)) as reader:
        renew_index(built)
        assert reader.search(Query("storm")).total == 70
        assert reader.refresh()
        assert reader.search(Query("storm")).total == 0


def test_nothing_is_begun_where_nothing_is(tmp_path: Path) -> None:
    renew_index(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_beginning_anew_can_be_interrupted_at_any_operation(built: Path, tmp_path: Path) -> None:
    old, directory = everything(built), tmp_path / "interrupted"
    for operation in range(1, 100):
        shutil.copytree(built, directory)
        try:
            with watched(directory, interrupting(operation)):
                renew_index(directory)
        except KeyboardInterrupt:
            assert everything(directory) == old or everything(directory)[0] == 0
        else:
            break
        renew_index(directory)
        assert everything(directory)[0] == 0
        shutil.rmtree(directory)
    assert operation > 5


def interrupting(operation: int) -> Before:
    def interrupt(_: str, number: int) -> None:
        if number == operation:
            raise KeyboardInterrupt

    return interrupt


def test_no_index_is_begun_anew_under_the_hands_of_a_writer(built: Path) -> None:
    answers = everything(built)
    with writing(built), pytest.raises(ArchiveBusy):
        renew_index(built)
    assert everything(built) == answers


def test_a_number_is_never_given_to_a_second_commit(built: Path) -> None:
    (built / "7-0.segment").write_bytes(b"of a process that was killed, and open in another")
    with closing(Engine.open(built)) as engine:
        with engine.batch() as batch:
            batch.add(release("new"))
        assert engine.generation == 8
    assert everything(built)[0] == 71


def test_a_full_disk_does_not_keep_a_damaged_index_from_being_begun_anew(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = Path.write_bytes

    def write_when_there_is_space(path: Path, content: bytes) -> int:
        if any(built.glob("*.segment")):
            raise OSError(errno.ENOSPC, "full")
        return really(path, content)

    monkeypatch.setattr(Path, "write_bytes", write_when_there_is_space)
    renew_index(built)
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
            for number in range(60):
                batch.remove(f"{number}.txt")
        path = next(iter(built.glob("2-0.segment")))
        whole = path.read_bytes()
        path.write_bytes(whole[:40] + bytes(200) + whole[240:])
        before = {path.name for path in built.iterdir()}
        with pytest.raises(IndexDamaged):
            engine.merge()
        assert {path.name for path in built.iterdir()} == before | {"damaged"}
        assert engine.count() == 10


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
    renew_index(directory)
    with closing(Engine.open(directory)) as engine:
        assert engine.count() == 0


def test_damage_of_the_past_does_not_condemn_the_index_made_since(built: Path) -> None:
    with closing(Engine.open(built)) as reader:
        with (built / "1-0.segment").open("r+b") as file:
            file.write(bytes(4000))
        renew_index(built)
        with pytest.raises(IndexDamaged):
            everything_asked(reader)
    with closing(Engine.open(built)) as engine:
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
