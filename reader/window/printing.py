"""Print and PDF of the release on the page, with its hits, its kept passages and their notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QSaveFile, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from index import Archive, Bookmark, Release
from reader.paint.direction import isolated
from reader.window.page_layout import page_layout
from reader.window.parts import Parts
from reader.window.reading import Reading
from reader.window.saving import Choose, choose_target, file_name, lies_in
from reader.window.work_bar import WorkBar
from reader.wording import number_text
from reader.workers.jobs import Job
from reader.workers.slices import Slices

if TYPE_CHECKING:  # what is only for printing is imported then: most sessions print nothing
    from PySide6.QtPrintSupport import QPrinter

    from reader.paint.printed import Printed

_BUILD = 0.004
"""Seconds of laying out in one step."""

_BUILT = 0.5
"""How much of the work is done when the text is laid out; the rest is drawing its pages."""


class Printing(QObject):
    """One release at a time; emits `running(bool)`. What asks (`choose`, `ask_printer`) can be replaced."""

    running = Signal(bool)

    def __init__(self, parts: Parts, reading: Reading, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._reading, self._window = parts, reading, window
        self.choose: Choose = choose_target
        self.has_printer: Callable[[], bool] = has_printer
        self.ask_printer: Callable[[QWidget, str], QPrinter | None] = ask_printer
        self._slices: Slices | None = None
        self._device: QPagedPaintDevice | None = None
        self._abort: Callable[[], object] = lambda: None
        self._bar = WorkBar(parts.status)
        self._bar.stop_requested.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether something is being printed or written."""
        return self._slices is not None

    def print(self) -> None:
        """Print the release on the page; where there is no printer, offer a PDF."""
        if not self._may_begin():
            return
        if not self.has_printer():
            sentence = self.tr("No printer is set up on this computer. The release can be saved as a PDF.")
            self._parts.notices.offer(sentence, self.tr("Save as PDF…"), self.save_pdf, topic="print")
            return
        printer = self.ask_printer(self._window, self._title())
        if printer is not None:
            self._gather(lambda printed, _: self._print(printer, printed))

    def save_pdf(self) -> None:
        """Ask where to, and write the release on the page as a PDF."""
        if not self._may_begin():
            return
        name = file_name(self._title(), self.tr("Release"))
        kinds = {self.tr("PDF (*.pdf)"): "pdf"}
        target = self.choose(self._window, self.tr("Save the release as PDF"), name, kinds)
        if target is not None:
            self._gather(partial(self._write_pdf, target))

    def stop(self) -> None:
        """Give up what is under way; no half file stays."""
        if self._slices is not None:
            self._slices.stop()
            self._abort()
            self._end()

    # Before

    def _may_begin(self) -> bool:
        if self._reading.page is None:
            self._parts.notices.tell(self.tr("Open a release first, then print it."), "print")
        elif self.is_running:
            self._parts.notices.tell(self.tr("Another release is still being written."), "print")
        else:
            return True
        return False

    def _title(self) -> str:
        page = self._reading.page
        return _name(page[0]) if page else ""

    def _gather(self, then: Callable[[Printed, Path], None]) -> None:
        """Find the notes of the release on the page, and where its archive lies."""
        from reader.window.printed_release import printed_release

        page = self._reading.page
        if page is None:
            return  # it was closed while the dialog was open
        release, hits, _ = page

        def begin(found: tuple[tuple[Bookmark, ...], Path]) -> None:
            bookmarks, folder = found
            then(printed_release(release, hits.spans, hits.title, bookmarks), folder)

        self._parts.archive.submit(Job(partial(_notes, release.key), begin))

    # While it is written

    def _write_pdf(self, target: Path, printed: Printed, folder: Path) -> None:
        if lies_in(target, folder):
            sentence = self.tr("What lies in the archive's folder becomes a release. Choose another folder.")
            self._parts.notices.warn(sentence, "print")
            return
        file = QSaveFile(str(target))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            self._tell_unwritable(target, file.errorString())
            return
        writer = QPdfWriter(file)
        writer.setPageLayout(page_layout())
        writer.setTitle(_name(printed.release))
        writer.setCreator("Sijill")
        self._run(writer, printed, lambda: _discard(file), lambda: self._has_written(target, file))

    def _print(self, printer: QPrinter, printed: Printed) -> None:
        printed_words = self.tr("The release was sent to the printer.")
        self._run(printer, printed, printer.abort, lambda: self._parts.notices.tell(printed_words, "print"))

    def _run(
        self,
        device: QPagedPaintDevice,
        printed: Printed,
        abort: Callable[[], object],
        then: Callable[[], object],
    ) -> None:
        painter = QPainter()
        if self.is_running or not painter.begin(device):
            abort()
            self._parts.notices.warn(self.tr("The printer cannot be used at the moment."), "print")
            return
        self._device = device  # or it would go before its painter
        slices = self._slices = Slices(self._steps(device, painter, printed), self)

        def give_up() -> None:
            painter.end()
            abort()

        def finish() -> None:
            painter.end()
            self._end()
            then()

        self._abort = give_up
        slices.progressed.connect(self._bar.show_progress)
        slices.finished.connect(finish)
        slices.failed.connect(self._fail)
        self._bar.begin(self.tr("Writing the pages"), self.tr("Stop writing; nothing is kept of it"))
        self.running.emit(True)
        slices.start()

    def _steps(self, device: QPagedPaintDevice, painter: QPainter, printed: Printed) -> Iterator[float]:
        """Lay the text out, then draw page after page; yields how much is done."""
        from reader.paint.paper import Pages, text_size
        from reader.paint.printed import PrintBuilder

        size = text_size(device.pageLayout().paintRect(device.pageLayout().Unit.Point).size())
        builder = PrintBuilder(printed, size.width(), size.height())
        while not builder.build(_BUILD):
            yield _BUILT * builder.done
        # Not what is on the page by now: reading goes on.
        pages = Pages(builder, _name(printed.release), printed.right_to_left)
        for number in range(pages.count):
            if number:
                device.newPage()
            words = self.tr("{page} / {pages}")
            pages.draw(
                painter, number, words.format(page=number_text(number + 1), pages=number_text(pages.count))
            )
            yield _BUILT + (1 - _BUILT) * (number + 1) / pages.count

    # Afterwards

    def _end(self) -> None:
        if self._slices is not None:
            self._slices.deleteLater()
        self._slices, self._device, self._abort = None, None, lambda: None
        self._bar.hide()
        self.running.emit(False)

    def _fail(self, error: Exception) -> None:
        self._abort()
        self._end()
        self._parts.archive.failed.emit(error)

    def _has_written(self, target: Path, file: QSaveFile) -> None:
        if not file.commit():
            self._tell_unwritable(target, file.errorString())
            return
        sentence = self.tr("The release was written to {path}.")
        self._parts.notices.tell(sentence.format(path=isolated(str(target))), "print")

    def _tell_unwritable(self, target: Path, reason: str) -> None:
        sentence = self.tr("{path} cannot be written: {reason}. Nothing was written.")
        self._parts.notices.warn(
            sentence.format(path=isolated(str(target)), reason=isolated(reason)), "print"
        )


def has_printer() -> bool:
    """Whether the system knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(window: QWidget, title: str) -> QPrinter | None:
    """Let the reader choose a printer and its paper; None when it was cancelled."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout())
    printer.setDocName(title)
    printer.setCreator("Sijill")
    dialog = QPrintDialog(printer, window)
    return printer if dialog.exec() else None


def _name(release: Release) -> str:
    return release.title or release.key


def _discard(file: QSaveFile) -> None:
    file.cancelWriting()
    file.commit()  # which only now takes the draft away


def _notes(key: str, archive: Archive) -> tuple[tuple[Bookmark, ...], Path]:
    return tuple(one for one in archive.bookmarks() if one.release == key), archive.folder
