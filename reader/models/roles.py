"""What a result row carries, for the delegate that paints it and the model that provides it."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class ResultRole(IntEnum):
    """Item data roles of the results list.

    KEY, TITLE, DATE_TEXT and META_TEXT are strings ready to be shown; SNIPPET is an `index.Snippet` or None;
    TITLE_SPANS are the hits in the title, `index.Span`s from its first code point;
    LOADING is true while the row's text has been asked for and is not here yet.

    The head of a group has its name for GROUP, which is None of every other row, its size ready to be shown
    for COUNT_TEXT, and FOLDED tells whether its rows are put away; it has no KEY.
    """

    KEY = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2
    DATE_TEXT = Qt.ItemDataRole.UserRole + 3
    META_TEXT = Qt.ItemDataRole.UserRole + 4
    SNIPPET = Qt.ItemDataRole.UserRole + 5
    LOADING = Qt.ItemDataRole.UserRole + 6
    GROUP = Qt.ItemDataRole.UserRole + 7
    COUNT_TEXT = Qt.ItemDataRole.UserRole + 8
    FOLDED = Qt.ItemDataRole.UserRole + 9
    TITLE_SPANS = Qt.ItemDataRole.UserRole + 10
