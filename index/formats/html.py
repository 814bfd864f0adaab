"""Web pages saved as HTML. Nothing is fetched: what a page refers to is never opened, here or elsewhere."""

from __future__ import annotations

import re

from index.formats.composing import compose
from index.formats.encoding import decode
from index.formats.foreign import suffix_of
from index.formats.page import TooTangled, main_part, parse_page, stripped
from index.formats.page_blocks import read_blocks
from index.formats.page_facts import page_facts
from index.formats.page_head import take_furniture
from index.formats.parsed import Parsed

_TEXT_SUFFIXES = (".txt", ".text")
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
        """By name, and a text file that holds the source of a page."""
        suffix = suffix_of(name)
        return suffix in self.suffixes or (suffix in _TEXT_SUFFIXES and bool(_LOOKS_LIKE_PAGE.match(data)))

    def parse(self, data: bytes, /) -> Parsed:
        """Read a page. Raises NotText where it is binary."""
        decoded = decode(data, _declared_charset(data))
        warnings = tuple(filter(None, [decoded.warning]))
        try:
            root = parse_page(decoded.text)
        except TooTangled:
            text, blocks = compose(stripped(decoded.text))
            return Parsed(self.name, text, blocks, (), (*warnings, _TANGLED))
        if root is None:
            return Parsed(self.name, "", ())
        facts = page_facts(root, decoded.text)
        drafts, furniture = take_furniture(read_blocks(main_part(root)))
        text, blocks = compose(drafts)
        return Parsed(self.name, text, blocks, (*facts, *furniture), warnings)


def _declared_charset(data: bytes) -> str | None:
    match = _CHARSET.search(data, 0, _DECLARED_WITHIN)
    return (match[1] or match[2]).decode("ascii") if match else None
