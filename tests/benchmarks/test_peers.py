"""The engines that are measured side by side are asked the same: they find the same documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.benchmarks.corpus import Document
from tests.benchmarks.engines import ENGINES
from tests.benchmarks.peers.peer import Peer
from tests.benchmarks.questions import Question, Shape

TEXTS = {
    "The harbour of Selm": "A storm broke the harbour wall and the old prison.",
    "A storm at sea": "The prison ship was lost in the storm of the winter.",
    "Bread": "No storm was seen; the baker of the harbour sold bread and more bread.",
    "Winter": "A hunger strike began in the prison. The hunger of the strike was felt by all.",
    "Roads": "The road of salt went by the mill, the barn and then past the harbour to the prison.",
}
ENTITY = "person:nadir oss"
DAYS = [date(2005, 12, 31), date(2006, 1, 1), date(2009, 5, 5), date(2012, 12, 31), date(2013, 1, 1)]
DOCUMENTS = [
    Document(
        number, f"{number}.txt", title, f"{title}\n{body}", DAYS[number], (ENTITY,) if number != 2 else ()
    )
    for number, (title, body) in enumerate(TEXTS.items())
]

TOTALS = {
    Question(("storm",)): 3,
    Question(("storm", "prison")): 2,
    Question(("bread", "hunger", "sea"), Shape.ANY): 3,
    Question(("hunger", "strike"), Shape.PHRASE): 1,
    Question(("of", "the"), Shape.PHRASE): 3,
    Question(("harbour", "prison"), Shape.NEAR): 2,
    Question(("st",), Shape.PREFIX): 4,
    Question(("*ead",), Shape.WILDCARD): 1,
    Question(("pr?s*n",), Shape.WILDCARD): 4,
    Question(("hungr",), Shape.FUZZY): 1,
    Question(("storm",), entity=ENTITY): 1,
    Question(("prison",), entity=ENTITY): 2,
    Question(("prison",), newest=True): 4,
    Question(("storm",), entity_counts=True, month_counts=True): 3,
    Question(("prison",), month_counts=True): 4,
    Question(("prison",), entity=ENTITY, entity_counts=True, month_counts=True): 2,
    Question(("nowhere",)): 0,
}


@pytest.fixture(params=ENGINES, ids=lambda engine: engine.name)
def peer(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Peer]:
    if not request.param.installed:
        pytest.skip(f"{request.param.name} is not installed")
    made = request.param.made(tmp_path / "index")
    made.build([made.prepared(document) for document in DOCUMENTS], 1)
    made.open()
    yield made
    made.close()


def test_each_finds_what_the_others_find(peer: Peer) -> None:
    asked = {question: total for question, total in TOTALS.items() if peer.answers(question)}
    assert {question: peer.ask(question).total for question in asked} == asked


def test_each_gives_the_keys_of_what_it_finds(peer: Peer) -> None:
    assert peer.ask(Question(("bread",))).keys == ["2.txt"]
    assert peer.ask(Question(("prison",), newest=True)).keys == ["4.txt", "3.txt", "1.txt", "0.txt"]


def test_each_can_be_asked_for_words_and_phrases(peer: Peer) -> None:
    assert all(peer.answers(Question(("a",), shape)) for shape in [Shape.ALL, Shape.ANY, Shape.PHRASE])


def test_each_marks_the_words_in_its_snippets(peer: Peer) -> None:
    peer.prepare_snippets(DOCUMENTS)
    assert peer.snippets(Question(("storm",)), [DOCUMENTS[0], DOCUMENTS[2], DOCUMENTS[3]]) == 2


def test_each_finds_what_was_added_and_what_was_changed_in_its_new_form_only(peer: Peer) -> None:
    added = replace(
        DOCUMENTS[0],
        number=len(DOCUMENTS),
        key="new.txt",
        text=f"{DOCUMENTS[0].title}\nA lighthouse was lit.",
    )
    changed = replace(DOCUMENTS[1], text=f"{DOCUMENTS[1].title}\nThe lighthouse is dark.")
    peer.put(peer.prepared(added), None)
    assert peer.ask(Question(("lighthouse",))).total == 1
    peer.put(peer.prepared(changed), DOCUMENTS[1])
    assert peer.ask(Question(("lighthouse",))).total == 2
    assert peer.ask(Question(("ship",))).total == 0


def test_each_finds_all_of_it_again_when_it_is_opened_anew(peer: Peer) -> None:
    peer.close()
    peer.open()
    assert peer.ask(Question(("storm",))).total == 3
