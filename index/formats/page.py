"""A saved web page as a tree: parsed without fetching anything, cut down to its main part."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree

from index.formats.composing import Draft, tidy
from index.formats.elements import BESIDE, INLINE, NEVER_TEXT, ROLES_BESIDE
from index.records import BlockKind

_MAIN = ("main", "article")
_ENOUGH = 0.5
"""Share of the page's text that a main part holds; with less it is one teaser among others."""

_TAG = re.compile(
    r"(?P<comment><!--|-->)|<(?P<closing>/?)(?P<name>[a-zA-Z][\w:-]*)[^<>]*>|<[!?][^<>]*>",
)
_SWALLOWED = ("script", "style", "noscript", "template", "svg")


class TooTangled(Exception):
    """The parser gave up: nested too deeply, or one piece of text or one attribute is too long."""


def parse_page(text: str) -> etree._Element | None:
    """The root of a page, None where there is no element in it. Raises TooTangled."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        root = None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise TooTangled
    return root


def main_part(root: etree._Element) -> etree._Element:
    """The element that holds what a page is about. What stands around it is taken out of the tree."""
    body = root.find("body")
    body = root if body is None else body
    for element in list(_superfluous(body)):
        _remove(element)
    parts = [*body.iter(*_MAIN), *body.iterfind(".//*[@role='main']")]
    longest = max(parts, key=_text_length, default=body)
    return longest if _text_length(longest) >= _text_length(body) * _ENOUGH else body


def stripped(text: str) -> Iterator[Draft]:
    """The text of a page that no parser can read, as paragraphs: every tag is taken out where it stands."""
    paragraph: list[str] = []
    swallowing = ""
    position = 0
    for tag in _TAG.finditer(text):
        if not swallowing:
            paragraph.append(text[position : tag.start()])
        position = tag.end()
        name = (tag["name"] or "").lower()
        swallowing = _swallowing(swallowing, tag, name)
        if name and name not in INLINE:
            yield _paragraph(paragraph)
            paragraph = []
    yield _paragraph([*paragraph, "" if swallowing else text[position:]])


def _swallowing(now: str, tag: re.Match[str], name: str) -> str:
    """What is being left out after a tag: a comment, an element such as a script, or nothing."""
    if now:
        ends = tag["comment"] == "-->" if now == "<!--" else bool(tag["closing"]) and name == now
        return "" if ends else now
    if tag["comment"] == "<!--":
        return "<!--"
    return name if name in _SWALLOWED and not tag["closing"] else ""


def _paragraph(pieces: list[str]) -> Draft:
    return Draft(BlockKind.PARAGRAPH, tidy(html.unescape("".join(pieces))))


def _superfluous(body: etree._Element) -> Iterator[etree._Element]:
    """Elements that hold no text of the page: programs, controls, menus, what is hidden."""
    yield from body.iter(*NEVER_TEXT, *BESIDE, "footer")
    yield from body.iterfind(".//*[@hidden]")
    for element in body.iterfind(".//*[@role]"):
        if (element.get("role") or "").lower() in ROLES_BESIDE:
            yield element
    for header in body.iter("header"):  # an article's own header holds its title
        if next(header.iterancestors(*_MAIN), None) is None:
            yield header
    whole = _text_length(body)
    for form in body.iter("form"):  # some sites wrap the whole page in a form
        if _text_length(form) < whole * _ENOUGH:
            yield form


def _remove(element: etree._Element) -> None:
    """Take an element out and leave the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    previous = element.getprevious()
    if element.tail and previous is not None:
        previous.tail = (previous.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _text_length(element: etree._Element) -> int:
    return sum(len(text) for text in element.itertext() if not text.isspace())
