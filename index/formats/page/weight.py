"""How much text every element of a page holds: all of it, what is linked, what is running prose."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml import etree

from index.formats.elements import BLOCKS, HEADINGS, NEVER_TEXT

_SENTENCE = re.compile(r"[.!?…:;,،؛؟۔।።։](?=[\s\"'”’»«)\]]|$)|[。，！？]")
_WIDE = re.compile(r"[。，！？]")
_SHORTEST_PROSE, _SHORTEST_WIDE_PROSE = 40, 16
"""Code points of running text; where a sign stands for a word, as in Chinese, it takes fewer."""
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

    def subtract(self, other: Weight) -> None:
        """Leave out an element of this one."""
        self.letters -= other.letters
        self.linked -= other.linked
        self.prose -= other.prose
        self.headings -= other.headings


Weights = dict[etree._Element, Weight]
"""The weight of a page's body and of every element in it, in order."""


def weigh(body: etree._Element) -> Weights:
    """The weight of `body` and of every element in it, without those that never hold text."""
    weighing = _Weighing()
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in NEVER_TEXT:
                walk.skip_subtree()
            else:
                weighing.weights[element] = weighing.enter(tag, element.text)
        else:
            if tag not in NEVER_TEXT:
                weighing.leave(tag)
            if element is not body:
                weighing.add(element.tail)
    return weighing.weights


def lighten(weights: Weights, left_out: Collection[etree._Element]) -> None:
    """Take elements and all that is in them out of the weights of a page: once walked is enough."""
    for element in outermost(weights, left_out):
        for around in element.iterancestors():
            if around in weights:
                weights[around].subtract(weights[element])
    for element in [*_inside(weights, left_out)]:
        del weights[element]


def outermost(weights: Weights, chosen: Collection[etree._Element]) -> list[etree._Element]:
    """Those of the chosen elements that stand in none of the others."""
    inside = set(_inside(weights, chosen))
    return [element for element in chosen if element in weights and element.getparent() not in inside]


def _inside(weights: Weights, chosen: Collection[etree._Element]) -> Iterator[etree._Element]:
    """The chosen elements and all that are in them, in order."""
    seen: set[etree._Element | None] = set()
    for element in weights:
        if element in chosen or element.getparent() in seen:
            seen.add(element)
            yield element


class _Weighing:
    """The state of one walk; a stretch is the text between two borders of blocks."""

    def __init__(self) -> None:
        self.weights: Weights = {}
        self._open: list[Weight] = []
        self._blocks: list[Weight] = []
        self._links = 0
        self._stretch = Weight()
        self._pieces: list[str] = []

    def enter(self, tag: str, text: str | None) -> Weight:
        """Begin an element with its first text."""
        weight = Weight()
        if tag in BLOCKS or not self._open:
            self._end_stretch(in_heading=False)
            self._blocks.append(weight)
        elif tag == "a":
            self._links += 1
        self._open.append(weight)
        self.add(text)
        return weight

    def leave(self, tag: str) -> None:
        """End the innermost open element."""
        weight = self._open.pop()
        if tag in BLOCKS or not self._open:
            is_heading = tag in HEADINGS
            self._end_stretch(in_heading=is_heading)
            self._blocks.pop()
            weight.headings += is_heading
        elif tag == "a":
            self._links -= 1
        if self._open:
            self._open[-1].add(weight)

    def add(self, text: str | None) -> None:
        """Count text that stands in the innermost open element."""
        if not text or text.isspace():
            return
        bare = text.strip()
        letters = len(bare)
        linked = letters if self._links and not bare.startswith(_ADDRESS) else 0
        for weight in (self._open[-1], self._stretch):
            weight.letters += letters
            weight.linked += linked
        self._pieces.append(text)

    def _end_stretch(self, *, in_heading: bool) -> None:
        """Count the stretch that ends here for the innermost block around it."""
        if not self._pieces:
            return
        stretch, pieces = self._stretch, self._pieces
        self._stretch, self._pieces = Weight(), []
        if not in_heading and _is_prose(stretch, pieces):
            self._blocks[-1].prose += stretch.letters - stretch.linked


def _is_prose(stretch: Weight, pieces: list[str]) -> bool:
    """Whether a stretch is running text: long enough, few links, and with a sentence in it."""
    if stretch.letters < _SHORTEST_WIDE_PROSE or stretch.link_share > _MOST_LINKED:
        return False
    if stretch.letters < _SHORTEST_PROSE:
        return _WIDE.search("".join(pieces)) is not None
    return stretch.letters >= _LONG or _SENTENCE.search("".join(pieces)) is not None
