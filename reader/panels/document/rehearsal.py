"""A release of every letter: laid out and painted once where nobody sees it, it hastens the first one."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters, digits, punctuation

from PySide6.QtWidgets import QWidget

from index import BLOCK_SEPARATOR, Block, BlockKind, Release
from reader.paint.overlaps import SpanSet
from reader.panels.document import DocumentPanel

_ARABIC = "".join(chr(letter) for letter in range(0x0621, 0x064B))


def rehearse(panel: DocumentPanel) -> Iterator[float]:
    """Do beforehand, step for step, what the first release would wait for: styles, fonts, places."""
    page = panel.pages.widget(0)
    for part in page.findChildren(QWidget):
        part.ensurePolished()
        yield 0.0
    if not panel.view.is_laid_out:
        panel.view.show_release(_letters(), SpanSet(), ())
        yield 0.5
        page.grab()


def _letters() -> Release:
    """Heading and text in both scripts, so that fonts and their letters are loaded."""
    words = f"{ascii_letters} {digits} {punctuation}", f"{_ARABIC} {' '.join(_ARABIC)}"
    kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH)
    blocks, start = list[Block](), 0
    for kind in kinds:
        for text in words:
            blocks.append(Block(kind, start, start + len(text), level=int(kind is BlockKind.HEADING)))
            start += len(text) + len(BLOCK_SEPARATOR)
    return Release(
        key="",
        sha256="",
        format="text",
        title=words[0],
        text=BLOCK_SEPARATOR.join(words * len(kinds)),
        blocks=tuple(blocks),
        extractor="",
    )
