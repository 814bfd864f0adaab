"""Helps with typing a question: how a word goes on, whom it may name, and what was asked here before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from index import Query
from reader.panels.search.suggestions import Suggestion
from reader.past_questions import PastQuestions
from reader.settings import Settings
from reader.window.parts import Parts
from reader.window.searching import Searching
from reader.wording import number_text, one_of_kind_text
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive, Completion

WORDS = 5
NAMES = 3
PAST = 8


class Suggesting(QObject):
    """Remembers a question when the reader acted on it: opened what it found, or pressed Enter."""

    def __init__(self, parts: Parts, settings: Settings, searching: Searching, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._settings, self._searching = parts, settings, searching
        self.past: PastQuestions | None = None
        self._folder: Path | None = None
        parts.search.completion_wanted.connect(self._complete)
        parts.search.suggestions_wanted.connect(self._suggest)
        parts.search.forget_wanted.connect(self._forget)
        parts.search.edited.connect(self._note_edit)
        parts.results.chosen.connect(lambda _: self._remember(searching.query))
        parts.results.opened.connect(lambda _: self._remember(searching.query))
        parts.actions.past_questions.triggered.connect(lambda _=False: parts.search.suggest())

    def begin(self, folder: Path) -> None:
        """Another archive was opened, in which other things were asked."""
        self.past, self._folder = PastQuestions(self._settings, folder), folder

    def end(self) -> None:
        """What is asked from here on is asked in another archive, which is not open yet."""
        self.past = None

    def forget_archive(self, folder: Path) -> None:
        """Forget what was asked in an archive, and of the one that is open what will be asked."""
        PastQuestions(self._settings, folder).clear()
        self._settings.write()
        if folder == self._folder:
            self.end()

    def _note_edit(self, changes: dict[str, object], typing: bool) -> None:
        text = changes.get("text")
        if not typing and isinstance(text, str):
            self._remember(Query(text))

    def _remember(self, query: Query) -> None:
        if self.past is not None:
            self.past.add(query.text)

    def _forget(self, text: str) -> None:
        if self.past is None:
            return
        if text:
            self.past.forget(text)
        else:
            self.past.clear()
        self._suggest(self._parts.search.field.text())

    def _complete(self, typed: str) -> None:
        work = partial(_words, typed)
        show = partial(self._parts.search.show_completion, typed)
        self._parts.archive.submit(Job(work, show, kind="completion"))

    def _suggest(self, typed: str) -> None:
        show = partial(self._show, typed)
        self._parts.archive.submit(Job(partial(_all, typed), show, kind="suggestions"))

    def _show(self, typed: str, completions: Sequence[Completion]) -> None:
        words = [one for one in completions if one.entity is None][:WORDS]
        names = [one for one in completions if one.entity is not None][:NAMES]
        rows = [self._suggestion(typed, one) for one in (*words, *names)]
        self._parts.search.show_suggestions(typed, (*rows, *self._past(typed)))

    def _suggestion(self, typed: str, completion: Completion) -> Suggestion:
        head, entity = typed[: completion.start], completion.entity
        if entity is None:
            return Suggestion(head + completion.text, "", {"text": head + completion.text})
        chosen = self._searching.query.entities
        entities = chosen if entity.value in chosen else (*chosen, entity.value)
        far = self.tr("{kind} · {count}").format(
            kind=one_of_kind_text(entity.kind), count=number_text(entity.count)
        )
        return Suggestion(completion.text, far, {"text": head.rstrip(), "entities": entities})

    def _past(self, typed: str) -> Iterator[Suggestion]:
        """What was asked before and holds what is typed; where nothing does, what was asked last."""
        asked = [one for one in (self.past.all() if self.past else ()) if one != typed.strip()]
        holding = [one for one in asked if _holds(one, typed.strip())]
        for one in (holding or asked)[:PAST]:
            yield Suggestion(one, self.tr("asked before"), {"text": one}, one)


def _holds(question: str, typed: str) -> bool:
    """Whether a question says what is typed, in whatever spelling the search takes for the same."""
    from index import TextFinder  # with the engine, which the archive that was asked has loaded by now

    return any(TextFinder(question).find(typed))


def _words(typed: str, archive: Archive) -> tuple[Completion, ...]:
    return archive.completions(typed, WORDS, names=False)


def _all(typed: str, archive: Archive) -> tuple[Completion, ...]:
    return archive.completions(typed, WORDS)
