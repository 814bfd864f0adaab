"""Every stretch of the canonical text is the same stretch of the document, and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from index import BLOCK_SEPARATOR, Block, BlockKind, Mark, MarkKind, Release
from reader.paint import pages
from reader.paint.colours import LIGHT
from reader.paint.document import PageBuilder, segments
from reader.paint.pages import PIECE_LIMIT, PageMap, Piece
from reader.paint.styles import Styles, Typography

LINES = st.text(
    st.characters(exclude_categories=["Cs", "Cc"])
    | st.sampled_from("\n\r\0\t\f😀سجن \ufdd0\ufffc\u2029\u202e")
)
PARTS = st.lists(st.tuples(st.sampled_from(BlockKind), LINES, st.integers(0, 3)), max_size=6)


def release_of(parts: list[tuple[BlockKind, str, int]]) -> Release:
    blocks, start = [], 0
    for kind, text, level in parts:
        blocks.append(Block(kind, start, start + len(text), level))
        start += len(text) + len(BLOCK_SEPARATOR)
    text = BLOCK_SEPARATOR.join(text for _kind, text, _level in parts)
    return Release("a.txt", "0" * 64, "text", "A title elsewhere", text, tuple(blocks), "test/1")


def paragraphs(*texts: str) -> Release:
    return release_of([(BlockKind.PARAGRAPH, text, 0) for text in texts])


def build(release: Release) -> tuple[QTextDocument, PageMap]:
    document = QTextDocument()
    builder = PageBuilder(release, document, Styles(Typography(), LIGHT))
    while not builder.finished:
        builder.build(0)
    return document, builder.pages


def text_between(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def as_shown(text: str) -> str:
    """A block's text as QTextDocument hands it out, with line separators for its line breaks."""
    breaks = dict.fromkeys((0x0A, 0x0D, 0x2029), "\u2028")
    return text.translate(breaks | dict.fromkeys((0xFDD0, 0xFDD1, 0xFFFC), "\ufffd"))


@settings(deadline=None, max_examples=60)
@given(parts=PARTS, data=st.data())
def test_every_span_selects_its_own_text(
    qapp: object, parts: list[tuple[BlockKind, str, int]], data: st.DataObject
) -> None:
    release = release_of(parts)
    document, page = build(release)
    block = data.draw(st.sampled_from(release.blocks)) if release.blocks else Block(BlockKind.PARAGRAPH, 0, 0)
    start = data.draw(st.integers(block.start, block.end))
    end = data.draw(st.integers(start, block.end))
    positions = page.position_of(start), page.position_of(end)
    assert text_between(document, *positions) == as_shown(release.text[start:end])
    assert (page.offset_of(positions[0]), page.offset_of(positions[1])) == (start, end)


@settings(deadline=None, max_examples=40)
@given(parts=PARTS)
def test_the_document_is_exactly_the_blocks(qapp: object, parts: list[tuple[BlockKind, str, int]]) -> None:
    release = release_of(parts)
    document, page = build(release)
    shown = text_between(document, 0, document.characterCount() - 1)
    assert shown == "\u2029".join(as_shown(text) for _kind, text, _level in parts)
    assert page.position_of(len(release.text)) == document.characterCount() - 1


def test_a_selection_over_two_blocks_holds_the_separator(qapp: object) -> None:
    release = paragraphs("One 😀 two", "three")
    document, page = build(release)
    assert (
        release.text[page.offset_of(4) : page.offset_of(document.characterCount() - 1)] == "😀 two\n\nthree"
    )


def test_inside_a_separator_is_the_end_of_the_first_paragraph(qapp: object) -> None:
    page = PageMap(paragraphs("One", "two"))
    assert [page.position_of(offset) for offset in range(6)] == [0, 1, 2, 3, 3, 4]


def test_a_text_without_blocks_is_one_paragraph(qapp: object) -> None:
    document, _page = build(Release("a", "0", "text", "T", "", (), "test/1"))
    assert document.blockCount() == 1


@settings(deadline=None, max_examples=25)
@given(text=st.text(st.sampled_from("ab \n😀"), max_size=400), data=st.data())
def test_a_long_block_is_cut_and_every_place_still_found(text: str, data: st.DataObject) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "PIECE_LIMIT", 40)
        patch.setattr(pages, "PIECE_LENGTH", 20)
        page = PageMap(paragraphs(text))
    assert all(piece.end - piece.start <= 40 for piece in page.pieces)
    assert "".join(text[piece.start : piece.end] for piece in page.pieces).replace("\n", "").replace(
        " ", ""
    ) == text.replace("\n", "").replace(" ", "")
    offset = data.draw(st.integers(0, len(text)))
    found = page.offset_of(page.position_of(offset))
    assert found == offset or text[found:offset].isspace()


