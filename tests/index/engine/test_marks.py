"""What is marked in a text, and why."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine import recognising
from index.engine.analysis import LONGEST_TERM, words
from index.engine.marks import marks, marks_of_each
from index.engine.question import understand
from index.records import Reason, Span
from tests.index.engine.reference import levenshtein


def marked(question: str, text: str, title_end: int = 0) -> list[tuple[str, Reason]]:
    spans = marks(understand(question), text, title_end)
    return [(text[span.start : span.end], span.reason) for span in spans]


def surfaces(question: str, text: str, title_end: int = 0) -> list[str]:
    return [surface for surface, _ in marked(question, text, title_end)]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("prison", "prison", Reason.EXACT),
        ("prison", "Prison", Reason.EXACT),
        ("prison", "prisons", Reason.STEM),
        ("prison", "prison's", Reason.STEM),
        ("prisons", "prison's", Reason.FOLDED),
        ("cafe", "Café", Reason.FOLDED),
        ("Sanaa", "Sana'a", Reason.FOLDED),
        ("UN", "U.N", Reason.FOLDED),
        ("2017", "٢٠١٧", Reason.FOLDED),
        ("السجن", "السِّجْن", Reason.FOLDED),
        ("سجن", "السِّجْن", Reason.STEM),
        ("ادلب", "إدلب", Reason.FOLDED),
        ('"war council"', "war council", Reason.EXACT),
        ('"war council"', "War  Council", Reason.EXACT),
        ('"war council"', "wár council", Reason.FOLDED),
        ('"war council"', "war councils", Reason.STEM),
        ("well-known", "well known", Reason.EXACT),
        ("pris*", "prisoner", Reason.EXACT),
        ("pris*", "Prísoner", Reason.FOLDED),
        ("*TION", "nation", Reason.EXACT),
        ("pr?son", "prison", Reason.EXACT),
        ("pr?son", "prisón", Reason.FOLDED),
        ("اد*ب", "إدلب", Reason.FOLDED),
        ("prison~", "prizon", Reason.FUZZY),
        ("prison~", "Prison", Reason.EXACT),
        ("prison~", "prisón", Reason.FOLDED),
        ("prison~2", "prizons", Reason.FUZZY),
        ("سجن~", "سجل", Reason.FUZZY),
    ],
)
def test_the_reason_is_the_nearest_likeness(question: str, text: str, expected: Reason) -> None:
    assert marked(question, f"… {text}!") == [(text, expected)]


def test_the_nearest_of_several_ways_counts() -> None:
    assert marked("prisons prison", "prison prisoned") == [
        ("prison", Reason.EXACT),
        ("prisoned", Reason.STEM),
    ]


@pytest.mark.parametrize("question", ["", "…", "date:2017", "-prison", "NOT (prison OR storm)", "calm"])
def test_nothing_is_marked_for_what_is_not_looked_for(question: str) -> None:
    assert surfaces(question, "prison storm 2017") == []


def test_an_excluded_word_is_not_marked_and_an_alternative_is() -> None:
    assert surfaces("storm OR roof -prison", "prison storm roof") == ["storm", "roof"]


def test_a_phrase_is_marked_only_where_it_stands_whole() -> None:
    text = "The council of war. A council; of the war: council of war."
    assert surfaces('"council of war"', text) == ["council of war", "council of war"]


def test_a_phrase_goes_on_over_punctuation_as_in_the_index() -> None:
    assert surfaces('"storm prison"', "storm… (prison)") == ["storm… (prison"]


def test_a_phrase_of_one_word_repeated() -> None:
    assert surfaces('"new new"', "new new york, new new new") == ["new new", "new new"]


def test_each_word_near_the_others_is_marked_and_no_other() -> None:
    text = "A storm. Far from it all the prison stood, and the old prison had no Storms, no roof; storm."
    assert marked('"prison storm"~4', text) == [
        ("prison", Reason.EXACT),
        ("Storms", Reason.STEM),
    ]
    assert surfaces('"prison storm"~2', text) == []
    assert surfaces('"storm roof prison"~4', text) == ["prison", "Storms", "roof"]


def test_words_near_each_other_are_marked_within_title_or_body() -> None:
    text = "Storm warning\n\nA prison. The storm came."
    assert surfaces('"prison storm"~4', text, title_end=13) == ["prison", "storm"]
    assert surfaces('"prison warning"~4', text, title_end=13) == []
    assert surfaces('title:"warning storm"~4', text, title_end=13) == ["Storm", "warning"]


def test_title_words_are_marked_in_the_title_only() -> None:
    text = "Storm warning\n\nThe storm came."
    assert surfaces("title:storm", text, title_end=13) == ["Storm"]
    assert surfaces("title:storm", text) == []
    assert surfaces("storm", text, title_end=13) == ["Storm", "storm"]


def test_no_phrase_reaches_from_the_title_into_the_body() -> None:
    text = "Storm warning\n\nThe storm came."
    assert surfaces('"warning the"', text, title_end=13) == []


def test_overlapping_hits_leave_the_longer_one() -> None:
    assert surfaces('storm "storm warning"', "a storm warning, a storm") == ["storm warning", "storm"]
    assert surfaces('"a storm" "storm warning"', "a storm warning") == ["a storm"]


@pytest.mark.parametrize(
    "question",
    ["storm", "Storm*", "*orm", "st?rm", "sturm~", '"storm here"', '"here storm"~3', "title:x OR storm"],
)
def test_a_long_text_is_read_to_its_end(question: str) -> None:
    text = "calm " * 50_000 + "storm here"
    spans = marks(understand(question), text)
    assert text[spans[0].start : spans[-1].end].startswith("storm")
    assert spans[0].start == 250_000


@given(st.text(), st.text(alphabet="ab'é سجن-\n", max_size=30), st.integers(0, 40))
def test_marks_are_in_order_apart_and_inside(question: str, text: str, title_end: int) -> None:
    title_end = min(title_end, len(text))
    end = 0
    for span in marks(understand(question), text, title_end):
        assert end <= span.start < span.end <= len(text)
        assert span.end <= title_end or span.start >= title_end
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        end = span.end


@given(st.lists(st.sampled_from(["storm", "prison", "letter", "Storms"]), max_size=12))
def test_every_occurrence_of_a_word_is_marked(row: list[str]) -> None:
    assert surfaces("storm", " ".join(row)) == [word for word in row if word.lower().startswith("storm")]


@given(st.text(alphabet="ab'é.\n -\u00a0َس", max_size=40), st.sampled_from(["ab", "a*", "ab~"]))
def test_a_word_is_marked_wherever_the_analysis_sees_one(text: str, question: str) -> None:
    wanted = {
        "ab": lambda word: word.stem == "ab",
        "a*": lambda word: word.folded.startswith("a"),
        "ab~": lambda word: levenshtein(word.folded, "ab") <= 1,
    }[question]
    expected = [(word.start, word.end) for word in words(text) if wanted(word)]
    assert [(span.start, span.end) for span in marks(understand(question), text)] == expected


ENDINGS = ("", "y", "ying", "ied", "ies", "ing", "ed", "eed", "s", "'s", "ation", "ability", "ly", "ness")


@given(st.text("aeiouybdglpstxAÉéßıſæ", min_size=1, max_size=6), st.sampled_from(ENDINGS))
def test_a_word_finds_itself_and_every_word_with_its_stem(beginning: str, ending: str) -> None:
    [word] = words(beginning + ending)
    for other in (beginning + ending, word.folded, word.stem):
        text = f"One, “{other}” and {beginning + ending}-two"
        wanted = [one.surface for one in words(text) if one.stem == word.stem]
        assert surfaces(word.surface, text) == wanted
        assert beginning + ending in wanted


def test_a_word_is_marked_where_a_run_of_letters_without_end_is_cut() -> None:
    run = "a" * LONGEST_TERM
    assert surfaces("storm", f"{run}storm and {run}storms") == ["storm", "storms"]
    assert surfaces("storm", "x" * 31 + f" {run}storm") == ["storm"]


def test_what_is_remembered_of_a_text_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognising, "_MOST_KNOWN", 10)
    recogniser = recognising.Recogniser(understand("sturm~").sought)
    text = " ".join(["storm", *(f"calm{number}" for number in range(100)), "-" * 1000 + "calm"])
    found = [piece for _, piece in recogniser.pieces(text) if recogniser[piece].recognised]
    assert found == ["storm"]
    assert len(recogniser) <= 10
    assert all(len(piece) < 1000 for piece in recogniser)


def test_mentions_are_marked_where_no_word_of_the_question_is() -> None:
    text = "Harbour Council\n\nThe Council met. Harbour Council and harbour."
    mentions = [text.index("Harbour"), text.index("The Council") + 4, text.rindex("Harbour")]
    named = [Span(start, start + len("Council"), Reason.ENTITY) for start in mentions]
    spans = marks(understand("harbour"), text, 15, named)
    assert [(text[span.start : span.end], span.reason) for span in spans] == [
        ("Harbour", Reason.EXACT),
        ("Council", Reason.ENTITY),
        ("Harbour", Reason.EXACT),
        ("harbour", Reason.EXACT),
    ]
    assert marks(understand(""), text, 15, named) == tuple(named)


@given(st.lists(st.integers(0, 20)), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=5))
def test_marks_lie_apart_whatever_is_mentioned(blanks: list[int], stretches: list[tuple[int, int]]) -> None:
    text = "".join("storm" + " " * (1 + blank) for blank in blanks)
    named = [Span(start, start + length, Reason.ENTITY) for start, length in sorted(stretches)]
    spans = marks(understand("storm"), text, 0, named)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert [span for span in spans if span.reason is not Reason.ENTITY] == list(
        marks(understand("storm"), text)
    )


def each(question: str, text: str, title_end: int = 0) -> dict[str, list[str]]:
    sought = understand(question).sought
    _, spans = marks_of_each(understand(question), text, title_end)
    return {
        one.label: [text[span.start : span.end] for span in own]
        for one, own in zip(sought, spans, strict=True)
    }


def test_each_thing_sought_has_its_own_marks_in_order() -> None:
    text = "Prison strike. A hunger strike in the prison; the prisons strike."
    found = each('strike "hunger strike" prison', text)
    assert found == {
        "strike": ["strike", "strike", "strike"],
        "hunger strike": ["hunger strike"],
        "prison": ["Prison", "prison", "prisons"],
    }


def test_one_thing_sought_has_all_the_marks() -> None:
    text = "A storm, then storms."
    spans, own = marks_of_each(understand("storm"), text)
    assert own == (spans,)
    assert len(spans) == 2


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ('prison "Hunger Strike"', ["prison", "Hunger Strike"]),
        ('pris* title:letter "storm prison"~5', ["pris*", "title:letter", "storm prison~5"]),
        ("sana~2 -not سجن", ["sana~2", "سجن"]),
    ],
)
def test_what_is_sought_is_called_as_it_was_typed(question: str, labels: list[str]) -> None:
    assert [one.label for one in understand(question).sought] == labels


@given(st.lists(st.sampled_from(["storm", "storms", "letter", "over", "the"]), max_size=12))
def test_every_mark_is_one_of_somebody(said: list[str]) -> None:
    text = " ".join(said)
    spans, own = marks_of_each(understand('storm "storm letter" letter'), text)
    assert {(span.start, span.end) for span in spans} <= {
        (one.start, one.end) for part in own for one in part
    }
