"""The title above the text, where it does not stand in the text itself."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from index import Reason, ReleaseHits, Span
from reader.paint.colours import LIGHT
from reader.panels.document import DocumentPanel
from tests.helpers.releases import a_release


def test_hits_are_marked_in_a_title_that_does_not_stand_in_the_text(qtbot: QtBot) -> None:
    panel = DocumentPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(700, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    release = replace(a_release(title="Other words"), title="Notes on a strike")
    panel.show_release(release)
    plain = panel.header.title.grab().toImage()
    panel.show_release(release, ReleaseHits(title=(Span(11, 17, Reason.EXACT),)))
    assert panel.header.title.grab().toImage() != plain
    panel.show_release(release)
    assert panel.header.title.grab().toImage() == plain
