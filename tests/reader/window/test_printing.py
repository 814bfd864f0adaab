"""A PDF holds the whole release, appears whole or not at all, and a missing printer is no wall."""

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from index import Bookmark, Release, Span
from reader.assets import load_fonts
from reader.window.notices import NoticeBar
from reader.window.page_layout import page_size
from reader.window.printing import Printing
from reader.window.saving import Choose, file_name, with_suffix
from reader.window.status import StatusBar
from tests.helpers.releases import a_release

WORDS = "of many in a release that is so long that it fills sheet after sheet of paper."
LONG = a_release(paragraphs=tuple(f"Paragraph {number} {WORDS}" for number in range(400)))


def answering(target: Path | None) -> Choose:
    """A reader who chooses at once, or thinks better of it."""
    return lambda *asked: target and asked[-1](target)


class Desk:
    """A printing coordinator over one release, whose archive answers at once."""

    def __init__(self, qtbot: QtBot, release: Release | None, folder: Path) -> None:
        load_fonts()
        self.failed: list[Exception] = []
        hits = SimpleNamespace(spans=(Span(0, 5),), title=())
        self.notices, self.status = NoticeBar(), StatusBar()
        for widget in (self.notices, self.status):
            qtbot.addWidget(widget)
        self.kept: tuple[Bookmark, ...] = ()
        archive = SimpleNamespace(
            submit=lambda job: job.success((self.kept, folder)),
            failed=SimpleNamespace(emit=self.failed.append),
        )
        parts: Any = SimpleNamespace(notices=self.notices, status=self.status, archive=archive)
        self.reading: Any = SimpleNamespace(page=None if release is None else (release, hits, ()))
        self.printing = Printing(parts, self.reading, self.notices)
        self.qtbot = qtbot

    def save(self, target: Path | None) -> None:
        self.printing.choose = answering(target)
        self.printing.save_pdf()

    def print_to(self, printer: QPrinter) -> None:
        self.printing.has_printer = lambda: True
        self.printing.ask_printer = lambda _window, _title, take: take(printer)
        self.printing.print()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.printing.is_running, timeout=30_000)

    def said(self) -> str:
        return "\n".join(notice.sentence for notice in self.notices.waiting)


Make = Callable[[Release | None], Desk]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Make:
    return lambda release: Desk(qtbot, release, tmp_path / "archive")


def text_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(str(path))
    return [page.get_textpage().get_text_bounded() for page in document]


def test_a_pdf_holds_every_paragraph_and_counts_its_pages(desk: Make, tmp_path: Path) -> None:
    made = desk(LONG)
    made.save(tmp_path / "a.pdf")
    made.wait()
    pages = text_of(tmp_path / "a.pdf")
    whole = "\n".join(pages)
    assert all(f"Paragraph {number} of many" in whole for number in range(400))
    assert f"1 / {len(pages)}" in pages[0]
    assert f"{len(pages)} / {len(pages)}" in pages[-1]
    assert pypdfium2.PdfDocument(str(tmp_path / "a.pdf")).get_metadata_dict()["Title"] == LONG.title
    assert "was written" in made.said()


def test_a_stopped_pdf_leaves_nothing(desk: Make, tmp_path: Path) -> None:
    made = desk(LONG)
    made.save(tmp_path / "a.pdf")
    assert made.printing.is_running
    made.printing.stop()
    assert not made.printing.is_running
    assert list(tmp_path.iterdir()) == []


def test_reading_on_meanwhile_puts_no_other_name_on_the_pages(desk: Make, tmp_path: Path) -> None:
    made = desk(LONG)
    made.save(tmp_path / "a.pdf")
    made.reading.page = (a_release(title="Quite another release"), *made.reading.page[1:])
    made.wait()
    pages = text_of(tmp_path / "a.pdf")
    assert all(LONG.title in page for page in pages)
    assert not any("Quite another release" in page for page in pages)


def test_a_place_that_cannot_be_written_is_told(desk: Make, tmp_path: Path) -> None:
    made = desk(a_release())
    made.save(tmp_path / "nowhere" / "a.pdf")
    assert "cannot be written" in made.said()
    assert not made.printing.is_running


def test_nothing_is_put_into_the_archives_own_folder(desk: Make, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    made = desk(a_release())
    made.save(tmp_path / "archive" / "a.pdf")
    assert "Choose another folder" in made.said()
    assert list((tmp_path / "archive").iterdir()) == []


def test_without_a_printer_a_pdf_is_offered(desk: Make, tmp_path: Path) -> None:
    made = desk(a_release())
    made.printing.has_printer = lambda: False
    made.printing.choose = answering(tmp_path / "a.pdf")
    made.printing.print()
    assert "No printer" in made.said()
    made.notices.button.click()
    made.wait()
    assert (tmp_path / "a.pdf").exists()


def a_printer(target: Path) -> QPrinter:
    """One that prints into a file, as "Print to file" in the dialog of the system does."""
    given = QPrinter()
    given.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    given.setOutputFileName(str(target))
    return given


class SystemPrinter(QPrinter):
    """One whose sheets can be looked at: they lie in a file that nobody has named."""

    def __init__(self, sheets: Path) -> None:
        super().__init__()
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(sheets))

    def outputFileName(self) -> str:  # noqa: N802  Qt's name
        return ""


