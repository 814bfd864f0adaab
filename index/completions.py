"""What a question that is being typed may mean: how its last word goes on, and how a word is really spelt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from index.direction import UNSEEN, without_unseen
from index.engine import Engine, fold, words
from index.entity_names import EntityNames
from index.records import FacetCount, Query
from index.stores import Stores

SHORTEST = 2
"""Letters of a word from which on it is completed."""

_MOST_WORDS_OF_A_NAME = 4
_MOST_RESPELT = 24
"""Words up to which a question is looked through for misspelt ones: a text that was pasted is none."""

_MOST_READ = 40_000
"""Code points of a text in which the spelling of a word is looked for."""

_LAST_WORD = re.compile(r"[^\s\"():]+\Z")
_SIGNS = frozenset("*?~-=:.")
_OPERATORS = frozenset({"AND", "OR", "NOT"})
_TATWEEL = "ـ"


@dataclass(frozen=True, slots=True)
class Completion:
    """What may take the place of text[start:] of what was typed: a word, or an entity to filter by.

    The count of an entity is that of the releases of the archive that mention it.
    """

    text: str
    start: int
    entity: FacetCount | None = None


class Completions:
    """Asks the index for words and the catalogue for names and for how words are written."""

    def __init__(self, stores: Stores, names: EntityNames) -> None:
        self._stores = stores
        self._names = names

    def of(self, typed: str, limit: int, *, names: bool) -> tuple[Completion, ...]:
        """The likeliest words, then with `names` entities with such a name; at most `limit` of each.

        What nobody sees in the last word is no part of it, and not of what takes its place.
        """
        match = _LAST_WORD.search(typed)
        word = match[0].lstrip(f"-={UNSEEN}") if match else ""
        head = without_unseen(word)
        if len(fold(head)) < SHORTEST:
            return ()
        start = len(typed) - len(word)
        spelt = (
            self._continued(head, word, key) for word, key in self._engine.words_beginning(fold(head), limit)
        )
        found = [Completion(word, start) for word in dict.fromkeys(spelt)]
        return (*found, *self._entities(typed, limit)) if names else tuple(found)

    def respelt(self, question: str) -> str | None:
        """The question with each word that stands nowhere replaced by the nearest; None where none is near.

        What is excluded, an operator, a pattern or a misspelling that was asked for stays as it is.
        """
        typed = list(islice(words(question), _MOST_RESPELT + 1))
        pieces, last = [], 0
        for word in typed if len(typed) <= _MOST_RESPELT else ():
            beside = question[max(0, word.start - 1) : word.start] + question[word.end : word.end + 1]
            stays = word.surface in _OPERATORS or set(beside) & _SIGNS or self._is_known(word.surface)
            near = None if stays else self._nearest(word.folded)
            if near is None:
                continue
            pieces += [question[last : word.start], near]
            last = word.end
        return "".join((*pieces, question[last:])) if pieces else None

    def _is_known(self, word: str) -> bool:
        return self._engine.search(Query(word), limit=0, facets=False).total > 0

    def _nearest(self, folded: str) -> str | None:
        near = self._engine.nearest_word(folded) if len(folded) > SHORTEST else None
        return None if near is None else self._written(*near)

    @property
    def _engine(self) -> Engine:
        return self._stores.engine

    def _continued(self, head: str, folded: str, key: str) -> str:
        """A word as it is written, beginning with the letters that were typed where they are as many."""
        written = self._written(folded, key)
        same_letters = fold(written[: len(head)]) == fold(head)
        return head + written[len(head) :] if same_letters else written

    def _written(self, folded: str, key: str) -> str:
        """How a folded word is written in a release that holds it, without signs for vowels.

        Folding takes more from Arabic than case and accents: what is left would be a wrong spelling.
        """
        if folded.isascii():
            return folded
        title, text = self._stores.catalogue.texts([key]).get(key, ("", ""))
        readings = (
            word.surface
            for part in (title, text[:_MOST_READ])
            for word in words(part)
            if word.folded == folded
        )
        return _bare(next(readings, folded))

    def _entities(self, typed: str, limit: int) -> Iterator[Completion]:
        """Entities whose name begins as what was typed last does, the longest stretch of words first."""
        starts = [match.start() for match in re.finditer(r"(?<!\S)\S", typed)][-_MOST_WORDS_OF_A_NAME:]
        for start in starts:
            found = self._names.beginning(without_unseen(typed[start:]), limit)
            if found:
                yield from (Completion(one.label, start, one) for one in found)
                return


def parts_of_question(question: str, most: int | None = None) -> Sequence[tuple[str, str]]:
    """Each word or phrase of a question, and the question without it; none where operators join them.

    Of more than `most` the first; each comes with the whole rest, so that many of them take long.
    """
    found = list(re.finditer(r'[-=]?(?:\w+:)?"[^"]*"(?:~\d+)?|\S+', question))
    joined = any(match[0] in _OPERATORS or set(match[0]) & set("()") for match in found)
    if joined:
        return ()
    return [(match[0], " ".join(other[0] for other in found if other is not match)) for match in found[:most]]


def _bare(written: str) -> str:
    composed = unicodedata.normalize("NFC", written)
    return "".join(char for char in composed if char != _TATWEEL and not unicodedata.combining(char))
