"""The model that ships: it loads, it sees names that no list has, and nothing else depends on it."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest

from index.entities.tagging import tagger
from index.entities.tagging.guards import Span
from index.records import EntityKind
from tests.helpers.naming import ids_in
from tests.helpers.shared import ROOT

needs_model = pytest.mark.skipif(tagger.pycrfsuite is None, reason="python-crfsuite is not installed here")

WITHOUT = """
import sys
sys.modules["pycrfsuite"] = None
from index.entities import find_mentions
from index.records import Block, BlockKind
text = "Dr Leila Haddad met the Ministry of Roads in Homs, and Ostrowski sang."
found, _ = find_mentions(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), ("en",))
print(*(mention.entity for mention in found))
"""


@needs_model
def test_the_shipped_model_loads_and_knows_our_labels() -> None:
    model = tagger.shipped_tagger()
    assert model is not None
    assert {label for label in model.labels if label != tagger.OUTSIDE} == {
        f"{place}-{label}" for place in "BI" for label in tagger.LABELS.values()
    }


@needs_model
@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Yesterday Ostrowski told reporters that talks had failed.", "person:ostrowski"),
        ("Police in Velmarsk said two bridges were closed.", "place:velmarsk"),
        (
            "A spokesman for Brentworth Airlines said flights would resume.",
            "organisation:brentworth-airlines",
        ),
    ],
)
def test_a_name_in_no_list_is_seen_by_what_stands_around_it(text: str, entity: str) -> None:
    assert entity in ids_in(text)


def test_everything_else_works_without_the_model() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.split() == ["person:leila-haddad", "organisation:ministry-of-roads", "place:homs"]
    assert done.stderr == ""


@needs_model
@pytest.mark.parametrize("size", [0, 3, 100, -1])
def test_bytes_that_are_no_whole_model_are_refused(size: int) -> None:
    whole = (files("resources") / tagger.SHIPPED).read_bytes()
    with pytest.raises(ValueError, match="not a CRFsuite model"):
        tagger.Tagger(whole[:size])


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        ([], []),
        (["O", "O"], []),
        (["B-per", "I-per", "O"], [Span(0, 2, EntityKind.PERSON)]),
        (["B-loc", "B-loc"], [Span(0, 1, EntityKind.PLACE), Span(1, 2, EntityKind.PLACE)]),
        (["O", "I-org"], [Span(1, 2, EntityKind.ORGANISATION)]),
        (["B-org", "I-per"], [Span(0, 1, EntityKind.ORGANISATION), Span(1, 2, EntityKind.PERSON)]),
    ],
)
def test_labels_become_spans(labels: list[str], spans: list[Span]) -> None:
    assert list(tagger.spans(labels)) == spans
