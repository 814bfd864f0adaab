"""A page to read on."""

import pytest
from pytestqt.qtbot import QtBot

from reader.paint.colours import LIGHT
from reader.panels.document import DocumentPanel


@pytest.fixture
def page(qtbot: QtBot) -> DocumentPanel:
    """An empty page on the screen."""
    made = DocumentPanel(LIGHT)
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made
