"""A text without a title is called by its first words, which are shown as evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.formats.composing import Draft, compose
from index.formats.first_words import first_words
from index.formats.parsed import RawFact
from index.records import BlockKind
from tests.helpers.containers import found_in, mail_of

LONG = "The pumps of the valley run again since the morning of Thursday and nine villages have water for the"


def titled(*paragraphs: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[tuple[str, str]]:
    text, blocks = compose(Draft(kind, paragraph) for paragraph in paragraphs)
    return [(fact.value, fact.quote) for fact in first_words(text, blocks, ())]


@pytest.mark.parametrize(
    ("paragraph", "title", "quote"),
    [
        ("The pumps run again.", "The pumps run again.", "The pumps run again."),
        ("Dear all,", "Dear all,", "Dear all,"),
        (f"The pumps run again today. {LONG}", "The pumps run again today.", "The pumps run again today."),
        (f"{LONG} first time.", f"{LONG[:96]}…", LONG[:96]),
        ("First line.\nSecond line.", "First line.", "First line."),
    ],
    ids=["short", "greeting-alone", "sentence", "words", "line"],
)
def test_a_title_is_a_short_line_a_sentence_or_some_words(paragraph: str, title: str, quote: str) -> None:
    assert titled(paragraph) == [(title, quote)]


def test_greetings_and_quotations_say_less_than_what_follows() -> None:
    assert titled("Dear all,", "The pumps run again.") == [("The pumps run again.",) * 2]
    text, blocks = compose([Draft(BlockKind.QUOTATION, "Is it true?"), Draft(BlockKind.PARAGRAPH, "It is.")])
    assert [fact.value for fact in first_words(text, blocks, ())] == ["It is."]


def test_there_is_none_where_another_is_stated_or_nothing_is_said() -> None:
    assert titled() == []
    assert titled("Water returns", kind=BlockKind.HEADING) == []
    text, blocks = compose([Draft(BlockKind.PARAGRAPH, "The pumps run again.")])
    assert list(first_words(text, blocks, [RawFact("title", "Water", "mail-header", "Subject: Water")])) == []


@given(st.text(min_size=1))
def test_what_is_quoted_stands_where_the_evidence_says(paragraph: str) -> None:
    text, blocks = compose([Draft(BlockKind.PARAGRAPH, paragraph)])
    for fact in first_words(text, blocks, ()):
        assert text[fact.start : fact.end] == fact.quote
        assert len(fact.value) <= 101


def test_a_mail_without_a_subject_and_a_row_without_a_title_are_called_by_them() -> None:
    mail = mail_of("Dear all,\n\nthe pumps run again.\n", subject="")
    table = b'[{"body": "Two wells were dug.", "date": "2017-10-19"}]'
    for name, data, title in (
        ("a.eml", mail, "the pumps run again."),
        ("a.json", table, "Two wells were dug."),
    ):
        (release,), _ = found_in(name, data)
        assert (release.title, release.evidence["title"].rule) == (title, "first-words")
