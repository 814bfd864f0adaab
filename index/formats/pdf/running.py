"""What repeats on the pages of a PDF and is no part of its text: running heads, footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from index.formats.pdf.lines import Line, Page

_MARGIN = 0.09
"""Share of the page's height, from either edge, in which a line that repeats is a running one."""
_DEEP_MARGIN = 0.18
"""The same for lines that repeat on most pages and that a gap divides from the text."""
_MOST = 5
"""Lines at either edge of a page that can be running ones."""
_SHARE = 0.2
"""Share of the pages on which a running line stands at one height; each chapter can have its own."""
_DEEP_SHARE = 0.6
_FEWEST = 3
_HEIGHT = 6.0
"""Points by which a running line may move."""
_GAP = 1.8
"""Distance of two lines between which there is a gap, in sizes of the letters."""

_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlcdm]{1,7}", re.IGNORECASE)
_OWN_NUMBER = re.compile(
    r"(?:[^\W\d_]{1,10}\.?\s)?[-–—|\[(]?\s?(\d{1,6})\s?(?:[-–—|\])]|(?:/|[^\W\d_]{1,4})\s?\d+)?"
)
_PAGE_NUMBER = re.compile(r"[-–—|\[(]?\s?#\s?(?:[-–—|\])]|/\s?#)?")

_Key = tuple[str, int]


def without_running_lines(pages: list[Page]) -> tuple[list[Page], tuple[str, ...]]:
    """The pages without their running lines, and these: each once, in the order of the pages."""
    counted: Counter[_Key] = Counter()
    for page in pages:
        counted.update({key for edge in _edges(page) for line in edge for key in _keys(line)})
    left_out: dict[str, None] = {}
    kept: list[Page] = []
    for page in pages:
        running = _running(page, counted, len(pages)) if len(pages) > 1 else set()
        left_out.update(dict.fromkeys(line.text for line in page.lines if id(line) in running))
        rest = [line for line in page.lines if id(line) not in running]
        kept.append(replace(page, lines=rest))
    return kept, tuple(left_out)


def _edges(page: Page) -> tuple[list[Line], list[Line]]:
    """The lines nearest to the top of a page and to its bottom, outermost first, and the first one inside."""
    lines = [line for line in page.lines if not line.turned]
    downwards = sorted(lines, key=lambda line: -line.top)
    upwards = sorted(lines, key=lambda line: line.bottom)
    return downwards[: _MOST + 1], upwards[: _MOST + 1]


def _running(page: Page, counted: Counter[_Key], pages: int) -> set[int]:
    """The running lines of a page by their identity: the outermost ones, up to the first that is none."""
    found: set[int] = set()
    for edge in _edges(page):
        outermost: list[Line] = []
        for line, inner in zip_longest(edge, edge[1:]):
            times = max((counted[key] for key in _keys(line)), default=0)
            often = pages if _is_own_number(line) else times
            depth = _depth(line, page)
            if depth > _DEEP_MARGIN or often < _enough(pages, _SHARE):
                break
            outermost.append(line)
            is_apart = inner is not None and abs(line.bottom - inner.bottom) > _GAP * line.size
            if depth <= _MARGIN or (is_apart and often >= max(_FEWEST, _DEEP_SHARE * pages)):
                found.update(map(id, outermost))
    if len(found) < len(page.lines):
        return found
    return {id(line) for line in page.lines if _depth(line, page) <= _MARGIN}


def _enough(pages: int, share: float) -> float:
    return pages if pages < _FEWEST else max(_FEWEST, share * pages)


def _depth(line: Line, page: Page) -> float:
    """How far the inner edge of a line is from the nearer edge of its page, as a share of its height."""
    height = page.top - page.bottom
    return min(page.top - line.bottom, line.top - page.bottom) / height if height > 0 else 1.0


def _is_own_number(line: Line) -> bool:
    """Whether a line holds the number of its page and nothing else, as in "Page 3 of 12"."""
    number = _OWN_NUMBER.fullmatch(line.text)
    return number is not None and int(number[1]) == line.page


def _keys(line: Line) -> Iterator[_Key]:
    """What a line has in common with its like on other pages: its words, with any number, and its height."""
    text = _NUMBER.sub("#", " ".join(line.cells)).casefold()
    if _ROMAN.fullmatch(text):
        text = "#"
    if not any(character.isalpha() for character in text) and not _PAGE_NUMBER.fullmatch(text):
        return  # a row of figures
    height = int(line.bottom / _HEIGHT)
    yield text, height
    yield text, height + 1
