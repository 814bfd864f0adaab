"""The table of contents: what a commit is made of, and that nothing on disk is ever more than data."""

from __future__ import annotations

import json
import pickle
import zlib
from contextlib import closing, suppress
from pathlib import Path

import pytest

from index.engine import VERSION, Engine
from index.engine.contents import Contents, Part, read_contents, sweep, write_contents
from index.engine.sections import Damaged
from index.errors import IndexDamaged
from index.records import Query
from tests.index.engine.samples import release

STATE = Contents(3, (Part("1-0", 77, 10, (0, 9)), Part("3-0", 5, 1)))


def signed(described: object) -> bytes:
    """What a stranger could write, with the right checksum."""
    content = json.dumps(described).encode()
    return b"sijill-index %d %08x\n" % (VERSION, zlib.crc32(content)) + content


def test_a_state_comes_back_as_it_was(tmp_path: Path) -> None:
    write_contents(tmp_path, STATE)
    assert read_contents(tmp_path, 3) == STATE
    assert [path.name for path in tmp_path.iterdir()] == ["commit-3.json"]


@pytest.mark.parametrize("place", [0, 14, 20, 30, -5])
def test_a_flipped_bit_is_found(tmp_path: Path, place: int) -> None:
    write_contents(tmp_path, STATE)
    path = tmp_path / "commit-3.json"
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    with pytest.raises(Damaged):
        read_contents(tmp_path, 3)


@pytest.mark.parametrize(
    "part",
    [
        {"name": "../../elsewhere/1-0"},
        {"name": "1-0\n"},
        {"name": 5},
        {"deleted": [10]},
        {"deleted": [-1]},
        {"deleted": ["1"]},
        {"documents": "many"},
        {"checksum": None},
    ],
)
def test_what_makes_no_sense_is_refused_whoever_wrote_it(tmp_path: Path, part: dict[str, object]) -> None:
    sound = {"name": "1-0", "checksum": 1, "documents": 10, "deleted": []}
    path = tmp_path / "commit-3.json"
    path.write_bytes(signed({"generation": 3, "parts": [sound]}))
    assert len(read_contents(tmp_path, 3).parts) == 1
    path.write_bytes(signed({"generation": 3, "parts": [sound | part]}))
    with pytest.raises((ValueError, TypeError)):
        read_contents(tmp_path, 3)


def test_a_state_of_another_commit_is_refused(tmp_path: Path) -> None:
    write_contents(tmp_path, STATE)
    (tmp_path / "commit-3.json").rename(tmp_path / "commit-4.json")
    with pytest.raises(Damaged):
        read_contents(tmp_path, 4)


def test_sweeping_leaves_the_state_and_what_is_not_of_the_index(tmp_path: Path) -> None:
    write_contents(tmp_path, STATE)
    kept = {"1-0.segment", "3-0.segment", "commit-3.json", "lock", "letter.txt"}
    for name in kept - {"commit-3.json"} | {"2-0.segment", "commit-2.json", "commit-4.new"}:
        (tmp_path / name).write_bytes(b"")
    sweep(tmp_path, STATE)
    assert {path.name for path in tmp_path.iterdir()} == kept


class _Trap:
    """Pickled, it makes a file as soon as somebody unpickles it."""

    def __init__(self, sprung: Path) -> None:
        self._sprung = sprung

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self._sprung,)


def test_code_planted_anywhere_in_an_index_does_not_run(
    engine: Engine, directory: Path, tmp_path: Path
) -> None:
    with engine.batch() as batch:
        batch.add(release("a", "a storm over the valley", title="Storm", published="2015", source="x"))
    sprung = tmp_path / "sprung"
    traps = [pickle.dumps(_Trap(sprung), protocol) for protocol in (0, 2, 4)]
    pickle.loads(traps[0])
    assert sprung.exists()
    sprung.unlink()
    names = {path.name for path in directory.iterdir()}
    for name in sorted(
        names | {"_MAIN_1.toc", "_MAIN_9.toc", "MAIN_abc.trm", "MAIN_abc.seg", "commit-9.json"}
    ):
        path = directory / name
        whole = path.read_bytes() if name in names else None
        for trap in traps:
            for place in range(0, len(whole or b" "), 150):
                content = whole or b""
                path.write_bytes(content[:place] + trap + content[place + len(trap) :])
                with suppress(IndexDamaged), closing(Engine.open(directory)) as opened:
                    opened.search(Query('storm* "the valley" date:2015'))
        path.write_bytes(whole) if whole is not None else path.unlink()
    assert not sprung.exists()
    with closing(Engine.open(directory)) as opened:
        assert opened.matching(Query("storm")) == ("a",)
