"""What stands beside the text of a page: menus, footers, notices, comments, links to other pages, credits.

Each rule tells it by one sign: the element, its role, its name, or its shape. Authors err in all of these, so
what holds a good part of the page's prose stays, unless enough stands elsewhere; what holds the title stays.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from index.formats.elements import BESIDE, HEADINGS, LISTS, ROLES_BESIDE
from index.formats.page.names import (
    ABOUT_THE_TEXT,
    BESIDE_TEXT,
    CAPTIONS,
    COMMENTS,
    OFTEN_BESIDE,
    is_hidden,
    words_of,
)
from index.formats.page.weight import Weight, Weights, lighten, outermost, weigh

Elements = Collection[etree._Element]

_HALF, _MUCH, _SOME, _LITTLE = 0.5, 0.4, 0.3, 0.2
"""Shares of a page's prose from which an element stays, the weaker the sign the smaller."""

_LABEL = 250
"""Code points below which an element without prose is no text, even where the page has no other."""
_LONGEST_CAPTION = 300
_LONGEST_TEASER = 400
_ENOUGH_PROSE = 200
"""Prose beside the comments that makes a page a text; with less, as in a forum, they are what it is about."""
_ENOUGH_ELSEWHERE, _QUARTER = 500, 0.25
"""Prose, and share of it, that must be left when something large is left out for what it is called."""
_MOSTLY_LINKED = 0.65
_LINKED = 0.25
_LISTING = LISTS.union(HEADINGS, ("div", "section", "article", "p", "table")) - {"h1"}
"""Elements that can be a list of links; the title can be a link to the page itself."""
_PARTS = ("main", "article")
_TELLING = BESIDE.union(("footer", "form", "header"))


@dataclass(slots=True)
class Sight:
    """An element with its weight, the weight of the whole page, and what holds the title."""

    element: etree._Element
    weight: Weight
    whole: Weight
    holders: Elements

    @property
    def holds_title(self) -> bool:
        """Whether the title stands in this element."""
        return self.element in self.holders


def beside(body: etree._Element, titles: Elements) -> tuple[set[etree._Element], Weights]:
    """Every element of a page's body that is no part of its text, and the weights of the others.

    `titles` are headings that stay.
    """
    holders = {element for title in titles for element in (title, *title.iterancestors())}
    weights = weigh(body)
    whole = weights[body]
    speaking = filter(_speaks, weights)
    left_out = set(_found(speaking, weights, whole, holders, (_by_element, _by_role, _by_name)))
    lighten(weights, left_out)
    for find in (_large, _comments):
        more = find(body, weights, holders)
        lighten(weights, more)
        left_out |= more
    more = set(_found(weights, weights, whole, holders, (_is_list_of_links,)))
    more.update(_captions(weights, whole, holders), _teasers(weights, whole, holders))
    lighten(weights, more)
    return left_out | more, weights


Rule = Callable[[Sight], bool]


def _found(
    elements: Iterable[etree._Element],
    weights: Weights,
    whole: Weight,
    holders: Elements,
    rules: tuple[Rule, ...],
) -> Iterator[etree._Element]:
    """Those of some elements that one of the rules tells to be beside the text; never the body itself."""
    for element in elements:
        sight = Sight(element, weights[element], whole, holders)
        if sight.weight is whole:
            continue
        for rule in rules:
            if rule(sight):
                yield element
                break


def _speaks(element: etree._Element) -> bool:
    """Whether an element's tag or anything that its author wrote beside it can tell what it is."""
    return element.tag in _TELLING or "-" in element.tag or bool(element.keys())


def _by_element(sight: Sight) -> bool:
    """A menu, an aside, a footer, a form; the header of the page, while an article's own holds its title."""
    tag = sight.element.tag
    is_beside = tag in _TELLING and tag != "header"
    if tag == "header" and not sight.holds_title:
        is_beside = next(sight.element.iterancestors(*_PARTS), None) is None
    return is_beside and not sight.weight.holds(_HALF, sight.whole)


def _by_role(sight: Sight) -> bool:
    """What the page says is hidden, or of the role of a menu, a dialog, a footer (WAI-ARIA landmarks)."""
    if sight.holds_title:
        return False
    role = (sight.element.get("role") or "").lower()
    is_beside = role in ROLES_BESIDE or is_hidden(sight.element)
    return is_beside and not sight.weight.holds(_HALF, sight.whole)


