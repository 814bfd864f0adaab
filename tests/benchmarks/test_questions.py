"""What is asked is taken from the documents, and is the same in every run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.corpus import Corpus
from tests.benchmarks.questions import A_ROW, NEAR, Shape, rows
from tests.helpers.shared import ROOT

SENTENCE = "the ferries of the northern islands carried winter letters between villages and quiet harbours"
WORDS = SENTENCE.split()
SHOW = "import sys; from pathlib import Path; from tests.benchmarks import questions, corpus; "
SHOW += "print(questions.rows(corpus.Corpus.of(Path(sys.argv[1]))))"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(60):
        turned = WORDS[number % len(WORDS) :] + WORDS[: number % len(WORDS)]
        lone = [f"lone{chr(97 + number // 2 % 26)}word", *turned, "of", "the", *turned[:number]]
        (tmp_path / f"{number}.txt").write_text(f"Title {number}\n{' '.join(lone)}\n", "utf-8")
    return tmp_path


def test_they_are_the_same_in_every_process(folder: Path) -> None:
    shown = {
        subprocess.run(
            [sys.executable, "-c", SHOW, folder],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(shown) == 1
    assert "Question" in shown.pop()


def test_no_row_is_empty_or_too_long(folder: Path) -> None:
    assert {name for name, asked in rows(Corpus.of(folder)).items() if not 0 < len(asked) <= A_ROW} == set()


def test_phrases_stand_in_a_document(folder: Path) -> None:
    corpus = Corpus.of(folder)
    texts = [corpus.document(number).text.lower() for number in range(60)]
    for question in rows(corpus)["phrase"]:
        assert any(" ".join(question.words) in text for text in texts)


def test_words_that_are_near_stand_near_each_other_in_a_document(folder: Path) -> None:
    corpus = Corpus.of(folder)
    texts = [corpus.document(number).text.split() for number in range(60)]
    for first, last in (question.words for question in rows(corpus)["near"]):
        assert any(
            first in text[max(0, place - NEAR) : place + NEAR]
            for text in texts
            for place, word in enumerate(text)
            if word == last
        )


def test_a_wildcard_leaves_something_open_and_a_fuzzy_word_is_one_word(folder: Path) -> None:
    asked = rows(Corpus.of(folder))
    assert all(set("*?") & set(question.words[0]) for question in asked["wildcard"])
    assert all(question.shape is Shape.FUZZY and question.words[0].isalpha() for question in asked["fuzzy"])
