"""The reading order of PDF pages: columns, cells, what was drawn late, lines drawn across two columns."""

from __future__ import annotations

from itertools import chain

import pytest

from index.formats import parse
from tests.helpers.documents import Text, drawn, pdf

LEFT = [f"left line {word} of the first column" for word in ("one", "two", "three", "four", "five", "six")]
RIGHT = [f"right line {word} of the second one" for word in ("one", "two", "three", "four", "five", "six")]


def column(lines: list[str], x: float, top: float = 700) -> list[Text]:
    return [Text(x, top - 14 * number, line, 9) for number, line in enumerate(lines)]


def words(*lines: Text) -> list[str]:
    return parse("a.pdf", pdf(list(lines))).text.split()


def told(*lines: str) -> list[str]:
    return " ".join(lines).split()


def test_columns_drawn_one_after_the_other() -> None:
    assert words(*column(LEFT, 72), *column(RIGHT, 320)) == told(*LEFT, *RIGHT)


def test_columns_drawn_line_by_line() -> None:
    lines = chain.from_iterable(zip(column(LEFT, 72), column(RIGHT, 320), strict=True))
    assert words(*lines) == told(*LEFT, *RIGHT)


def test_columns_below_a_title_and_above_a_footnote() -> None:
    lines = chain.from_iterable(zip(column(LEFT, 72), column(RIGHT, 320), strict=True))
    title = Text(72, 740, "a title that runs across both of the columns of this page, and is long", 12)
    note = Text(72, 600, "a note that runs across both of the columns as well, and is no shorter", 12)
    assert words(title, *lines, note) == told(title.text, *LEFT, *RIGHT, note.text)


@pytest.mark.parametrize("order", [(5, 0, 3, 1, 4, 2), (5, 4, 3, 2, 1, 0)])
def test_lines_drawn_in_any_order(order: tuple[int, ...]) -> None:
    lines = column(LEFT, 72)
    assert words(*(lines[number] for number in order)) == told(*LEFT)


def test_a_letterhead_drawn_last_comes_first() -> None:
    head = Text(72, 780, "letterhead of the council")
    assert words(*column(LEFT, 72), head) == told(head.text, *LEFT)


def test_a_sentence_goes_on_in_the_next_column() -> None:
    left, right = (
        [*LEFT[:-1], "and here it stops in the middle"],
        ["of a sentence that goes on there.", *RIGHT],
    )
    text = parse("a.pdf", pdf([*column(left, 72), *column(right, 320)])).text
    assert "in the middle of a sentence" in text


def test_cells_of_several_lines_are_read_whole() -> None:
    cells = [
        *column(["Why it stopped"], 72),
        *column(["The pumps had no fuel", "for three whole weeks"], 250),
    ]
    cells += [
        *column(["Who mended it"], 72, 660),
        *column(["The council and two", "men of the village"], 250, 660),
    ]
    text = parse("a.pdf", pdf(cells)).text
    assert text.index("three whole weeks") < text.index("Who mended it") < text.index("men of the village")


class TestRightToLeft:
    """Lines as they stand on the page, from left to right."""

    def read(self, *lines: str) -> str:
        return parse(
            "a.pdf", drawn(*(Text(72, 700 - 14 * number, line) for number, line in enumerate(lines)))
        ).text

    def test_words_are_read_from_the_right(self) -> None:
        assert self.read("ةدلبلا ىلإ هايملا تداع") == "عادت المياه إلى البلدة"

    def test_numbers_and_latin_words_keep_their_direction(self) -> None:
        assert self.read(".ريرقتلا يف 2017 Qalam Monitor ترشن") == "نشرت Qalam Monitor 2017 في التقرير."

    def test_an_arabic_name_in_an_english_line(self) -> None:
        line = "The paper دالبلا توص of the town wrote that water is back in all of the upper villages"
        assert "The paper صوت البلاد of the town" in self.read(line)
