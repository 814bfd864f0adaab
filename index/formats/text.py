"""Plain text, most of it in the layout of a saved page: title, address, date, press line, paragraphs."""

from __future__ import annotations

from index.formats.composing import Draft, compose, tidy
from index.formats.encoding import decode
from index.formats.foreign import suffix_of
from index.formats.front_matter import split_front_matter
from index.formats.furniture import Furniture, find_furniture
from index.formats.limits import check_length, check_size
from index.formats.parsed import Parsed, RawFact
from index.formats.plain import lines_of, read_paragraphs
from index.records import BlockKind

_HEAD = 60
"""Lines that can belong to the head of a page, gaps counted."""

_LONGEST_TITLE = 150
_SENTENCE_ENDS = tuple(".,;:،؛…")


class TextFormat:
    """Plain text in any encoding, with or without front matter and the furniture of a saved page."""

    name = "text"
    label = "Text"
    suffixes: tuple[str, ...] = (".txt", ".text")

    def accepts(self, name: str, _data: bytes, /) -> bool:
        """By name: anything can be plain text."""
        return suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """Read a text file. Raises NotText where it is binary, Refused where it is too long."""
        check_size(data)
        decoded = decode(data)
        check_length(decoded.text)
        front = split_front_matter(decoded.text)
        lines = lines_of(front.body)
        head = [tidy(line) for line in lines[:_HEAD]]
        furniture = find_furniture(head)
        has_title = any(fact.field == "title" for fact in front.facts)
        title = "" if has_title else _title(head, furniture)
        left_out = furniture.taken.union(furniture.title if title else ())
        rest = [line for number, line in enumerate(lines) if number not in left_out]
        drafts = [Draft(BlockKind.HEADING, title, level=1), Draft(BlockKind.CODE, front.unread)]
        text, blocks = compose([*drafts, *read_paragraphs(rest)])
        titles = [RawFact("title", title, "title-line", title, 0, len(title))] if title else []
        warnings = tuple(filter(None, [decoded.warning, front.warning]))
        return Parsed(self.name, text, blocks, (*front.facts, *titles, *furniture.facts), warnings)


def _title(head: list[str], furniture: Furniture) -> str:
    """The lines over the furniture; without furniture a short line that stands alone and ends no sentence."""
    title = " ".join(head[number] for number in furniture.title)
    if furniture.facts:
        return title
    alone = len(furniture.title) == 1 and len(title) <= _LONGEST_TITLE
    return title if alone and not title.endswith(_SENTENCE_ENDS) else ""
