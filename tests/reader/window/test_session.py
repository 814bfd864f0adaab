"""A session is written and understood as it was; what is broken counts as none."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Query, Sort, Undated
from reader.window.session import Session, understood, written

A_QUERY = Query(
    text='"إضراب" OR strike',
    match="any",
    since="2015",
    until="2017-10",
    date_kind="mentioned",
    entities=("place:homs",),
    exclude_sources=("a.example", "b.example"),
    sort=Sort.OLDEST,
    undated=Undated.AMBIGUOUS,
)
A_SESSION = Session("/archives/سجل", A_QUERY, "2014/strike.txt", 1234, "place:homs", unread=True)

NAMES = st.text(st.characters(), max_size=8)  # lone surrogates too: paths hold them


def test_everything_comes_back() -> None:
    assert understood(written(A_SESSION)) == A_SESSION
    assert A_SESSION.is_of(Path("/archives/سجل"))


@given(NAMES, NAMES, st.none() | NAMES, st.integers(), st.lists(NAMES, max_size=3))
def test_whatever_it_holds_it_comes_back(
    folder: str, text: str, release: str | None, place: int, sources: list[str]
) -> None:
    session = Session(folder, Query(text=text, sources=tuple(sources)), release, place)
    assert understood(written(session)) == session


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "nonsense",
        "[]",
        "{}",
        "null",
        "[" * 100_000,
        '{"query": {}}',
        '{"folder": 7, "query": {}}',
        '{"folder": "/a", "query": []}',
        '{"folder": "/a", "query": {"text": null}}',
        '{"folder": "/a", "query": {"since": "2017-13"}}',
        '{"folder": "/a", "query": {"since": 2017}}',
        '{"folder": "/a", "query": {"sort": "sideways"}}',
        '{"folder": "/a", "query": {"undated": "never"}}',
        '{"folder": "/a", "query": {"match": "most"}}',
        '{"folder": "/a", "query": {"sources": "one"}}',
        '{"folder": "/a", "query": {"sources": [1]}}',
        '{"folder": "/a", "place": "here"}',
        '{"folder": "/a", "release": {}}',
    ],
)
def test_what_makes_no_sense_is_none(text: str | None) -> None:
    assert understood(text) is None


@given(st.text(max_size=60) | st.from_type(type(None)))
def test_no_text_does_harm(text: str | None) -> None:
    understood(text)


@given(st.integers(0, len(written(A_SESSION))))
def test_a_text_cut_short_is_none_or_whole(end: int) -> None:
    assert understood(written(A_SESSION)[:end]) in (None, A_SESSION)


def test_what_a_later_version_knows_besides_is_passed_over() -> None:
    held = json.loads(written(A_SESSION))
    held["mood"] = "calm"
    held["query"]["colours"] = ["red"]
    assert understood(json.dumps(held)) == A_SESSION
