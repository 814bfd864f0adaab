"""Which files are read at all, and what is said of the others."""

from __future__ import annotations

import pytest

from index.errors import RefusalKind, Refused
from index.formats import formats, parse, suffixes


def refusal(name: str, data: bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        parse(name, data)
    return caught.value


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("2017/a.XLSX", "Spreadsheets cannot be read yet."),
        ("photo.jpeg", "Pictures cannot be read yet."),
        ("a.xyz", "Files of the kind .xyz cannot be read."),
        ("README", "Files without an ending such as .txt cannot be read."),
    ],
)
def test_other_kinds_are_named(name: str, sentence: str) -> None:
    refused = refusal(name, b"anything")
    assert (refused.refusal, str(refused)) == (RefusalKind.UNSUPPORTED, sentence)


def test_a_file_that_is_not_what_its_name_says() -> None:
    refused = refusal("a.txt", b"GIF89a and so on")
    assert refused.refusal is RefusalKind.UNSUPPORTED
    assert str(refused) == "This file is named .txt but holds a picture."


def test_a_picture_of_unknown_kind_is_binary() -> None:
    refused = refusal("a.txt", b"\x8aXYZ\0\0\0\r" + bytes(range(256)))
    assert refused.refusal is RefusalKind.DAMAGED
    assert str(refused) == "This file is named .txt but holds binary data."


@pytest.mark.parametrize("suffix", suffixes())
def test_every_suffix_belongs_to_one_format(suffix: str) -> None:
    assert sum(suffix in format.suffixes for format in formats()) == 1
    (format,) = [format for format in formats() if format.accepts(f"A{suffix.upper()}", b"plain")]
    assert suffix in format.suffixes


@pytest.mark.parametrize("suffix", [*suffixes(), ".php", ""])
def test_content_goes_before_the_name(suffix: str) -> None:
    assert parse(f"a{suffix}", b"<!doctype html><p>The pumps run again.</p>").format == "html"


def test_a_file_dialog_can_be_made_of_the_formats() -> None:
    labels = [format.label for format in formats()]
    assert len(set(labels)) == len(labels)
    assert {"Text", "Web page", "ZIP archive", "Mailbox"} <= set(labels)
