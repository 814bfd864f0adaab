"""The facts of a release, each with its evidence, shown as plain text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from index import Confidence, Evidence, PartialDate, Precision
from reader.paint.colours import LIGHT
from reader.panels.document.facts import Fact, FactsList, date_warning, facts_of
from reader.panels.document.header import Header
from tests.helpers.releases import a_date, a_release

AMBIGUOUS = PartialDate(
    None,
    Precision.DAY,
    Confidence.AMBIGUOUS,
    ("2016-04-03", "2016-03-04"),
    evidence=Evidence("numeric", "03/04/2016"),
)


@pytest.fixture
def header(qtbot: QtBot) -> Header:
    made = Header(LIGHT)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_an_ambiguous_date_is_called_so_with_both_readings() -> None:
    sentence = date_warning(AMBIGUOUS)
    assert "ambiguous" in sentence
    assert all(QLocale().standaloneMonthName(month) in sentence for month in (3, 4))


def test_a_certain_date_needs_no_words() -> None:
    assert date_warning(a_date("2017-10")) == ""
    assert date_warning(None) == ""


def test_a_likely_date_is_called_likely() -> None:
    assert "likely" in date_warning(replace(a_date("2017-10"), confidence=Confidence.LIKELY))


def test_every_fact_tells_where_it_was_found() -> None:
    release = replace(
        a_release(),
        published=AMBIGUOUS,
        publisher="Valley Watch",
        evidence={"publisher": Evidence("press-release-line", "Press release Valley Watch")},
    )
    facts = {fact.name: fact for fact in facts_of(release)}
    assert facts["Published"].evidence == "as written: “03/04/2016” (numeric)"
    assert facts["Publisher"].evidence == "as written: “Press release Valley Watch” (press-release-line)"
    assert facts["File"].value == "a.txt"
    assert facts["SHA-256"].value == release.sha256


def test_what_is_not_known_is_not_listed() -> None:
    names = [fact.name for fact in facts_of(a_release())]
    assert "Author" not in names
    assert "Address" not in names


def test_many_dates_are_counted_and_not_all_listed() -> None:
    release = replace(a_release(), dates=tuple(a_date(f"{year}") for year in range(1990, 2010)))
    (mentioned,) = [fact.value for fact in facts_of(release) if fact.name == "Dates mentioned"]
    assert mentioned.endswith("12 more")


def test_facts_open_and_close_and_stay_open_for_the_next_release(qtbot: QtBot, header: Header) -> None:
    header.show_release(a_release(), ())
    assert not header.facts.isVisible()
    qtbot.mouseClick(header.more, Qt.MouseButton.LeftButton)
    assert header.facts.isVisible()
    header.show_release(a_release(key="b.txt"), ())
    assert "b.txt" in header.facts.toPlainText()
    qtbot.mouseClick(header.more, Qt.MouseButton.LeftButton)
    assert not header.facts.isVisible()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_names_stand_where_the_interface_begins(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    made = FactsList(LIGHT)
    qtbot.addWidget(made)
    made.setLayoutDirection(direction)
    made.resize(600, 200)
    made.show_facts((Fact("Publisher", "Valley Watch"),))
    made.show()
    name = made.cursorRect(made.document().find("Publisher")).center().x()
    value = made.cursorRect(made.document().find("Valley Watch")).center().x()
    assert (name > value) == (direction is Qt.LayoutDirection.RightToLeft)


def test_words_of_a_document_are_no_markup(qtbot: QtBot, header: Header) -> None:
    header.show_release(replace(a_release(), publisher="<b>Watch</b>", warnings=("<i>note</i>",)), ())
    qtbot.mouseClick(header.more, Qt.MouseButton.LeftButton)
    assert "<b>Watch</b>" in header.facts.toPlainText()
    assert header.line.textFormat() == header.warning.textFormat() == Qt.TextFormat.PlainText


def test_warnings_are_in_sight(header: Header) -> None:
    header.show_release(replace(a_release(), warnings=("The front matter is broken.",)), ())
    assert header.warning.isVisible()
    assert "broken" in header.warning.text()
    header.show_release(a_release(), ())
    assert not header.warning.isVisible()
