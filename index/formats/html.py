"""Web pages saved as HTML. Nothing is fetched: what a page refers to is never opened, here or elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from index.formats.composing import Draft, compose
from index.formats.encoding import decode
from index.formats.foreign import suffix_of
from index.formats.head import take_furniture
from index.formats.limits import check_size
from index.formats.page import TooTangled, blocks_beside, main_blocks, page_facts, parse_page, stripped
from index.formats.parsed import Parsed

_LOOKS_LIKE_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*){0,3}<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE,
)
_CHARSET = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4_096

_TANGLED = "The page is nested too deeply to be read as one; its text was kept without its structure."


class HtmlFormat:
    """HTML and XHTML as browsers save it."""

    name = "html"
    label = "Web page"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By its first element, whatever the name (`page.php`, `saved.txt`), else by name."""
        return bool(_LOOKS_LIKE_PAGE.match(data)) or suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """Read the main part of a page. Raises NotText where it is binary."""
        return read_page(data, main_blocks)

    def left_out(self, data: bytes, /) -> tuple[str, ...]:
        """What stands on a page beside its main part. Raises NotText where it is binary."""
        return left_out(data)


def read_page(data: bytes, blocks_of: Callable[[etree._Element], list[Draft]]) -> Parsed:
    """Read those blocks of a page that are asked for. Raises NotText where it is binary."""
    check_size(data)
    decoded = decode(data, _declared_charset(data))
    warnings = tuple(filter(None, [decoded.warning]))
    try:
        root = parse_page(decoded.text)
    except TooTangled:
        text, blocks = compose(stripped(decoded.text))
        return Parsed(HtmlFormat.name, text, blocks, (), (*warnings, _TANGLED))
    if root is None:
        return Parsed(HtmlFormat.name, "", ())
    facts = page_facts(root, decoded.text)
    drafts, furniture = take_furniture(blocks_of(root))
    text, blocks = compose(drafts)
    return Parsed(HtmlFormat.name, text, blocks, (*facts, *furniture), warnings)


def left_out(data: bytes) -> tuple[str, ...]:
    """What stands on a page beside its main part, as blocks in order: menus, notices, other pages.

    Read anew from the file, since it is seldom asked for. Raises NotText where the page is binary.
    """
    check_size(data)
    try:
        root = parse_page(decode(data, _declared_charset(data)).text)
    except TooTangled:
        return ()
    return () if root is None else tuple(draft.text for draft in blocks_beside(root))


def _declared_charset(data: bytes) -> str | None:
    match = _CHARSET.search(data, 0, _DECLARED_WITHIN)
    return (match[1] or match[2]).decode("ascii") if match else None
