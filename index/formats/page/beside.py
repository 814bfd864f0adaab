"""What stands beside the text of a page: menus, footers, notices, comments, links to other pages, credits.

Each rule tells it by one sign: the element, its role, its name, or its shape. Authors err in all of these, so
what holds a good part of the page's prose stays whatever is said of it, and so does what holds the title.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from lxml import etree

from index.formats.elements import BESIDE, HEADINGS, LISTS, ROLES_BESIDE
from index.formats.page.names import (
    ABOUT_THE_TEXT,
    BESIDE_TEXT,
    COMMENTS,
    OFTEN_BESIDE,
    is_hidden,
    words_of,
)
from index.formats.page.weight import Weight, Weights, weigh

Elements = Collection[etree._Element]

_HALF, _MUCH, _SOME, _LITTLE = 0.5, 0.4, 0.3, 0.2
"""Shares of a page's prose from which an element stays, the weaker the sign the smaller."""

_LABEL = 250
"""Code points below which an element without prose is no text, even where the page has no other."""
_PARAGRAPH = 120
_LONGEST_TEASER = 400
_ENOUGH_PROSE = 200
"""Prose beside the comments that makes a page a text; with less, as in a forum, they are what it is about."""
_MOSTLY_LINKED = 0.65
_LINKED = 0.25
_LISTING = LISTS.union(HEADINGS, ("div", "section", "article", "p", "table")) - {"h1"}
"""Elements that can be a list of links; the title can be a link to the page itself."""
_PARTS = ("main", "article")


@dataclass(frozen=True, slots=True)
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


def beside(body: etree._Element, titles: Elements) -> set[etree._Element]:
    """Every element of a page's body that is no part of its text; `titles` are headings that stay."""
    holders = {element for title in titles for element in (title, *title.iterancestors())}
    left_out = set(_found(body, weigh(body), holders, (_by_element, _by_role, _by_name)))
    weights = weigh(body, left_out)
    if comments := _comments(body, weights, left_out):
        left_out |= comments
        weights = weigh(body, left_out)
    left_out |= set(_found(body, weights, holders, (_is_credit, _is_list_of_links)))
    return left_out | set(_teasers(weights, weights[body], holders))


Rule = Callable[[Sight], bool]


def _found(
    body: etree._Element, weights: Weights, holders: Elements, rules: tuple[Rule, ...]
) -> Iterator[etree._Element]:
    whole = weights[body]
    for element, weight in weights.items():
        sight = Sight(element, weight, whole, holders)
        if element is not body and any(rule(sight) for rule in rules):
            yield element


def _by_element(sight: Sight) -> bool:
    """A menu, an aside, a footer, a form; the header of the page, while an article's own holds its title."""
    tag = sight.element.tag
    is_beside = tag in BESIDE or tag in ("footer", "form")
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


def _comments(body: etree._Element, weights: Weights, left_out: Elements) -> set[etree._Element]:
    """What readers wrote below a text; all of it, however much, where there is a text."""
    comments = {element for element in weights if element is not body and words_of(element) & COMMENTS}
    if not comments or weigh(body, comments.union(left_out))[body].prose > _ENOUGH_PROSE:
        return comments
    return {element for element in comments if not weights[element].holds(_SOME, weights[body])}


def _is_credit(sight: Sight) -> bool:
    """A short caption: who took a picture that is not shown, or its name. A long one tells more."""
    return sight.element.tag == "figcaption" and sight.weight.prose < _PARAGRAPH


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
