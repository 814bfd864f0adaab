"""Which columns are seen in windows of different widths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.window.columns import Shown, Wish, has_two_views, is_folded, shown

WISHES = st.builds(Wish, *[st.booleans()] * 5)


@pytest.mark.parametrize(
    ("width", "wish", "seen"),
    [
        (1440, Wish(), "filters results page"),
        (1440, Wish(filters=False), "results page"),
        (1440, Wish(notebook=True), "filters results page notebook"),
        (1280, Wish(), "filters results page"),
        (1150, Wish(notebook=True), "results page notebook"),
        (1024, Wish(), "results page"),
        (1024, Wish(unfolded=True), "filters results"),
        (1024, Wish(notebook=True), "results page notebook"),
        (1440, Wish(filters=False, unfolded=True), "results page"),
        (640, Wish(), "results"),
        (640, Wish(at_page=True), "page"),
        (640, Wish(unfolded=True, at_page=True), "filters results"),
        (640, Wish(notebook=True, at_page=True), "page notebook"),
        (640, Wish(alone=True), "page"),
        (1440, Wish(notebook=True, alone=True), "page"),
    ],
)
def test_with_less_room_filters_fold_first_then_results_and_release_are_two_views(
    width: int, wish: Wish, seen: str
) -> None:
    names = ("filters", "results", "page", "notebook")
    assert shown(width, wish) == Shown(*(name in seen for name in names))


@given(st.floats(320, 4000), WISHES)
def test_something_to_read_is_always_seen_and_more_room_never_takes_anything_away(
    width: float, wish: Wish
) -> None:
    narrow = shown(width, wish)
    assert narrow.middle or narrow.page
    if not wish.unfolded:
        wide = shown(width * 2, wish)
        assert all(there or not before for before, there in zip(narrow, wide, strict=True))


@given(st.floats(320, 4000), st.booleans())
def test_filters_have_folded_before_there_are_two_views(width: float, notebook: bool) -> None:
    assert is_folded(width, notebook) or not has_two_views(width, notebook)
