"""Short texts: cut where they do not fit, running as their script does, the first hit in sight."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from index import Reason, Span
from reader.paint.colours import LIGHT
from reader.paint.lines import Setting, ShortText, ShortTexts

SENTENCE = "The council said that letters were passed on and that visits would begin again on Sunday. "


def short(text: str, spans: tuple[Span, ...] = (), width: int = 200, lines: int = 2) -> ShortText:
    return ShortText(text, Setting(QFont(), width, lines), LIGHT, spans)


def test_what_fits_is_shown_whole(qapp: object) -> None:
    assert short("Water returns").layout.text() == "Water returns"


def test_what_does_not_fit_ends_in_an_ellipsis(qapp: object) -> None:
    shown = short(SENTENCE * 3)
    assert shown.layout.text().endswith("…")
    assert shown.layout.lineCount() == 2


@settings(deadline=None, max_examples=40)
@given(words=st.lists(st.sampled_from(["منهجية", "التحقق", "(ج)", "the", "council", "😀"]), max_size=40))
def test_there_are_never_more_lines_than_allowed(qapp: object, words: list[str]) -> None:
    assert short(" ".join(words), width=160).layout.lineCount() <= 2


@settings(deadline=None, max_examples=60)
@given(
    words=st.lists(
        st.sampled_from(["AV", "To", "Warsaw", "We", "Tavy", "council"]), min_size=12, max_size=30
    ),
    every=st.integers(2, 5),
    width=st.integers(150, 260),
)
def test_marks_make_no_more_lines_than_allowed(
    qapp: object, words: list[str], every: int, width: int
) -> None:
    text = " ".join(words)
    spans = tuple(Span(start, start + 1, Reason.EXACT) for start in range(0, len(text), every))
    assert short(text, spans, width).layout.lineCount() <= 2


def test_the_lines_shown_hold_the_first_hit(qapp: object) -> None:
    text = SENTENCE * 5 + "the word visitor here " + SENTENCE
    start = text.index("visitor")
    shown = short(text, (Span(start, start + 7, Reason.EXACT),))
    assert "visitor" in shown.layout.text()
    (marked,) = shown.layout.formats()
    assert shown.layout.text()[marked.start : marked.start + marked.length] == "visitor"


def test_a_beginning_that_is_left_out_is_told(qapp: object) -> None:
    text = SENTENCE * 5 + "the word visitor here " + SENTENCE
    start = text.index("visitor")
    span = Span(start, start + 7)
    shown = short(text, (span,))
    assert shown.layout.text().startswith("… ")
    assert not short(text).layout.text().startswith("…")
    (rectangle,) = shown.rectangles(span)
    assert 0 <= rectangle.left() < rectangle.right() <= 200


def test_the_ellipsis_at_the_end_spares_the_first_hit(qapp: object) -> None:
    for start in range(len(SENTENCE)):
        shown = short(SENTENCE + SENTENCE, (Span(start, start + 6),))
        assert SENTENCE[start : start + 6].strip() in shown.layout.text()


def test_in_arabic_it_is_told_at_the_right(qapp: object) -> None:
    text = "قال المجلس إن الرسائل وصلت وإن الزيارات تعود يوم الأحد " * 4 + "سجن"
    shown = short(text, (Span(len(text) - 3, len(text)),))
    assert shown.layout.text().startswith("… ")
    assert shown.layout.lineAt(0).cursorToX(0)[0] == pytest.approx(200, abs=1)


def test_line_breaks_become_spaces(qapp: object) -> None:
    assert short("one\ntwo\u2029three").layout.text() == "one two three"


def test_arabic_starts_at_the_right_edge(qapp: object) -> None:
    arabic, english = short("قال المجلس", width=400), short("The council", width=400)
    assert arabic.layout.lineAt(0).naturalTextRect().right() == pytest.approx(400, abs=1)
    assert english.layout.lineAt(0).naturalTextRect().left() == pytest.approx(0, abs=1)


def test_a_text_of_the_interface_runs_as_the_interface_does(qapp: object) -> None:
    direction = Qt.LayoutDirection.RightToLeft
    shown = ShortText("source", Setting(QFont(), 400), LIGHT, direction=direction)
    assert shown.layout.lineAt(0).naturalTextRect().right() == pytest.approx(400, abs=1)


@settings(deadline=None, max_examples=60)
@given(
    text=st.text(st.sampled_from("ab \n😀سجن<&\u0301"), max_size=120),
    start=st.integers(0, 120),
    length=st.integers(1, 9),
    width=st.integers(1, 300),
)
def test_marks_stay_on_their_letters(qapp: object, text: str, start: int, length: int, width: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    shown = short(text, (span,) if span.start < span.end else (), width)
    units = shown.layout.text().encode("utf-16-le")
    for marked in shown.layout.formats():
        covered = units[2 * marked.start : 2 * (marked.start + marked.length)].decode("utf-16-le")
        hit = text.translate({10: " "})[span.start : span.end]
        assert covered.strip("\u200d…") in hit  # Qt joins a word that it cuts to its ellipsis


def test_a_marked_word_is_painted_in_the_colour_of_its_reason(qapp: object) -> None:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    short("a prison", (Span(2, 8, Reason.ENTITY),)).draw(painter, QPointF(0, 0))
    painter.end()
    colours = {image.pixelColor(x, y).name().upper() for x in range(200) for y in range(40)}
    assert LIGHT.marks[Reason.ENTITY].ground in colours
    assert LIGHT.marks[Reason.EXACT].ground not in colours


def test_a_text_is_laid_out_once_for_the_same_place_and_anew_for_another(qapp: object) -> None:
    texts = ShortTexts(LIGHT)
    first = texts.get(SENTENCE, Setting(QFont(), 200))
    assert texts.get(SENTENCE, Setting(QFont(), 200)) is first
    assert texts.get(SENTENCE, Setting(QFont(), 300)) is not first
    assert texts.get(SENTENCE, Setting(QFont(), 200), (Span(0, 3),)) is not first


def test_only_some_texts_are_kept(qapp: object) -> None:
    texts = ShortTexts(LIGHT)
    first = texts.get("first", Setting(QFont(), 200))
    for number in range(500):
        texts.get(str(number), Setting(QFont(), 200))
    assert texts.get("first", Setting(QFont(), 200)) is not first


def test_a_word_that_was_asked_for_is_in_sight_rather_than_a_name_that_was_filtered_by(qapp: object) -> None:
    text = "Homs and " + SENTENCE * 3 + "a visitor came"
    start = text.index("visitor")
    spans = (Span(0, 4, Reason.ENTITY), Span(start, start + 7, Reason.EXACT))
    assert "visitor" in short(text, spans).layout.text()
    assert short(text, spans[:1]).layout.text().startswith("Homs")


def test_a_name_stays_in_sight_beside_the_word_where_there_is_room(qapp: object) -> None:
    text = SENTENCE * 3 + "in Homs a visitor came"
    spans = tuple(
        Span(text.index(word), text.index(word) + len(word), reason)
        for word, reason in (("Homs", Reason.ENTITY), ("visitor", Reason.EXACT))
    )
    shown = short(text, spans).layout.text()
    assert "Homs" in shown
    assert "visitor" in shown


@pytest.mark.parametrize("text", ["The council", "قال المجلس"])
@pytest.mark.parametrize("interface", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_one_line_stands_where_the_interface_begins_its_lines(
    qapp: object, text: str, interface: Qt.LayoutDirection
) -> None:
    shown = ShortText(text, Setting(QFont(), 400, 2, interface=interface), LIGHT)
    room = shown.layout.lineAt(0).naturalTextRect()
    if interface is Qt.LayoutDirection.RightToLeft:
        assert room.right() == pytest.approx(400, abs=1)
    else:
        assert room.left() == pytest.approx(0, abs=1)


def test_several_lines_stand_where_their_script_begins(qapp: object) -> None:
    interface = Qt.LayoutDirection.RightToLeft
    shown = ShortText("The council " * 12, Setting(QFont(), 400, 2, interface=interface), LIGHT)
    assert shown.layout.lineCount() == 2
    assert shown.layout.lineAt(1).naturalTextRect().left() == pytest.approx(0, abs=1)
