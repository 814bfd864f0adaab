"""Segments that are merged are those that would have been written at once, and answers stay the same."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine import Engine
from index.engine.building import Builder
from index.engine.merging import due, merge
from index.engine.schema import facts_of, texts_of
from index.engine.sections import write_sections
from index.engine.segment import Held, Segment
from index.errors import ArchiveBusy, DiskFull
from index.records import Query, Release
from tests.index.engine.disk import FullDisk
from tests.index.engine.naive import ENTITIES, VOCABULARY
from tests.index.engine.samples import release

_texts = st.lists(st.sampled_from(VOCABULARY), max_size=6).map(" ".join)
_releases = st.builds(
    release,
    key=st.text("abcé", min_size=1, max_size=3),
    text=_texts,
    title=_texts,
    published=st.sampled_from(("2015", "2016-01", None)),
    mentioned=st.lists(st.sampled_from(("2015", "2016-01-01")), max_size=2).map(tuple),
    entities=st.lists(st.sampled_from(ENTITIES), unique=True, max_size=3).map(tuple),
    source=st.sampled_from(("river.example", "\ud800", None)),
)
_segments = st.lists(
    st.lists(st.tuples(_releases, st.booleans()), min_size=1, max_size=4), min_size=1, max_size=3
).filter(lambda parts: any(live for part in parts for _, live in part))


def write(path: Path, releases: Iterable[Release]) -> int:
    """Write a segment of these releases; returns its checksum."""
    builder = Builder()
    for one in releases:
        builder.add(facts_of(one), texts_of(one))
    return write_sections(path, builder.arrays())


@settings(max_examples=60, deadline=None)
@given(_segments, st.sampled_from((1, 3, 1000)))
def test_merging_gives_the_file_that_writing_the_live_ones_gives(
    parts: list[list[tuple[Release, bool]]], step: int
) -> None:
    numbered = [
        [
            (release_with_key(one, f"{one.key}{place}{number}"), live)
            for number, (one, live) in enumerate(part)
        ]
        for place, part in enumerate(parts)
    ]
    with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as small:
        small.setattr("index.engine.joining._WORDS", step)
        small.setattr("index.engine.joining._TERMS", step)
        held = []
        for number, part in enumerate(numbered):
            path = Path(place) / f"1-{number}.segment"
            deleted = tuple(document for document, (_, live) in enumerate(part) if not live)
            held.append(Held(Segment(path, write(path, [one for one, _ in part])), 0, deleted))
        merged, expected = Path(place) / "2-0.segment", Path(place) / "3-0.segment"
        checksum = merge(held, merged)
        del held
        assert checksum == write(expected, [one for part in numbered for one, live in part if live])
        assert merged.read_bytes() == expected.read_bytes()


def release_with_key(one: Release, key: str) -> Release:
    """The same release under another key, for no two live ones share one."""
    object.__setattr__(one, "key", key)
    return one


def add(engine: Engine, *keys: str, text: str = "storm") -> None:
    """A batch of these releases."""
    with engine.batch() as batch:
        for key in keys:
            batch.add(release(key, text))


def segments(directory: Path) -> int:
    """How many there are on the disk."""
    return len(list(directory.glob("*.segment")))


def test_small_commits_leave_few_segments_and_the_same_answers(engine: Engine, directory: Path) -> None:
    for number in range(70):
        add(engine, f"{number:02}")
    with closing(Engine.open(directory)) as reader:
        generation = engine.generation
        assert engine.merge()
        assert engine.generation > generation
        assert segments(directory) <= 6
        for one in (engine, reader):
            assert one.count() == 70
            assert one.matching(Query("storm")) == tuple(f"{number:02}" for number in range(70))
        assert reader.refresh()
        assert reader.matching(Query("storm")) == tuple(f"{number:02}" for number in range(70))


def test_nothing_is_merged_where_nothing_is_due(engine: Engine) -> None:
    for key in "abc":
        add(engine, key)
    assert not engine.merge()
    assert engine.generation == 3


def test_merging_that_is_cancelled_keeps_what_is_done(engine: Engine, directory: Path) -> None:
    for number in range(16):
        add(engine, f"{number:02}")
    assert not engine.merge(lambda: True)
    assert segments(directory) == 16
    for number in range(4):
        add(engine, *(f"{number}{place:02}" for place in range(5)))
    steps = iter((False, True))
    assert engine.merge(lambda: next(steps))
    assert segments(directory) == 5
    assert engine.count() == 36
    assert engine.merge()
    assert segments(directory) == 2


def test_a_batch_follows_a_merge(engine: Engine) -> None:
    for key in "abcd":
        add(engine, key, text="old")
    engine.merge()
    add(engine, "b", text="new")
    assert (engine.count(), engine.matching(Query("old"))) == (4, ("a", "c", "d"))


def test_what_is_mostly_deleted_is_written_anew(engine: Engine, directory: Path) -> None:
    add(engine, *"abcdefgh")
    before = sum(path.stat().st_size for path in directory.glob("*.segment"))
    with engine.batch() as batch:
        for key in "abcde":
            batch.remove(key)
    assert engine.merge()
    assert engine.keys() == set("fgh")
    assert sum(path.stat().st_size for path in directory.glob("*.segment")) < before


def test_a_full_disk_while_merging_leaves_the_state_before(
    engine: Engine, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key in "abcd":
        add(engine, key)
    before = {path.name for path in directory.iterdir()}
    struck = 0
    while True:
        with monkeypatch.context() as patch:
            FullDisk(patch, errno.ENOSPC, struck)
            try:
                engine.merge()
            except DiskFull:
                struck += 1
            else:
                break
        assert {path.name for path in directory.iterdir()} == before
        assert engine.matching(Query("storm")) == tuple("abcd")
    assert struck > 2
    assert segments(directory) == 1


def test_only_one_process_merges(engine: Engine, directory: Path) -> None:
    with closing(Engine.open(directory)) as other, engine.batch(), pytest.raises(ArchiveBusy):
        other.merge()


@pytest.mark.parametrize(
    ("sizes", "merged"),
    [
        ([1] * 3, []),
        ([1] * 4, range(4)),
        ([1, 2, 3, 3], range(4)),
        ([100, *[1] * 5], range(1, 6)),
        ([4, *[1] * 3], []),
        ([*[10] * 4, 1], range(4)),
        ([*[10] * 4, *[1] * 4], range(4, 8)),
        ([70_000] * 4, range(4)),
    ],
)
def test_four_of_a_size_become_one_and_the_smallest_come_first(
    sizes: list[int], merged: Sequence[int]
) -> None:
    assert due([(size, 0) for size in sizes]) == list(merged)


def test_mostly_deleted_is_due() -> None:
    assert due([(5000, 3000), (4000, 100), (300, 150)]) == [0]
    assert due([(0, 0)]) == []
