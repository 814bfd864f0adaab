"""Segments that are merged are those that would have been written at once."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine.building import Builder
from index.engine.merging import merge
from index.engine.sections import Arrays, write_sections
from index.engine.segment import Held, Segment
from index.records import Release
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


def written(releases: list[Release]) -> Arrays:
    """The arrays of a segment of these releases."""
    builder = Builder()
    for one in releases:
        builder.add(one)
    return builder.arrays()


@settings(max_examples=60, deadline=None)
@given(_segments)
def test_merging_gives_what_writing_the_live_ones_gives(parts: list[list[tuple[Release, bool]]]) -> None:
    numbered = [
        [
            (release_with_key(one, f"{one.key}{place}{number}"), live)
            for number, (one, live) in enumerate(part)
        ]
        for place, part in enumerate(parts)
    ]
    with TemporaryDirectory() as place:
        held = []
        for number, part in enumerate(numbered):
            path = Path(place) / f"1-{number}.segment"
            checksum = write_sections(path, written([one for one, _ in part]))
            deleted = tuple(document for document, (_, live) in enumerate(part) if not live)
            held.append(Held(Segment(path, checksum), 0, deleted))
        merged = merge(held)
        del held
    expected = written([one for part in numbered for one, live in part if live])
    assert merged.keys() == expected.keys()
    for name, array in expected.items():
        np.testing.assert_array_equal(merged[name], array, err_msg=name)
        assert merged[name].dtype == array.dtype


def release_with_key(one: Release, key: str) -> Release:
    """The same release under another key, for no two live ones share one."""
    object.__setattr__(one, "key", key)
    return one