def test_a_usual_paragraph_is_never_cut() -> None:
    assert len(PageMap(paragraphs("word " * (PIECE_LIMIT // 5))).pieces) == 1


def test_positions_are_known_before_the_text_stands(qapp: object) -> None:
    release = paragraphs(*(f"Paragraph 😀 {number}" for number in range(300)))
    document = QTextDocument()
    builder = PageBuilder(release, document, Styles(Typography(), LIGHT))
    builder.build(0)
    last = release.text.index("Paragraph 😀 299")
    expected = builder.pages.position_of(last)
    assert not builder.finished
    assert not builder.holds(last)
    while not builder.finished:
        builder.build(0)
    assert builder.holds(last)
    assert text_between(document, expected, document.characterCount() - 1) == "Paragraph 😀 299"


def test_each_paragraph_runs_as_its_script_does(qapp: object) -> None:
    document, _page = build(paragraphs("The council", "قال المجلس", "2017"))
    blocks = [document.findBlockByNumber(number) for number in range(3)]
    directions = [block.textDirection() for block in blocks]
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert directions == [left, right, left]
    assert bool(blocks[1].blockFormat().alignment() & Qt.AlignmentFlag.AlignRight)


def test_arabic_is_larger_than_the_latin_beside_it(qapp: object) -> None:
    document, page = build(paragraphs("Prison سجن here"))
    cursor = QTextCursor(document)
    sizes = []
    for offset in (1, 9):
        cursor.setPosition(page.position_of(offset))
        sizes.append(cursor.charFormat().font().pixelSize())
    assert sizes == [17, 20]


def test_a_link_keeps_its_address_and_emphasis_its_slant(qapp: object) -> None:
    text = "See the letter now"
    marks = (Mark(MarkKind.LINK, 4, 14, "https://www.example.org/a"), Mark(MarkKind.EMPHASIS, 8, 18))
    release = Release(
        "a", "0", "text", "T", text, (Block(BlockKind.PARAGRAPH, 0, 18, marks=marks),), "test/1"
    )
    document, _page = build(release)
    cursor = QTextCursor(document)
    found = []
    for position in (1, 6, 12, 16):
        cursor.setPosition(position)
        found.append((cursor.charFormat().anchorHref(), cursor.charFormat().fontItalic()))
    address = "https://www.example.org/a"
    assert found == [("", False), (address, False), (address, True), ("", True)]


def test_a_list_item_gets_a_bullet_unless_it_brings_one(qapp: object) -> None:
    document, _page = build(
        release_of([(BlockKind.LIST_ITEM, "bread", 1), (BlockKind.LIST_ITEM, "- salt", 1)])
    )
    assert [document.findBlockByNumber(number).textList() is not None for number in (0, 1)] == [True, False]


def test_the_title_is_in_the_document_but_not_on_the_page(qapp: object) -> None:
    release = paragraphs("A title elsewhere", "Body")
    document, page = build(release)
    assert not document.firstBlock().isVisible()
    assert document.findBlock(page.position_of(release.text.index("Body"))).isVisible()


@given(LINES)
def test_segments_cover_a_piece_without_gaps(text: str) -> None:
    block = Block(
        BlockKind.PARAGRAPH, 0, len(text), marks=(Mark(MarkKind.STRONG, 1, 3), Mark(MarkKind.LINK, 2, 90))
    )
    found = list(segments(text, Piece(block, 0, len(text), 0)))
    assert "".join(text[start:end] for start, end, _arabic, _marks in found) == text
    assert all(
        mark.start <= start and end <= mark.end for start, end, _arabic, marks in found for mark in marks
    )


@pytest.mark.slow
def test_a_large_text_is_built_in_slices_that_end_with_their_time(qtbot: QtBot) -> None:
    paragraph = "The council said that letters were passed on again. " * 10
    document = QTextDocument()
    document.setTextWidth(600)
    builder = PageBuilder(paragraphs(*[paragraph] * 50), document, Styles(Typography(), LIGHT))
    built = []
    while not builder.finished:
        builder.build(0.0)
        built.append(builder.built)
    assert built == list(range(1, 51))
    assert document.blockCount() == 50
