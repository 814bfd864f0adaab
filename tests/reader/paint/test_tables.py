"""Rows of a table: in columns where they fit, else cell below cell; every place holds."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument

from index import BLOCK_SEPARATOR, Block, BlockKind, Release
from reader.paint.colours import LIGHT
from reader.paint.document import PageBuilder
from reader.paint.pages import PageMap
from reader.paint.styles import Styles, Typography
from reader.paint.tables import BETWEEN

ENGLISH = ("Name | Town | Letters", "Hala Sabbagh | Wadi Sarraj | 12", "Omar | Aleppo | 3")
ARABIC = ("الاسم | المدينة | الرسائل", "هلا الصباغ | وادي سراج | 12", "Omar | حلب | 3")
CELLS = st.text(st.sampled_from("ab سجن12😀"), max_size=12)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=5)


def table(*rows: str) -> Release:
    blocks, start = [], 0
    for row in rows:
        blocks.append(Block(BlockKind.TABLE_ROW, start, start + len(row)))
        start += len(row) + len(BLOCK_SEPARATOR)
    text = BLOCK_SEPARATOR.join(rows)
    return Release("a.txt", "0" * 64, "text", "A title elsewhere", text, tuple(blocks), "test/1")


def build(release: Release, room: float = 560) -> tuple[QTextDocument, PageMap]:
    document = QTextDocument()
    document.setTextWidth(room)
    builder = PageBuilder(release, document, Styles(Typography(), LIGHT, release, room))
    while not builder.finished:
        builder.build(1)
    return document, builder.pages


def place_of(document: QTextDocument, page: PageMap, offset: int, *, end: bool = False) -> tuple[int, float]:
    """The line within its paragraph, and where on it a character begins or ends, in pixels."""
    position = page.position_of(offset)
    block = document.findBlock(position)
    document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(position - block.position())
    return line.lineNumber(), line.cursorToX(position - block.position() + end)[0]


def cells(release: Release) -> list[list[int]]:
    """Where each cell of each row begins."""
    found = []
    for block in release.blocks:
        said, place, row = release.text[block.start : block.end], block.start, []
        for cell in said.split(BETWEEN):
            row.append(place)
            place += len(cell) + len(BETWEEN)
        found.append(row)
    return found


def test_the_cells_of_a_column_begin_below_each_other(qapp: object) -> None:
    release = table(*ENGLISH)
    document, page = build(release)
    places = [[place_of(document, page, offset) for offset in row] for row in cells(release)]
    assert all(line == 0 for row in places for line, _ in row)
    for column in zip(*places, strict=True):
        assert max(x for _, x in column) - min(x for _, x in column) < 1
    assert places[0][0][1] < places[0][1][1] < places[0][2][1]


def test_a_table_in_arabic_runs_from_the_right_in_every_row(qapp: object) -> None:
    release = table(*ARABIC)
    document, page = build(release)
    blocks = [document.findBlockByNumber(number) for number in range(3)]
    assert {block.textDirection() for block in blocks} == {Qt.LayoutDirection.RightToLeft}
    second = [place_of(document, page, row[1])[1] for row in cells(release)]
    assert max(second) - min(second) < 1
    first = [place_of(document, page, row[0])[1] for row in cells(release)[:2]]
    assert min(first) > max(second)


def test_cells_that_do_not_fit_stand_below_each_other(qapp: object) -> None:
    release = table(*ENGLISH)
    document, page = build(release, room=200)
    lines = [[place_of(document, page, offset)[0] for offset in row] for row in cells(release)]
    assert all(row == sorted(set(row)) and len(row) == 3 for row in lines)


def test_a_narrow_page_and_a_wide_one_hold_the_same_text(qapp: object) -> None:
    release = table(*ENGLISH)
    for room in (200.0, 560.0):
        document, page = build(release, room)
        cursor = QTextCursor(document)
        for word in ("Wadi Sarraj", "12", "Omar"):
            start = release.text.index(word)
            cursor.setPosition(page.position_of(start))
            cursor.setPosition(page.position_of(start + len(word)), QTextCursor.MoveMode.KeepAnchor)
            assert cursor.selectedText() == word


@settings(max_examples=40, deadline=None)
@given(ROWS, st.sampled_from([90.0, 560.0]), st.data())
def test_every_place_of_a_table_is_found_again(
    qapp: object, rows: list[list[str]], room: float, data: st.DataObject
) -> None:
    release = table(*(BETWEEN.join(row) for row in rows))
    document, page = build(release, room)
    assert page.position_of(len(release.text)) == document.characterCount() - 1
    block = data.draw(st.sampled_from(release.blocks))
    offset = data.draw(st.integers(block.start, block.end))
    assert page.offset_of(page.position_of(offset)) == offset


def test_a_word_between_two_tables_parts_them(qapp: object) -> None:
    release = table("a | b", "a much longer cell than the other | b")
    words = Block(BlockKind.PARAGRAPH, release.blocks[0].end, release.blocks[0].end)
    parted = Release(
        "a", "0", "text", "T", release.text, (release.blocks[0], words, release.blocks[1]), "test/1"
    )
    stops = []
    for one in (release, parted):
        document, _ = build(one)
        first = document.firstBlock().blockFormat().tabPositions()
        stops.append(first[0].position)
    assert stops[1] < stops[0]
