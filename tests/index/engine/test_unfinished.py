"""Questions that were not typed to their end: they mean what they would if they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine.question import understand
from index.engine.unfinished import OPEN_BRACKET, OPEN_QUOTE, STRAY_BRACKET, finished

PIECES = ["storm", "Camp", "خيمة", '"', "“", "(", ")", "AND", "OR", "NOT", "-", "title:", "date:2017", "ri*"]
PIECES += ["~", "~5", "*", ":", " ", "\n"]


@pytest.mark.parametrize(
    ("typed", "meant", "notices"),
    [
        ('camp AND (water "three days', 'camp AND (water "three days")', (OPEN_QUOTE, OPEN_BRACKET)),
        ('camp "three days', 'camp "three days"', (OPEN_QUOTE,)),
        ('"three days OR water', '"three days" OR water', (OPEN_QUOTE,)),
        ('camp ("three days) water', 'camp ("three days") water', (OPEN_QUOTE,)),
        ("camp AND (water OR (roof -storm", "camp AND (water OR (roof -storm))", (OPEN_BRACKET,)),
        ("camp) OR water", "camp  OR water", (STRAY_BRACKET,)),
        ('camp "a (b" OR water', 'camp "a (b" OR water', ()),
        ("camp OR (water)", "camp OR (water)", ()),
    ],
)
def test_what_was_opened_is_closed_and_said(typed: str, meant: str, notices: tuple[str, ...]) -> None:
    assert finished(typed) == (meant, notices)
    assert understand(typed).tree == understand(meant).tree
    assert understand(typed).notices == notices


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=30))
def test_nothing_typed_raises_and_what_is_closed_needs_no_more(typed: str) -> None:
    understand(typed)
    meant, _ = finished(typed)
    assert finished(meant) == (meant, ())


@given(
    st.lists(st.sampled_from(["storm", '"three days"', "(water", "title:(camp"]), min_size=1, max_size=9),
    st.sampled_from(["roof", '"roof', '("roof', '("roof OR tent']),
    st.sampled_from(["AND", "OR", "AND NOT"]),
)
def test_an_operator_is_no_word_where_only_closing_was_forgotten(
    operands: list[str], last: str, operator: str
) -> None:
    asked = understand(f" {operator} ".join([*operands, last]))
    words = {word.surface for sought in asked.sought for word in sought.words}
    assert not words & {"AND", "OR", "NOT"}
    assert not any("plain words" in notice for notice in asked.notices)
