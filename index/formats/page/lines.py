"""The lines of a page as its reader sees them, each with where it stands: there its date is looked for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from index.formats.composing import tidy
from index.formats.elements import BESIDE, BLOCKS, HEADINGS, NEVER_TEXT

_MOST_LINES = 20_000
_LONGEST_KEPT = 1_000
"""Code points of a line that are kept: a date line is far shorter, and prose is only measured."""
_NAMED_WITHIN = 4
"""How many elements around a line are asked for their names: authors name a date's own box, not the page."""
_BESIDE_WITHIN = 15
_ALIKE_WITHIN = 4
"""How many elements around a line are compared with those around others."""

_EMBEDDED = re.compile(r"twitter|tweet|instagram|fb-post")
_ASIDE = re.compile(
    r"comment|kommentar|sidebar|widget|recommend|footer|respond|trackback|popular|most-?read|newsticker|calendar"
    r"|archive-list|copyright|cookie|disqus|related|teaser|breadcrumb|navigation|similar|more-"
)
_FOREIGN = ("nav", "blockquote")
"""Elements that never hold a page's own date; those beside the text do, where the title is near."""
_NAMED_DATE = re.compile(
    r"date|datum|fecha|publish|posted|pubtime|byline|dateline|timestamp|(?:^|[\s_-])(?:time|meta|created|info|day)"
    r"|entry-meta|post-?meta|veroeffentlicht|uhrzeit|submitted|data(?:$|[\s_-])"
)
_NOT_A_DATE_NAME = re.compile(r"update|modified|datei|metadat|candidate|validate")
_APART = ("span", "time", "a", "small", "label", "abbr")
"""Inline elements that style sheets set apart from their neighbours without a space between them."""
_BARE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: a block's text, or a part of it between line breaks, in the element that holds it.

    `stated` is the `datetime` of a time element in it.
    """

    text: str
    element: etree._Element
    stated: str = ""

    @property
    def heading(self) -> int:
        """The level of the heading that it stands in, 0 for none."""
        return next(
            (HEADINGS[element.tag] for element in around(self.element, 2) if element.tag in HEADINGS), 0
        )

    @property
    def is_named_for_a_date(self) -> bool:
        """Whether an element around it is named for a date."""
        names = map(_name, around(self.element, _NAMED_WITHIN))
        return bool(self.stated) or any(
            _NAMED_DATE.search(name) and not _NOT_A_DATE_NAME.search(name) for name in names if name
        )

    @property
    def kind(self) -> tuple[str, ...]:
        """What the elements around it are, and what they are called: the same for the entries of a list."""
        return tuple(f"{element.tag} {_name(element)}" for element in around(self.element, _ALIKE_WITHIN))

    def is_beside(self, whole: Collection[etree._Element], *, near: bool) -> bool:
        """Whether it stands in a menu, a comment, a quotation, a list of other pages or a footer.

        What an element of `whole` is called does not count: those hold the page's title, too. `near` tells
        that the title is near, so that even an aside or a footer is the article's own.
        """
        elements = [element for element in around(self.element, _BESIDE_WITHIN) if element not in whole]
        if elements and elements[-1].tag == "footer" and _is_part(elements[-1].getparent()):
            elements = elements[:-1]  # the article's own footer
        names = list(filter(None, map(_name, elements)))
        if any(element.tag in _FOREIGN for element in elements) or any(map(_EMBEDDED.search, names)):
            return True
        asides = any(map(_is_aside, elements))
        return not near and (asides or any(map(_ASIDE.search, names)))


def page_lines(root: etree._Element) -> list[Line]:
    """The lines of a page's body in order, without those that hold no text."""
    body = root.find("body")
    return list(islice(_lines(root if body is None else body), _MOST_LINES))


def bare(text: str) -> str:
    """Letters and digits only, in one case."""
    return _BARE.sub("", text.casefold())


def around(element: etree._Element, count: int) -> Iterator[etree._Element]:
    """An element and those that it stands in below the body, at most so many."""
    step: etree._Element | None = element
    while step is not None and count and step.tag != "body":
        yield step
        step, count = step.getparent(), count - 1


def _lines(body: etree._Element) -> Iterator[Line]:
    pieces: list[str] = []
    owner, stated, silent = body, "", 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag
        if tag in NEVER_TEXT:
            silent += 1 if event == "start" else -1
        if silent:
            continue
        if tag in BLOCKS or tag == "br":
            yield from _line(pieces, owner, stated)
            pieces, stated = [], ""
            parent = element.getparent()
            owner = element if parent is None or (event == "start" and tag != "br") else parent
        if event == "start" and (tag == "time" or element.get("itemprop") == "datePublished"):
            stated = stated or tidy(element.get("datetime") or element.get("content") or "")
            owner = owner if "".join(pieces).strip() else element
        if tag in _APART:
            pieces.append(" ")
        text = element.text if event == "start" else element.tail
        if text:
            pieces.append(text)
    yield from _line(pieces, owner, stated)


def _line(pieces: list[str], owner: etree._Element, stated: str) -> Iterator[Line]:
    text = tidy("".join(pieces)[:_LONGEST_KEPT]).replace("\u00ad", "")  # soft hyphens stand inside names
    if text or stated:
        yield Line(text, owner, stated)


def _is_aside(element: etree._Element) -> bool:
    """Whether an element is an aside or a footer; a part of an article that is named for its date is none."""
    if element.tag not in BESIDE and element.tag != "footer":
        return False
    is_named = _NAMED_DATE.search(_name(element)) is not None
    return not (
        is_named and element.tag == "aside" and next(element.iterancestors("article"), None) is not None
    )


def _is_part(element: etree._Element | None) -> bool:
    return element is not None and element.tag in ("article", "main", "section")


def _name(element: etree._Element) -> str:
    """What a page's author called an element: class, id and property."""
    attributes = element.attrib
    if not attributes:
        return ""
    return " ".join(str(attributes[key]) for key in ("class", "id", "itemprop") if key in attributes).lower()
