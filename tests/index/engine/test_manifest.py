"""Checksums of a committed state: every wrong byte is found, and nothing is called wrong that is not."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from index.engine import Engine, manifest
from index.errors import IndexDamaged
from index.records import Query
from tests.index.engine.samples import release


def add(engine: Engine, *keys: str) -> None:
    with engine.batch() as batch:
        for key in keys:
            batch.add(release(key, "a storm over the valley"))


def test_any_flipped_byte_of_any_file_is_found_on_opening(engine: Engine, directory: Path) -> None:
    add(engine, *"abc")
    add(engine, *"cde")
    random = Random(1)
    files = [path for path in directory.iterdir() if path.suffix in (".toc", ".trm", ".pst", ".col")]
    assert len(files) > 5
    for path in files:
        whole = path.read_bytes()
        for place in random.sample(range(len(whole)), min(8, len(whole))):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            with pytest.raises(IndexDamaged, match="rebuilt"):
                Engine.open(directory)
        path.write_bytes(whole)
    with closing(Engine.open(directory)) as again:
        assert again.keys() == set("abcde")


def test_only_new_files_are_checked_when_a_reader_looks_again(
    engine: Engine, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(engine, "a")
    with closing(Engine.open(directory)) as other:
        add(engine, "b")
        read: list[str] = []
        measured = manifest._measured

        def note(path: Path) -> list[int]:
            read.append(path.name)
            return measured(path)

        monkeypatch.setattr(manifest, "_measured", note)
        assert other.refresh()
    lists = {path.name for path in directory.glob("*.trm")}
    assert len(lists) == 2
    assert len(lists.intersection(read)) == 1


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b'{"generation": 1', b'{"generation": 7, "files": {}}']
)
def test_without_a_manifest_of_its_own_a_state_is_opened_unchecked(
    engine: Engine, directory: Path, content: bytes
) -> None:
    add(engine, "a")
    (directory / "manifest.json").write_bytes(content)
    with closing(Engine.open(directory)) as again:
        assert again.matching(Query("storm")) == ("a",)
    add(engine, "b")
    assert json.loads((directory / "manifest.json").read_bytes())["generation"] == 2


def test_the_manifest_names_every_file_of_the_state_and_no_other(engine: Engine, directory: Path) -> None:
    add(engine, "a")
    add(engine, "b")
    files = json.loads((directory / "manifest.json").read_bytes())["files"]
    apart = {"manifest.json", "MAIN_WRITELOCK"}
    assert files.keys() == {path.name for path in directory.iterdir()} - apart
    assert all((directory / name).stat().st_size == size for name, (size, _) in files.items())
