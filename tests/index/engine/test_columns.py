"""Labels and intervals of documents, put together from several sets of documents."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine.columns import Labels
from index.engine.sections import Sections, write_sections

Rows = list[list[str]]

values = st.text(max_size=3)  # halves of surrogate pairs among them
rows = st.lists(st.lists(values, max_size=3, unique=True), max_size=6)


def carried(labels: Labels, size: int) -> list[set[str]]:
    """What each document carries."""
    found: list[set[str]] = [set() for _ in range(size)]
    for document, code in zip(labels.documents.tolist(), labels.codes.tolist(), strict=True):
        found[document].add(labels.values[code])
    return found


def agree(labels: Labels, expected: Rows) -> None:
    assert carried(labels, len(expected)) == [set(row) for row in expected]
    assert list(labels.values) == sorted({value for row in expected for value in row})
    assert list(labels.values) == [labels.values[code] for code in range(len(labels.values))]
    for code, value in enumerate(labels.values):
        assert labels.codes_of([value]) == [code]
        has = [value in row for row in expected]
        assert labels.mask([value], len(expected)).tolist() == has
        assert labels.carriers([value], np.array(has)) == {value: frozenset(np.flatnonzero(has).tolist())}
        assert labels.carriers([value], np.zeros(len(expected), bool)) == {value: frozenset()}
    assert labels.codes_of(["no such value"]) == []
    assert labels.carriers(["no such value"], np.zeros(len(expected), bool)) == {}


@given(rows)
def test_what_is_written_is_read(written: Rows) -> None:
    with TemporaryDirectory() as directory:
        path = Path(directory) / "one.segment"
        checksum = write_sections(path, Labels.of(written).arrays("facet"))
        agree(Labels.read(Sections(path, checksum), "facet"), written)


@given(st.lists(rows, max_size=4))
def test_parts_become_one(parts: list[Rows]) -> None:
    bases = np.cumsum([0, *map(len, parts)]).tolist()[:-1]
    agree(Labels.joined(list(map(Labels.of, parts)), bases), [row for part in parts for row in part])


@settings(max_examples=25)  # each looks four hundred values up
@given(rows, st.integers(1, 3))
def test_a_few_values_find_their_place_among_many(few: Rows, place: int) -> None:
    many = [[f"{number:03}", f"{number:03}0"] for number in range(200)]
    parts = [few[:place], many, few[place:]]
    bases = np.cumsum([0, *map(len, parts)]).tolist()[:-1]
    agree(Labels.joined(list(map(Labels.of, parts)), bases), [row for part in parts for row in part])


@given(rows, st.data())
def test_some_documents_are_kept_under_new_numbers(all_rows: Rows, data: st.DataObject) -> None:
    size = len(all_rows)
    kept = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)), bool)
    left = [row for row, stays in zip(all_rows, kept.tolist(), strict=True) if stays]
    agree(Labels.of(all_rows).kept(kept, np.cumsum(kept) - 1), left)
