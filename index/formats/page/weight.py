"""How much text every element of a page holds: all of it, what is linked, what is running prose."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from lxml import etree

from index.formats.elements import BLOCKS, HEADINGS, NEVER_TEXT

_SENTENCE = re.compile(r"[.!?…:;,،؛؟。۔](?=[\s\"'”’»«)\]]|$)|[。，！？]")
_SHORTEST_PROSE = 40
_LONG = 140
"""Code points from which a stretch is prose even where no sentence ends in it."""
_MOST_LINKED = 0.4
"""Share of links with which a stretch is a list of other pages rather than prose."""
_ADDRESS = ("http", "www.")


@dataclass(slots=True)
class Weight:
    """Code points of text in an element: all, those in links, those in running prose; and its headings.

    An address that is written out belongs to the text, so it does not count as linked.
    """

    letters: int = 0
    linked: int = 0
    prose: int = 0
    headings: int = 0

    @property
    def link_share(self) -> float:
        """The share of the text that is linked."""
        return self.linked / self.letters if self.letters else 0.0

    def holds(self, share: float, whole: Weight) -> bool:
        """Whether this is more than a share of the prose, or of the text beside links."""
        plain, all_plain = self.letters - self.linked, whole.letters - whole.linked
        if not all_plain:
            return self.letters > share * whole.letters
        return self.prose > share * whole.prose or plain > share * all_plain

    def add(self, other: Weight) -> None:
        """Count what lies in an element of this one."""
        self.letters += other.letters
        self.linked += other.linked
        self.prose += other.prose
        self.headings += other.headings


Weights = dict[etree._Element, Weight]


def weigh(body: etree._Element, left_out: Collection[etree._Element] = ()) -> Weights:
    """The weight of `body` and of every element in it, in order, without those that are left out."""
    weighing = _Weighing(body)
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        passed_over = element.tag in NEVER_TEXT or element in left_out
        if event == "start" and passed_over:
            walk.skip_subtree()
        elif event == "start":
            weighing.enter(element)
        else:
            weighing.leave(element, passed_over=passed_over)
    return weighing.weights


class _Weighing:
    """The state of one walk; a stretch is the text between two borders of blocks."""

    def __init__(self, body: etree._Element) -> None:
        self.weights: Weights = {}
        self._body = body
        self._open: list[Weight] = []
        self._blocks: list[Weight] = []
        self._links = 0
        self._stretch = Weight()
        self._pieces: list[str] = []

    def enter(self, element: etree._Element) -> None:
        weight = self.weights[element] = Weight()
        if self._is_block(element):
            self._end_stretch(in_heading=False)
            self._blocks.append(weight)
        self._links += element.tag == "a"
        self._open.append(weight)
        self._add(element.text)

    def leave(self, element: etree._Element, *, passed_over: bool) -> None:
        if not passed_over:
            self._close(element)
        if element is not self._body:
            self._add(element.tail)

    def _close(self, element: etree._Element) -> None:
        is_heading = element.tag in HEADINGS
        if self._is_block(element):
            self._end_stretch(in_heading=is_heading)
            self._blocks.pop()
        self._links -= element.tag == "a"
        weight = self._open.pop()
        weight.headings += is_heading
        if self._open:
            self._open[-1].add(weight)

    def _is_block(self, element: etree._Element) -> bool:
        return element.tag in BLOCKS or element is self._body

    def _add(self, text: str | None) -> None:
        bare = text.strip() if text else ""
        if not bare:
            return
        linked = len(bare) if self._links and not bare.startswith(_ADDRESS) else 0
        for weight in (self._open[-1], self._stretch):
            weight.letters += len(bare)
            weight.linked += linked
        self._pieces.append(text or "")

    def _end_stretch(self, *, in_heading: bool) -> None:
        """Count the stretch that ends here for the innermost block around it."""
        stretch, pieces = self._stretch, self._pieces
        if not stretch.letters:
            return
        self._stretch, self._pieces = Weight(), []
        if not in_heading and _is_prose(stretch, pieces):
            self._blocks[-1].prose += stretch.letters - stretch.linked


def _is_prose(stretch: Weight, pieces: list[str]) -> bool:
    """Whether a stretch is running text: long enough, few links, and with a sentence in it."""
    if stretch.letters < _SHORTEST_PROSE or stretch.link_share > _MOST_LINKED:
        return False
    return stretch.letters >= _LONG or _SENTENCE.search("".join(pieces)) is not None
