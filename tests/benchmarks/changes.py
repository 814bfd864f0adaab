"""Documents to add and to change, a few for each round, each with a last word that no other has."""

from __future__ import annotations

from dataclasses import replace

from tests.benchmarks.corpus import Corpus, Document

CHANGES_A_ROUND = 10
_CONSONANTS = str.maketrans("0123456789", "bcdfghjkmn")
"""A number in letters that no stemmer takes for an ending."""


def added(corpus: Corpus, round_number: int) -> list[tuple[Document, None]]:
    """New documents, much like old ones."""
    first = len(corpus.keys)
    new = [
        replace(one, number=first + one.number, key=f"new/{one.number}.txt")
        for one in _documents(corpus, round_number)
    ]
    return [(_marked(one, "zqx"), None) for one in new]


def changed(corpus: Corpus, round_number: int) -> list[tuple[Document, Document]]:
    """Documents of the corpus with another end, and as they were."""
    return [(_marked(one, "zqy"), one) for one in _documents(corpus, round_number)]


def _documents(corpus: Corpus, round_number: int) -> list[Document]:
    first = round_number * CHANGES_A_ROUND
    return [corpus.document(number) for number in range(first, first + CHANGES_A_ROUND)]


def _marked(document: Document, kind: str) -> Document:
    return replace(document, text=f"{document.text}\n{kind}{str(document.number).translate(_CONSONANTS)}")
