"""Silent damage is found by whoever looks for it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

from index.engine import Engine
from index.engine.building import Builder
from index.engine.contents import Contents, Part, latest_generation, read_contents, write_contents
from index.engine.schema import facts_of, texts_of
from index.engine.sections import Array, write_sections
from index.errors import IndexDamaged
from tests.index.engine.samples import release


@pytest.fixture
def written(directory: Path) -> Path:
    """An index of two segments, with deletions."""
    with closing(Engine.open(directory)) as engine:
        for keys in ("abcdef", "defghi"):
            with engine.batch() as batch:
                for key in keys:
                    batch.add(
                        release(key, f"storm {key} and calm", title="Weather", entities=("place:homs",))
                    )
                batch.remove("a")
    return directory


def test_what_was_written_is_sound_after_every_change(written: Path) -> None:
    with closing(Engine.open(written)) as engine:
        engine.verify()
        for key in "jklm":
            with engine.batch() as batch:
                batch.add(release(key))
            engine.verify()
        assert engine.merge()
        engine.verify()


def test_every_wrong_byte_of_a_segment_is_found_and_noted(written: Path) -> None:
    random = Random(4)
    for path in written.glob("*.segment"):
        whole = path.read_bytes()
        for place in random.sample(range(len(whole)), 60):
            with closing(Engine.open(written)) as engine:
                engine.verify()
                path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
                with pytest.raises(IndexDamaged):
                    engine.verify()
            with pytest.raises(IndexDamaged):
                Engine.open(written)
            path.write_bytes(whole)
            (written / "damaged").unlink()


def test_a_key_that_is_live_twice_is_found(written: Path) -> None:
    contents = read_contents(written, latest_generation(written))
    forgotten = tuple(replace(part, deleted=()) for part in contents.parts)
    write_contents(written, Contents(contents.generation + 1, forgotten))
    with closing(Engine.open(written)) as engine, pytest.raises(IndexDamaged):
        engine.verify()


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("body.documents", lambda array: array + 1),
        ("body_words.documents", lambda array: array + 1),
        ("body.document_ends", lambda array: array[:-1]),
        ("body_words.document_ends", lambda array: array + 1),
        ("title.place_ends", lambda array: array + 1),
        ("body.frequencies", lambda array: array + 1),
        ("body.lengths", lambda array: array[:-1]),
        ("body.lengths", lambda array: array + 1),
        ("key.documents", lambda array: array[:-1]),
    ],
)
def test_numbers_that_do_not_fit_are_found(
    directory: Path, name: str, change: Callable[[Array], Array]
) -> None:
    builder = Builder()
    for key in "ab":
        one = release(key, "storm and calm", title="Weather")
        builder.add(facts_of(one), texts_of(one))
    arrays = builder.arrays()
    arrays[name] = np.ascontiguousarray(change(arrays[name]))
    Engine.open(directory).close()
    part = Part("1-0", 0, 2)
    part = replace(part, checksum=write_sections(part.path(directory), arrays))
    write_contents(directory, Contents(1, (part,)))
    with pytest.raises(IndexDamaged), closing(Engine.open(directory)) as engine:
        engine.verify()
