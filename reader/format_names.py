"""What people call the formats that releases are kept in."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

FORMAT_NAMES: dict[str, str] = {
    "csv": QT_TRANSLATE_NOOP("formats", "Table (CSV)"),
    "docx": QT_TRANSLATE_NOOP("formats", "Word document"),
    "epub": QT_TRANSLATE_NOOP("formats", "E-book"),
    "html": QT_TRANSLATE_NOOP("formats", "Web page"),
    "json": QT_TRANSLATE_NOOP("formats", "List (JSON)"),
    "jsonl": QT_TRANSLATE_NOOP("formats", "List (JSON lines)"),
    "mail": QT_TRANSLATE_NOOP("formats", "Mail"),
    "markdown": QT_TRANSLATE_NOOP("formats", "Markdown"),
    "mbox": QT_TRANSLATE_NOOP("formats", "Mailbox"),
    "mhtml": QT_TRANSLATE_NOOP("formats", "Saved page (MHTML)"),
    "msg": QT_TRANSLATE_NOOP("formats", "Outlook message"),
    "odt": QT_TRANSLATE_NOOP("formats", "OpenDocument text"),
    "pdf": QT_TRANSLATE_NOOP("formats", "PDF"),
    "rtf": QT_TRANSLATE_NOOP("formats", "Rich Text"),
    "text": QT_TRANSLATE_NOOP("formats", "Plain text"),
    "wacz": QT_TRANSLATE_NOOP("formats", "Web archive (WACZ)"),
    "warc": QT_TRANSLATE_NOOP("formats", "Web archive (WARC)"),
    "zip": QT_TRANSLATE_NOOP("formats", "ZIP archive"),
}


def format_text(format: str) -> str:
    """The name of a format, or the word for it that the index uses where it has no name here."""
    return QCoreApplication.translate("formats", FORMAT_NAMES.get(format, format))
