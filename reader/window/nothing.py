"""Why nothing was found, and what would find something: each way out with the number it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject

from index import Archive, Query, parts_of_question
from reader.models.active import UNFILTERED, ActiveFilter, Changes
from reader.panels.results.message import Choice
from reader.window.parts import Parts
from reader.wording import listed, quoted
from reader.workers.jobs import Job

MOST_WORDS = 8
"""Words of a question that are looked at one by one; of so many nobody knows whether they are all."""

MOST_WAYS = 8
"""Ways out that are offered, those that lead to most."""


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
class Why:
    """What a question that finds nothing finds otherwise, in numbers of releases.

    `filters` belong to the filters in their order, `unfiltered` is without any of them. `begun` is with every
    word that begins as the last one does. `corrected` is the question in another spelling, "" where nothing
    is near; `any_word` is with any of its words. `known` are its words that stand in some release at all,
    `least` what they find without filters.
    """

    filters: tuple[int, ...]
    unfiltered: int
    words: tuple[Without, ...]
    begun: int
    corrected: str
    corrected_found: int
    any_word: int
    known: str
    least: int


class NothingFound(QObject):
    """Says it in place of the list; `edit` replaces fields of the question."""

    def __init__(self, parts: Parts, edit: Callable[[Changes], object], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._edit = edit

    def show(self, query: Query, filters: Sequence[ActiveFilter], remarks: Sequence[str]) -> None:
        """Say that nothing was found, and why as soon as it is known; `remarks` are said as well."""
        lifting = tuple(
            Choice(self.tr("Lift “{filter}”").format(filter=one.text), partial(self._edit, one.lift))
            for one in filters
        )
        self._say(self.tr("No release fits."), remarks, lifting)
        work = partial(why_nothing, query, [one.lift for one in filters])
        show = partial(self._explain, query, tuple(filters), tuple(remarks))
        self._parts.archive.submit(Job(work, show, kind="why"))

    def forget(self) -> None:
        """Something was found since: an explanation that is on its way comes too late."""
        self._parts.archive.submit(Job(lambda _: None, kind="why"))

    def _explain(
        self, query: Query, filters: Sequence[ActiveFilter], remarks: Sequence[str], why: Why
    ) -> None:
        sentence = self._sentence(query, filters, why)
        ways = sorted(self._ways(filters, why), key=lambda way: -way[0])
        choices = [choice for found, choice in ways if found]
        self._say(sentence, remarks, (*self._spellings(query, why), *choices)[:MOST_WAYS])

    def _say(self, sentence: str, remarks: Sequence[str], choices: tuple[Choice, ...]) -> None:
        words = "\n".join((sentence, *remarks))
        self._parts.results.show_message(self.tr("Nothing found"), words, choices)

    def _sentence(self, query: Query, filters: Sequence[ActiveFilter], why: Why) -> str:
        nowhere = [one.word for one in why.words if not one.alone]
        most = max(why.filters, default=0)
        if most:
            name = filters[why.filters.index(most)].text
            if len(filters) == 1:
                words = self.tr("The filter “{filter}” excludes %Ln release(s) that fit.", "", most)
            else:
                words = self.tr(
                    "The filter “{filter}” excludes most: %Ln release(s) fit without it.", "", most
                )
            return words.format(filter=name)
        if why.unfiltered:
            return self.tr(
                "No filter does it alone: %Ln release(s) fit without all of them.", "", why.unfiltered
            )
        if len(nowhere) == 1:
            return self.tr("{word} stands in no release of this archive.").format(word=quoted(nowhere[0]))
        if nowhere:
            names = listed(map(quoted, nowhere))
            return self.tr("Of these words none stands in any release: {words}.").format(words=names)
        if 1 < len(why.words) < MOST_WORDS and query.match == "all":
            return self.tr("Each word stands in some release, but none holds them all together.")
        return self.tr("No release holds what was asked. Fewer words or another spelling may find more.")

    def _spellings(self, query: Query, why: Why) -> Iterator[Choice]:
        if why.begun:
            words = self.tr("Words that begin with {word}: %Ln release(s)", "", why.begun)
            changes = {"text": f"{query.text}*"}
            yield Choice(words.format(word=quoted(query.text.split()[-1])), partial(self._edit, changes))
        if why.corrected_found:
            words = self.tr("Did you mean {question}? %Ln release(s)", "", why.corrected_found)
            changes = {"text": why.corrected}
            yield Choice(words.format(question=quoted(why.corrected)), partial(self._edit, changes))

    def _ways(self, filters: Sequence[ActiveFilter], why: Why) -> Iterator[tuple[int, Choice]]:
        """Each way out with the number of releases it leads to."""
        for one, found in zip(filters, why.filters, strict=True):
            words = self.tr("Without “{filter}”: %Ln release(s)", "", found)
            yield found, Choice(words.format(filter=one.text), partial(self._edit, one.lift))
        if len(filters) > 1:
            words = self.tr("Without all filters: %Ln release(s)", "", why.unfiltered)
            yield why.unfiltered, Choice(words, partial(self._edit, UNFILTERED))
        for part in why.words:
            words = self.tr("Without the word {word}: %Ln release(s)", "", part.found)
            changes = {"text": part.rest}
            yield part.found, Choice(words.format(word=quoted(part.word)), partial(self._edit, changes))
        if not why.unfiltered and filters:
            words = self.tr("Without filters and without what stands nowhere: %Ln release(s)", "", why.least)
            changes = {**UNFILTERED, "text": why.known}
            yield why.least, Choice(words, partial(self._edit, changes))
        words = self.tr("Any of the words: %Ln release(s)", "", why.any_word)
        yield why.any_word, Choice(words, partial(self._edit, {"match": "any"}))


def why_nothing(query: Query, lifts: Sequence[Changes], archive: Archive) -> Why:
    """Count what a question would find with one thing less, one after the other."""

    def found(**changes: object) -> int:
        asked = replace(query, **changes)
        return archive.search(asked, limit=0, facets=False, snippets=False).total

    words = tuple(
        Without(word, rest, found(text=rest) if rest else 0, found(**{**UNFILTERED, "text": word}))
        for word, rest in parts_of_question(query.text, MOST_WORDS)
    )
    known = " ".join(one.word for one in words if one.alone)
    corrected = archive.respelt(query.text) or ""
    return Why(
        filters=tuple(found(**lift) for lift in lifts),
        unfiltered=found(**UNFILTERED) if lifts else 0,
        words=words,
        begun=found(text=f"{query.text}*") if query.text[-1:].isalnum() else 0,
        corrected=corrected,
        corrected_found=found(text=corrected) if corrected else 0,
        any_word=found(match="any") if words[1:] and query.match == "all" else 0,
        known=known,
        least=found(**{**UNFILTERED, "text": known}) if known and lifts else 0,
    )
