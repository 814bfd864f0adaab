"""Markdown with front matter: rendered by `markdown`, cleaned by `nh3`, then read like a web page."""

from __future__ import annotations

import re
from itertools import accumulate

import markdown
import nh3
from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor

from index.formats.composing import Draft, compose
from index.formats.elements import CLEAN
from index.formats.encoding import decode
from index.formats.foreign import suffix_of
from index.formats.front_matter import split_front_matter
from index.formats.head import take_furniture
from index.formats.limits import check_length, check_size
from index.formats.page import TooTangled, parse_page
from index.formats.page.blocks import read_blocks
from index.formats.parsed import Parsed
from index.formats.plain import lines_of, read_paragraphs
from index.records import BlockKind

_EXTENSIONS = ("tables", "fenced_code", "footnotes", "def_list", "abbr", "sane_lists", "attr_list")
_CONFIGURED = {"footnotes": {"BACKLINK_TEXT": "", "SUPERSCRIPT_TEXT": "[{}]"}}
"""A number that joined the word before it would make another word of it."""
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "*": {"lang"}}
_LINKS = {"http", "https", "mailto"}

# The renderer takes quadratic time, or calls itself, for each bracket that stays open in a paragraph, each
# line of one paragraph, each element that stays open, each level of a list, and for very long files.
_LONGEST = 1_000_000
_DEEPEST = 100
_MOST_OPEN_ELEMENTS = 300
_MOST_LINES = 3_000
_MOST_INDENTED = 50
_OPEN_ELEMENT = re.compile(r"<(?!(?:br|hr|img)\b)[a-zA-Z]+[\s>]")
_INDENTED = re.compile(r"^(?: {60}|\t{15})", re.MULTILINE)
_TANGLED = "The Markdown is too long or too tangled to be read as such; it was read as plain text."


class MarkdownFormat:
    """Markdown, with or without front matter."""

    name = "markdown"
    label = "Markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def accepts(self, name: str, _data: bytes, /) -> bool:
        """By name: nothing in a file tells Markdown from plain text."""
        return suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """Read a Markdown file. Raises NotText where it is binary, Refused where it is too long."""
        check_size(data)
        decoded = decode(data)
        check_length(decoded.text)
        front = split_front_matter(decoded.text)
        rendered = _rendered(front.body)
        drafts = list(read_paragraphs(lines_of(front.body))) if rendered is None else rendered
        drafts, furniture = take_furniture(drafts)
        if front.unread:
            drafts.insert(0, Draft(BlockKind.CODE, front.unread))
        text, blocks = compose(drafts)
        warnings = filter(None, [decoded.warning, front.warning, _TANGLED if rendered is None else None])
        return Parsed(self.name, text, blocks, (*front.facts, *furniture), tuple(warnings))


def _rendered(body: str) -> list[Draft] | None:
    """The blocks of a Markdown text; None where rendering it would take too long or go too deep."""
    if _is_tangled(body):
        return None
    try:
        page = markdown.markdown(
            body, extensions=[*_EXTENSIONS, _HardBreaks()], extension_configs=_CONFIGURED
        )
        clean = nh3.clean(page, tags=set(CLEAN), attributes=_ATTRIBUTES, url_schemes=_LINKS, link_rel=None)
        root = parse_page(clean)
    except (RecursionError, TooTangled):
        return None
    return [] if root is None else read_blocks(root)


class _HardBreaks(Extension):
    """A backslash at the end of a line breaks it, as in CommonMark (section 6.7)."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the name that the renderer calls
        before_escapes = 185
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "hard_break", before_escapes)


def _is_tangled(body: str) -> bool:
    if len(body) > _LONGEST:
        return True
    open_elements = len(_OPEN_ELEMENT.findall(body)) - body.count("</")
    if open_elements > _MOST_OPEN_ELEMENTS or len(_INDENTED.findall(body)) > _MOST_INDENTED:
        return True
    return any(_is_tangled_paragraph(paragraph) for paragraph in body.split("\n\n"))


def _is_tangled_paragraph(paragraph: str) -> bool:
    if paragraph.count("\n") > _MOST_LINES:
        return True
    return any(_depth(paragraph, *pair) > _DEEPEST for pair in ("[]", "()", "<>"))


def _depth(paragraph: str, opening: str, closing: str) -> int:
    """The most brackets of a kind that are open at once; one that closes nothing does not count."""
    if paragraph.count(opening) <= _DEEPEST:
        return 0
    steps = (1 if character == opening else -1 for character in paragraph if character in (opening, closing))
    return max(accumulate(steps, lambda depth, step: max(0, depth + step), initial=0))
