"""What every format of documents that are no plain text promises: PDF, DOCX, ODT, RTF, EPUB."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.errors import RefusalKind, Refused
from index.formats import Parsed, formats, parse
from index.records import BlockKind
from tests.helpers.format_contract import check

ANY_INPUT = settings(
    max_examples=60,
    deadline=None,  # the first document loads libraries
    suppress_health_check=[HealthCheck.differing_executors],  # one contract, inherited by each format
)

FIRST, SECOND = "The water has come back to the upper town.", "Two wells were dug in May."


def shape(parsed: Parsed) -> list[tuple[BlockKind, int, str]]:
    """Kind, level and text of each block."""
    return [(block.kind, block.level, parsed.text[block.start : block.end]) for block in parsed.blocks]


def facts(parsed: Parsed) -> set[tuple[str, str, str]]:
    """Field, rule and value of each fact."""
    return {(fact.field, fact.rule, fact.value) for fact in parsed.metadata}


def refusal(name: str, data: bytes) -> Refused:
    """Why a file is not read."""
    with pytest.raises(Refused) as caught:
        parse(name, data)
    assert str(caught.value).endswith(".")
    return caught.value


def read_or_refused(name: str, data: bytes) -> None:
    """Whatever a file holds, it is read or refused with a sentence."""
    try:
        parsed = parse(name, data)
    except Refused as refused:
        sentence = str(refused)
    else:
        check(parsed)
        return
    assert sentence.endswith(".")


class DocumentContract:
    """Inherit as `Test…`, set `name` and `format`; `written` makes a document of paragraphs."""

    name: str
    format: str

    def written(self, *paragraphs: str) -> bytes:
        raise NotImplementedError

    def test_is_one_of_the_formats(self) -> None:
        assert [format.name for format in formats() if format.accepts(self.name, b"plain")] == [self.format]

    def test_two_paragraphs_are_two_blocks(self) -> None:
        parsed = parse(self.name, self.written(FIRST, SECOND))
        check(parsed)
        assert shape(parsed) == [(BlockKind.PARAGRAPH, 0, FIRST), (BlockKind.PARAGRAPH, 0, SECOND)]

    def test_repeated_paragraphs_are_kept(self) -> None:
        assert parse(self.name, self.written(FIRST, FIRST, SECOND, FIRST)).text.count(FIRST) == 3

    def test_letters_are_kept_as_they_are(self) -> None:
        first, second = "Café, naïve – “quoted” 20 €.", "وحُفرت بئران في صنعاء سنة ٢٠١٦."
        assert parse(self.name, self.written(first, second)).text == f"{first}\n\n{second}"

    def test_content_says_what_it_is_whatever_the_name(self) -> None:
        for name in ("release.bin", "release.txt", "release"):
            assert parse(name, self.written(FIRST, SECOND)).format == self.format

    def test_what_stands_over_the_prose_becomes_facts(self) -> None:
        parsed = parse(
            self.name,
            self.written("Water is back", "www.example.org/water", "19 October 2017", FIRST, SECOND),
        )
        found = {(field, value) for field, _, value in facts(parsed)}
        assert {("source_url", "https://www.example.org/water"), ("published", "19 October 2017")} <= found
        assert "19 October" not in parsed.text

    def test_reading_twice_gives_the_same(self) -> None:
        data = self.written(FIRST, SECOND)
        assert parse(self.name, data) == parse(self.name, data)

    def test_an_empty_file_is_refused(self) -> None:
        assert refusal(self.name, b"").refusal is RefusalKind.UNREADABLE

    def test_a_document_without_text_is_refused(self) -> None:
        assert refusal(self.name, self.written()).refusal is RefusalKind.UNREADABLE

    @pytest.mark.parametrize("data", [b"plain text", b"\0\1\2\3" * 50, bytes(range(256))])
    def test_anything_else_of_this_name_is_damaged(self, data: bytes) -> None:
        assert refusal(self.name, data).refusal is RefusalKind.DAMAGED

    def test_text_over_the_limit_is_refused_with_its_size(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("index.formats.limits.MAXIMUM_TEXT", 2_000)
        refused = refusal(self.name, self.written(*[FIRST] * 100))
        assert refused.refusal is RefusalKind.TOO_LARGE
        assert "at most 2,000 can be read" in str(refused)

    @ANY_INPUT
    @given(share=st.floats(0, 1, exclude_max=True))
    def test_cut_anywhere_it_is_read_or_refused(self, share: float) -> None:
        data = self.written(FIRST, SECOND)
        read_or_refused(self.name, data[: int(len(data) * share)])

    @ANY_INPUT
    @given(
        changes=st.lists(
            st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=4
        )
    )
    def test_wrong_bytes_anywhere_it_is_read_or_refused(self, changes: list[tuple[float, int]]) -> None:
        data = bytearray(self.written(FIRST, SECOND))
        for share, byte in changes:
            data[int(len(data) * share)] = byte
        read_or_refused(self.name, bytes(data))

    @ANY_INPUT
    @given(data=st.binary(max_size=300), kept=st.integers(0, 60))
    def test_any_bytes_are_read_or_refused(self, data: bytes, kept: int) -> None:
        read_or_refused(self.name, self.written(FIRST)[:kept] + data)
