"""The model's training: what annotated collections become, and that the same input makes the same model."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from index.records import EntityKind
from resources.models import annotated
from resources.models.annotated import Mark

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
SENTENCE = [
    ("President", "B-per"),
    ("Tessa", "I-per"),
    ("Velmar", "I-per"),
    ("'s", "O"),
    ("office", "O"),
    ("in", "O"),
    ("Velmarsk", "B-geo"),
    ("(", "O"),
    ("Dorvia", "B-gpe"),
    (")", "O"),
    ("hired", "O"),
    ('"', "O"),
    ("Roads", "B-org"),
    ("Union", "I-org"),
    ('"', "O"),
    ("Monday", "B-tim"),
    (".", "O"),
]


def test_sentences_are_set_as_a_writer_would() -> None:
    text = annotated.written([SENTENCE, [("Rain", "O"), (".", "O")]])
    assert (
        text.text
        == 'President Tessa Velmar\'s office in Velmarsk (Dorvia) hired "Roads Union" Monday.\n\nRain.'
    )
    assert [text.text[block.start : block.end] for block in text.blocks] == text.text.split("\n\n")
    assert [(text.text[mark.start : mark.end], mark.kind) for mark in text.marks] == [
        ("President Tessa Velmar", PERSON),
        ("Velmarsk", PLACE),
        ("Dorvia", PLACE),
        ("Roads Union", BODY),
        ("Monday", None),
    ]


@pytest.mark.parametrize(
    ("marked", "kind", "left"),
    [
        ("President Velmar", PERSON, "Velmar"),
        ("Prime Minister", PERSON, None),
        ("the Roads Union", BODY, "Roads Union"),
        ("Roads Union", BODY, "Roads Union"),
    ],
)
def test_titles_and_articles_are_taken_off(marked: str, kind: EntityKind, left: str | None) -> None:
    bare = annotated.untitled(marked, Mark(0, len(marked), kind))
    assert (bare and marked[bare.start : bare.end]) == left


def test_every_fifth_document_and_all_other_sources_are_kept_out_of_training(tmp_path: Path) -> None:
    for source in ("CENTCOM", "BBC Online"):
        (tmp_path / source).mkdir()
        documents = [
            {"_id": f"{source}{n}", "sourceName": source, "text": f"{source}{n} spoke."} for n in range(6)
        ]
        marks = [{"documentId": f"{source}0", "begin": 0, "end": 7, "type": "Organisation", "confidence": 1}]
        for name, rows in (("documents.json", documents), ("entities.json", marks)):
            (tmp_path / source / name).write_text("\n".join(map(json.dumps, rows)))
    trained = [text.text for text in annotated.re3d(tmp_path, held_out=False)]
    kept_out = [text.text for text in annotated.re3d(tmp_path, held_out=True)]
    ids = sorted(f"{source}{n}" for source in ("CENTCOM", "BBC Online") for n in range(6))
    assert kept_out == [f"{name} spoke." for name in ids[::5]]
    assert trained == [f"{name} spoke." for n, name in enumerate(ids) if n % 5 and name.startswith("CENTCOM")]


@pytest.mark.skipif(
    importlib.util.find_spec("pycrfsuite") is None, reason="python-crfsuite is not installed here"
)
def test_the_same_texts_make_the_same_model(tmp_path: Path) -> None:
    from resources.models import train_entities

    examples = [
        example for _ in range(3) for example in train_entities.sequences(annotated.written([SENTENCE]))
    ]
    assert [label for _, labels in examples for label in labels if label != "O"][:3] == [
        "B-per",
        "I-per",
        "B-loc",
    ]
    for name in ("first", "second"):
        train_entities.train(examples, tmp_path / name)
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()
