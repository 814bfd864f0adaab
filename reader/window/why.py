"""What a question that finds nothing finds with one thing less, counted by the archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index import Query
from reader.models.active import UNFILTERED, Changes

if TYPE_CHECKING:
    from index import Archive

MOST_WORDS = 8
"""Words of a question that are looked at one by one; of so many nobody knows whether they are all."""


@dataclass(frozen=True, slots=True)
class Without:
    """A word or phrase of the question: what is left without it, and how many releases that finds.

    `alone` is how many hold it whatever else is asked.
    """

    word: str
    rest: str
    found: int
    alone: int


@dataclass(frozen=True, slots=True)
class Begun:
    """A question in which `words` stand for all that begin with them, and how many releases that finds."""

    words: tuple[str, ...]
    question: str
    found: int


@dataclass(frozen=True, slots=True)
class Why:
    """What a question that finds nothing finds otherwise, in numbers of releases.

    `filters` belong to the filters in their order, `unfiltered` is without any of them, `wordless` with all
    of them and no words. `begun` are questions that read words as beginnings. `corrected` is the question in
    another spelling, "" where nothing is near, `corrected_everywhere` what that finds without filters;
    `any_word` is with any of its words. `known` are its words that stand in some release at all, "" where
    they all do; `known_everywhere` is what they find without filters. `total` are all releases.
    """

    filters: tuple[int, ...]
    unfiltered: int
    wordless: int
    words: tuple[Without, ...]
    begun: tuple[Begun, ...]
    corrected: str
    corrected_found: int
    corrected_everywhere: int
    any_word: int
    known: str
    known_found: int
    known_everywhere: int
    total: int


def why_nothing(
    query: Query, lifts: Sequence[Changes], archive: Archive, cancelled: Callable[[], bool] = lambda: False
) -> Why:
    """Count what a question would find with one thing less, one after the other; once cancelled, nothing."""
    from index import parts_of_question  # with the engine, which is there by now

    def found(**changes: object) -> int:
        asked = replace(query, **changes)
        return 0 if cancelled() else archive.search(asked, limit=0, facets=False, snippets=False).total

    def everywhere(text: str) -> int:
        return found(**{**UNFILTERED, "text": text}) if text and lifts else 0

    words = tuple(
        Without(word, rest, found(text=rest) if rest else 0, found(**{**UNFILTERED, "text": word}))
        for word, rest in parts_of_question(query.text, MOST_WORDS)
    )
    standing = [one.word for one in words if one.alone]
    known = " ".join(standing) if len(standing) < len(words) < MOST_WORDS else ""
    corrected = "" if cancelled() else archive.respelt(query.text) or ""
    return Why(
        filters=tuple(found(**lift) for lift in lifts),
        unfiltered=found(**UNFILTERED) if lifts else 0,
        wordless=found(text="") if lifts and query.text.strip() else 0,
        words=words,
        begun=tuple(Begun(*begun, found(text=begun[1])) for begun in _beginnings(query.text, words)),
        corrected=corrected,
        corrected_found=found(text=corrected) if corrected else 0,
        corrected_everywhere=everywhere(corrected),
        any_word=found(match="any") if words[1:] and query.match == "all" else 0,
        known=known,
        known_found=found(text=known) if known else 0,
        known_everywhere=everywhere(known),
        total=archive.count(),
    )


def _beginnings(question: str, words: Sequence[Without]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Words that may be beginnings, with the question that says so: the last, those that stand nowhere."""
    last = question.split()[-1:] if question[-1:].isalnum() else []
    if last:
        yield (last[0],), f"{question}*"
    nowhere = [one.word for one in words if not one.alone and one.word.isalnum()]
    if nowhere != last and nowhere and len(words) < MOST_WORDS:
        read = (f"{one.word}*" if one.word in nowhere else one.word for one in words)
        yield tuple(nowhere), " ".join(read)
