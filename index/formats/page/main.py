"""The main part of a page: from its title to the end of its text, without what stands beside it.

Found by weight: of all elements it is the one that holds most of the page's prose and least of anything else.
Nothing is taken out of the tree, so that what was left out can still be shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from lxml import etree

from index.formats.composing import Draft
from index.formats.elements import BLOCKS, HEADINGS
from index.formats.page.beside import beside
from index.formats.page.blocks import read_blocks, read_parted
from index.formats.page.ends import without_loose_ends
from index.formats.page.lines import bare
from index.formats.page.names import TEXT, words_of
from index.formats.page.weight import Weight, Weights

_PARTS = ("main", "article")
_CONTAINERS = frozenset(
    (*_PARTS, "div", "section", "td", "body", "center", "form", "table", "tbody", "tr", "header")
)
_SAID = 1.1
"""How much more an element weighs that is called the text."""
_REACH = 0.7
"""How much it counts that an element holds all of the page's prose, against that it holds nothing else."""
_HALF, _LITTLE = 0.5, 0.15
_SHORTEST_TITLE, _SHORTEST_LOWER_TITLE = 8, 15
"""Letters of a heading that is the title when the page's head repeats it; lower headings say more."""
_SHORTEST_LEAD = 50
"""Code points of a line between title and text that is its lead, and no date, name or label."""
_MOST_LINKED = 0.4

Elements = set[etree._Element]


def main_blocks(root: etree._Element) -> list[Draft]:
    """The blocks of a page's main part; all of them where everything seems to stand beside it."""
    main, left_out = _main_part(root)
    return without_loose_ends(read_blocks(main, left_out)) or all_blocks(root)


def all_blocks(root: etree._Element) -> list[Draft]:
    """Every block of a page, for one of which nothing may be left out."""
    return read_blocks(body_of(root))


def blocks_beside(root: etree._Element) -> list[Draft]:
    """The blocks of a page that `main_blocks` leaves out, in order."""
    main, left_out = _main_part(root)
    parted = read_parted(body_of(root), main, left_out)
    kept = {id(draft) for draft in without_loose_ends([draft for draft, is_main in parted if is_main])}
    return [draft for draft, _ in parted if id(draft) not in kept] if kept else []


def _main_part(root: etree._Element) -> tuple[etree._Element, Elements]:
    """The element that holds the text, with its title, and what in it is left out."""
    body = body_of(root)
    titles = _titles(root, body)
    left_out, weights = beside(body, titles)
    main = _heaviest(body, weights)
    title = _title_before(main, titles, weights)
    if title is not None:
        main, around = _from_title(title, main, weights)
    else:
        around = _before_title(titles, main, weights)
    return main, left_out | around


def body_of(root: etree._Element) -> etree._Element:
    """The body of a page; all of it where it has none."""
    body = root.find("body")
    return root if body is None else body


def _heaviest(body: etree._Element, weights: Weights) -> etree._Element:
    """The element that holds the text."""
    whole = weights[body]
    if not whole.prose:
        return _largest_part(body, weights)
    candidates = ((e, weight) for e, weight in weights.items() if e.tag in _CONTAINERS and weight.prose)
    return max(candidates, key=lambda pair: _textness(pair[0], pair[1], whole), default=(body, whole))[0]


def _textness(element: etree._Element, weight: Weight, whole: Weight) -> float:
    """A weighted harmonic mean of two shares: of the page's prose in the element, of prose in its text."""
    is_said = element.tag in _PARTS or element.get("itemprop") == "articleBody" or words_of(element) & TEXT
    return weight.prose / (weight.letters + _REACH * whole.prose) * (_SAID if is_said else 1)


def _largest_part(body: etree._Element, weights: Weights) -> etree._Element:
    """On a page without prose the longest part that says it is the main one, if it holds half of the text."""
    parts = [e for e in weights if e.tag in _PARTS or e.get("role") == "main"]
    longest = max(parts, key=lambda part: weights[part].letters, default=body)
    return longest if weights[longest].letters >= weights[body].letters * _HALF else body


def _titles(root: etree._Element, body: etree._Element) -> list[etree._Element]:
    """The headings that the title in the page's head repeats, else its only heading of the first level."""
    stated = root.find(".//head/title")
    title = bare(_text(stated)) if stated is not None else ""
    first = list(body.iter("h1"))
    lower = body.iter("h2", "h3")
    found = [heading for heading in first if _is_in(title, heading, _SHORTEST_TITLE)]
    found = found or [heading for heading in lower if _is_in(title, heading, _SHORTEST_LOWER_TITLE)]
    return found or (first if len(first) == 1 else [])


def _is_in(title: str, heading: etree._Element, shortest: int) -> bool:
    written = bare(_text(heading))
    return len(written) > shortest and written in title


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _title_before(
    main: etree._Element, titles: list[etree._Element], weights: Weights
) -> etree._Element | None:
    """The last title that stands before the main part; none where one stands in it."""
    before = None
    wanted = {title for title in titles if title in weights}
    for element in weights:
        if element is main:
            return before
        if element in wanted:
            before = element
    return before


def _from_title(
    title: etree._Element, main: etree._Element, weights: Weights
) -> tuple[etree._Element, Elements]:
    """The element that holds title and main part, and what of it is left out: all but these two and what
    stands between them as headings and leads."""
    above_main = [main, *main.iterancestors()]
    above_title = set(title.iterancestors())
    top = next(element for element in above_main if element in above_title)
    path = above_title.union(above_main)
    left_out: Elements = set()
    is_between = False
    for element in _off_the_path(top, path, title, main):
        if element is title:
            is_between = True
        elif element is main:
            is_between = False
        elif element in weights and not (is_between and _is_lead(element, weights[element])):
            left_out.add(element)
    return top, left_out


def _before_title(titles: list[etree._Element], main: etree._Element, weights: Weights) -> Elements:
    """What stands in the main part before its title, unless much of its prose does: labels and notices."""
    title = next((title for title in titles if title in weights and main in title.iterancestors()), None)
    if title is None:
        return set()
    outside = _off_the_path(main, set(title.iterancestors()), title, title)
    before = set(takewhile(lambda element: element is not title, outside)).intersection(weights)
    prose = sum(weights[element].prose for element in before)
    return before if prose < _LITTLE * weights[main].prose else set()


def _off_the_path(
    top: etree._Element, path: Elements, title: etree._Element, main: etree._Element
) -> Iterator[etree._Element]:
    """Title and main part, and every outermost element beside the path to them, in order."""
    walk = etree.iterwalk(top, events=("start",))
    for _, element in walk:
        if element is title or element is main or element not in path:
            walk.skip_subtree()
            yield element


def _is_lead(element: etree._Element, weight: Weight) -> bool:
    """Whether an element between title and text belongs to the text."""
    if element.tag not in BLOCKS or element.tag in HEADINGS:
        return True
    return weight.link_share <= _MOST_LINKED and (weight.letters >= _SHORTEST_LEAD or weight.headings > 0)
