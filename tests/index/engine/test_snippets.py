"""Which lines of a text are shown, and that their spans point at what matched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.engine.question import understand
from index.engine.snippets import excerpt, snippets
from index.records import Reason, Snippet

FILLER = "calm water under a wide sky "


def cut(question: str, text: str, *, width: int = 60, title_end: int = 0) -> Snippet:
    [snippet] = snippets(understand(question), text, width=width, title_end=title_end)
    return snippet


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[span.start : span.end] for span in snippet.spans]


def test_the_cut_with_most_of_what_was_asked_wins() -> None:
    text = FILLER * 5 + "a storm " + FILLER * 5 + "the storm broke the prison roof " + FILLER * 5
    snippet = cut("storm prison", text)
    assert marked(snippet) == ["storm", "prison"]


def test_of_equal_cuts_the_earliest_wins() -> None:
    text = FILLER + "first storm " + FILLER * 5 + "second storm storm storm " + FILLER
    assert "first storm" in cut("storm", text).text


def test_hits_stand_about_the_middle_between_whole_words() -> None:
    snippet = cut("storm", FILLER * 5 + "storm " + FILLER * 5)
    assert 15 < snippet.text.index("storm") < 45
    assert set(snippet.text.split()) <= {*FILLER.split(), "storm"}
    assert 45 < len(snippet.text) <= 60


def test_near_the_end_the_cut_reaches_back() -> None:
    snippet = cut("storm", FILLER * 5 + "storm")
    assert snippet.text.endswith("storm")
    assert len(snippet.text) > 45


def test_a_text_that_fits_is_shown_whole() -> None:
    assert cut("storm", "A storm.").text == "A storm."


def test_without_hits_the_beginning_of_the_body_is_shown() -> None:
    text = "The title\n\n" + FILLER * 5
    snippet = cut("title:title", text, title_end=9)
    assert snippet.spans == ()
    assert snippet.start == 11
    assert text[11:].startswith(snippet.text)
    assert snippet.text == FILLER * 2 + "calm"
    assert cut("", text, title_end=9) == snippet


def test_the_title_is_never_shown() -> None:
    snippet = cut("storm", "Storm\n\nThen the storm came.", title_end=5)
    assert (snippet.text, snippet.start) == ("Then the storm came.", 7)


def test_without_a_body_there_is_no_snippet() -> None:
    assert snippets(understand("storm"), "Storm", title_end=5) == ()
    assert snippets(understand("storm"), "") == ()
    assert snippets(understand("storm"), "Storm \n", title_end=5) == ()


def test_line_breaks_become_blanks_and_offsets_stay() -> None:
    snippet = cut("storm", "one\ntwo\n\nstorm\tthree")
    assert snippet.text == "one two  storm three"
    assert marked(snippet) == ["storm"]


def test_a_phrase_longer_than_the_cut_is_shown_whole() -> None:
    assert cut('"calm water under a wide sky"', FILLER * 3, width=10).text == FILLER.strip()


def test_a_run_without_blanks_is_cut_all_the_same() -> None:
    assert len(cut("", "x" * 500).text) == 60


def test_several_cuts_do_not_overlap_and_come_in_order_of_the_text() -> None:
    text = FILLER * 10 + "storm " + FILLER * 10 + "storm prison " + FILLER * 10
    first, second = snippets(understand("storm prison"), text, width=60, count=2)
    assert (marked(first), marked(second)) == (["storm"], ["storm", "prison"])
    assert first.start + len(first.text) <= second.start
    assert len(snippets(understand("storm prison"), text, width=60, count=5)) == 2


def test_one_reading_gives_the_cut_and_the_reasons() -> None:
    text = "Storms ahead\n\n" + FILLER * 5 + "the stórm and the sturm came"
    cuts, reasons = excerpt(understand("storm OR sturn~"), text, title_end=12)
    assert cuts == snippets(understand("storm OR sturn~"), text, title_end=12)
    assert reasons == (Reason.STEM, Reason.FOLDED, Reason.FUZZY)
    assert excerpt(understand("river"), text, title_end=12)[1] == ()


def test_a_cut_holds_words_near_each_other_far_down() -> None:
    text = FILLER * 2000 + "storm over the old prison " + FILLER
    assert marked(cut('"prison storm"~4', text)) == ["storm", "prison"]
    assert marked(cut("pr?son *orm", text)) == ["storm", "prison"]
    assert marked(cut("prizon~ sturm~", text)) == ["storm", "prison"]


@given(
    st.sampled_from(
        ["storm", "storm prison", "st?rm", "prison~2", '"a storm"~3', '"a storm"', "sto* -a", "", "calm"]
    ),
    st.text(alphabet="storm a\nprison،", max_size=400),
    st.integers(1, 80),
    st.integers(1, 3),
    st.integers(0, 50),
)
def test_a_snippet_is_a_piece_of_the_text(
    question: str, text: str, width: int, count: int, title: int
) -> None:
    title_end = min(title, len(text))
    for snippet in snippets(understand(question), text, width=width, count=count, title_end=title_end):
        piece = text[snippet.start : snippet.start + len(snippet.text)]
        assert snippet.start >= title_end
        assert piece.replace("\n", " ") == snippet.text != ""
        assert len(snippet.text) <= max(width, len('"a storm"'))
        assert all(0 <= span.start < span.end <= len(snippet.text) for span in snippet.spans)
