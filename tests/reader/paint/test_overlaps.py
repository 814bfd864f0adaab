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


@given(SPANS, SPANS, st.integers(0, 70), st.integers(0, 30))
def test_joined_parts_are_as_if_they_had_been_one(
    spans: list[Span], others: list[Span], start: int, length: int
) -> None:
    behind = [Span(span.start + 100, span.end + 100) for span in others]
    joined, whole = SpanSet.joined([SpanSet(spans), SpanSet(behind)]), SpanSet([*spans, *behind])
    assert joined == whole
    assert joined.between(start, start + length) == whole.between(start, start + length)
    assert joined.first_from(start) == whole.first_from(start)


@given(SPANS, st.integers(0, 70), st.integers(0, 30))
def test_those_that_start_between_two_places_are_counted(spans: list[Span], start: int, length: int) -> None:
    expected = sum(start <= span.start < start + length for span in spans)
    assert SpanSet(spans).count_between(start, start + length) == expected
