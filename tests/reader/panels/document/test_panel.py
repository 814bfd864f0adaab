"""Reading a release: hits, selection, passages kept, and what stands in place of a text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument, QWheelEvent
from pytestqt.qtbot import QtBot

from index import (
    Block,
    BlockKind,
    Bookmark,
    BookmarkState,
    Mark,
    MarkKind,
    Reason,
    Release,
    ReleaseHits,
    Span,
)
from reader.paint.colours import DARK, LIGHT
from reader.panels.document import DocumentPanel
from reader.panels.document.rehearsal import rehearse
from tests.helpers.releases import a_release

LETTERS = "Letters 😀 were passed on. "
RELEASE = a_release(
    title="Letters reach the valley",
    paragraphs=(LETTERS * 4, "وصلت الرسائل letters إلى الوادي", *(LETTERS * 6 for _ in range(40))),
)
OTHER = replace(a_release(title="Another", paragraphs=("Nothing of the kind.",)), key="b.txt")


def hits_of(release: Release, word: str = "etters") -> tuple[Span, ...]:
    places, start = [], release.text.find(word)
    while start >= 0:
        places.append(Span(start, start + len(word), Reason.STEM))
        start = release.text.find(word, start + 1)
    return tuple(places)


HITS = hits_of(RELEASE)


def kept(start: int, end: int, state: BookmarkState = BookmarkState.EXACT) -> Bookmark:
    return Bookmark("1", RELEASE.key, RELEASE.text[start:end], "", "", start, end, "", "test/1", state=state)


@pytest.fixture
def panel(qtbot: QtBot) -> DocumentPanel:
    made = DocumentPanel(LIGHT)
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(qtbot: QtBot, panel: DocumentPanel, release: Release = RELEASE, **others: object) -> None:
    spans = others.pop("spans", HITS if release is RELEASE else ())
    panel.show_release(release, ReleaseHits(tuple(spans)), others.pop("bookmarks", ()), **others)
    qtbot.waitUntil(lambda: panel.view.finished)


def select(panel: DocumentPanel, start: int, end: int) -> None:
    panel.go_to(start, end)


def in_sight(panel: DocumentPanel, offset: int) -> bool:
    """Whether a code point is within the visible part of the text."""
    first = panel.view.cursorForPosition(QPoint(0, 0)).position()
    area = panel.view.viewport().rect()
    last = panel.view.cursorForPosition(area.bottomRight()).position()
    document = panel.view.document()
    cursor = QTextCursor(document)
    before = RELEASE.text[:offset]
    cursor.setPosition(len(before.encode("utf-16-le")) // 2 - before.count("\n\n"))
    return first <= cursor.position() <= last


def first_marked(panel: DocumentPanel) -> int:
    selections = panel.view.extraSelections()
    return min(selection.cursor.position() for selection in selections)


def test_it_starts_with_a_sentence_and_no_release(panel: DocumentPanel) -> None:
    assert panel.key is None
    assert panel.message.isVisible()
    assert not panel.message.open.isVisible()
    assert panel.selected_span() is None


def test_a_release_is_shown_with_what_is_known_of_it(qtbot: QtBot, panel: DocumentPanel) -> None:
    release = replace(RELEASE, publisher="Valley Watch", source_url="https://www.example.org/a")
    show(qtbot, panel, release)
    assert panel.key == "a.txt"
    assert panel.header.title.accessibleName() == "Letters reach the valley"
    assert "2017" in panel.header.line.text()
    assert "Valley Watch" in panel.header.line.text()
    assert "example.org" in panel.header.address.text()


def test_it_opens_at_the_first_hit(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel, spans=HITS[60:])
    assert panel.hits.count.text() == f"1 of {len(HITS) - 60}"
    qtbot.waitUntil(lambda: in_sight(panel, HITS[60].start))
    assert not in_sight(panel, 0)


def test_without_hits_it_opens_at_the_top(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel, spans=())
    assert panel.view.verticalScrollBar().value() == 0
    assert panel.hits.count.text() == ""
    assert not panel.hits.next.isVisible()


def test_a_position_wins_over_the_first_hit(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel, place=HITS[-1].start)
    qtbot.waitUntil(lambda: in_sight(panel, HITS[-1].start))
    assert panel.hits.count.text() == f"{len(HITS)} hits"


def test_what_is_selected_from_the_keyboard_is_on_the_page(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)  # the first hit is in the title
    panel.view.setFocus()
    body = RELEASE.blocks[1].start
    qtbot.keyClick(panel.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert panel.selected_span() == (body, body + 1)


def test_what_is_rehearsed_is_not_seen_and_nothing_is_open(qtbot: QtBot, panel: DocumentPanel) -> None:
    said = panel.view.accessibleDescription()
    before = panel.grab().toImage()
    for _ in rehearse(panel):
        pass
    assert panel.key is None
    assert panel.view.is_laid_out
    assert panel.grab().toImage() == before
    assert panel.view.accessibleDescription() == said
    show(qtbot, panel)
    assert panel.view.toPlainText().startswith(RELEASE.title)


def test_once_a_release_is_open_nothing_is_rehearsed(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)
    page = panel.view.document()
    for _ in rehearse(panel):
        pass
    assert panel.view.document() is page


def test_the_wheel_beside_the_column_scrolls(qtbot: QtBot, panel: DocumentPanel) -> None:
    panel.resize(1200, 600)
    show(qtbot, panel)
    place = QPointF(20, 100)
    turn = QWheelEvent(
        place, panel.view.mapToGlobal(place), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QGuiApplication.sendEvent(panel.view, turn)
    assert panel.view.verticalScrollBar().value() > 0


def test_only_what_is_in_sight_is_marked_and_all_of_it(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)
    marked = {selection.cursor.selectedText() for selection in panel.view.extraSelections()}
    assert marked == {"etters"}
    assert 0 < len(panel.view.extraSelections()) < len(HITS)
    before = first_marked(panel)
    bar = panel.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert first_marked(panel) > before


def test_each_reason_has_its_own_mark(qtbot: QtBot, panel: DocumentPanel) -> None:
    spans = [Span(hit.start, hit.end, reason) for hit, reason in zip(HITS[1:], Reason, strict=False)]
    show(qtbot, panel, spans=spans)
    looks = {
        (selection.format.background().color().name().upper(), selection.format.underlineStyle())
        for selection in panel.view.extraSelections()
    }
    assert looks == {(style.ground, style.underline) for style in LIGHT.marks.values()}


def test_the_selection_is_counted_in_code_points(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)
    start = RELEASE.text.index("passed on", 200)
    select(panel, start, start + 9)
    assert panel.selected_span() == (start, start + 9)


def test_text_can_be_selected_from_the_keyboard(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel, place=HITS[3].start)
    panel.view.setFocus()
    for _ in range(6):
        qtbot.keyClick(panel.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert panel.selected_span() == (HITS[3].start, HITS[3].end)


def test_a_passage_is_kept_without_the_space_around_it(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)
    block = RELEASE.blocks[2]
    select(panel, block.start - 2, block.end + 2)
    assert panel.selected_span() == (block.start, block.end)
    select(panel, block.end, block.end + 2)
    assert panel.selected_span() is None


def test_keeping_asks_for_exactly_the_selection(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)
    assert not panel.hits.keep.isEnabled()
    select(panel, HITS[2].start, HITS[2].end)
    with qtbot.waitSignal(panel.keep_requested) as requested:
        qtbot.mouseClick(panel.hits.keep, Qt.MouseButton.LeftButton)
    assert requested.args == ["a.txt", HITS[2].start, HITS[2].end]


def test_what_is_copied_is_the_canonical_text(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)
    start = RELEASE.text.index("passed on")
    end = RELEASE.text.index("الوادي")
    select(panel, start, end)
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    copied, is_rich = clipboard.text(), clipboard.mimeData().hasHtml()
    clipboard.clear()  # without a screen it would outlive Python, and end in a crash
    assert (copied, is_rich) == (RELEASE.text[start:end], False)


def test_kept_passages_are_tinted_and_orphans_are_not(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel, spans=())
    start = RELEASE.text.index("passed on")
    panel.set_bookmarks((kept(start, start + 9), kept(start + 30, start + 40, BookmarkState.ORPHAN)))
    selections = panel.view.extraSelections()
    (selection,) = selections
    assert selection.cursor.selectedText() == "passed on"
    assert selection.format.background().color().name().upper() == LIGHT.kept


def test_a_kept_passage_has_a_bar_in_the_margin(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel, spans=())

    def margin() -> set[str]:
        image = panel.view.viewport().grab().toImage()
        return {image.pixelColor(x, y).name().upper() for x in range(20) for y in range(image.height())}

    assert LIGHT.accent not in margin()
    start = RELEASE.text.index("passed on")
    panel.set_bookmarks((kept(start, start + 9),))
    assert LIGHT.accent in margin()


def test_the_current_hit_has_a_frame(qtbot: QtBot, panel: DocumentPanel) -> None:
    def accented() -> int:
        image = panel.view.viewport().grab().toImage()
        return sum(
            image.pixelColor(x, y).name().upper() == LIGHT.accent
            for x in range(image.width())
            for y in range(image.height())
        )

    show(qtbot, panel, spans=HITS[1:3], place=0)
    assert accented() == 0
    panel.next_hit()
    assert accented() > 0


def test_the_same_text_stays_in_place_when_another_question_is_asked(
    qtbot: QtBot, panel: DocumentPanel
) -> None:
    show(qtbot, panel)
    bar = panel.view.verticalScrollBar()
    bar.setValue(300)
    show(qtbot, panel, spans=hits_of(RELEASE, "passed"))
    assert bar.value() == 300
    assert {selection.cursor.selectedText() for selection in panel.view.extraSelections()} == {"passed"}


def test_the_current_hit_stays_when_the_same_is_shown_again(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)
    panel.next_hit()
    show(qtbot, panel)
    assert panel.hits.count.text() == f"2 of {len(HITS)}"


def test_another_release_starts_at_its_top(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)
    panel.view.verticalScrollBar().setValue(300)
    show(qtbot, panel, OTHER)
    assert panel.view.verticalScrollBar().value() == 0
    assert "Nothing of the kind." in panel.view.toPlainText()


def test_a_file_that_could_not_be_read_can_be_opened_outside(qtbot: QtBot, panel: DocumentPanel) -> None:
    panel.show_message("report.pdf", "PDF files cannot be read yet.", "2017/report.pdf")
    assert panel.key is None
    assert panel.message.sentence.text() == "PDF files cannot be read yet."
    with qtbot.waitSignal(panel.original_requested) as requested:
        qtbot.mouseClick(panel.message.open, Qt.MouseButton.LeftButton)
    assert requested.args == ["2017/report.pdf"]


def test_a_message_after_a_release_forgets_it(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)
    select(panel, 30, 40)
    panel.show_message("a.txt", "It is not in the archive any more.")
    assert panel.key is None
    assert panel.selected_span() is None
    with qtbot.assertNotEmitted(panel.hit_changed):
        panel.next_hit()


def linked() -> Release:
    text = "letter here"
    marks = (Mark(MarkKind.LINK, 0, 6, "https://www.example.org/رسالة?a=1"),)
    return Release(
        "l", "0", "text", "Elsewhere", text, (Block(BlockKind.PARAGRAPH, 0, 11, marks=marks),), "test/1"
    )


def test_a_link_is_asked_for_with_its_full_address_and_not_followed(
    qtbot: QtBot, panel: DocumentPanel
) -> None:
    show(qtbot, panel, linked())
    cursor = QTextCursor(panel.view.document())
    cursor.setPosition(3)
    place = panel.view.cursorRect(cursor).center()
    with qtbot.waitSignal(panel.address_requested) as requested:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert requested.args == ["https://www.example.org/%D8%B1%D8%B3%D8%A7%D9%84%D8%A9?a=1"]
    assert panel.view.toPlainText() == "letter here"


def test_the_address_of_the_release_is_asked_for(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel, replace(OTHER, source_url="https://www.example.org/a"))
    with qtbot.waitSignal(panel.address_requested) as requested:
        qtbot.mouseClick(panel.header.address, Qt.MouseButton.LeftButton)
    assert requested.args == ["https://www.example.org/a"]


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "//server/share/a.png", "https://example.org/a.png", ""]
)
def test_nothing_is_loaded(panel: DocumentPanel, address: str) -> None:
    for kind in QTextDocument.ResourceType:
        assert panel.view.loadResource(kind.value, QUrl(address)) is None


def test_a_text_that_looks_like_markup_stays_text(qtbot: QtBot, panel: DocumentPanel) -> None:
    markup = "<img src='file:///etc/hostname'><b>x</b> &amp;"
    show(qtbot, panel, a_release(title="<i>Title</i>", paragraphs=(markup,)))
    assert markup in panel.view.toPlainText()


def test_other_colours_keep_the_place(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel, place=HITS[-1].start)
    panel.set_theme(DARK)
    qtbot.waitUntil(lambda: panel.view.finished)
    qtbot.waitUntil(lambda: in_sight(panel, HITS[-1].start))
    selections = panel.view.extraSelections()
    grounds = {selection.format.background().color().name().upper() for selection in selections}
    assert grounds == {DARK.marks[Reason.STEM].ground}


def test_the_column_is_never_wider_than_the_measure(qtbot: QtBot, panel: DocumentPanel) -> None:
    show(qtbot, panel)
    widths = []
    for width in (1600, 900, 420):
        panel.resize(width, 600)
        qtbot.waitUntil(lambda: panel.view.width() > 0)
        widths.append(panel.view.lineWrapColumnOrWidth())
    assert widths[0] == widths[1] > widths[2]
    assert panel.view.document().size().width() <= panel.view.viewport().width()


def test_every_control_has_a_name(panel: DocumentPanel) -> None:
    controls = (panel.view, panel.hits.next, panel.hits.previous, panel.hits.keep, panel.header.facts)
    assert all(control.accessibleName() for control in controls)


@pytest.mark.slow
def test_a_large_text_opens_at_its_last_hit(qtbot: QtBot, panel: DocumentPanel) -> None:
    release = a_release(paragraphs=tuple(LETTERS * 20 for _ in range(1_000)))
    hits = hits_of(release)
    panel.show_release(release, ReleaseHits(hits), (), hits[-1].start)
    assert not panel.view.finished
    qtbot.waitUntil(lambda: panel.view.finished, timeout=30_000)
    qtbot.waitUntil(lambda: len(panel.view.extraSelections()) > 0)
    bar = panel.view.verticalScrollBar()
    assert bar.value() > bar.maximum() * 0.9
    assert len(panel.view.extraSelections()) < 300
