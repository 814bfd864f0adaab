"""A file of questions, one a line, with an id before a tab or without; what is wrong with a line is said."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.errors import WrongUse

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. `line` counts as editors count, from 1 and with the blank lines.

    Without an id of its own a question has its line's number for one.
    """

    line: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no question: `kind` is for programs, `message` for people."""

    line: int
    id: str
    kind: str
    message: str


def contents_of(file: str) -> bytes:
    """What a file holds, or standard input where it is called “-”. Raises WrongUse when it cannot be read."""
    try:
        if file != STANDARD_INPUT:
            return Path(file).read_bytes()
        if sys.stdin is not None:
            return sys.stdin.buffer.read()
    except OSError as error:
        raise WrongUse(f"The questions in {file} cannot be read: {error.strerror or error}.") from error
    raise WrongUse("There is no standard input to read questions from.")


def questions_in(contents: bytes) -> Iterator[Asked | BadLine]:
    """The lines of a file in UTF-8, with a byte-order mark or without, in their order; no blank ones.

    Lines end with LF or CRLF. The first tab ends the id. An id that was given before makes a bad line, for
    nobody could tell the two answers apart.
    """
    first_lines: dict[str, int] = {}
    for number, raw in enumerate(contents.removeprefix(codecs.BOM_UTF8).split(b"\n"), start=1):
        text = raw.decode("utf-8", "replace")
        if not text.strip():
            continue
        before, tab, after = text.partition("\t")
        id_, question = (before, after) if tab else (str(number), text)
        asked = Asked(number, id_.strip(), question.strip())
        yield _problem(asked, raw, first_lines.setdefault(asked.id, number)) or asked


def _problem(asked: Asked, raw: bytes, first_line: int) -> BadLine | None:
    """What is wrong with a line, None where nothing is."""
    if not _is_text(raw):
        return BadLine(asked.line, asked.id, "not-text", "It is not text in UTF-8.")
    if not asked.id:
        return BadLine(asked.line, str(asked.line), "no-id", "There is no id before the tab.")
    if not asked.text:
        return BadLine(asked.line, asked.id, "no-question", "There is no question after the tab.")
    if first_line != asked.line:
        message = f"Its id “{asked.id}” was given before, in line {first_line}."
        return BadLine(asked.line, asked.id, "id-twice", message)
    return None


def _is_text(raw: bytes) -> bool:
    """Whether a line is UTF-8, and without a NUL, which stands in files of UTF-16 and in what is no text."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in raw
