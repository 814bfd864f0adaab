"""What a fault of this program looks like to the reader: calm, with a report to copy or to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.dialogs.room import resize_on_screen
from reader.paint.direction import isolated

BETWEEN = "\n" + "-" * 40 + "\n\n"
"""What stands between two reports."""

MOST = 20
"""Reports that one dialog shows; who has seen twenty needs no more to know that something is wrong."""


class FaultDialog(QDialog):
    """Says that work is kept, and shows the reports; one dialog, however many faults there are.

    Not modal, so that reading can go on. Emits `save_requested`, and `trouble(sentence)` when a report could
    not be saved.
    """

    save_requested = Signal()
    trouble = Signal(str)

    def __init__(self, report: str, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, 640, 440)
        self._reports = [report]
        sentence = self.tr(
            "This is a fault of Sijill, not of your files. Bookmarks and notes are kept, and so is the place "
            "where you were. You can go on; if something looks odd, close the window and open it again."
        )
        about = self.tr(
            "The report says where in the program it happened. It holds no texts, names or paths of yours, "
            "and is sent to nobody; you can pass it on to somebody who can mend it."
        )
        self.words = QLabel(sentence, wordWrap=True)
        self.about = QLabel(about, wordWrap=True, objectName="message-sentence")
        self.where = QLabel(wordWrap=True, objectName="message-sentence")
        self.report = QPlainTextEdit(readOnly=True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.report.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("Report"))
        self._lay_out()
        self._show_reports(log)

    def add(self, report: str, log: Path | None) -> None:
        """Show another fault below those that are there."""
        self._reports = [*self._reports, report][:MOST]
        self._show_reports(log)

    def text(self) -> str:
        """All reports as they are copied and saved."""
        return BETWEEN.join(self._reports)

    def save_to(self, path: Path) -> None:
        """Write the reports to a file, whole or not at all."""
        file = QSaveFile(str(path))
        content = self.text().encode()
        is_open = file.open(QIODevice.OpenModeFlag.WriteOnly)
        if not (is_open and file.write(content) == len(content) and file.commit()):
            words = self.tr("The report could not be saved as {path}: {reason}.")
            reason = isolated(file.errorString())
            self.trouble.emit(words.format(path=isolated(str(path)), reason=reason))

    def _show_reports(self, log: Path | None) -> None:
        self.report.setPlainText(self.text())
        count = len(self._reports)
        kept = self.tr("It was also kept as {path}.").format(path=isolated(str(log))) if log else ""
        lines = [self.tr("%Ln fault(s) so far.", "", count) if count > 1 else "", kept]
        self.where.setText("\n".join(filter(None, lines)))
        self.where.setVisible(bool(self.where.text()))

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = buttons.addButton(self.tr("Copy the report"), action)
        self.save = buttons.addButton(self.tr("Save the report…"), action)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self.words, self.about, self.report, self.where, buttons):
            column.addWidget(widget)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self.save.clicked.connect(self.save_requested)
        buttons.rejected.connect(self.close)
