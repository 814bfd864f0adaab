"""Rows in groups: every head and member has one row, and folding puts away only its own."""

from hypothesis import given
from hypothesis import strategies as st

from index import FacetCount
from reader.models.groups import Groups, Place

SIZES = st.lists(st.integers(1, 5), max_size=6)


def groups_of(sizes: list[int], folded: set[int] = frozenset()) -> Groups:
    counts = [FacetCount(f"g{number}", f"g{number}", size) for number, size in enumerate(sizes)]
    return Groups(counts, sum(sizes), {f"g{number}" for number in folded})


def members(groups: Groups, first: int, last: int) -> list[int]:
    total = sum(one.count for one in groups.heads) or len(groups)
    return [one for some in groups.members_between(first, last) for one in range(total)[some]]


def test_without_groups_a_row_is_a_member() -> None:
    plain = Groups(members=3)
    assert [plain.at(row) for row in range(len(plain))] == [Place(0, 0), Place(0, 1), Place(0, 2)]
    assert plain.head_rows() == []
    assert members(plain, 1, 2) == [1, 2]
    assert plain.count_between(0, 2) == 3


def test_heads_stand_above_their_members() -> None:
    groups = groups_of([2, 1])
    assert [groups.at(row) for row in range(len(groups))] == [
        Place(0, None),
        Place(0, 0),
        Place(0, 1),
        Place(1, None),
        Place(1, 2),
    ]
    assert groups.head_rows() == [0, 3]


def test_a_folded_group_is_its_head_alone() -> None:
    groups = groups_of([2, 1]).folding({"g0"})
    assert [groups.at(row) for row in range(len(groups))] == [Place(0, None), Place(1, None), Place(1, 2)]
    assert groups.row_of(1) is None
    assert groups.row_of(2) == 2


@given(SIZES, st.sets(st.integers(0, 5)))
def test_what_a_row_holds_is_found_in_that_row(sizes: list[int], folded: set[int]) -> None:
    groups = groups_of(sizes, folded) if sizes else Groups(members=4)
    seen = []
    for row in range(len(groups)):
        place = groups.at(row)
        if place.member is None:
            assert groups.head_row(place.group) == row
        else:
            assert groups.row_of(place.member) == row
            assert groups.group_of(place.member) == place.group
            seen.append(place.member)
    total = sum(sizes) if sizes else 4
    hidden = [member for member in range(total) if groups.row_of(member) is None]
    assert sorted([*seen, *hidden]) == list(range(total))


@given(SIZES.filter(bool), st.sets(st.integers(0, 5)), st.data())
def test_members_between_two_rows_are_those_of_the_rows(
    sizes: list[int], folded: set[int], data: st.DataObject
) -> None:
    groups = groups_of(sizes, folded)
    first = data.draw(st.integers(0, len(groups) - 1))
    last = data.draw(st.integers(first, len(groups) - 1))
    found = [groups.at(row).member for row in range(first, last + 1)]
    expected = [member for member in found if member is not None]
    assert members(groups, first, last) == expected
    assert groups.count_between(first, last) == len(expected)
