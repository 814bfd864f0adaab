"""Releases as JSON (RFC 8259): one object, a list of them anywhere in the file, or one a line."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from index.errors import RefusalKind, Refused
from index.formats.encoding import decode
from index.formats.foreign import suffix_of
from index.formats.parsed import Member, NotText, Parsed
from index.formats.tables import Columns, Table, body_of, no_body, row

_COULD_BE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{|\[\s*\{)")
_SPACE = re.compile(r"[\s\ufeff]*")
_SAMPLE = 50
"""Objects of a list that are looked at to learn its columns."""
_MOST_NODES = 10_000
"""Values that are looked at to find the list of releases."""


class JsonFormat:
    """A JSON file that holds a release, or a list of releases."""

    name = "json"
    label = "Releases as data (JSON)"
    suffixes: tuple[str, ...] = (".json",)

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By a list of objects with titles and texts, else by name."""
        return suffix_of(name) in self.suffixes or _holds_releases(data)

    def parse(self, data: bytes, /) -> Parsed:
        """Read the release or releases. Raises NotText where it is binary, Refused where there are none."""
        decoded = decode(data)
        values = _values(decoded.text)
        if len(values) == 1 and _hold_texts(values):
            table = Table(self.name, Columns(values[0]), decoded.warning)
            return row(table, values[0]) or Parsed(self.name, "", ())
        releases = _releases(values[0] if len(values) == 1 else values)
        return _parsed(self.name, releases, decoded.warning)


class JsonLinesFormat:
    """A file with one JSON object on each line."""

    name = "jsonl"
    label = "Releases as data (JSON Lines)"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def accepts(self, name: str, _data: bytes, /) -> bool:
        """By name."""
        return suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """Read each line. Raises NotText where it is binary, Refused where there are no releases."""
        decoded = decode(data)
        lines = [line.strip() for line in decoded.text.split("\n")]
        values = [_line(line) for line in lines]
        if any(lines) and not any(isinstance(value, dict) for value in values):
            raise Refused(RefusalKind.DAMAGED, "It does not hold one JSON object on each line.")
        return _parsed(self.name, values, decoded.warning)


def _parsed(format: str, values: Sequence[Any], warning: str | None) -> Parsed:
    """A list of releases. Raises Refused where no name tells which value is the text."""
    if any(values) and not _hold_texts(values):
        raise no_body(_names(values))
    table = Table(format, Columns(_names(values)), warning)
    return Parsed(format, "", (), members=_members(table, values))


def _members(table: Table, values: Sequence[Any]) -> Iterator[Member]:
    """One release an object under its number."""
    for number, value in enumerate(values, start=1):
        if isinstance(value, dict):
            parsed = row(table, value)
            if parsed:
                yield Member(f"{number:04}", parsed)
        elif isinstance(value, Refused):
            yield Member(f"{number:04}", value)


def _releases(value: Any) -> list[Any]:
    """The first list of objects that hold a text, looking from the outside inwards. Raises Refused."""
    waiting = deque([value])
    names: list[str] = []
    for _ in range(_MOST_NODES):
        if not waiting:
            break
        value = waiting.popleft()
        values = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
        if _hold_texts(values):
            return values
        names = names or list(_names([value] if isinstance(value, dict) else values))
        waiting += values
    raise no_body(names)


def _names(values: Iterable[Any]) -> tuple[str, ...]:
    """Every name in the first objects among these values, once."""
    objects = islice((value for value in values if isinstance(value, dict)), _SAMPLE)
    return tuple(dict.fromkeys(name for value in objects for name in value))


def _holds_releases(data: bytes) -> bool:
    if not _COULD_BE.match(data):
        return False
    try:
        values = _values(decode(data).text)
        if len(values) > 1 or _hold_texts(values):
            return False  # this can be one object a line, too
        return Columns(_names(_releases(values[0]))).surely_hold_releases
    except (Refused, NotText):
        return False


def _hold_texts(values: Sequence[Any]) -> bool:
    """Whether any object among these values has the text of a release."""
    columns = Columns(_names(values))
    return any(body_of(value, columns) for value in values if isinstance(value, dict))


def _values(text: str) -> list[Any]:
    """The value of a JSON text, or several in a row; numbers stay as written. Raises Refused."""
    decoder = json.JSONDecoder(parse_int=str, parse_float=str, strict=False)
    values, position = list[Any](), _after_space(text, 0)
    try:
        while position < len(text) or not values:
            value, position = decoder.raw_decode(text, position)
            values.append(value)
            position = _after_space(text, position)
    except RecursionError:
        raise Refused(RefusalKind.TOO_LARGE, "Its values are nested too deeply.") from None
    except ValueError as error:
        raise Refused(RefusalKind.DAMAGED, f"It is not valid JSON ({error}).") from error
    return values


def _after_space(text: str, position: int) -> int:
    space = _SPACE.match(text, position)
    return space.end() if space else position


def _line(line: str) -> Any:
    """The value of a line, None for an empty one; a line that is no object is refused."""
    if not line:
        return None
    try:
        values = _values(line)
    except Refused as refused:
        return refused
    is_object = len(values) == 1 and isinstance(values[0], dict)
    return values[0] if is_object else Refused(RefusalKind.DAMAGED, "The line is no JSON object.")
