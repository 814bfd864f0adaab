"""The question language: what each form finds, and that nothing typed is ever an error."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from index.engine import Engine
from index.engine.question import LONGEST_QUESTION, understand
from index.errors import WrongUse
from index.records import Query
from tests.index.engine.samples import AMBIGUOUS, release

Fill = Callable[..., Engine]


@pytest.fixture
def archive(filled: Fill) -> Engine:
    """A few releases of which every test knows the words."""
    return filled(
        release("storm", "A storm took the roof of the prison.", title="Storm over the valley"),
        release("letters", "Two prisoners wrote letters from Sana'a.", title="Letters from prison"),
        release("council", "The well-known council of war met on 19 October.", published="2017-10-19"),
        release("arabic", "زار المحامي السِّجْنَ المركزي في إدلب", title="زيارة السجن", published="2016"),
        release("cafe", "Le café est fermé; the happy owner organises a strike.", published="2017-12"),
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("storm", {"storm"}),
        ("STORM", {"storm"}),
        ("storms", {"storm"}),
        ("prison", {"storm", "letters"}),
        ("storm valley roof", {"storm"}),
        ("storm letters", set()),
        ("prison letters", {"letters"}),
        ("storm OR letters", {"storm", "letters"}),
        ("storm OR council prison", {"storm"}),
        ("prison -storm", {"letters"}),
        ("prison NOT storm", {"letters"}),
        ("prison AND NOT storm", {"letters"}),
        ("NOT prison", {"council", "arabic", "cafe"}),
        ("-prison", {"council", "arabic", "cafe"}),
        ("prison -(storm roof)", {"letters"}),
        ("(storm OR council) -(roof OR valley)", {"council"}),
        ('"roof of the prison"', {"storm"}),
        ('"roof prison"', set()),
        ('"prison roof"', set()),
        ('"council of war"', {"council"}),
        ('prison -"letters from"', {"storm"}),
        ("title:storm", {"storm"}),
        ("title:prison", {"letters"}),
        ("Title:prison", {"letters"}),
        ('title:"over the valley"', {"storm"}),
        ("title:(storm OR letters) -valley", {"letters"}),
        ("-title:storm prison", {"letters"}),
        ("pris*", {"storm", "letters"}),
        ("PRISONE*", {"letters"}),
        ("title:pris*", {"letters"}),
        ("(val* OR letter*)", {"storm", "letters"}),
        ("well-known", {"council"}),
        ("well-kno*", {"council"}),
        ("known-well", set()),
        ("sanaa", {"letters"}),
        ("Sana’a", {"letters"}),
        ("cafe ferme", {"cafe"}),
        ("“roof of the prison”", {"storm"}),
        ("«السجن المركزي»", {"arabic"}),
        ("سجن", {"arabic"}),
        ("ادلب", {"arabic"}),
        ("وَالسِّجْنُ", {"arabic"}),
        ("إدلب OR storm", {"storm", "arabic"}),
        ("*tters", {"letters"}),
        ("*RISON*", {"storm", "letters"}),
        ("pr?son", {"storm", "letters"}),
        ("p*n", {"storm", "letters"}),
        ("v?lley st*m", {"storm"}),
        ("l?tt*s", {"letters"}),
        ("title:*tters", {"letters"}),
        ("title:?rison", {"letters"}),
        ("prison -*tters", {"storm"}),
        ("well-kn?wn", {"council"}),
        ("caf?", set()),
        ("c?fé", {"cafe"}),
        ("اد*ب", {"arabic"}),
        ("*سجن", {"arabic"}),
        ("prizon~", {"storm", "letters"}),
        ("Prizon~1", {"storm", "letters"}),
        ("rizon~", set()),
        ("rizon~2", {"storm", "letters"}),
        ("title:prizon~", {"letters"}),
        ("prison -leters~", {"storm"}),
        ("ادلف~", {"arabic"}),
        ("السجق~", {"arabic"}),
        ('"prison storm"~6', {"storm"}),
        ('"prison storm"~5', set()),
        ('"roof storm took"~3', {"storm"}),
        ('title:"valley storm"~3', {"storm"}),
        ('title:"valley storm"~2', set()),
        ('letters -"from prison"~1', set()),
        ('"المركزي زار"~3', {"arabic"}),
        ('"storm"~3', {"storm"}),
        ('"prison prison"~3', {"storm", "letters"}),
        ('"storm … , prison"~7', {"storm"}),
        ("who took the roof of the prison?", set()),
        ("storm of the prison?", {"storm"}),
        ("happi*", set()),
        ("happy", {"cafe"}),
        ("date:2017", {"council", "cafe"}),
        ("date:2017-10", {"council"}),
        ("date:2017-10-19", {"council"}),
        ("DATE:2017-10", {"council"}),
        ("date:2016..2017-10", {"arabic", "council"}),
        ("date:2017-11..", {"cafe"}),
        ("date:..2016-05", {"arabic"}),
        ("strike date:2017", {"cafe"}),
        ("date:2016 OR storm", {"arabic", "storm"}),
        ("NOT date:2017", {"storm", "letters", "arabic"}),
        ("(date:2016)", {"arabic"}),
        ("storm or letters", set()),
    ],
)
def test_every_form_finds_what_it_says(archive: Engine, question: str, expected: set[str]) -> None:
    results = archive.search(Query(question))
    assert {hit.key for hit in results.hits} == expected
    assert results.notices == ()


@pytest.mark.parametrize(
    ("question", "same_as", "about"),
    [
        ('prison "let', "prison let", "quotation mark"),
        ("(prison letters", "prison letters", "bracket"),
        ("prison) letters", "prison letters", "bracket"),
        ("(" * 100 + "storm" + ")" * 100, "storm", "too deep"),
        ("storm NOT", "storm not", "NOT"),
        ("OR storm", "or storm", "OR"),
        ("storm OR OR roof", "storm or or roof", "OR"),
        ("NOT -storm", "not storm", "NOT"),
        ("(AND storm)", "and storm", "AND"),
        ("letters:prison", "letters prison", "letters:"),
        ("from:two -letters", "from two -letters", "from:"),
        ("http://prison/letters", "http prison-letters", "http:"),
        ("title:-storm", "title -storm", "title:"),
        ("date:soon", "date soon", "date:soon"),
        ("date:2017-13", "date 2017-13", "date:2017-13"),
        ("date:..", "date", "date:.."),
        ("date:2017..2016", "date 2017-2016", "date:2017..2016"),
        ("prison~3", "prison-3", "~"),
        ("prison~~", "prison", "~"),
        ('"from prison"~0', '"from prison" 0', "~"),
        ('"from prison"~100', '"from prison" 100', "~"),
        ('"from prison"~', '"from prison"', "~"),
    ],
)
def test_what_is_not_understood_is_searched_as_words_and_said(
    archive: Engine, question: str, same_as: str, about: str
) -> None:
    results = archive.search(Query(question))
    assert results.hits == archive.search(Query(same_as)).hits
    [notice] = results.notices
    assert about in notice


@pytest.mark.parametrize("question", ["…", "-", "*", "ـ*", '""', "()", "! ? ,", '"—" ()'])
def test_a_question_without_a_word_finds_nothing_and_says_so(archive: Engine, question: str) -> None:
    results = archive.search(Query(question))
    assert results.total == 0
    assert results.notices == ("There is no word to search for.",)


@pytest.mark.parametrize("question", ["", " ", "\n\t"])
def test_a_blank_question_asks_for_everything(archive: Engine, question: str) -> None:
    assert archive.search(Query(question)).total == 5


def test_a_stray_sign_is_passed_over(archive: Engine) -> None:
    for question in (
        "storm -",
        "- storm",
        "storm & valley",
        "storm ()",
        'storm ""',
        "--storm",
        "10:30 OR storm",
    ):
        results = archive.search(Query(question))
        assert [hit.key for hit in results.hits] == ["storm"]
        assert results.notices == ()


def test_the_nearer_a_misspelt_word_the_better_it_is(filled: Fill) -> None:
    archive = filled(release("1", "the storks"), release("2", "the storm"), release("3", "the stork"))
    assert archive.matching(Query("storm~2")) == ("2", "3", "1")


def test_any_word_is_enough_when_asked_so(archive: Engine) -> None:
    def found(question: str) -> set[str]:
        return set(archive.matching(Query(question, match="any")))

    assert found("storm council") == {"storm", "council"}
    assert found("storm prison -letters") == {"storm"}
    assert found("(storm council) AND valley") == {"storm"}
    assert found("-prison") == {"council", "arabic", "cafe"}


def test_words_match_all_or_any_and_nothing_else() -> None:
    with pytest.raises(WrongUse, match="some"):
        understand("storm", "some")


def test_a_question_that_is_too_long_is_cut_and_said(archive: Engine) -> None:
    results = archive.search(Query("storm " * LONGEST_QUESTION))
    assert [hit.key for hit in results.hits] == ["storm"]
    [notice] = results.notices
    assert "2,000" in notice


def test_words_may_stand_partly_in_the_title_and_partly_in_the_body(archive: Engine) -> None:
    assert archive.matching(Query("valley roof")) == ("storm",)


def test_a_phrase_never_reaches_from_the_title_into_the_body(archive: Engine) -> None:
    assert archive.matching(Query('"valley a"')) == ()
    assert archive.matching(Query('"prison two"')) == ()


def test_an_ambiguous_date_answers_to_no_range(filled: Fill) -> None:
    unsure = release("unsure", "a storm")
    object.__setattr__(unsure, "published", AMBIGUOUS)
    archive = filled(unsure)
    assert archive.matching(Query("date:2015")) == ()
    assert archive.matching(Query("NOT date:2015")) == ("unsure",)


def test_a_name_inside_quotation_marks_is_not_a_field(archive: Engine) -> None:
    assert understand('"letters: two" storm').notices == ()
    assert archive.matching(Query('"prison: two"')) == archive.matching(Query('"prison two"'))
