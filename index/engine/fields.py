"""The fields of the index as Whoosh knows them: what its parser reads with, and its own searcher."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any

from whoosh import analysis as whoosh_analysis
from whoosh import fields, formats

from index.engine import analysis


class Positions(formats.Positions):  # type: ignore[misc]
    """Whoosh's positions as plain 32-bit integers, as the codec hands them out; nothing can run from them."""

    def decode_positions(self, encoded: bytes) -> list[int]:
        """Where a word stands in a text."""
        return array("I", encoded).tolist()

    def decode_frequency(self, encoded: bytes) -> int:
        """How often the word stands in the text."""
        return len(encoded) // 4

    def decode_weight(self, encoded: bytes) -> float:
        """The same as a weight."""
        return float(self.decode_frequency(encoded))


class Analyzer(whoosh_analysis.Analyzer):  # type: ignore[misc]
    """This program's analysis as Whoosh's parser wants it: one token a word, its text the stem."""

    def __call__(self, value: str, **_options: Any) -> Iterator[whoosh_analysis.Token]:
        for position, word in enumerate(analysis.words(value)):
            yield whoosh_analysis.Token(
                text=word.stem, original=word.surface, pos=position, startchar=word.start, endchar=word.end
            )


class StemmedText(fields.TEXT):  # type: ignore[misc]
    """Stems with positions. No word is left out, so that a phrase never reaches across a gap."""

    def __init__(self) -> None:
        super().__init__(analyzer=Analyzer(), multitoken_query="phrase")
        self.format = Positions()


def schema() -> fields.Schema:
    """A fresh schema. Text is not stored, the catalogue has it; facts lie beside the fields, in columns.

    `title_words` and `body_words` are the different folded words of a text, without frequency or place: what
    a prefix is looked up in.
    """
    return fields.Schema(
        key=fields.ID(unique=True),
        title=StemmedText(),
        body=StemmedText(),
        title_words=fields.ID(),
        body_words=fields.ID(),
    )
