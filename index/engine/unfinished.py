"""Questions that were not typed to their end: what was opened is closed, and the rest keeps its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(r'["()]')
_ENDS_PHRASE = re.compile(r"(?<!\S)(?:AND|OR|NOT)(?!\S)")

OPEN_QUOTE = "A quotation mark has no partner: the phrase was closed where it seems to end."
OPEN_BRACKET = "A bracket has no partner: it was closed at the end."
STRAY_BRACKET = "A closing bracket has no partner and was passed over."


def finished(typed: str) -> tuple[str, tuple[str, ...]]:
    """The question with every quotation mark and bracket in a pair, and notices of what that took.

    A phrase that was not closed ends before an operator or the bracket around it, else with the question.
    """
    quotes = typed.count('"') % 2
    if quotes:
        typed = _with_phrase_closed(typed)
    brackets, stray = _without_partner(typed)
    for place in stray:
        typed = f"{typed[:place]} {typed[place + 1 :]}"
    found = ((quotes, OPEN_QUOTE), (brackets, OPEN_BRACKET), (stray, STRAY_BRACKET))
    return typed + ")" * brackets, tuple(notice for is_there, notice in found if is_there)


def _with_phrase_closed(typed: str) -> str:
    opening = typed.rindex('"')
    inner = typed[opening + 1 :]
    around, _ = _without_partner(typed[:opening])
    ends = [len(inner), *(match.start() for match in _ENDS_PHRASE.finditer(inner))]
    if around and ")" in inner:
        ends.append(inner.index(")"))
    phrase = inner[: min(ends)].rstrip()
    return f'{typed[: opening + 1]}{phrase}"{inner[len(phrase) :]}'


def _without_partner(typed: str) -> tuple[int, list[int]]:
    """How many brackets stay open, and the places of those that close none."""
    depth, stray = 0, []
    for place, sign in _brackets(typed):
        if sign == ")" and not depth:
            stray.append(place)
        else:
            depth += 1 if sign == "(" else -1
    return depth, stray


def _brackets(typed: str) -> Iterator[tuple[int, str]]:
    is_quoted = False
    for match in _TOKEN.finditer(typed):
        if match[0] == '"':
            is_quoted = not is_quoted
        elif not is_quoted:
            yield match.start(), match[0]
