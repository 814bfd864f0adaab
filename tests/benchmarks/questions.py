"""What is asked: words and phrases taken from the documents themselves, the same for every engine."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from itertools import pairwise

from tests.benchmarks.corpus import Corpus, entity

A_ROW = 30
"""Questions in a row of the table."""
NEAR = 5
"""How many words apart two may stand to be near."""
SINCE, UNTIL = date(2006, 1, 1), date(2012, 12, 31)
ENTITIES_ASKED_FOR = 10
SAMPLE = 1000
_WORD = re.compile(r"[a-z]+")
_STOP_WORDS = frozenset(
    {"a", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "that", "the", "to"}
)
_OPERATORS = frozenset({"and", "or", "not", "near"})


class Shape(Enum):
    """How the words of a question belong together."""

    ALL = "all"
    ANY = "any"
    PHRASE = "phrase"
    NEAR = "near"
    PREFIX = "prefix"
    WILDCARD = "wildcard"
    FUZZY = "fuzzy"


@dataclass(frozen=True)
class Question:
    """One question; each engine puts it into its own language. Asked for are 20 documents and a count of all.

    The word of a prefix comes without its asterisk, a wildcard with `*` and `?`, a fuzzy word with one letter
    wrong. With an `entity` the documents must carry it and be of the days from SINCE to UNTIL.
    """

    words: tuple[str, ...]
    shape: Shape = Shape.ALL
    entity: str = ""
    newest: bool = False
    entity_counts: bool = False
    month_counts: bool = False


def rows(corpus: Corpus) -> dict[str, list[Question]]:
    """The questions of each row of the table."""
    drawn = random.Random(7)
    numbers = drawn.sample(range(len(corpus.keys)), min(SAMPLE, len(corpus.keys)))
    texts = [_WORD.findall(corpus.document(number).text.lower()) for number in numbers]
    # No set: its order is another in each process, and the questions are to be the same in every run.
    words = (word for text in texts for word in dict.fromkeys(text))
    held = Counter(word for word in words if len(word) > 2 and word not in _OPERATORS)
    frequent = _some(drawn, [word for word, count in held.items() if count > len(texts) / 50])
    rare = _some(drawn, [word for word, count in held.items() if count == 2])
    plain = [Question((word,)) for word in frequent]
    dated = [replace(one, entity=entity(1 + number % ENTITIES_ASKED_FOR)) for number, one in enumerate(plain)]
    every_count = {"entity_counts": True, "month_counts": True}
    return {
        "rare term": [Question((word,)) for word in rare],
        "frequent term": plain,
        "AND of 2 or 3": [Question(group) for group in _groups(drawn, frequent, 2, 3)],
        "OR of 5": [Question(group, Shape.ANY) for group in _groups(drawn, frequent, 5, 5)],
        "phrase": _some(drawn, [Question(row, Shape.PHRASE) for row in _rows_of_words(texts, 2, 3)]),
        "phrase of stop words": _stop_phrases(texts),
        "prefix": [Question((word[: 2 + number % 3],), Shape.PREFIX) for number, word in enumerate(frequent)],
        "wildcard": [Question((_wildcard(word, drawn),), Shape.WILDCARD) for word in _long(held, drawn)],
        "near": [Question((row[0], row[-1]), Shape.NEAR) for row in _some(drawn, _apart(texts))],
        "fuzzy": [Question((_misspelt(word, drawn),), Shape.FUZZY) for word in _long(held, drawn)],
        "date and entity": dated,
        "newest first": [replace(one, newest=True) for one in plain],
        "with entity and month counts": [replace(one, **every_count) for one in plain],
        "dated, with counts": [replace(one, **every_count) for one in dated],
        "with month counts": [replace(one, month_counts=True) for one in plain],
    }


def _some(drawn: random.Random, found: Sequence) -> list:
    return drawn.sample(found, min(A_ROW, len(found)))


def _groups(drawn: random.Random, words: Sequence[str], least: int, most: int) -> list[tuple[str, ...]]:
    return [tuple(drawn.sample(words, drawn.randint(least, most))) for _ in range(A_ROW)]


def _rows_of_words(texts: Sequence[Sequence[str]], least: int, most: int) -> Iterator[tuple[str, ...]]:
    """Neighbouring words, from one place in each text."""
    for number, words in enumerate(texts):
        length = least + number % (most - least + 1)
        row = tuple(words[len(words) // 2 :][:length])
        if len(row) == length and not _OPERATORS.intersection(row):
            yield row


def _stop_phrases(texts: Sequence[Sequence[str]]) -> list[Question]:
    """The phrases of words that nearly every document holds, most frequent first."""
    pairs = Counter(pair for words in texts for pair in pairwise(words))
    found = [pair for pair, _ in pairs.most_common() if set(pair) <= _STOP_WORDS]
    return [Question(pair, Shape.PHRASE) for pair in found[:A_ROW]]


def _apart(texts: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    return [row for row in _rows_of_words(texts, 3, NEAR) if min(len(row[0]), len(row[-1])) > 2]


def _long(held: Counter[str], drawn: random.Random) -> list[str]:
    return _some(drawn, [word for word, count in held.items() if len(word) > 6 and count > 1])


def _wildcard(word: str, drawn: random.Random) -> str:
    """One of the ways in which a part of a word is left open."""
    place = len(word) // 2
    return drawn.choice([f"*{word[-4:]}", f"{word[:3]}*{word[-3:]}", f"{word[:place]}?{word[place + 1 :]}"])


def _misspelt(word: str, drawn: random.Random) -> str:
    place = drawn.randrange(1, len(word) - 1)
    return word[:place] + drawn.choice("aeiourst") + word[place + drawn.randint(0, 1) :]
