"""Finding words in the release on the page."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from index import Release
from reader.paint.colours import DARK, LIGHT, blend, contrast
from reader.paint.marks import FOUND_STRENGTH
from reader.panels.document import DocumentPanel
from tests.helpers.hits import hits_of, spans_of
from tests.helpers.releases import a_release

SENTENCE = "The letters reached the Café in Homs. وصلت الرسائل إلى حِمْص."
RELEASE = a_release(title="Letters reach the valley", paragraphs=tuple(SENTENCE for _ in range(30)))
SHIFT = Qt.KeyboardModifier.ShiftModifier


def find(qtbot: QtBot, page: DocumentPanel, wanted: str, release: Release = RELEASE) -> None:
    if page.key is None:
        page.show_release(release)
    page.open_find()
    page.find.field.setText(wanted)
    qtbot.waitUntil(lambda: not page.find.is_looking)


def marked(page: DocumentPanel) -> set[str]:
    return {
        selection.cursor.selectedText()
        for selection in page.view.extraSelections()
        if selection.format.fontOverline()
    }


def test_what_is_typed_is_marked_and_counted(qtbot: QtBot, page: DocumentPanel) -> None:
    page.show_release(RELEASE)
    page.open_find()
    assert page.find.field.hasFocus()
    qtbot.keyClicks(page.find.field, "cafe")
    qtbot.waitUntil(lambda: not page.find.is_looking)
    assert page.find.count.text() == "1 of 30"
    qtbot.waitUntil(lambda: marked(page) == {"Café"})
    assert page.view.framed == spans_of(RELEASE, "Café")[0]


def test_arabic_is_found_without_its_vowel_signs(qtbot: QtBot, page: DocumentPanel) -> None:
    find(qtbot, page, "حمص")
    assert page.find.count.text() == "1 of 30"
    qtbot.waitUntil(lambda: marked(page) == {"حِمْص"})


def test_enter_goes_on_and_round_and_shift_enter_back(qtbot: QtBot, page: DocumentPanel) -> None:
    places = spans_of(RELEASE, "Homs")
    find(qtbot, page, "homs")
    qtbot.keyClick(page.find.field, Qt.Key.Key_Return)
    assert (page.view.framed, page.find.count.text()) == (places[1], "2 of 30")
    qtbot.keyClick(page.find.field, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClick(page.find.field, Qt.Key.Key_Return, SHIFT)
    assert (page.view.framed, page.find.count.text()) == (places[-1], "30 of 30")
    qtbot.mouseClick(page.find.next, Qt.MouseButton.LeftButton)
    assert page.find.count.text() == "1 of 30"


def test_typing_on_stays_at_the_place(qtbot: QtBot, page: DocumentPanel) -> None:
    find(qtbot, page, "hom")
    qtbot.keyClick(page.find.field, Qt.Key.Key_Return)
    page.find.field.setText("homs")
    qtbot.waitUntil(lambda: not page.find.is_looking)
    assert page.find.count.text() == "2 of 30"


def test_the_search_begins_where_the_reader_is(qtbot: QtBot, page: DocumentPanel) -> None:
    places = spans_of(RELEASE, "Homs")
    page.show_release(RELEASE, place=places[20].start)
    qtbot.waitUntil(lambda: page.view.finished)
    find(qtbot, page, "Homs")
    assert page.find.count.text() == "21 of 30"


def test_what_is_not_there_is_said(qtbot: QtBot, page: DocumentPanel) -> None:
    find(qtbot, page, "Aleppo")
    assert page.find.count.text() == "Not in this release"
    assert not page.find.next.isEnabled()
    assert page.view.framed is None


def test_escape_closes_and_leaves_the_place_selected(qtbot: QtBot, page: DocumentPanel) -> None:
    find(qtbot, page, "homs")
    qtbot.keyClick(page.find.field, Qt.Key.Key_Escape)
    place = spans_of(RELEASE, "Homs")[0]
    assert not page.find.isVisible()
    assert page.selected_span() == (place.start, place.end)
    assert marked(page) == set()
    assert page.view.hasFocus()


def test_closed_without_having_found_anything_it_leaves_the_reader_in_place(
    qtbot: QtBot, page: DocumentPanel
) -> None:
    release = a_release(paragraphs=("Homs is named here.", *("Nothing of the kind here. " * 8,) * 80))
    page.show_release(release, hits_of(release, "Homs"))
    qtbot.waitUntil(lambda: page.view.finished)
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    page.open_find()
    qtbot.keyClick(page.find.field, Qt.Key.Key_Escape)
    assert bar.value() == before
    assert page.view.framed == spans_of(release, "Homs")[0]


def test_a_short_selection_is_what_is_wanted(qtbot: QtBot, page: DocumentPanel) -> None:
    page.show_release(RELEASE)
    place = spans_of(RELEASE, "reached")[3]
    page.go_to(place.start, place.end)
    page.open_find()
    assert page.find.field.text() == "reached"
    qtbot.waitUntil(lambda: page.find.count.text() == "4 of 30")


def test_hits_are_walked_beside_it(qtbot: QtBot, page: DocumentPanel) -> None:
    page.show_release(RELEASE, hits_of(RELEASE, "etters"))
    find(qtbot, page, "homs")
    page.next_hit()
    assert page.hits.count.text() == "2 of 31"
    assert page.find.count.text() == "1 of 30"


def test_another_release_is_looked_through_while_the_bar_is_open(qtbot: QtBot, page: DocumentPanel) -> None:
    find(qtbot, page, "homs")
    page.show_release(a_release("b.txt", paragraphs=("Homs and Hama.",)))
    qtbot.waitUntil(lambda: page.find.count.text() == "1 place")


def test_another_release_is_looked_through_from_its_beginning(qtbot: QtBot, page: DocumentPanel) -> None:
    find(qtbot, page, "homs")
    qtbot.keyClick(page.find.field, Qt.Key.Key_Return, SHIFT)
    page.show_release(a_release("b.txt", paragraphs=("Homs and Hama.",) * 30))
    qtbot.waitUntil(lambda: page.find.count.text() == "30 places")
    qtbot.keyClick(page.find.field, Qt.Key.Key_Return)
    assert page.find.count.text() == "1 of 30"


def test_places_are_found_before_the_text_stands_on_the_page(qtbot: QtBot, page: DocumentPanel) -> None:
    paragraphs = ("Nothing of the kind here. " * 8 for _ in range(800))
    release = a_release(paragraphs=(*paragraphs, "At last: Homs."))
    page.show_release(release)
    assert not page.view.finished
    find(qtbot, page, "homs", release)
    assert page.find.count.text() == "1 of 1"
    qtbot.waitUntil(lambda: marked(page) == {"Homs"}, timeout=20_000)
    bar = page.view.verticalScrollBar()
    assert bar.value() > 0


def test_a_title_outside_the_text_is_looked_through_first(qtbot: QtBot, page: DocumentPanel) -> None:
    release = replace(RELEASE, title="From Homs")
    page.show_release(release)
    qtbot.waitUntil(lambda: page.header.title.width() < page.width() - 60)  # it stands over its column
    plain = page.header.title.grab().toImage()
    find(qtbot, page, "homs", release)
    assert page.find.count.text() == "1 of 31"
    assert page.view.framed is None
    assert page.view.accessibleDescription() == "Hit 1 of 31: \u2068From Homs\u2069"
    marked_title = page.header.title.grab().toImage()
    assert marked_title != plain
    qtbot.keyClick(page.find.field, Qt.Key.Key_Return)
    assert (page.find.count.text(), page.view.framed) == ("2 of 31", spans_of(release, "Homs")[0])
    assert page.header.title.grab().toImage() not in (plain, marked_title)  # marked, and framed no more
    qtbot.keyClick(page.find.field, Qt.Key.Key_Return, SHIFT)
    assert page.find.count.text() == "1 of 31"
    assert page.header.title.grab().toImage() == marked_title
    qtbot.keyClick(page.find.field, Qt.Key.Key_Escape)
    assert page.header.title.grab().toImage() == plain


def test_what_stands_only_in_such_a_title_is_found(qtbot: QtBot, page: DocumentPanel) -> None:
    release = replace(RELEASE, title="Notes on a strike")
    find(qtbot, page, "strike", release)
    assert page.find.count.text() == "1 of 1"
    page.find.field.setText("strikes")
    qtbot.waitUntil(lambda: page.find.count.text() == "Not in this release")


def test_typing_on_stays_in_the_title(qtbot: QtBot, page: DocumentPanel) -> None:
    find(qtbot, page, "hom", replace(RELEASE, title="From Homs"))
    page.find.field.setText("homs")
    qtbot.waitUntil(lambda: not page.find.is_looking)
    assert page.find.count.text() == "1 of 31"


def test_who_reads_further_down_is_not_sent_back_to_the_title(qtbot: QtBot, page: DocumentPanel) -> None:
    release = replace(RELEASE, title="From Homs")
    page.show_release(release, place=spans_of(release, "Homs")[20].start)
    qtbot.waitUntil(lambda: page.view.finished)
    find(qtbot, page, "homs", release)
    assert page.find.count.text() == "22 of 31"


def test_a_long_title_opens_up_where_something_is_found_in_it(qtbot: QtBot, page: DocumentPanel) -> None:
    release = replace(RELEASE, title=f"{'Letters that nobody had sent on, ' * 12} and a strike")
    page.show_release(release)
    height = page.header.title.height()
    find(qtbot, page, "strike", release)
    assert page.header.title.height() > height
    qtbot.keyClick(page.find.field, Qt.Key.Key_Escape)
    assert page.header.title.height() == height


def test_what_is_found_in_a_title_of_the_text_is_marked_above_it(qtbot: QtBot, page: DocumentPanel) -> None:
    page.show_release(RELEASE, place=spans_of(RELEASE, "Homs")[0].start)
    plain = page.header.title.grab().toImage()
    find(qtbot, page, "valley")
    assert page.find.count.text() == "1 of 1"
    page.view.frame(None)
    assert page.header.title.grab().toImage() != plain


def test_a_text_without_blank_lines_is_looked_through_in_slices(qtbot: QtBot, page: DocumentPanel) -> None:
    lines = "the letters of the prison\n" * 12_000
    release = a_release(paragraphs=(lines,))
    page.show_release(release)
    page.open_find()
    turns: list[bool] = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: turns.append(page.find.is_looking))
    page.find.field.setText("e")
    timer.start()
    qtbot.waitUntil(lambda: page.find.count.text() == "1 of 48,004", timeout=20_000)
    assert sum(turns) > 3
    qtbot.keyClick(page.find.field, Qt.Key.Key_Return, SHIFT)
    assert page.find.count.text() == "48,004 of 48,004"


def test_the_mark_stands_out_from_its_ground() -> None:
    for theme in (LIGHT, DARK):
        assert contrast(theme.text, blend(theme.accent, theme.ground, FOUND_STRENGTH)) >= 4.5
