"""Faults of Whoosh that are known, each with a test that the engine does not have it.

The numbers are those of the list that the engine was designed from.
"""

from __future__ import annotations

import mmap
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
from whoosh import query
from whoosh.query import spans
from whoosh.searching import Searcher

from index.engine import VERSION, Engine
from index.engine.building import Builder
from index.engine.codec import whoosh_reader
from index.engine.schema import Facts
from index.engine.snapshot import Snapshot
from index.errors import IndexDamaged
from index.records import Query
from tests.index.engine.samples import release
from tests.index.engine.test_evaluate import evaluated

Fill = Callable[..., Engine]


def add(engine: Engine, *texts: str) -> None:
    with engine.batch() as batch:
        for number, text in enumerate(texts):
            batch.add(release(f"{number:03}", text))


def test_1_a_filter_does_not_cost_a_document_part_of_its_score(filled: Fill) -> None:
    """Whoosh: a matcher that moves on loses the score of a field, and the wrong ones come out on top."""
    numbers = range(300)
    archive = filled(
        *(release(f"{n:03}", "storm " * (n % 7), title="storm" * (n % 2), source=str(n % 3)) for n in numbers)
    )
    scores = {hit.key: hit.score for hit in archive.search(Query("storm"), limit=None).hits}
    for text in ("storm", "storm -nothing", "(storm OR calm) storm"):
        filtered = archive.search(Query(text, sources=("1",)), limit=5)
        best = sorted((key for key in scores if int(key) % 3 == 1), key=lambda key: (-scores[key], key))
        assert [hit.key for hit in filtered.hits] == best[:5]


def test_2_the_total_is_exact_with_any_limit(engine: Engine) -> None:
    """Whoosh: the length of a limited result is an estimate."""
    add(engine, *("storm " * (1 + number % 5) for number in range(200)))
    for limit in (0, 1, 10, None):
        assert engine.search(Query("storm OR calm"), limit=limit).total == 200


def test_3_a_filter_that_nothing_passes_lets_nothing_pass(filled: Fill) -> None:
    """Whoosh: an empty set as a filter returns everything, and a frozen one is refused."""
    archive = filled(release("a", "storm", entities=("place:homs",)))
    for text in ("storm", ""):
        nobody = archive.search(Query(text, entities=("Anna",)), entities={"Anna": frozenset()})
        assert (nobody.total, nobody.hits) == (0, ())
        assert archive.search(Query(text, entities=("place:nowhere",))).total == 0


def test_4_a_lost_document_is_noticed_after_the_commit(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoosh: several processes lose documents in silence; here what is held is counted after a commit."""
    add_one = Builder.add

    def lossy(builder: Builder, facts: Facts, texts: Mapping[str, str]) -> None:
        if facts.key != "001":
            add_one(builder, facts, texts)

    monkeypatch.setattr(Builder, "add", lossy)
    with pytest.raises(IndexDamaged):
        add(engine, "storm", "storm", "storm")


def test_5_a_bad_value_does_not_spoil_what_comes_after(engine: Engine) -> None:
    """Whoosh: after a value that cannot be indexed, every later one fails."""
    with engine.batch() as batch:
        with pytest.raises(ValueError, match="surrogates"):
            batch.add(release("\udcff", "storm"))
        batch.add(release("good", "storm"))
    add(engine, "storm")
    assert engine.keys() == {"good", "000"}


def test_6_opening_does_not_copy_the_index_into_memory(engine: Engine, directory: Path) -> None:
    """Whoosh: a compound segment is read into memory as a whole."""
    add(engine, "storm")
    [held] = Snapshot.open(directory).held
    places = held.segment.sections["body.places"]
    while isinstance(places.base, np.ndarray):
        places = places.base
    assert isinstance(places.base.obj if isinstance(places.base, memoryview) else places.base, mmap.mmap)


def test_7_no_phrase_is_found_across_a_dropped_word(filled: Fill) -> None:
    """Whoosh: dropping stop words closes the gap that they leave."""
    archive = filled(release("gap", "council of the war"), release("row", "council war"))
    assert archive.matching(Query('"council war"')) == ("row",)
    assert archive.matching(Query('"council of the war"')) == ("gap",)
    assert archive.matching(Query('"of the"')) == ("gap",)


def test_8_a_key_that_comes_twice_in_a_batch_leaves_one_document(engine: Engine) -> None:
    """Whoosh: an update replaces only what was committed before."""
    with engine.batch() as batch:
        batch.add(release("a", "storm"))
        batch.add(release("a", "calm"))
    assert engine.count() == engine.search(Query()).total == 1
    assert engine.matching(Query("storm")) == ()


def test_9_hits_far_down_are_marked(engine: Engine) -> None:
    """Whoosh: highlighting reads 32,768 characters."""
    text = "Title\n\n" + "calm " * 10_000 + "the storm came"
    [span] = engine.marks(Query("storm"), text, 5)
    assert text[span.start : span.end] == "storm"
    [snippet] = engine.snippets(Query("storm"), text, title_end=5)
    assert snippet.text.endswith("calm the storm came")


def test_10_a_prefix_is_looked_up_among_words_not_stems(filled: Fill) -> None:
    """Whoosh: the stems of "universities" and "happy" begin differently from the words."""
    archive = filled(release("plural", "universities"), release("glad", "happy"))
    assert archive.matching(Query("universit*")) == ("plural",)
    assert archive.matching(Query("universiti*")) == ("plural",)
    assert archive.matching(Query("happy*")) == ("glad",)
    assert archive.matching(Query("happi*")) == ()


@pytest.mark.parametrize("suffix", [".json", ".segment"])
def test_11_damage_has_one_name(engine: Engine, directory: Path, suffix: str) -> None:
    """Whoosh: a damaged file surfaces as whatever it happens to break."""
    add(engine, *("storm calm " * number for number in range(1, 60)))
    [path] = directory.glob(f"*{suffix}")
    whole = path.read_bytes()
    for end in range(0, len(whole) - 1, max(1, len(whole) // 10)):
        path.write_bytes(whole[:end])
        with pytest.raises(IndexDamaged):
            Engine.open(directory, read_only=True)


def test_12_the_schema_is_not_on_disk(engine: Engine, directory: Path) -> None:
    """Whoosh: a renamed module makes old indexes unreadable, for the schema is pickled into each."""
    add(engine, "storm")
    assert VERSION == 3
    assert not any(b"whoosh" in path.read_bytes() for path in directory.iterdir())


def test_nearness_of_two_words_can_be_joined_with_other_queries(engine: Engine) -> None:
    """Whoosh: a SpanNear among other queries raises NotImplementedError, for it cannot tell its size."""
    add(engine, "storm over prison", "storm", "prison")
    storm, over, prison = (query.Term("body", word) for word in ("storm", "over", "prison"))
    near = query.And([over, spans.SpanNear(storm, prison, slop=2)])
    with pytest.raises(NotImplementedError):
        Searcher(whoosh_reader(engine._snapshot.held)).search(near)
    assert set(evaluated(engine, near) or ()) == {"000"}


def test_a_word_shorter_than_what_must_be_shared_is_no_error(engine: Engine) -> None:
    """Whoosh: a fuzzy word of two letters of which three must be shared raises IndexError."""
    add(engine, "of", "off", "if")
    fuzzy = query.FuzzyTerm("body_words", "of", maxdist=1, prefixlength=3)
    with pytest.raises(IndexError):
        Searcher(whoosh_reader(engine._snapshot.held)).search(fuzzy)
    assert set(evaluated(engine, fuzzy) or ()) == {"000", "001"}
