"""The evaluation of entities: how its scores count, and that it runs and says what is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.records import Block, BlockKind, Entity, EntityKind
from resources.models.annotated import Annotated, Mark
from tests.evaluation import entities, reading, reuters
from tests.evaluation.spans import SpanScore
from tests.helpers.shared import corpora

NEEDED = ("ner-gmb", "ner-wikigold", "re3d", "reuters21578", "syrian-archive", "gaz-names-transliteration")
PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
TEXT = "President Haddad of the Qalam Monitor met Nowruz in Homs."


def text(*marks: Mark) -> Annotated:
    return Annotated(TEXT, (Block(BlockKind.PARAGRAPH, 0, len(TEXT)),), marks)


def mark(name: str, kind: EntityKind | None) -> Mark:
    start = TEXT.index(name)
    return Mark(start, start + len(name), kind)


def test_span_and_kind_count_and_what_touches_an_ignored_mark_does_not() -> None:
    score = SpanScore()
    score.count(
        text(mark("Qalam Monitor", BODY), mark("Nowruz", None), mark("Homs", PLACE)),
        [mark("Qalam Monitor", PLACE), mark("Nowruz", PERSON), mark("Homs", PLACE)],
    )
    figures = score.figures()
    assert (figures["precision"], figures["recall"], figures["f1"]) == (0.5, 0.5, 0.5)
    assert (figures["place f1"], figures["organisation f1"]) == (2 / 3, 0.0)
    assert score.mistakes == [
        ("missed", "organisation", "Qalam Monitor"),
        ("wrong", "place", "Qalam Monitor"),
    ]


def test_a_title_is_no_part_of_a_name_unless_strictly_taken() -> None:
    score = SpanScore()
    score.count(text(mark("President Haddad", PERSON)), [mark("Haddad", PERSON)])
    assert score.figures()["f1"] == 1.0
    assert score.figures()["strict f1"] == 0.0


def test_labels_of_documents(tmp_path: Path) -> None:
    lists = {"places": "usa west-germany", "people": "lawson de-korte", "orgs": "who iaea"}
    for label, names in lists.items():
        (tmp_path / f"all-{label}-strings.lc.txt").write_text(names.replace(" ", "\n"))
    described = "International Atomic Energy Authority (IAEA)@*\nWorld Health Organisation (WHO)@*\n"
    (tmp_path / "cat-descriptions_120396.txt").write_text(described)

    def labels(label: str, identity: str, name: str, *aliases: str) -> set[str]:
        return reuters.PROJECTIONS[label](tmp_path)(Entity(identity, reuters.LABELS[label], name, aliases))

    assert labels("places", "place:chicago", "Chicago") == {"usa"}
    assert labels("places", "place:germany", "Germany") == {"west-germany"}
    assert labels("people", "person:nigel-lawson", "Nigel Lawson") == {"lawson"}
    assert labels("people", "person:de-korte", "De Korte") == {"de-korte"}
    assert labels("people", "person:lawson-smith", "Lawson Smith") == set()
    assert labels("orgs", "organisation:x", "World Health Organization") == {"who"}
    assert labels("orgs", "organisation:x", "X", "IAEA") == {"iaea"}


def test_documents_are_read_from_their_parts(tmp_path: Path) -> None:
    item = (
        '<REUTERS NEWID="7"><PEOPLE><D>lawson</D></PEOPLE><PLACES></PLACES><TEXT>'
        "<TITLE>PUMPS &amp; WELLS</TITLE><DATELINE> LONDON, Feb 2 - </DATELINE>"
        "<BODY>Two wells\nrun.\n    A third\nwaits.\n</BODY></TEXT></REUTERS>"
    )
    (tmp_path / "reut2-000.sgm").write_text(item)
    (found,) = reuters.documents(tmp_path, "people")
    assert found.text == "PUMPS & WELLS\n\nLONDON, Feb 2 - Two wells run.\n\nA third waits."
    assert found.labels == {"lawson"}
    assert list(reuters.documents(tmp_path, "places")) == []


def test_a_missing_collection_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SIJILL_SHARED", str(tmp_path))
    assert entities.main(["--part", "gmb"]) == reading.SOME_MISSING
    assert "ner-gmb.tar.xz is not in" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize("part", list(entities.PARTS))
def test_every_part_measures_a_small_sample(part: str, tmp_path: Path) -> None:
    for name in NEEDED:
        corpora(name)
    written = tmp_path / "figures.json"
    assert entities.main(["--part", part, "--limit", "5", "--json", str(written)]) == 0
    rows = json.loads(written.read_text("utf-8"))
    assert len(rows) == len(entities.PARTS[part])
    for row in rows:
        assert all(0 <= row[name] <= 1 for name in {"precision", "recall", "f1"} & set(row))
