"""What is written of a release, and that it stays an index which Whoosh itself can read."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from whoosh import index as whoosh_index
from whoosh import qparser, query

from index.engine import Engine
from index.engine.documents import Documents
from index.engine.schema import Facts, document, load_facts, schema
from index.records import Query
from tests.index.engine.samples import AMBIGUOUS, release


def facts(**values: object) -> Facts:
    [loaded] = load_facts([document(release("key", **values))["facts"]])
    return loaded


def test_facts_come_back_as_they_were() -> None:
    loaded = facts(
        text="A storm took the roof.",
        title="Storm",
        published="2017-10",
        mentioned=("2016", "2015-06-01", "2016"),
        entities=("place:homs", "person:anna lind", "place:homs"),
        source="river.example",
        languages=("en", "ar"),
    )
    assert loaded.key == "key"
    assert loaded.published == [736603, 736633]
    assert loaded.month == "2017-10"
    assert loaded.mentioned == [[735750, 735750], [735964, 736329]]
    assert (loaded.source, loaded.format, loaded.languages) == ("river.example", "text", ["en", "ar"])
    assert loaded.entities == ["person:anna lind", "place:homs"]
    assert (loaded.title_length, loaded.body_length) == (1, 5)


def test_the_title_is_not_counted_again_in_the_body() -> None:
    values = document(release("key", "A letter.", title="Storm"))
    assert (values["title"], values["body"]) == (["storm"], ["a", "letter"])


def test_a_title_that_does_not_stand_in_the_text_is_searched_all_the_same() -> None:
    apart = release("key", "A letter.")
    object.__setattr__(apart, "title", "Storm")
    values = document(apart)
    assert (values["title"], values["body"]) == (["storm"], ["a", "letter"])


def test_a_word_that_comes_twice_is_written_once() -> None:
    values = document(release("key", "a storm, a storm"))
    forms = schema()["body_words"].index(values["body_words"])
    assert sorted(term for term, *_ in forms) == [b"a", b"storm"]


def test_an_ambiguous_date_is_none() -> None:
    unsure = release("key")
    object.__setattr__(unsure, "published", AMBIGUOUS)
    [loaded] = load_facts([document(unsure)["facts"]])
    assert (loaded.published, loaded.month) == (None, None)


@pytest.mark.parametrize("raw", [b"", b"[]", b"1", b'["only a key"]', b"\xff"])
def test_what_are_no_facts_is_refused(raw: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        load_facts([raw])


def test_two_live_documents_of_one_key_are_refused() -> None:
    row = facts(text="storm")
    with pytest.raises(ValueError, match="same key"):
        Documents.of([row, row], np.array([True, True]))
    assert Documents.of([row, row], np.array([True, False])).size == 2


def test_whoosh_reads_the_index_and_finds_the_same(engine: Engine, directory: Path) -> None:
    with engine.batch() as batch:
        batch.add(release("a", "the storms took the roof of the prison"))
        batch.add(release("b", "the roof over a prison, a storm"))
    opened = whoosh_index.open_dir(str(directory))
    with closing(opened.reader()) as reader, opened.searcher() as searcher:
        parser = qparser.QueryParser("body", opened.schema)
        for text in ("storm", '"roof of the prisons"', '"over a" storm', "letter"):
            found = {
                load_facts([reader.column_reader("facts")[n]])[0].key
                for n in parser.parse(text).docs(searcher)
            }
            assert found == set(engine.matching(Query(text)))
        frequency = searcher.postings("body", b"the").value_as("frequency")
        assert frequency == 3
        assert query.Term("key", "b").docs(searcher)
