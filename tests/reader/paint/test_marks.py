"""Where marked stretches stand on the page, in either direction."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextBlockFormat, QTextCursor, QTextDocument

from index import Reason, Span
from reader.paint.colours import DARK, LIGHT
from reader.paint.marks import document_rectangles, mark_format, mark_ranges
from reader.paint.overlay import draw_kept_bars, draw_quotation_line
from reader.paint.styles import QUOTATION

WIDTH = 300


def a_document(text: str, right_to_left: bool = False, quotation: bool = False) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(24)
    document.setTextWidth(WIDTH)
    cursor = QTextCursor(document)
    form = QTextBlockFormat()
    form.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    if quotation:
        form.setProperty(QUOTATION, True)
        (form.setRightMargin if right_to_left else form.setLeftMargin)(24)
    cursor.setBlockFormat(form)
    cursor.insertText(text)
    return document


def inked_columns(document: QTextDocument, bars: list[tuple[int, int]]) -> set[int]:
    image = QImage(WIDTH, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_kept_bars(painter, document, bars, LIGHT)
    draw_quotation_line(painter, document, document.firstBlock(), LIGHT)
    painter.end()
    white = QColor(Qt.GlobalColor.white)
    return {x for x in range(WIDTH) for y in range(200) if image.pixelColor(x, y) != white}


def test_marks_take_the_main_text_colour_and_their_reason_s_ground(qapp: object) -> None:
    for theme in (LIGHT, DARK):
        for reason in Reason:
            made = mark_format(theme, reason)
            assert made.foreground().color().name().upper() == theme.text
            assert made.background().color().name().upper() == theme.marks[reason].ground
            assert made.underlineStyle() == theme.marks[reason].underline


def test_ranges_count_units(qapp: object) -> None:
    (made,) = mark_ranges("😀 prison", [Span(2, 8, Reason.EXACT)], LIGHT)
    assert (made.start, made.length) == (3, 6)


def test_a_stretch_over_two_lines_has_two_rectangles(qapp: object) -> None:
    document = a_document("word " * 30)
    one = document_rectangles(document, 0, 4)
    many = document_rectangles(document, 0, 149)
    assert len(one) == 1
    assert len(many) == document.firstBlock().layout().lineCount() > 1
    assert all(rectangle.left() >= 24 and rectangle.right() <= WIDTH for rectangle in many)


def test_the_first_word_of_arabic_stands_at_the_right(qapp: object) -> None:
    (first,) = document_rectangles(a_document("سجن في الوادي", right_to_left=True), 0, 3)
    assert first.right() > WIDTH - 24 - 2
    assert first.left() > WIDTH / 2


def test_a_hidden_paragraph_has_no_place(qapp: object) -> None:
    document = a_document("title")
    document.firstBlock().setVisible(False)
    assert document_rectangles(document, 0, 5) == []


def test_bars_and_lines_stand_where_the_lines_begin(qapp: object) -> None:
    left = inked_columns(a_document("word"), [(0, 4)])
    right = inked_columns(a_document("سجن", right_to_left=True), [(0, 3)])
    assert max(left) < 24
    assert min(right) > WIDTH - 24
    assert max(inked_columns(a_document("word", quotation=True), [])) < 48
    assert min(inked_columns(a_document("سجن", True, quotation=True), [])) > WIDTH - 48
    assert inked_columns(a_document("word"), []) == set()
