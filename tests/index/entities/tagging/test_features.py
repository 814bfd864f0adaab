"""What the model is told of a run."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.entities.gazetteer import gazetteer
from index.entities.runs import latin_runs
from index.entities.tagging.features import Feature, lexicon, run_features, surroundings


def written(feature: Feature) -> str:
    return feature if isinstance(feature, str) else feature.decode()


def told(text: str, lower_case: frozenset[str] = frozenset()) -> list[set[str]]:
    """The features of each word of the first run of a text."""
    run = next(latin_runs(text, 0, len(text)))
    matches = gazetteer().names.matches(run)
    around = surroundings(text, run, opens=run[0].start == 0, plain=True)
    return [set(map(written, word)) for word in run_features(run, matches, around, lower_case)]


def test_a_word_is_told_by_its_form_and_its_neighbours() -> None:
    first, last = told("yesterday Tessa Velmar's office")
    assert {"w=tessa", "s=Xxx", "<tes", "sa>", "ssa>", "-w=yesterday", "+w=velmar", "first"} <= first
    assert {"w=velmar", "-w=tessa", "+w=office", "possessive", "last", "tessa|velmar"} <= last


def test_the_lists_tell_what_they_know() -> None:
    minister, homs = told("Then Minister Homs")[-2:]
    assert "c=title" in minister
    assert any(feature.startswith("g=B-place-gazetteer") for feature in homs)
    assert any(feature.startswith("g+1=B-place-gazetteer") for feature in minister)


def test_a_word_also_written_small_is_told_so() -> None:
    (word,) = told("Pumps run.", frozenset(["pumps"]))
    assert {"opens", "lower"} <= word


def test_the_words_around_do_not_reach_over_a_line() -> None:
    (word,) = told("wells\nVelmarsk\npumps")
    assert {"-w=", "+w="} <= word


def test_the_word_list_knows_common_words_and_names() -> None:
    assert lexicon()["water"] == "c"
    assert lexicon()["tessa"] in ("n", "m")


@given(st.text(max_size=60))
def test_every_word_of_every_run_is_told_of(text: str) -> None:
    for run in latin_runs(text, 0, len(text)):
        around = surroundings(text, run, opens=False, plain=True)
        features = run_features(run, [], around, frozenset())
        assert len(features) == len(run)
        assert all(written(feature) for word in features for feature in word)