def _by_name(sight: Sight) -> bool:
    """What its class or id calls a menu, a share bar, a box about the author and the like.

    Words that are used of texts, too, count only where there are many links or hardly any prose.
    """
    words = words_of(sight.element)
    if not words or sight.holds_title:
        return False
    weight, whole = sight.weight, sight.whole
    if words & ABOUT_THE_TEXT:
        return not weight.holds(_LITTLE, whole)
    if words & BESIDE_TEXT:
        is_label = not weight.prose and weight.letters < _LABEL
        return is_label or not weight.holds(_MUCH, whole)
    looks_beside = weight.link_share > _LINKED or weight.prose < _SOME * weight.letters
    return bool(words & OFTEN_BESIDE) and looks_beside and not weight.holds(_LITTLE, whole)


def _large(body: etree._Element, weights: Weights, holders: Elements) -> set[etree._Element]:
    """What was spared for its size although all says that it is beside, if much prose stands elsewhere."""
    large = {e for e in weights if e is not body and e not in holders and _is_called_beside(e)}
    prose = weights[body].prose
    is_much = prose - _prose(weights, large) >= max(_ENOUGH_ELSEWHERE, _QUARTER * prose)
    return large if is_much else set()


def _prose(weights: Weights, elements: Elements) -> int:
    """How much prose some elements hold together."""
    return sum(weights[element].prose for element in outermost(weights, elements))


def _is_called_beside(element: etree._Element) -> bool:
    if element.tag in BESIDE or element.tag == "footer" or is_hidden(element):
        return True
    return (element.get("role") or "").lower() in ROLES_BESIDE or bool(words_of(element) & BESIDE_TEXT)


def _comments(body: etree._Element, weights: Weights, holders: Elements) -> set[etree._Element]:
    """What readers wrote below a text; all of it, however much, where there is a text."""
    comments = {e for e in weights if e is not body and e not in holders and words_of(e) & COMMENTS}
    if weights[body].prose - _prose(weights, comments) > _ENOUGH_PROSE:
        return comments
    return {element for element in comments if not weights[element].holds(_SOME, weights[body])}


def _captions(weights: Weights, whole: Weight, holders: Elements) -> set[etree._Element]:
    """What is written below pictures, which are not shown; long captions and those of a gallery are text."""
    captions = {
        element
        for element, weight in weights.items()
        if weight.prose < _LONGEST_CAPTION and element not in holders and _is_caption(element, weight, whole)
    }
    return captions if _prose(weights, captions) <= _HALF * whole.prose else set()


def _is_caption(element: etree._Element, weight: Weight, whole: Weight) -> bool:
    if element.tag == "figcaption":
        return True
    return bool(words_of(element) & CAPTIONS) and not weight.holds(_LITTLE, whole)


def _is_list_of_links(sight: Sight) -> bool:
    """A list, a box or a line that is made of links: it leads away from the page."""
    weight = sight.weight
    if sight.element.tag not in _LISTING or sight.holds_title or weight.link_share <= _MOSTLY_LINKED:
        return False
    return weight.prose < _LITTLE * weight.letters and not weight.holds(_SOME, sight.whole)


def _teasers(weights: Weights, whole: Weight, holders: Elements) -> Iterator[etree._Element]:
    """Boxes with a heading that is a link, and a few words: they announce another page."""
    for heading, weight in weights.items():
        if heading.tag in HEADINGS and heading not in holders and _is_linked(heading, weight):
            yield _teaser_around(heading, weights, whole, holders)


def _is_linked(heading: etree._Element, weight: Weight) -> bool:
    is_inside_link = next(heading.iterancestors("a"), None) is not None
    return weight.letters > 0 and (is_inside_link or weight.link_share > 0.8)


def _teaser_around(
    heading: etree._Element, weights: Weights, whole: Weight, holders: Elements
) -> etree._Element:
    """The largest box around a heading with little beside it and no other heading in it."""
    box = heading
    for around in heading.iterancestors():
        weight = weights.get(around)
        if weight is None or around in holders or weight.headings > 1:
            break
        words = weight.letters - weights[heading].letters
        if words > _LONGEST_TEASER or weight.letters > _SOME * whole.letters:
            break
        box = around
    return box
