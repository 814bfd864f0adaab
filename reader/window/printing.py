"""Print and PDF of the release on the page, with its hits, its kept passages and their notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QSaveFile, Signal
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from index import Bookmark, Release
from reader.paint.direction import isolated
from reader.window.page_layout import page_layout
from reader.window.parts import Parts
from reader.window.printers import ask_printer, has_printer, wants_page
from reader.window.reading import Page, Reading
from reader.window.saving import Choose, choose_target, file_name, lies_in
from reader.window.work_bar import WorkBar
from reader.wording import number_text
from reader.workers.jobs import Job
from reader.workers.slices import Slices

if TYPE_CHECKING:  # what is only for printing is imported then: most sessions print nothing
    from PySide6.QtPrintSupport import QPrinter

    from index import Archive
    from reader.paint.printed import Printed

_BUILD = 0.004
"""Seconds of laying out in one step."""

_BUILT = 0.5
"""How much of the work is done when the text is laid out; the rest is drawing its pages."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Size, side and margins of the pages, and which of them are wanted, counted from 1."""

    layout: QPageLayout
    wants: Callable[[int], bool] = lambda _: True


@dataclass(frozen=True, slots=True)
class _Sheets:
    """What is drawn on: a file or a printer, under the name it goes by; `abort` leaves nothing of it."""

    device: QPagedPaintDevice
    wants: Callable[[int], bool]
    name: str
    abort: Callable[[], object]


