"""What is in sight is found by place, and is the same as looking at every span."""

from hypothesis import given
from hypothesis import strategies as st

from index import Span
from reader.paint.overlaps import SpanSet

SPANS = st.lists(
    st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 9))
)


@given(SPANS, st.integers(0, 60), st.integers(0, 30))
def test_what_is_between_is_what_overlaps(spans: list[Span], start: int, length: int) -> None:
    end = start + length
    found = SpanSet(spans).between(start, end)
    expected = [span for span in spans if span.start < end and span.end > start]
    assert sorted(found, key=repr) == sorted(expected, key=repr)


@given(SPANS, st.integers(0, 70))
def test_the_first_from_a_place_is_the_nearest_after_it(spans: list[Span], offset: int) -> None:
    ordered = SpanSet(spans)
    number = ordered.first_from(offset)
    later = [span.start for span in spans if span.start >= offset]
    assert (None if number is None else ordered.spans[number].start) == min(later, default=None)
