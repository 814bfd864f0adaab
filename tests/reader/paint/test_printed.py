"""What is printed is the whole release in its order, with marks, numbers of notes, and the notes below."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from index import BlockKind, Bookmark, BookmarkState, Reason, Release, Span
from reader.languages import speech
from reader.paint.direction import isolated
from reader.paint.printed import PAPER, PrintBuilder, Printed, PrintedNote
from reader.preferences import Preferences
from reader.wording import quoted
from tests.helpers.releases import a_release

RELEASE = a_release(paragraphs=("The pumps run again.", "بدأ السجناء إضراباً.", "Nobody said why."))


def a_mark(quote: str, note: str = "", state: BookmarkState = BookmarkState.EXACT) -> Bookmark:
    start = RELEASE.text.find(quote)
    return Bookmark("1", "a.txt", quote, "", "", start, start + len(quote), "", "", note, state=state)


def printed(spans: tuple[Span, ...] = (), notes: tuple[PrintedNote, ...] = ()) -> Printed:
    facts = (("File", "a.txt"), ("SHA-256", RELEASE.sha256))
    legend = tuple((reason, reason.value) for reason in Reason)
    return Printed(RELEASE, spans, (), notes, "19 October 2017", facts, "Marks:", legend, "Notes")


def built(what: Printed, width: float = 600, height: float = 800) -> PrintBuilder:
    builder = PrintBuilder(what, width, height)
    while not builder.build(0):
        assert 0 <= builder.done <= 1
    return builder


def paragraphs(builder: PrintBuilder) -> list[str]:
    return builder.document.toPlainText().split("\n")


def format_at(builder: PrintBuilder, words: str) -> QTextCharFormat:
    cursor = builder.document.find(words)
    assert not cursor.isNull()
    inside = QTextCursor(builder.document)
    inside.setPosition(cursor.selectionStart() + 1)
    return inside.charFormat()


@pytest.mark.usefixtures("qtbot")
class TestPrinted:
    def test_a_note_stands_on_the_side_of_its_passage_and_runs_its_own_way(self) -> None:
        note = PrintedNote("[1]", a_mark("بدأ السجناء", "Who were they?"), "kept today")
        builder = built(printed(notes=(note,)))
        for words in ("Who were", "kept today"):
            form = builder.document.find(words).blockFormat()
            assert form.alignment() & Qt.AlignmentFlag.AlignRight
            assert form.layoutDirection() == Qt.LayoutDirection.LeftToRight
            assert (form.rightMargin(), form.leftMargin()) == (20, 0)

    def test_title_line_facts_and_text_in_their_order(self) -> None:
        lines = paragraphs(built(printed()))
        wanted = [
            RELEASE.title,
            "19 October 2017",
            "File",
            "a.txt",
            "The pumps run again.",
            "Nobody said why.",
        ]
        assert [line for line in lines if line in wanted] == wanted

    def test_each_reason_has_an_underline(self) -> None:
        start = RELEASE.text.index("pumps")
        for reason in Reason:
            builder = built(printed((Span(start, start + 5, reason),)))
            assert format_at(builder, "pumps").underlineStyle() is PAPER.marks[reason].underline

    def test_a_kept_passage_has_its_number_and_its_note_below(self) -> None:
        note = PrintedNote("[1]", a_mark("pumps run", "Ask them when."), "kept today")
        builder = built(printed(notes=(note,)))
        lines = paragraphs(builder)
        assert "The pumps run[1] again." in lines
        assert lines[-4:] == ["Notes", f"[1] {quoted('pumps run')}", "Ask them when.", "kept today"]
        (kept,) = builder.kept
        cursor = QTextCursor(builder.document)
        cursor.setPosition(kept[0])
        cursor.setPosition(kept[1], QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == "pumps run"

    def test_a_kept_passage_has_the_quotation_marks_of_the_interface(self, qapp: QApplication) -> None:
        speech.set(qapp, Preferences(language="ar"))
        lines = paragraphs(built(printed(notes=(PrintedNote("[١]", a_mark("pumps run")),))))
        assert lines[-1] == f"[١] «{isolated('pumps run')}»"

    def test_a_passage_over_two_paragraphs_has_its_number_at_its_end(self) -> None:
        whole = RELEASE.text[RELEASE.text.index("again.") : RELEASE.text.index("السجناء")].rstrip()
        builder = built(printed(notes=(PrintedNote("[1]", a_mark(whole)),)))
        assert builder.document.toPlainText().count("[1]") == 2
        assert "بدأ[1] السجناء إضراباً." in paragraphs(builder)
        assert len(builder.kept) == 2

    def test_an_orphan_stands_below_and_marks_nothing(self) -> None:
        lost = a_mark("gone words", state=BookmarkState.ORPHAN)
        builder = built(printed(notes=(PrintedNote("[1]", lost, "no longer in the release"),)))
        assert builder.kept == []
        assert builder.document.toPlainText().count("[1]") == 1
        assert "no longer in the release" in paragraphs(builder)

    def test_a_hit_inside_a_kept_passage_keeps_its_mark(self) -> None:
        start = RELEASE.text.index("pumps")
        note = PrintedNote("[1]", a_mark("The pumps run"))
        builder = built(printed((Span(start, start + 5),), (note,)))
        assert (
            format_at(builder, "pumps").background().color().name().upper()
            == PAPER.marks[Reason.EXACT].ground
        )
        assert format_at(builder, "run").background().color().name().upper() == PAPER.kept

    def test_a_title_beside_the_text_is_printed_with_its_hits(self) -> None:
        beside = replace(RELEASE, title="Another name")
        what = replace(printed(), release=beside, title_spans=(Span(0, 7),))
        builder = built(what)
        assert paragraphs(builder)[0] == "Another name"
        assert format_at(builder, "Another").underlineStyle() is PAPER.marks[Reason.EXACT].underline

    def test_a_release_without_text_is_a_page_all_the_same(self) -> None:
        empty = replace(RELEASE, title="", text="", blocks=())
        assert paragraphs(built(replace(printed(), release=empty)))[0] == "a.txt"

    def test_more_text_takes_more_pages(self) -> None:
        long = a_release(paragraphs=("The pumps run again. " * 200,) * 5)
        assert built(replace(printed(), release=long)).document.pageCount() > 2

    @pytest.mark.parametrize(("width", "between"), [(600, " \t "), (200, "\u200b\u2028\u200b")])
    def test_rows_of_a_table_stand_in_columns_as_on_the_page(self, width: float, between: str) -> None:
        release = with_table("Name | Town", "Nadir al-Halabi | Umm Sidra al-Gharbiyya")
        builder = built(replace(printed(), release=release), width)
        written = QTextCursor(builder.document.find("Nadir").block())
        written.select(QTextCursor.SelectionType.BlockUnderCursor)
        assert written.selectedText().strip("\u2029") == f"Nadir al-Halabi{between}Umm Sidra al-Gharbiyya"
        stops = written.blockFormat().tabPositions()
        assert bool(stops) == (between == " \t ")
        assert len(builder.lined) == 2

    def test_no_heading_stands_alone_at_the_end_of_a_page(self) -> None:
        for before in range(1, 40):
            release = with_heading(before)
            builder = built(replace(printed(), release=release), height=400)
            assert page_of(builder, "What came after") == page_of(builder, "The pumps stood still")


def with_table(*rows: str) -> Release:
    """A release whose paragraphs are the rows of a table."""
    release = a_release(paragraphs=rows)
    title, *blocks = release.blocks
    return replace(release, blocks=(title, *(replace(one, kind=BlockKind.TABLE_ROW) for one in blocks)))


def with_heading(before: int) -> Release:
    """A release with so many paragraphs, a heading, and a paragraph below it."""
    parts = ("Short.",) * before
    release = a_release(paragraphs=(*parts, "What came after", "The pumps stood still. " * 20))
    heading = replace(release.blocks[-2], kind=BlockKind.HEADING, level=2)
    return replace(release, blocks=(*release.blocks[:-2], heading, release.blocks[-1]))


def page_of(builder: PrintBuilder, words: str) -> int:
    block = builder.document.find(words).block()
    builder.document.documentLayout().blockBoundingRect(block)
    top = block.layout().position().y() + block.layout().lineAt(0).y()
    return int(top // builder.document.pageSize().height())


def test_it_is_written_in_slices(qtbot: QtBot) -> None:
    long = a_release(paragraphs=tuple(f"Paragraph {number}." for number in range(300)))
    builder = PrintBuilder(replace(printed(), release=long), 600, 800)
    steps = 0
    while not builder.build(0):
        steps += 1
    assert steps > 300