class Printing(QObject):
    """One release at a time; emits `running(bool)`, and `ended(bool)` with whether it came to its end.

    What asks (`choose`, `ask_printer`) can be replaced.
    """

    running = Signal(bool)
    ended = Signal(bool)

    def __init__(self, parts: Parts, reading: Reading, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._reading, self._window = parts, reading, window
        self.choose: Choose = choose_target
        self.has_printer: Callable[[], bool] = has_printer
        self.ask_printer: Callable[[QWidget, str, Callable[[QPrinter], object]], object] = ask_printer
        self._slices: Slices | None = None
        self._sheets: _Sheets | None = None
        self._abort: Callable[[], object] = lambda: None
        self._bar = WorkBar(parts.status)
        self._bar.stop_requested.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether something is being printed or written."""
        return self._slices is not None

    @property
    def name(self) -> str:
        """What is under way: the path of a file, or the title of what is printed."""
        return self._sheets.name if self._sheets else ""

    def print(self) -> None:
        """Print the release on the page; where there is no printer, offer a PDF."""
        page = self._page()
        if page is None:
            return
        if not self.has_printer():
            sentence = self.tr("No printer is set up on this computer. The release can be saved as a PDF.")
            self._parts.notices.offer(sentence, self.tr("Save as PDF…"), self.save_pdf, topic="print")
            return
        self.ask_printer(self._window, _name(page[0]), partial(self._take_printer, page))

    def save_pdf(self) -> None:
        """Ask where to, and write the release on the page as a PDF."""
        page = self._page()
        if page is None:
            return
        name = file_name(_name(page[0]), self.tr("Release"))
        kinds = {self.tr("PDF (*.pdf)"): "pdf"}
        title = self.tr("Save the release as PDF")
        self.choose(self._window, title, name, kinds, partial(self._take_target, page))

    def stop(self) -> None:
        """Give up what is under way; no half file stays."""
        if self._slices is not None:
            self._slices.stop()
            self._abort()
            self._end(done=False)

    # Before

    def _page(self) -> Page | None:
        """What is on the page, where it can be printed now."""
        if self._reading.page is None:
            self._parts.notices.tell(self.tr("Open a release first, then print it."), "print")
        elif self.is_running:
            self._parts.notices.tell(self.tr("Another release is still being written."), "print")
        else:
            return self._reading.page
        return None

    def _take_target(self, page: Page, target: Path) -> None:
        self._gather(page, partial(self._write_pdf, target, Paper(page_layout())))

    def _take_printer(self, page: Page, printer: QPrinter) -> None:
        paper = Paper(printer.pageLayout(), wants_page(printer))
        if printer.outputFileName():  # a PDF again, and that appears whole or not at all
            self._gather(page, partial(self._write_pdf, Path(printer.outputFileName()), paper))
        else:
            self._gather(page, partial(self._print, printer, paper))

    def _gather(self, page: Page, then: Callable[[Printed, Path], None]) -> None:
        """Find the notes of a release, and where its archive lies."""
        from reader.window.printed_release import printed_release

        release, hits, _ = page

        def begin(found: tuple[tuple[Bookmark, ...], Path]) -> None:
            bookmarks, folder = found
            then(printed_release(release, hits.spans, hits.title, bookmarks), folder)

        self._parts.archive.submit(Job(partial(_notes, release.key), begin))

    # While it is written

    def _write_pdf(self, target: Path, paper: Paper, printed: Printed, folder: Path) -> None:
        if lies_in(target, folder):
            sentence = self.tr("What lies in the archive's folder becomes a release. Choose another folder.")
            self._parts.notices.warn(sentence, "print")
            return
        file = QSaveFile(str(target))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            self._tell_unwritable(target, file.errorString())
            return
        writer = QPdfWriter(file)
        writer.setPageLayout(paper.layout)
        writer.setTitle(_name(printed.release))
        writer.setCreator("Sijill")
        then = partial(self._has_written, target, file)
        self._run(_Sheets(writer, paper.wants, str(target), partial(_discard, file)), printed, then)

    def _print(self, printer: QPrinter, paper: Paper, printed: Printed, _: Path) -> None:
        sheets = _Sheets(printer, paper.wants, _name(printed.release), printer.abort)
        self._run(sheets, printed, self._has_printed)

    def _run(self, sheets: _Sheets, printed: Printed, then: Callable[[], bool]) -> None:
        painter = QPainter()
        if self.is_running or not painter.begin(sheets.device):
            sheets.abort()
            self._parts.notices.warn(self.tr("The printer cannot be used at the moment."), "print")
            return
        self._sheets = sheets  # or the device would go before its painter
        slices = self._slices = Slices(self._steps(sheets, painter, printed), self)

        def give_up() -> None:
            painter.end()
            sheets.abort()

        def finish() -> None:
            painter.end()
            self._end(done=then())

        self._abort = give_up
        slices.progressed.connect(self._bar.show_progress)
        slices.finished.connect(finish)
        slices.failed.connect(self._fail)
        self._bar.begin(self.tr("Writing the pages"), self.tr("Stop writing; nothing is kept of it"))
        self.running.emit(True)
        slices.start()

    def _steps(self, sheets: _Sheets, painter: QPainter, printed: Printed) -> Iterator[float]:
        """Lay the text out, then draw page after page; yields how much is done."""
        from reader.paint.paper import Pages, text_size
        from reader.paint.printed import PrintBuilder

        layout = sheets.device.pageLayout()
        size = text_size(layout.paintRect(layout.Unit.Point).size())
        builder = PrintBuilder(printed, size.width(), size.height())
        while not builder.build(_BUILD):
            yield _BUILT * builder.done
        # Not what is on the page by now: reading goes on.
        pages = Pages(builder, _name(printed.release), printed.right_to_left)
        wanted = [number for number in range(1, pages.count + 1) if sheets.wants(number)]
        for place, number in enumerate(wanted):
            if place:
                sheets.device.newPage()
            words = self.tr("{page} / {pages}")
            words = words.format(page=number_text(number), pages=number_text(pages.count))
            pages.draw(painter, number - 1, words)
            yield _BUILT + (1 - _BUILT) * (place + 1) / len(wanted)

    # Afterwards

    def _end(self, *, done: bool) -> None:
        if self._slices is not None:
            self._slices.deleteLater()
        self._slices, self._sheets, self._abort = None, None, lambda: None
        self._bar.hide()
        self.running.emit(False)
        self.ended.emit(done)

    def _fail(self, error: Exception) -> None:
        self._abort()
        self._end(done=False)
        self._parts.archive.failed.emit(error)

    def _has_printed(self) -> bool:
        self._parts.notices.tell(self.tr("The release was sent to the printer."), "print")
        return True

    def _has_written(self, target: Path, file: QSaveFile) -> bool:
        if not file.commit():
            self._tell_unwritable(target, file.errorString())
            return False
        sentence = self.tr("The release was written to {path}.")
        self._parts.notices.tell(sentence.format(path=isolated(str(target))), "print")
        return True

    def _tell_unwritable(self, target: Path, reason: str) -> None:
        sentence = self.tr("{path} cannot be written: {reason}. Nothing was written.")
        self._parts.notices.warn(
            sentence.format(path=isolated(str(target)), reason=isolated(reason)), "print"
        )


def _name(release: Release) -> str:
    return release.title or release.key


def _discard(file: QSaveFile) -> None:
    file.cancelWriting()
    file.commit()  # which only now takes the draft away


def _notes(key: str, archive: Archive) -> tuple[tuple[Bookmark, ...], Path]:
    return tuple(one for one in archive.bookmarks() if one.release == key), archive.folder
