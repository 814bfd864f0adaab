"""Documents of real programs, some of them damaged: each is read, or refused with kind and sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.errors import Refused
from index.formats import parse
from tests.helpers.format_contract import check
from tests.helpers.shared import corpora

SUFFIXES = (".pdf", ".docx", ".odt", ".fodt", ".rtf", ".epub")


def documents(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "most_refused"),
    [("messy-tika-subset", 0.2), ("messy-markitdown", 0.2), ("messy-terrier-simplefiles", 0)],
)
def test_nothing_ends_without_a_name(name: str, most_refused: float) -> None:
    paths = documents(corpora(name))
    refused = 0
    for path in paths:
        try:
            parsed = parse(path.name, path.read_bytes())
        except Refused as refusal:
            refused += 1
            sentence = str(refusal)
        else:
            sentence = "."
            check(parsed)
        assert sentence.endswith("."), path
    assert refused <= most_refused * len(paths)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "kind", "sentence"),
    [
        ("tika-server-standard/testUnicodePassword.pdf", "encrypted", "The PDF is protected by a password."),
        (
            "tika-parser-pdf-module/testPDF_jpeg2000.pdf",
            "unreadable",
            "The PDF holds pictures of its pages and no text: it needs OCR.",
        ),
        (
            "tika-parser-microsoft-module/casing/protected_upper_case.docx",
            "encrypted",
            "The document is protected by a password.",
        ),
        (
            "tika-parser-miscoffice-module/testODTEncrypted.odt",
            "encrypted",
            "The document is protected by a password.",
        ),
        (
            "tika-parser-miscoffice-module/testODTnotaZipFile.odt",
            "damaged",
            "The OpenDocument text is damaged and cannot be read.",
        ),
    ],
)
def test_refusals_say_why(path: str, kind: str, sentence: str) -> None:
    file = corpora("messy-tika-subset") / path
    with pytest.raises(Refused) as caught:
        parse(file.name, file.read_bytes())
    assert (caught.value.kind, str(caught.value)) == (kind, sentence)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "text"),
    [
        (
            "tika-parser-pdf-module/testPDFTwoTextBoxes.pdf",
            "Left column line 2\n\nRight column line 1",
        ),
        (
            "tika-parser-pdf-module/testPDF_protected.pdf",
            "Letting Lehman fail basically brought the entire world",
        ),
        ("tika-parser-microsoft-module/testRTFJapanese.rtf", "2. 「何等取乱シタル態度無ク」と記されていた"),
        ("tika-parser-microsoft-module/footnotes.docx", "prostoy[1] text so snoskoy\n\n[1] snoska"),
        (
            "tika-parser-miscoffice-module/testODFwithOOo3.odt",
            "1. First item\n\n2. Second item\n\n3. Third item",
        ),
    ],
)
def test_what_documents_of_real_programs_say(path: str, text: str) -> None:
    file = corpora("messy-tika-subset") / path
    assert text in parse(file.name, file.read_bytes()).text
