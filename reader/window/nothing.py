"""Why nothing was found, and what would find something: each way out with the number it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject

from index import Query, SijillError, WrongUse
from reader.models.active import UNFILTERED, ActiveFilter, Changes
from reader.panels.results.message import Choice
from reader.telling import told
from reader.window.parts import Parts
from reader.window.why import MOST_WORDS, Why, why_nothing
from reader.wording import listed, quoted
from reader.workers.jobs import Job

MOST_WAYS = 8
"""Ways out that are offered, those that lead to most."""

Way = tuple[int, Choice]
"""A choice, and the number of releases that it leads to."""


class NothingFound(QObject):
    """Says it in place of the list; `edit` replaces fields of the question.

    Ways out are offered when it is known where they lead, and then they stay as they are.
    """

    def __init__(self, parts: Parts, edit: Callable[[Changes], object], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._edit = edit

    def show(
        self,
        query: Query,
        filters: Sequence[ActiveFilter],
        remarks: Sequence[str],
        cancelled: Callable[[], bool],
    ) -> None:
        """Say that nothing was found, and why as soon as it is known; `remarks` are said as well."""
        self._say(self.tr("No release fits."), remarks, ())
        lifts = [one.lift for one in filters]
        self._parts.archive.submit(
            Job(
                lambda archive: why_nothing(query, lifts, archive, cancelled),
                partial(self._explain, query, tuple(filters), tuple(remarks)),
                kind="why",
            )
        )

    def show_failure(
        self, error: Exception, filters: Sequence[ActiveFilter], again: Callable[[], object]
    ) -> None:
        """Say that there is no answer: what cannot be asked can be changed, all else tried again."""
        title = self.tr("This question could not be answered")
        if isinstance(error, WrongUse):
            self._parts.results.show_message(title, told(error), self._lifting(filters))
        else:
            sentence = (
                told(error)
                if isinstance(error, SijillError)
                else self.tr("This is a fault of Sijill, not of your question.")
            )
            choice = Choice(self.tr("Search again"), again)
            self._parts.results.show_message(title, sentence, (choice,))

    def _lifting(self, filters: Sequence[ActiveFilter]) -> tuple[Choice, ...]:
        words = self.tr("Lift “{filter}”")
        return tuple(Choice(words.format(filter=one.text), partial(self._edit, one.lift)) for one in filters)

    def forget(self) -> None:
        """Something else was asked or found since: an explanation that is on its way comes too late."""
        self._parts.archive.submit(Job(lambda _: None, kind="why"))

    def _explain(
        self, query: Query, filters: Sequence[ActiveFilter], remarks: Sequence[str], why: Why
    ) -> None:
        ways = sorted(self._ways(filters, why), key=lambda way: -way[0])
        leading = [way for way in (*self._spellings(why), *ways) if way[0]][:MOST_WAYS]
        chosen = leading or [self._last_way(why)]
        self._say(self._sentence(query, filters, why), remarks, tuple(choice for _, choice in chosen))

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

    def _spellings(self, why: Why) -> Iterator[Way]:
        for begun in why.begun:
            words = self.tr("Words that begin with {word}: %Ln release(s)", "", begun.found)
            names = listed(map(quoted, begun.words))
            yield self._way(begun.found, words.format(word=names), text=begun.question)
        if why.corrected_found:
            words = self.tr("Did you mean {question}? %Ln release(s)", "", why.corrected_found)
            meant = quoted(why.corrected)
            yield self._way(why.corrected_found, words.format(question=meant), text=why.corrected)
        elif why.corrected_everywhere:
            words = self.tr(
                "Did you mean {question}? Without filters: %Ln release(s)", "", why.corrected_everywhere
            )
            words = words.format(question=quoted(why.corrected))
            yield self._way(why.corrected_everywhere, words, **{**UNFILTERED, "text": why.corrected})

    def _ways(self, filters: Sequence[ActiveFilter], why: Why) -> Iterator[Way]:
        """What can be left out, a filter or a word or several of them."""
        for one, found in zip(filters, why.filters, strict=True):
            words = self.tr("Without “{filter}”: %Ln release(s)", "", found)
            yield self._way(found, words.format(filter=one.text), **one.lift)
        if len(filters) > 1:
            words = self.tr("Without all filters: %Ln release(s)", "", why.unfiltered)
            yield self._way(why.unfiltered, words, **UNFILTERED)
        for part in why.words:
            words = self.tr("Without the word {word}: %Ln release(s)", "", part.found)
            yield self._way(part.found, words.format(word=quoted(part.word)), text=part.rest)
        if not any(part.rest == why.known for part in why.words):
            words = self.tr("Without what stands nowhere: %Ln release(s)", "", why.known_found)
            yield self._way(why.known_found, words, text=why.known)
        words = self.tr(
            "Without filters and without what stands nowhere: %Ln release(s)", "", why.known_everywhere
        )
        yield self._way(why.known_everywhere, words, **{**UNFILTERED, "text": why.known})
        offered = max((why.known_found, *(part.found for part in why.words)))
        if why.any_word > offered:
            words = self.tr("Any of the words: %Ln release(s)", "", why.any_word)
            yield self._way(why.any_word, words, match="any")

    def _last_way(self, why: Why) -> Way:
        """Where nothing else leads anywhere: what the filters leave without words, else the whole archive."""
        if why.wordless and not why.known:
            words = self.tr("The filters alone, without words: %Ln release(s)", "", why.wordless)
            return self._way(why.wordless, words, text="")
        words = self.tr("Show all %Ln release(s)", "", why.total)
        return self._way(why.total, words, **{**UNFILTERED, "text": ""})

    def _way(self, found: int, words: str, **changes: object) -> Way:
        return found, Choice(words, partial(self._edit, changes))
