"""What every file format promises; the tests of each format inherit this and say how it is written."""

from __future__ import annotations

import codecs

import pytest

from index.errors import RefusalKind, Refused
from index.formats import Parsed, formats, parse
from index.members import parent_of
from index.records import BLOCK_SEPARATOR
from tests.helpers.containers import found_in


def check(parsed: Parsed) -> None:
    """Blocks lie in order over the whole text but the gaps, each without white space at its ends."""
    pieces = []
    for block in parsed.blocks:
        piece = parsed.text[block.start : block.end]
        assert piece
        assert piece == piece.strip()
        for mark in block.marks:
            assert block.start <= mark.start < mark.end <= block.end
        pieces.append(piece)
    assert BLOCK_SEPARATOR.join(pieces) == parsed.text
    assert not any("\ud800" <= character <= "\udfff" or character in "\0\r" for character in parsed.text)
    for fact in parsed.metadata:
        assert fact.value == fact.value.strip() != ""
        if fact.start is not None:
            assert parsed.text[fact.start : fact.end] == fact.quote


class FormatContract:
    """Inherit as `Test…` and set `name`; `written` puts two paragraphs into the format's clothes."""

    name: str

    def written(self, first: str, second: str) -> str:
        return f"{first}\n\n{second}\n"

    def read(self, text: str, encoding: str = "utf-8") -> Parsed:
        return parse(self.name, text.encode(encoding))

    def test_is_one_of_the_formats(self) -> None:
        assert sum(format.accepts(self.name, b"plain") for format in formats()) == 1

    def test_two_paragraphs_are_two_blocks(self) -> None:
        parsed = self.read(self.written("The water has come back.", "Two wells were dug."))
        assert parsed.text == "The water has come back.\n\nTwo wells were dug."
        check(parsed)

    def test_code_points_are_kept_as_they_are(self) -> None:
        first, second = (
            "Cafe\u0301 and café, \u200fصنعاء\u200f.",
            "A family \U0001f468\u200d\U0001f469\u200d\U0001f467.",
        )
        assert self.read(self.written(first, second)).text == f"{first}\n\n{second}"

    def test_line_ends_of_other_systems_change_nothing(self) -> None:
        source = self.written("The water\nhas come back.", "Two wells were dug.")
        expected = self.read(source)
        assert self.read(source.replace("\n", "\r\n")) == expected
        assert self.read(source.replace("\n", "\r")) == expected

    @pytest.mark.parametrize(
        ("mark", "encoding"),
        [
            (codecs.BOM_UTF8, "utf-8"),
            (codecs.BOM_UTF16_LE, "utf-16-le"),
            (codecs.BOM_UTF16_BE, "utf-16-be"),
            (codecs.BOM_UTF32_LE, "utf-32-le"),
            (codecs.BOM_UTF32_BE, "utf-32-be"),
        ],
    )
    def test_byte_order_mark_decides_and_is_dropped(self, mark: bytes, encoding: str) -> None:
        source = self.written("عادت المياه إلى البلدة.", "وحُفرت بئران.")
        assert parse(self.name, mark + source.encode(encoding)) == self.read(source)

    def test_other_encoding_is_guessed_and_named(self) -> None:
        source = self.written(
            "عادت المياه إلى البلدة بعد انقطاع دام ثلاثة أسابيع.", "وقال رئيس المجلس المحلي إن بئرين حُفرتا."
        )
        parsed = self.read(source, "cp1256")
        assert parsed.text == self.read(source).text
        assert any("Windows-1256" in warning for warning in parsed.warnings)

    @pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff".encode()])
    def test_nothing_to_read_is_refused(self, data: bytes) -> None:
        with pytest.raises(Refused) as caught:
            parse(self.name, data)
        assert caught.value.refusal is RefusalKind.UNREADABLE

    @pytest.mark.parametrize("data", [bytes(range(256)), b"\0\1\2\3" * 50, b"text \0 and more \0 text"])
    def test_binary_data_is_refused_by_name(self, data: bytes) -> None:
        with pytest.raises(Refused, match="holds binary data") as caught:
            parse(self.name, data)
        assert caught.value.refusal is RefusalKind.DAMAGED

    def test_text_over_the_limit_is_refused_with_its_size(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("index.formats.limits.MAXIMUM_TEXT", 2_000)
        with pytest.raises(Refused, match="at most 2,000 can be read") as caught:
            self.read(self.written("The water has come back. " * 100, "Two wells were dug."))
        assert caught.value.refusal is RefusalKind.TOO_LARGE


class ContainerContract:
    """Inherit as `Test…` and set `name`; `holding` makes a file that holds these texts, each a release."""

    name: str
    texts = ("The water has come back to the upper town.", "وحُفرت بئران في القرية.", "Two wells were dug.")

    def holding(self, *texts: str) -> bytes:
        raise NotImplementedError

    def test_is_one_of_the_formats(self) -> None:
        assert sum(format.accepts(self.name, b"plain") for format in formats()) == 1

    def test_each_release_knows_where_it_lies(self) -> None:
        releases, failures = found_in(self.name, self.holding(*self.texts))
        assert failures == ()
        assert [release.text for release in releases] == list(self.texts)
        assert all(release.key.startswith(f"{self.name}!/") for release in releases)
        assert [parent_of(release.key) for release in releases] == [release.parent for release in releases]
        assert len({release.key for release in releases}) == len(releases)

    def test_reading_twice_gives_the_same(self) -> None:
        data = self.holding(*self.texts)
        assert found_in(self.name, data) == found_in(self.name, data)

    def test_an_empty_file_is_refused(self) -> None:
        _, (failure,) = found_in(self.name, b"")
        assert (failure.key, failure.kind) == (self.name, RefusalKind.UNREADABLE)

    def test_a_container_without_releases_is_refused(self) -> None:
        releases, failures = found_in(self.name, self.holding())
        assert releases == ()
        assert [failure.key for failure in failures] == [self.name]


def check_found(key: str, data: bytes) -> None:
    """Whatever a file holds, it becomes releases, and failures with a kind and a sentence, under keys."""
    releases, failures = found_in(key, data)
    assert releases or failures
    for failure in failures:
        assert RefusalKind(failure.kind)
        assert failure.message.endswith(".")
        assert "fault in Sijill" not in failure.message
    keys = [release.key for release in releases]
    assert len(set(keys)) == len(keys)
    assert all(one.isprintable() or one == key for one in keys)
