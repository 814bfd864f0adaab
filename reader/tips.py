"""Tool tips say what is written, letter for letter."""

from __future__ import annotations

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """The words of a document, a file or a person as the text of a tool tip.

    Qt takes what looks like HTML for HTML: it would set it in type, leave marks out, and load the pictures
    that are named in it.
    """
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
