"""Rich Text: blocks, with the numbers and bullets that the writing program left for others, notes at the end.

Headers and footers, comments, hidden and deleted text are no part of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from index.errors import RefusalKind, Refused
from index.formats.composing import compose
from index.formats.foreign import suffix_of
from index.formats.head import take_furniture
from index.formats.parsed import Parsed
from index.formats.properties import properties
from index.formats.rtf.reader import read_document

__all__ = ["RtfFormat"]

_SIGNATURE = b"{\\rtf"
_BEFORE_SIGNATURE = b"\xef\xbb\xbf\0\t\r\n "


class RtfFormat:
    """Rich Text in any code page."""

    name = "rtf"
    label = "Rich Text"
    suffixes: tuple[str, ...] = (".rtf",)

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By its first bytes, or by name."""
        return _is_rich_text(data) or suffix_of(name) in self.suffixes

    def parse(self, data: bytes, /) -> Parsed:
        """Read a file. Raises Refused where it is no Rich Text."""
        if not _is_rich_text(data):
            raise Refused(RefusalKind.DAMAGED, "The Rich Text file is damaged and cannot be read.")
        document = read_document(data)
        drafts, furniture = take_furniture(document.drafts)
        text, blocks = compose(drafts)
        stated = properties(document.information.get("title"), document.information.get("author"))
        return Parsed(self.name, text, blocks, (*stated, *furniture), tuple(_warnings(document.left_out)))


def _is_rich_text(data: bytes) -> bool:
    return data[:32].lstrip(_BEFORE_SIGNATURE).startswith(_SIGNATURE)


def _warnings(left_out: Counter[str]) -> Iterator[str]:
    if left_out["comments"]:
        yield f"Comments in the margin that were left out: {left_out['comments']}."
    if left_out["deleted"]:
        yield f"Stretches deleted under tracked changes that were left out: {left_out['deleted']}."
    if left_out["hidden"]:
        yield f"Stretches of hidden text that were left out: {left_out['hidden']}."
