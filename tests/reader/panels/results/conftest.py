"""A list of results that is given its rows."""

import pytest
from pytestqt.qtbot import QtBot

from index import Row
from reader.paint.colours import LIGHT
from reader.paint.results import ResultDelegate
from reader.panels.results import ResultsPanel
from tests.reader.panels.results.samples import KEYS, results


@pytest.fixture
def panel(qtbot: QtBot) -> ResultsPanel:
    """A panel that shows 200 results and is given every row it wants."""
    made = ResultsPanel(ResultDelegate(LIGHT))
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.rows_wanted.connect(
        lambda keys: made.model.provide_rows(
            [Row(key, f"Title {key}", None, None, (), "txt") for key in keys]
        )
    )
    made.rows_wanted.connect(lambda keys: made.model.provide_excerpts(keys, {}))
    made.show_results(results(*KEYS), None)
    made.show()
    return made
