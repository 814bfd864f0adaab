"""Cells of tables keep their own direction, and what is in them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.lists import CellDelegate


def test_a_cell_is_isolated_from_the_direction_of_its_table(qapp: object) -> None:
    """So that a long English name in a mirrored table is cut at its end, and not at its beginning."""
    model = QStringListModel(["a\u2068b\u2069.txt", ""])
    found = []
    for row in range(2):
        option = QStyleOptionViewItem()
        CellDelegate().initStyleOption(option, model.index(row))
        found.append(option.text)
    assert found == ["\u2068a\u2068b\u2069.txt\u2069", ""]


def test_a_name_that_is_cut_within_a_cell_ends_there(qapp: object) -> None:
    model = QStringListModel(["هو \u20682014/a-long-name-of-a-file.txt\u2069"])
    option = QStyleOptionViewItem()
    option.rect, option.textElideMode = QRect(0, 0, 120, 24), Qt.TextElideMode.ElideRight
    CellDelegate().initStyleOption(option, model.index(0))
    words = option.text.removeprefix("\u2068").removesuffix("\u2069")
    assert "…" in words
    assert words.count("\u2068") == words.count("\u2069") == 1
