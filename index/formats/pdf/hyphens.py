"""Undoes the hyphens that a typesetter put at the ends of lines, and keeps those that belong to a word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from index.formats.pdf.pieces import HYPHEN

_HYPHENS = ("-", HYPHEN, "\u2010")
_LONGEST = 60
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AT_END = re.compile(rf"(?P<word>[^\W_]+(?:-[^\W_]+)*)[-{HYPHEN}\u2010]$")
_AT_START = re.compile(r"[^\W\d_]+")

_LONG = 5
_ENOUGH_LINES = 60
_OFTEN = 0.025
"""Share of lines that end in a hyphen where words are divided; elsewhere each hyphen belongs to its word."""
_KEPT_AFTER = frozenset(["anti", "cross", "half", "non", "quasi", "self", "ultra", "vice", "well"])
"""First parts that mostly keep their hyphen."""


class Hyphens:
    """Joins words over line ends, with the document as its own dictionary."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._written: set[str] = set()
        count = divided = 0
        for line in lines:
            count += 1
            divided += line.endswith(_HYPHENS)
            # The first and last word of a line can be parts of one.
            for word in _WORD.findall(line.casefold())[1:-1]:
                self._written.add(word)
                if "-" in word:
                    self._written.update(map("-".join, pairwise(word.split("-"))))
        self._divides = count < _ENOUGH_LINES or divided >= _OFTEN * count

    def join(self, line: str, following: str) -> str | None:
        """Two lines as one where a word runs over the line end, None where none does.

        The hyphen goes when the word without it stands elsewhere in the document. It stays when the word
        with it does, when both parts are long words of the document, when the first has a digit, capitals
        or a hyphen, or is one like "self", when the second does not begin in lower case, and in a document
        that hardly ever divides a word.
        """
        if not line.endswith(_HYPHENS):
            return None
        end, start = _AT_END.search(line, len(line) - _LONGEST), _AT_START.match(following)
        if not end:
            return None
        before = line[:-1]
        if start and not self._belongs(end["word"], start[0]):
            return before + following
        return f"{before}-{following}"

    def _belongs(self, first: str, second: str) -> bool:
        """Whether a hyphen between two parts is one of the word."""
        last = first.rpartition("-")[2]
        if (last + second).casefold() in self._written and "-" not in first:
            return False
        if f"{last}-{second}".casefold() in self._written:
            return True
        if min(len(last), len(second)) >= _LONG and {last.casefold(), second.casefold()} <= self._written:
            return True
        plain = self._divides and first.isalpha() and (first.islower() or first.istitle())
        return not plain or not second[0].islower() or first.casefold() in _KEPT_AFTER


def without_soft_hyphens(text: str) -> str:
    """A line whose hyphens at the end are shown, and those inside words, which no reader sees, are not."""
    if text.endswith(HYPHEN):
        text = f"{text[:-1]}-"
    return text.replace(HYPHEN, "")
