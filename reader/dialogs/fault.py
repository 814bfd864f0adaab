"""What a fault of this program looks like to the reader: calm, with a report to copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget


class FaultDialog(QDialog):
    """Says that work is kept, and shows the report; not modal, so that reading can go on."""

    def __init__(self, report: str, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 400)
        where = self.tr("The report below was also saved as {path}.").format(path=log) if log else ""
        sentence = self.tr(
            "This is a fault of Sijill, not of your files. Bookmarks and notes are kept, and you can go on; "
            "if something looks odd, close the window and open it again."
        )
        words = QLabel(f"{sentence} {where}", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.report = QPlainTextEdit(report, readOnly=True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        for widget in (words, self.report, buttons):
            column.addWidget(widget)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.close)
