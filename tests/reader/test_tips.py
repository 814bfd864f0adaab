"""What a document calls itself is read in a tool tip as it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as RichText
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from index import FacetCount
from reader.models.facets import FacetModel
from reader.paint.colours import LIGHT
from reader.panels.document.title import TitleLabel
from reader.tips import plain_tip

HOSTILE = '<img src="/home/x.png"> <b>Water</b> returns'


def read(tip: str) -> list[str]:
    """The words that a tool tip shows of a text: Qt judges whether it is HTML."""
    if not RichText.mightBeRichText(tip):
        return tip.split()
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText().split()


@pytest.mark.parametrize("text", [HOSTILE, "Homs < Hama", "plain", "<p>", "a &lt; b", "<i>one</i>\ntwo"])
def test_every_letter_is_shown(qapp: object, text: str) -> None:
    assert read(plain_tip(text)) == text.split()


@given(st.text(alphabet="<>bi/&lt; a\n", max_size=30))
def test_so_it_is_of_any_text(text: str) -> None:
    assert read(plain_tip(text)) == text.split()


def test_a_title_and_a_filter_are_shown_so(qtbot: QtBot) -> None:
    title, filters = TitleLabel(LIGHT), FacetModel()
    qtbot.addWidget(title)
    title.show_title(HOSTILE)
    filters.set_counts([FacetCount("x", HOSTILE, 3)])
    assert read(title.toolTip()) == HOSTILE.split()
    assert read(filters.index(0).data(Qt.ItemDataRole.ToolTipRole)) == HOSTILE.split()
