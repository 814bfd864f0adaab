"""The system's printers: whether there is one, and the dialog that asks for one, its paper and pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QToolButton, QWidget

from reader.window.choosing import ask_in
from reader.window.page_layout import page_layout
from reader.window.saving import documents, file_name, with_suffix

if TYPE_CHECKING:  # what is only for printing is imported then: most sessions print nothing
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter


def has_printer() -> bool:
    """Whether the system knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(window: QWidget, title: str, take: Callable[[QPrinter], object]) -> QPrintDialog:
    """Let the reader choose a printer and its paper; who thinks better of it is asked nothing further."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout())
    printer.setDocName(title)
    printer.setCreator("Sijill")
    dialog = QPrintDialog(printer, window)
    _say_what_qt_leaves_out(dialog, title)

    def answer(result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            take(printer)

    dialog.finished.connect(answer)
    ask_in(dialog)
    return dialog


def wants_page(printer: QPrinter) -> Callable[[int], bool]:
    """Which pages were asked for, counted from 1."""
    ranges = printer.pageRanges()
    if printer.printRange() is not printer.PrintRange.PageRange or ranges.isEmpty():
        return lambda _: True
    return ranges.contains


def _say_what_qt_leaves_out(dialog: QPrintDialog, title: str) -> None:
    """Where the dialog is Qt's own: a file to print into, and what the button is called that looks for it."""
    target = with_suffix(Path(documents()) / file_name(title, _translate("Release")), "pdf", ("pdf",))
    for field in dialog.findChildren(QLineEdit, "filename"):
        field.setText(str(target))
    for button in dialog.findChildren(QToolButton, "fileBrowser"):
        button.setAccessibleName(_translate("Choose a file"))


def _translate(text: str) -> str:
    return QCoreApplication.translate("printing", text)
