"""How answers look in a terminal: marked hits, dates, lists of failures, progress."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from index.records import Failure, PartialDate, Progress, Row, Span

_STAGES = {
    "looking": "Looking through the folder",
    "reading": "Reading",
    "indexing": "Indexing",
    "merging": "Putting the index in order",
    "asking": "Asking",
    "copying": "Copying",
    "removing": "Taking out",
}


class Terminal:
    """Writes for people: colour where a person looks on, plain marks where the output goes to a file."""

    def __init__(self, out: TextIO | None = None, progress: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._progress = progress or sys.stderr
        self._open, self._close = ("\x1b[1;7m", "\x1b[0m") if self._out.isatty() else ("«", "»")

    def line(self, text: str = "") -> None:
        """One line of the answer."""
        print(text, file=self._out)

    def notice(self, text: str) -> None:
        """Something a person should know beside the answer."""
        print(f"Note: {harmless(text)}", file=self._progress)

    def marked(self, text: str, spans: Iterable[Span]) -> str:
        """The text with its hits marked."""
        text = harmless(text)
        pieces, position = list[str](), 0
        for span in spans:
            pieces += [text[position : span.start], self._open, text[span.start : span.end], self._close]
            position = span.end
        return "".join([*pieces, text[position:]])

    def row(self, number: int, row: Row) -> None:
        """A release in a list: title, then date, source and key."""
        facts = [date_text(row.published), row.source or "", row.key]
        self.line(f"{number}. {visible(row.title)}")
        self.line("   " + " · ".join(visible(fact) for fact in facts if fact))

    def failures(self, failures: Sequence[Failure]) -> None:
        """Files that could not be read, each with its reason."""
        for failure in failures:
            self.line(f"  {visible(failure.key)} ({failure.kind}): {visible(failure.message)}")

    def progress(self, progress: Progress) -> None:
        """Rewrite the progress line; silent where nobody looks on."""
        if not self._progress.isatty():
            return
        stage = _STAGES.get(progress.stage, progress.stage)
        figure = f" {progress.done:,} of {progress.total:,}" if progress.total else ""
        within = f", {progress.within:,} releases within the next" if progress.within else ""
        print(f"\r\x1b[K{stage}{figure}{within}", end="", file=self._progress, flush=True)

    def end_progress(self) -> None:
        """Take the progress line away."""
        if self._progress.isatty():
            print("\r\x1b[K", end="", file=self._progress, flush=True)


def date_text(date: PartialDate | None) -> str:
    """A date as exact as it is known: “19 October 2017”, “October 2017”, “2017”, or its alternatives."""
    if date is None:
        return "undated"
    if date.value is None:
        return " or ".join(_long(value) for value in date.alternatives) + " (ambiguous)"
    return _long(date.value)


def _long(value: str) -> str:
    year, *rest = value.split("-")
    if not rest:
        return year
    month = datetime.date(2000, int(rest[0]), 1).strftime("%B")
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


_STEERING = (
    *range(0x09),
    *range(0x0B, 0x20),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)
_SHOWN = dict.fromkeys(_STEERING, "\N{REPLACEMENT CHARACTER}")


def harmless(text: str) -> str:
    """The text without characters that steer a terminal or turn its direction; offsets stay the same."""
    return text.translate(_SHOWN)


def visible(text: str) -> str:
    """A text as one harmless line."""
    return harmless(text).replace("\n", " ")
