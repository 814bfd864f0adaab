"""How well the main part of saved pages is found, beside two extractors that are made for it.

Two measures, since the collections state two things. For web-trafilatura-eval: stretches that a text must
hold and stretches that it must not. For web-readability-test-pages: the words of the expected text against
those found, each word as often as it stands there. White space counts as one space everywhere, and soft
hyphens, which only say where a word may be broken, do not count.

Each collection falls into two halves by the names of its pages: rules are tuned on one of them only, and what
they are worth on pages that nobody looked at is told by the other.
"""

from __future__ import annotations

import json
import logging
import re
import time
import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from lxml import etree, html

from index.errors import Refused
from index.formats.encoding import decode
from index.formats.html import HtmlFormat

Extractor = Callable[[bytes], str]

WHOLE = "whole"
HALVES = ("held-out", "tuned")
"""A page's half is the last bit of its name's CRC-32."""

_ROOMS = ("cache", "eval")
_MEGABYTE = 1_000_000
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Page:
    """A saved page and what is known of its text: stretches wanted and unwanted, or all that is expected."""

    name: str
    data: bytes
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    expected: str = ""

    @property
    def half(self) -> str:
        """Which of `HALVES` it belongs to."""
        return HALVES[zlib.crc32(self.name.encode()) % 2]


@dataclass
class _Timed:
    """Pages read, and how long reading them took on the processor."""

    pages: int = 0
    megabytes: float = 0.0
    seconds: float = 0.0


@dataclass
class SegmentScore(_Timed):
    """Stretches found and missed over many pages."""

    kept: int = 0
    lost: int = 0
    intruding: int = 0

    @property
    def precision(self) -> float:
        """Wanted among the stretches that were found."""
        return self.kept / max(1, self.kept + self.intruding)

    @property
    def recall(self) -> float:
        """Found among the wanted stretches."""
        return self.kept / max(1, self.kept + self.lost)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.kept / max(1, 2 * self.kept + self.intruding + self.lost)

    def count(self, page: Page, text: str) -> None:
        """Add one page."""
        text = _plain(text)
        kept = sum(_plain(stretch) in text for stretch in page.wanted)
        self.kept += kept
        self.lost += len(page.wanted) - kept
        self.intruding += sum(_plain(stretch) in text for stretch in page.unwanted)


@dataclass
class WordScore(_Timed):
    """Precision, recall and F1 of words on each page; the figures are means over pages."""

    each: list[tuple[float, float, float]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Expected among the words that were found."""
        return self._mean(0)

    @property
    def recall(self) -> float:
        """Found among the words expected."""
        return self._mean(1)

    @property
    def f1(self) -> float:
        """The mean of the pages' harmonic means."""
        return self._mean(2)

    def count(self, page: Page, text: str) -> None:
        """Add one page."""
        expected, found = (Counter(_WORD.findall(_plain(one))) for one in (page.expected, text))
        common = sum((expected & found).values())
        precision, recall = common / max(1, found.total()), common / max(1, expected.total())
        f1 = 2 * common / max(1, found.total() + expected.total())
        self.each.append((precision, recall, f1))

    def _mean(self, column: int) -> float:
        return sum(page[column] for page in self.each) / max(1, len(self.each))


def segment_pages(folder: Path) -> Iterator[Page]:
    """The pages of web-trafilatura-eval that are there."""
    listed = json.loads((folder / "evaldata.json").read_text("utf-8"))
    paths = {_composed(path.name): path for room in _ROOMS for path in sorted((folder / room).iterdir())}
    for entry in listed.values():
        path = paths.get(_composed(entry["file"]))
        if path:
            yield Page(entry["file"], path.read_bytes(), tuple(entry["with"]), tuple(entry["without"]))


def expected_pages(folder: Path) -> Iterator[Page]:
    """The pages of web-readability-test-pages with their expected text."""
    for place in sorted((folder / "test-pages").iterdir()):
        source, expected = place / "source.html", place / "expected.html"
        if source.is_file() and expected.is_file():
            yield Page(place.name, source.read_bytes(), expected=_text_of(expected.read_text("utf-8")))


def ours(data: bytes) -> str:
    """The text that this program reads in a page, empty where it refuses it."""
    try:
        return HtmlFormat().parse(data).text
    except Refused:
        return ""


def trafilatura(data: bytes) -> str:
    """The text that trafilatura finds, with its fallbacks, comments left out."""
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return extract(data, include_comments=False) or ""


def readability(data: bytes) -> str:
    """The text that readability-lxml finds, in the encoding that this program finds."""
    from readability import Document
    from readability.readability import Unparseable

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        return _text_of(Document(decode(data).text).summary(html_partial=True))
    except Unparseable:
        return ""


EXTRACTORS: dict[str, Extractor] = {
    "sijill": ours,
    "trafilatura": trafilatura,
    "readability": readability,
}


def measure(
    pages: Iterator[Page],
    extractor: str,
    score: type[SegmentScore] | type[WordScore],
    limit: int | None = None,
) -> dict[str, SegmentScore | WordScore]:
    """The scores of one of `EXTRACTORS`: of all pages, which is `WHOLE`, and of each of `HALVES`."""
    extract = EXTRACTORS[extractor]
    scores = {name: score() for name in (WHOLE, *HALVES)}
    whole = scores[WHOLE]
    for page in islice(pages, limit):
        started = time.process_time()
        text = extract(page.data)
        whole.seconds += time.process_time() - started
        whole.megabytes += len(page.data) / _MEGABYTE
        whole.pages += 1
        whole.count(page, text)
        scores[page.half].count(page, text)
    return scores


def _text_of(source: str) -> str:
    """The text of HTML, with a space wherever an element begins or ends."""
    if not source.strip():
        return ""
    root = html.fromstring(source)
    etree.strip_elements(root, "script", "style", "noscript", etree.Comment, with_tail=False)
    return " ".join(map(str, root.itertext()))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text.replace("\xad", "")).split())


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
