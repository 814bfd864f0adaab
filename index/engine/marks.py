"""Where a text says what a question looks for, found in the text by the analysis that made the index."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

import numpy as np

from index.engine.analysis import Word, words
from index.engine.columns import Mask
from index.engine.nearness import Bounds, Stretches, in_any_order
from index.engine.question import Question, Sought
from index.engine.recognising import Recogniser, is_joined, likeness_of
from index.engine.sections import Array
from index.records import Reason, Span

_NEAREST_FIRST = (Reason.EXACT, Reason.FOLDED, Reason.STEM, Reason.FUZZY, Reason.ENTITY)


class Found(NamedTuple):
    """A stretch that matched; `sought` is the place of what it matched in the question's list."""

    start: int
    end: int
    reason: Reason
    sought: int


def marks(question: Question, text: str, title_end: int = 0, named: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Every stretch of a text that makes it match, in order and without overlap.

    Spans count code points of `text`. Its first `title_end` are the title, the only place that `title:` looks
    at and which no phrase reaches out of. A phrase is one span; of words near each other each is one. `named`
    are mentions of the entities asked for; where words of the question stand in one, the words are marked.
    """
    return marks_of_each(question, text, title_end, named)[0]


def marks_of_each(
    question: Question, text: str, title_end: int = 0, named: Sequence[Span] = ()
) -> tuple[tuple[Span, ...], tuple[tuple[Span, ...], ...]]:
    """The `marks` of a text, and of each thing sought all its own, those inside another's among them."""
    regions = [
        list(find(question, text, 0, title_end, title=True)),
        list(find(question, text, title_end, len(text))),
    ]
    found = [one for region in regions for one in apart(region)]
    spans = _spans(with_named(found, named, question))
    if len(question.sought) == 1 and not named:
        return spans, (spans,)
    own: list[list[Found]] = [[] for _ in question.sought]
    for region in regions:
        for one in region:
            own[one.sought].append(one)
    return spans, tuple(_spans(apart(each)) for each in own)


def _spans(found: Iterable[Found]) -> tuple[Span, ...]:
    return tuple(Span(one.start, one.end, one.reason) for one in found)


def with_named(found: Sequence[Found], named: Sequence[Span], question: Question) -> list[Found]:
    """What was found, and the mentions beside it that touch none of it, in order."""
    if not named:
        return sorted(found)
    lying = list(apart(found))
    starts, ends = [one.start for one in lying], [one.end for one in lying]
    free = (span for span in named if bisect_right(ends, span.start) == bisect_left(starts, span.end))
    number = len(question.sought)
    return sorted([*found, *apart(Found(span.start, span.end, Reason.ENTITY, number) for span in free)])


def find(question: Question, text: str, start: int, end: int, *, title: bool = False) -> Iterator[Found]:
    """Each thing sought wherever it stands whole in text[start:end]: in order, but words near others last."""
    wanted = {number: one for number, one in enumerate(question.sought) if title or not one.title_only}
    if not wanted or start >= end:
        return
    recogniser = _recogniser(question.sought)
    together = {number: one for number, one in wanted.items() if is_joined(one)}
    joined = _Joined(together) if together else None
    flat = text[start:end].replace("\n", " ")
    place = counted = 0
    for begin, text_of_piece in recogniser.pieces(flat):
        piece = recogniser[text_of_piece]
        if not piece.recognised:
            continue
        if joined:
            place += joined.words_between(flat, counted, begin)
            counted = begin + len(text_of_piece)
        for one in piece.recognised:
            first, last = start + begin + one.word.start, start + begin + one.word.end
            for number, reason in one.alone:
                if number in wanted:
                    yield Found(first, last, reason, number)
            if joined:
                yield from joined.step(place + one.place, one.word._replace(start=first, end=last))
        place += piece.words
    if joined:
        yield from joined.near(place + joined.words_between(flat, counted, len(flat)))


@lru_cache(maxsize=8)
def _recogniser(sought: tuple[Sought, ...]) -> Recogniser:
    return Recogniser(sought)


class _Joined:
    """Finds words in a row and words near each other, given those that may be in them one by one."""

    def __init__(self, sought: dict[int, Sought]) -> None:
        self._near = {number: one for number, one in sought.items() if one.slop}
        self._rows: dict[str, list[tuple[int, Sought]]] = {}
        for number, one in sought.items():
            if not one.slop:
                self._rows.setdefault(one.words[-1].stem, []).append((number, one))
        longest = max((len(one.words) for one in sought.values()), default=0)
        self._farthest = max((one.slop for one in self._near.values()), default=1)
        self._run: deque[tuple[int, Word]] = deque(maxlen=longest)
        self._places: dict[str, dict[int, Word]] = {
            word.stem: {} for one in self._near.values() for word in one.words
        }

    def __bool__(self) -> bool:
        return bool(self._near or self._rows)

    def words_between(self, text: str, start: int, end: int) -> int:
        """The words of text[start:end], counted only so far as they keep others apart."""
        return sum(1 for _ in islice(words(text, start, end), self._farthest))

    def step(self, place: int, word: Word) -> Iterator[Found]:
        """The rows found with this word, which stands at a place among all words, as their last."""
        if word.stem in self._places:
            self._places[word.stem][place] = word
        self._run.append((place, word))
        for number, sought in self._rows.get(word.stem, ()):
            length = len(sought.words)
            row = [one for at, one in self._run if at > place - length]
            if [one.stem for one in row] == [one.stem for one in sought.words]:
                yield Found(row[0].start, word.end, _likeness_of_row(row, sought.words), number)

    def near(self, count: int) -> Iterator[Found]:
        """After all words, so many: each that takes part where all of several stand near each other."""
        for number, sought in self._near.items():
            asked = {word.stem: word for word in reversed(sought.words)}
            stems = list(dict.fromkeys(word.stem for word in sought.words))
            lists = [np.array(list(self._places[stem]), np.int64) for stem in stems]
            stretches = _stretches(lists, sought.slop, count)
            for stem, places in zip(stems, lists, strict=True):
                for place in places[_inside(stretches, places)].tolist():
                    word = self._places[stem][place]
                    yield Found(word.start, word.end, likeness_of(word, asked[stem]), number)


def _stretches(lists: Sequence[Array], slop: int, count: int) -> Stretches:
    """Where all the words stand near each other, as the index would find it."""
    begin = Stretches(lists[0], lists[0], np.zeros(len(lists[0]), np.int64))
    return in_any_order(begin, lists[1:], slop, Bounds(np.zeros(1, np.int64), np.array([count])))


def _inside(stretches: Stretches, places: Array) -> Mask:
    """Which of the places lie in any of the stretches."""
    order = np.argsort(stretches.first)
    # Of all stretches that begin at a place or before it, how far the farthest reaches; none reaches to -1.
    reach = np.concatenate([[-1], np.maximum.accumulate(stretches.last[order])])
    before = np.searchsorted(stretches.first[order], places, side="right")
    return np.asarray(reach[before] >= places)


def _likeness_of_row(row: Sequence[Word], asked: Sequence[Word]) -> Reason:
    """The nearest likeness that holds for every word of the row."""
    reasons = [likeness_of(one, other) for one, other in zip(row, asked, strict=True)]
    return max(reasons, key=_NEAREST_FIRST.index)


def apart(region: Iterable[Found]) -> Iterator[Found]:
    """In order and without overlap: the earlier stays, of two that begin together the longer."""
    lying = list(region)
    if all(one.end <= other.start for one, other in pairwise(lying)):
        yield from lying  # as nearly always; sorting thousands takes its time
        return
    end = 0
    lying.sort(key=lambda one: (one.start, -one.end, _NEAREST_FIRST.index(one.reason)))
    for found in lying:
        if found.start >= end:
            yield found
            end = found.end
