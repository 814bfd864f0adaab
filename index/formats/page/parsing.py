"""A saved web page as a tree, parsed without fetching anything."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree

from index.formats.composing import Draft, tidy
from index.formats.elements import INLINE
from index.records import BlockKind

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