def test_a_printer_gets_every_page(desk: Make, tmp_path: Path) -> None:
    made = desk(LONG)
    made.print_to(SystemPrinter(tmp_path / "sheets.pdf"))
    assert made.printing.name == LONG.title
    made.wait()
    assert "Paragraph 399 of many" in text_of(tmp_path / "sheets.pdf")[-1]
    assert "sent to the printer" in made.said()


def test_a_printer_gets_only_the_pages_that_were_asked_for(desk: Make, tmp_path: Path) -> None:
    made, printer = desk(LONG), a_printer(tmp_path / "printed.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    made.print_to(printer)
    made.wait()
    first, second = text_of(tmp_path / "printed.pdf")
    assert re.search(r"\b2 / \d", first)
    assert re.search(r"\b3 / \d", second)


def test_what_is_printed_into_a_file_is_there_whole_or_not_at_all(desk: Make, tmp_path: Path) -> None:
    made = desk(LONG)
    (tmp_path / "printed.pdf").write_text("before", "utf-8")
    for _ in range(2):
        made.print_to(a_printer(tmp_path / "printed.pdf"))
        assert made.printing.name == str(tmp_path / "printed.pdf")
        made.printing.stop()
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"before"]
    made.print_to(a_printer(tmp_path / "printed.pdf"))
    made.wait()
    assert "Paragraph 399 of many" in text_of(tmp_path / "printed.pdf")[-1]
    assert "was written" in made.said()


def test_printing_into_the_archives_own_folder_is_refused(desk: Make, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    made = desk(a_release())
    made.print_to(a_printer(tmp_path / "archive" / "a.pdf"))
    assert "Choose another folder" in made.said()
    assert list((tmp_path / "archive").iterdir()) == []


def test_it_is_told_whether_it_came_to_its_end(desk: Make, tmp_path: Path) -> None:
    made, ended = desk(LONG), list[bool]()
    made.printing.ended.connect(ended.append)
    made.save(tmp_path / "a.pdf")
    made.printing.stop()
    made.save(tmp_path / "a.pdf")
    made.wait()
    assert ended == [False, True]


def test_the_release_that_was_on_the_page_is_printed_whatever_came_there_meanwhile(
    desk: Make, tmp_path: Path
) -> None:
    made, answers = desk(LONG), list[Callable[[Path], object]]()
    made.printing.choose = lambda *asked: answers.append(asked[-1])
    made.printing.save_pdf()
    made.reading.page = None
    answers[0](tmp_path / "a.pdf")
    made.wait()
    assert "Paragraph 399 of many" in text_of(tmp_path / "a.pdf")[-1]


def test_a_cancelled_dialog_prints_nothing(desk: Make) -> None:
    made = desk(a_release())
    made.printing.has_printer = lambda: True
    made.printing.ask_printer = lambda *_: None
    made.printing.print()
    made.save(None)
    assert not made.printing.is_running
    assert made.said() == ""


def test_without_a_release_it_says_what_to_do(desk: Make) -> None:
    made = desk(None)
    made.printing.print()
    assert "Open a release first" in made.said()


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("en_US", QPageSize.PageSizeId.Letter),
        ("es_MX", QPageSize.PageSizeId.Letter),
        ("en_GB", QPageSize.PageSizeId.A4),
        ("ar_SY", QPageSize.PageSizeId.A4),
        ("C", QPageSize.PageSizeId.A4),
    ],
)
def test_paper_is_that_of_the_region(name: str, size: QPageSize.PageSizeId) -> None:
    assert page_size(QLocale(name)) is size


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Water: who/when?", "Water who when"),
        ("  a\u202eb\n c ", "a b c"),
        ("إضراب في السجن", "إضراب في السجن"),
        ("...", "Release"),
        ("CON", "Release"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title, "Release") == name


def test_a_name_says_of_which_kind_its_file_is(tmp_path: Path) -> None:
    kinds = ("csv", "html")
    assert with_suffix(tmp_path / "a.HTML", "csv", kinds).name == "a.HTML"
    assert with_suffix(tmp_path / "draft 1.2", "csv", kinds).name == "draft 1.2.csv"
    (tmp_path / "draft 1.2.csv").touch()
    assert with_suffix(tmp_path / "draft 1.2", "csv", kinds).name == "draft 1.2 (2).csv"
