"""Collects the text of one block as a page is walked: white space tidied at once, so that marks lie right."""

from __future__ import annotations

from dataclasses import dataclass

from index.records import Mark, MarkKind


@dataclass(slots=True)
class _OpenMark:
    """Emphasis that has begun; `start` is None until its first letter stands in the block."""

    kind: MarkKind
    target: str
    start: int | None = None


class InlineText:
    """The text of a block in the making, and the marks over it.

    A mark that is open when the block is taken goes on in the next one.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._space = False
        self._breaks = 0
        self._marks: list[Mark] = []
        self._open: list[_OpenMark] = []

    @property
    def breaks(self) -> int:
        """Line breaks since the last letter."""
        return self._breaks

    def add(self, text: str) -> None:
        """Append text as HTML shows it: a run of white space is one space, none at the ends of a line."""
        words = text.split()
        self._space = self._space or text[:1].isspace()
        if words:
            self._write_gap()
            self._write(" ".join(words))
            self._space = text[-1].isspace()

    def add_verbatim(self, text: str) -> None:
        """Append text as it stands, as in a block of code."""
        self._write(text)

    def break_line(self) -> None:
        """Begin a new line inside the block."""
        self._breaks += 1

    def open(self, kind: MarkKind, target: str = "") -> None:
        """Begin emphasis at the next letter."""
        self._open.append(_OpenMark(kind, target))

    def close(self, kind: MarkKind) -> None:
        """End the innermost open emphasis of a kind, if there is one."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].kind is kind:
                self._finish(self._open.pop(index))
                return

    def take(self) -> tuple[str, tuple[Mark, ...]]:
        """The block's text and marks; a new block begins."""
        for mark in self._open:
            self._finish(mark)
            mark.start = None
        text = "".join(self._parts)
        marks = tuple(sorted(self._marks, key=lambda mark: (mark.start, -mark.end)))
        self._parts, self._length, self._marks = [], 0, []
        self._space, self._breaks = False, 0
        return text, marks

    def _write_gap(self) -> None:
        """What stands between two stretches of text: nothing at the start, a line break before a space."""
        gap = "\n" if self._breaks else " " if self._space else ""
        if self._length:
            self._parts.append(gap)
            self._length += len(gap)
        self._breaks = 0

    def _write(self, text: str) -> None:
        for mark in self._open:
            if mark.start is None:
                mark.start = self._length
        self._parts.append(text)
        self._length += len(text)

    def _finish(self, mark: _OpenMark) -> None:
        leads_nowhere = mark.kind is MarkKind.LINK and not mark.target
        if mark.start is not None and mark.start < self._length and not leads_nowhere:
            self._marks.append(Mark(mark.kind, mark.start, self._length, mark.target))
