"""The facts of a release, each with its evidence, shown as plain text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from index import Confidence, Evidence, PartialDate, Precision, Release, Span
from reader.paint.colours import LIGHT
from reader.paint.direction import isolated
from reader.panels.document import DocumentPanel
from reader.panels.document.evidence import place_text
from reader.panels.document.facts import Fact, date_warning, facts_of
from reader.panels.document.facts_list import FactsList
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
        evidence={"publisher": Evidence("release-line", "Press release Valley Watch")},
    )
    facts = {fact.name: fact for fact in facts_of(release)}
    assert facts["Published"].evidence == f"as written: “{isolated('03/04/2016')}” (numeric)"
    assert "Press release Valley Watch" in facts["Publisher"].evidence
    assert "above the text" in facts["Publisher"].evidence
    assert facts["File"].value == "a.txt"
    assert facts["SHA-256"].value == release.sha256


def test_a_format_is_called_by_its_name() -> None:
    facts = {fact.name: fact.value for fact in facts_of(replace(a_release(), format="text"))}
    assert facts["Format"] == "Plain text"


def test_what_is_not_known_is_not_listed() -> None:
    names = [fact.name for fact in facts_of(a_release())]
    assert "Author" not in names
    assert "Address" not in names


def test_many_dates_are_counted_and_not_all_listed() -> None:
    release = replace(a_release(), dates=tuple(a_date(f"{year}") for year in range(1990, 2010)))
    (mentioned,) = [fact.value for fact in facts_of(release) if fact.name == "Dates mentioned"]
    assert mentioned.endswith("12 more")


def test_facts_open_and_close_and_stay_open_for_the_next_release(qtbot: QtBot, header: Header) -> None:
    header.show_release(a_release())
    assert not header.facts.isVisible()
    qtbot.mouseClick(header.more, Qt.MouseButton.LeftButton)
    assert header.facts.isVisible()
    header.show_release(a_release(key="b.txt"))
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
    header.show_release(replace(a_release(), publisher="<b>Watch</b>", warnings=("<i>note</i>",)))
    qtbot.mouseClick(header.more, Qt.MouseButton.LeftButton)
    assert "<b>Watch</b>" in header.facts.toPlainText()
    assert header.line.textFormat() == header.warning.textFormat() == Qt.TextFormat.PlainText


def test_warnings_are_in_sight(header: Header) -> None:
    header.show_release(replace(a_release(), warnings=("The front matter is broken.",)))
    assert header.warning.isVisible()
    assert "broken" in header.warning.text()
    header.show_release(a_release())
    assert not header.warning.isVisible()


def placed() -> Release:
    """A release whose title and dates stand in the text, and whose publisher does not."""
    text = "Water returns\n\nOn 3 May 2016 the pumps ran; on 4 May 2016 they stopped."
    dates = []
    for day in (3, 4):
        start = text.index(f"{day} May 2016")
        evidence = Evidence("date-in-text", f"{day} May 2016", start, start + 10)
        dates.append(replace(a_date(f"2016-05-0{day}"), evidence=evidence))
    return replace(
        a_release(title="Water returns", paragraphs=(text.partition("\n\n")[2],)),
        dates=(*dates, dates[0]),
        publisher="Valley Watch",
        evidence={
            "title": Evidence("title-line", "Water returns", 0, 13),
            "publisher": Evidence("date-line", "Valley Watch, 3 May"),
        },
    )


def links(facts: FactsList) -> dict[str, QTextCursor]:
    """A cursor behind the first character of each link, by its address."""
    found: dict[str, QTextCursor] = {}
    for position in range(1, facts.document().characterCount()):
        cursor = QTextCursor(facts.document())
        cursor.setPosition(position)
        if address := cursor.charFormat().anchorHref():
            found.setdefault(address, cursor)
    return found


def test_only_what_the_text_says_has_a_place_in_it() -> None:
    release = placed()
    facts = {fact.name: fact for fact in facts_of(release)}
    assert facts["Title"].place == (0, 13)
    assert facts["Publisher"].place is None
    assert [release.text[slice(*part.place)] for part in facts["Dates mentioned"].parts if part.place] == [
        "3 May 2016",
        "4 May 2016",
    ]


def test_a_click_on_a_fact_shows_where_the_text_says_so(qtbot: QtBot, page: DocumentPanel) -> None:
    release = placed()
    page.show_release(release)
    page.header.more.click()
    start = release.text.index("4 May 2016")
    cursor = links(page.header.facts)[f"#{start}-{start + 10}"]
    place = page.header.facts.cursorRect(cursor).center() - QPoint(2, 0)
    page.header.facts.ensureCursorVisible()
    qtbot.mouseClick(page.header.facts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.view.framed == Span(start, start + 10)


def test_facts_are_followed_by_keyboard(qtbot: QtBot, page: DocumentPanel) -> None:
    page.show_release(placed())
    page.header.more.click()
    page.header.facts.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.header.facts, Qt.Key.Key_Tab)
    qtbot.keyClick(page.header.facts, Qt.Key.Key_Return)
    assert page.view.framed == Span(0, 13)


def test_all_dates_are_shown_when_asked_for(qtbot: QtBot, header: Header) -> None:
    header.show_release(replace(a_release(), dates=tuple(a_date(f"{year}") for year in range(1990, 2010))))
    qtbot.mouseClick(header.more, Qt.MouseButton.LeftButton)
    assert "2009" not in header.facts.toPlainText()
    header.facts.anchorClicked.emit(QUrl("#all"))
    assert "2009" in header.facts.toPlainText()
    assert "more" not in header.facts.toPlainText()


def test_a_rule_that_nobody_put_in_words_is_shown_by_its_name() -> None:
    assert place_text("some-new-rule") == "some-new-rule"
    assert place_text("date-line-in-source") != place_text("date-line")


@pytest.mark.parametrize("points", [9, 24])
def test_the_names_of_facts_have_room_in_every_size_of_type(qtbot: QtBot, points: int) -> None:
    facts = FactsList(LIGHT)
    qtbot.addWidget(facts)
    font = facts.font()
    font.setPointSize(points)
    facts.setFont(font)
    facts.resize(700, 300)
    with qtbot.waitExposed(facts):
        facts.show()
    facts.show_facts(facts_of(replace(a_release(), dates=(a_date("2014"),))))
    blocks = iter(range(facts.document().blockCount()))
    lines = {
        block.text(): block.layout().lineCount() for block in map(facts.document().findBlockByNumber, blocks)
    }
    assert lines["Dates mentioned"] == 1
    assert lines["Published"] == 1


def test_a_click_on_a_fact_leaves_neither_frame_nor_caret(qtbot: QtBot, header: Header) -> None:
    facts = header.facts
    release = a_release()
    facts.show()
    facts.show_facts((Fact("Title", release.title, "first line", (0, 5)),))
    cursor = facts.document().find("first")
    place = facts.cursorRect(cursor).center() - QPoint(3, 0)
    facts.setFocus()
    with qtbot.waitSignal(facts.place_requested):
        qtbot.mouseClick(facts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not facts.textCursor().hasSelection()
    assert facts.cursorWidth() == 0
    qtbot.keyClick(facts, Qt.Key.Key_Right)
    assert facts.cursorWidth() == 1
