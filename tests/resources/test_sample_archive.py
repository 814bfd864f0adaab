"""The sample archive has the breadth that the first start and other tests rely on."""

from importlib.resources import files
from pathlib import Path

import pytest

SAMPLE = Path(str(files("resources"))) / "sample"
RELEASES = sorted(path for path in SAMPLE.rglob("*") if path.is_file())


def test_size_is_that_of_a_small_archive() -> None:
    assert 55 <= len(RELEASES) <= 70


def test_every_file_is_of_a_readable_format_and_all_three_occur() -> None:
    assert {path.suffix for path in RELEASES} == {".txt", ".md", ".html"}


def test_both_languages_occur_and_a_translation_stands_beside_its_original() -> None:
    arabic = {path for path in RELEASES if path.stem.endswith("-ar")}
    originals = {(path.parent, path.stem) for path in RELEASES} - {(p.parent, p.stem) for p in arabic}
    pairs = [path for path in arabic if (path.parent, path.stem.removesuffix("-ar")) in originals]
    assert len(arabic) >= 20
    assert len(originals) >= 35
    assert len(pairs) >= 12


def test_years_run_from_2011_to_2024() -> None:
    years = {path.parent.name for path in RELEASES if path.parent.name.isdigit()}
    assert years == {str(year) for year in range(2011, 2025)}


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.name)
def test_text_is_utf8_with_plain_line_ends(path: Path) -> None:
    data = path.read_bytes()
    text = data.decode("utf-8")
    assert text.strip()
    assert b"\r" not in data


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.name)
def test_name_tells_the_script_of_the_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    arabic_letters = sum("\u0621" <= character <= "\u064a" for character in text)
    assert (arabic_letters > 400) == path.stem.endswith("-ar")
