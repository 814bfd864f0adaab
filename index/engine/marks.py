"""Where a text says what a question looks for, found in the text by the analysis that made the index."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from index.engine.analysis import WORD, Word, forms
from index.engine.question import Question, Sought
from index.records import Reason, Span

_NEAREST_FIRST = (Reason.EXACT, Reason.FOLDED, Reason.STEM)


class Found(NamedTuple):
    """A stretch that matched; `sought` is the place of what it matched in the question's list."""

    start: int
    end: int
    reason: Reason
    sought: int


def marks(question: Question, text: str, title_end: int = 0) -> tuple[Span, ...]:
    """Every stretch of a text that makes it match, in order and without overlap.

    Spans count code points of `text`. Its first `title_end` are the title, the only place that `title:` looks
    at and which no phrase reaches out of. A phrase is one span.
    """
    regions = (find(question, text, 0, title_end, title=True), find(question, text, title_end, len(text)))
    return tuple(Span(found.start, found.end, found.reason) for region in regions for found in apart(region))


def find(question: Question, text: str, start: int, end: int, *, title: bool = False) -> Iterator[Found]:
    """Each thing sought wherever it stands whole in text[start:end], in order of its last word."""
    looked_for = [
        (number, sought) for number, sought in enumerate(question.sought) if title or not sought.title_only
    ]
    if not looked_for or start >= end:
        return
    finder = _Finder(looked_for)
    for match in WORD.finditer(text, start, end):
        folded, stem = forms(match.group())
        if stem in finder.stems or folded.startswith(finder.beginnings):
            yield from finder.step(Word(match.start(), match.end(), match.group(), folded, stem))
        elif folded:
            finder.interrupt()


class _Finder:
    """Reads the words of a text that matter, one by one, and tells what ends at each."""

    def __init__(self, looked_for: list[tuple[int, Sought]]) -> None:
        self._rows: dict[str, list[tuple[int, Sought]]] = {}
        self._prefixes = [(number, sought) for number, sought in looked_for if sought.prefix]
        self.beginnings = tuple(sought.words[0].folded for _, sought in self._prefixes)
        rows = [(number, sought) for number, sought in looked_for if not sought.prefix]
        self.stems = {word.stem for _, sought in rows for word in sought.words}
        for number, sought in rows:
            self._rows.setdefault(sought.words[-1].stem, []).append((number, sought))
        self._run: deque[Word] = deque(maxlen=max(len(sought.words) for _, sought in looked_for))

    def interrupt(self) -> None:
        """A word that nothing looks for: no row of words goes on over it."""
        self._run.clear()

    def step(self, word: Word) -> Iterator[Found]:
        """What is found with this word as its last."""
        self._run.append(word)
        for number, sought in self._rows.get(word.stem, ()):
            row = list(self._run)[-len(sought.words) :]
            if [one.stem for one in row] == [one.stem for one in sought.words]:
                yield Found(row[0].start, word.end, _reason(row, sought.words), number)
        for number, sought in self._prefixes:
            if word.folded.startswith(sought.words[0].folded):
                yield Found(word.start, word.end, _prefix_reason(word, sought.words[0]), number)


def _reason(row: list[Word], typed: tuple[Word, ...]) -> Reason:
    """The nearest likeness that holds for every word of the row."""
    if all(one.surface.casefold() == other.surface.casefold() for one, other in zip(row, typed, strict=True)):
        return Reason.EXACT
    if all(one.folded == other.folded for one, other in zip(row, typed, strict=True)):
        return Reason.FOLDED
    return Reason.STEM


def _prefix_reason(word: Word, typed: Word) -> Reason:
    return Reason.EXACT if word.surface.casefold().startswith(typed.surface.casefold()) else Reason.FOLDED


def apart(region: Iterable[Found]) -> Iterator[Found]:
    """In order and without overlap: the earlier stays, of two that begin together the longer."""
    end = 0
    for found in sorted(region, key=lambda one: (one.start, -one.end, _NEAREST_FIRST.index(one.reason))):
        if found.start >= end:
            yield found
            end = found.end
