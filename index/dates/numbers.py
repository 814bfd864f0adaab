"""Where the numbers of a text stand: every written date begins with one or has one beside it."""

from __future__ import annotations

import re

Span = tuple[int, int]

_NUMBER = re.compile(r"\d+")
_LONGEST = 4


def number_spans(text: str) -> list[Span]:
    """[start, end) of every number that can be part of a date, in order; digits of any script."""
    spans = (number.span() for number in _NUMBER.finditer(text))
    return [(start, end) for start, end in spans if end - start <= _LONGEST]
