"""The few lines of a text that say most about why it was found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from index.engine.marks import Found, apart, find, with_named
from index.engine.question import Question
from index.records import Reason, Snippet, Span

WIDTH = 240
"""Code points of a snippet, where nothing else is asked for."""

_MOST_FOUND = 1000
_BLANKS = {ord(char): " " for char in "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029"}


def snippets(
    question: Question,
    text: str,
    *,
    width: int = WIDTH,
    count: int = 1,
    title_end: int = 0,
    named: Sequence[Span] = (),
) -> tuple[Snippet, ...]:
    """The `count` best cuts of a text's body, at most `width` code points each, in order of the text.

    Best is the cut with most of the different things asked for, then the earliest. It begins and ends with
    whole words where there are blanks to cut at, and holds no line break: each is a blank, so offsets stay.
    Marks of omission are left to whoever shows it. Without hits it is the beginning; without a body there is
    none. Only a cut around a phrase longer than `width` is wider. `named` are mentions of entities asked for.
    """
    return _best_cuts(_found(question, text, title_end, named), text, width, count, title_end)


def excerpt(
    question: Question, text: str, *, title_end: int = 0, named: Sequence[Span] = ()
) -> tuple[tuple[Snippet, ...], tuple[Reason, ...]]:
    """The best cut of a text's body, and why title and body match; the text is read only once for both."""
    body = _found(question, text, title_end, named)
    title = find(question, text, 0, title_end, title=True)
    reasons = {found.reason for region in (title, body) for found in apart(region)}
    reasons |= {Reason.ENTITY for _ in named[:1]}
    cuts = _best_cuts(body, text, WIDTH, 1, title_end)
    return cuts, tuple(reason for reason in Reason if reason in reasons)


def _found(question: Question, text: str, title_end: int, named: Sequence[Span]) -> list[Found]:
    """What is found in the body, in order; of very much the first part."""
    found = sorted(islice(find(question, text, title_end, len(text)), _MOST_FOUND))
    inside = [span for span in named[:_MOST_FOUND] if span.start >= title_end]
    return with_named(found, inside, question) if inside else found


def _best_cuts(
    found: Sequence[Found], text: str, width: int, count: int, title_end: int
) -> tuple[Snippet, ...]:
    start = len(text) - len(text[title_end:].lstrip())
    if start >= len(text):
        return ()
    cuts: list[tuple[int, int]] = []
    left = found
    while left and len(cuts) < count:
        first, last = _best_window(left, width)
        cuts.append(_cut_around(first, last, text, start, width))
        # Two cuts cannot overlap when what they are cut around lies a width apart.
        left = [one for one in left if one.end <= first - width or one.start >= last + width]
    if not cuts:
        cuts = [(start, _end_of_word(text, start, start + width))]
    return tuple(_snippet(text, begin, end, found) for begin, end in sorted(cuts))


def _best_window(found: Sequence[Found], width: int) -> tuple[int, int]:
    """Where the window with most different things begins and ends; of equals the first."""
    all_things = len({one.sought for one in found})
    best, most_things = (found[0].start, found[0].end), 0
    for number, first in enumerate(found):
        things, end = {first.sought}, first.end
        for other in islice(found, number + 1, None):
            if max(end, other.end) - first.start > width:
                break
            things.add(other.sought)
            end = max(end, other.end)
        if len(things) > most_things:
            best, most_things = (first.start, end), len(things)
        if most_things == all_things:
            break
    return best


def _cut_around(first: int, last: int, text: str, start: int, width: int) -> tuple[int, int]:
    """A cut of the width around text[first:last], with about as much before as after it."""
    slack = max(0, width - (last - first))
    begin = max(start, min(first - slack // 2, len(text) - width))
    begin = _start_of_word(text, min(begin, first), first)
    return begin, max(last, _end_of_word(text, begin, begin + width))


def _start_of_word(text: str, begin: int, latest: int) -> int:
    """The first beginning of a word at or after `begin`, `latest` at the latest."""
    if begin > 0 and not text[begin - 1].isspace():
        while begin < latest and not text[begin].isspace():
            begin += 1
    while begin < latest and text[begin].isspace():
        begin += 1
    return begin


def _end_of_word(text: str, begin: int, end: int) -> int:
    """The last end of a word at or before `end`, or `end` itself where there is no blank since `begin`."""
    if end < len(text) and not text[end].isspace():
        blank = next((place for place in range(end - 1, begin, -1) if text[place].isspace()), end)
        end = blank
    return begin + len(text[begin:end].rstrip())


def _snippet(text: str, begin: int, end: int, found: Sequence[Found]) -> Snippet:
    inside = apart(one for one in found if begin <= one.start and one.end <= end)
    spans = tuple(Span(one.start - begin, one.end - begin, one.reason) for one in inside)
    return Snippet(text[begin:end].translate(_BLANKS), spans, begin)
