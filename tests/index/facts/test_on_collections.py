"""Facts of real releases: right where the collection says what is right, never wrong where it is silent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from index.facts import understand
from index.formats import parse
from index.records import Release
from tests.helpers.format_contract import check
from tests.helpers.shared import corpora

pytestmark = pytest.mark.slow

ENGLISH_IN_SPITE_OF_ITS_NAME = "russianMoDdatabase_ar"


def release(path: Path) -> Release:
    parsed = parse(path.name, path.read_bytes())
    check(parsed)
    return understand(parsed, path.name, "0" * 64, "test/1")


def test_markdown_in_two_languages() -> None:
    paths = sorted(corpora("syrian-archive").rglob("*.md"))
    assert paths
    for path in paths:
        found = release(path)
        assert found.evidence["title"].rule in ("front-matter", "heading")
        assert not found.warnings
        expected = "ar" if path.stem.endswith("_ar") and path.stem != ENGLISH_IN_SPITE_OF_ITS_NAME else "en"
        assert expected in found.languages or len(found.text) < 100


def test_releases_of_a_parliament() -> None:
    paths = sorted(corpora("au-parliament-press-releases").rglob("texts/*.txt"))[::25]
    assert paths
    for path in paths:
        found = release(path)
        stated = re.search(r'^date: "(\d{4}-\d\d-\d\d)"', path.read_text("utf-8", "replace"), re.MULTILINE)
        assert stated
        assert found.published is not None
        assert found.published.value == stated[1]
        assert found.byline or "creators:\nsource" in path.read_text("utf-8", "replace") or found.warnings
        assert (found.source or "").endswith("aph.gov.au")


def test_dates_that_are_not_certain_are_left_out() -> None:
    """Without front matter, most of these releases do not state their date where it can be trusted."""
    right = wrong = 0
    for path in sorted(corpora("au-parliament-press-releases").rglob("texts/*.txt"))[::10]:
        front, _, body = path.read_bytes().removeprefix(b"---\n").partition(b"\n---\n")
        stated = re.search(rb'^date: "(\d{4}-\d\d-\d\d)"', front, re.MULTILINE)
        if not stated or not body.strip():
            continue
        published = understand(parse("a.txt", body), "a.txt", "0" * 64, "test/1").published
        if published and published.value:
            right += published.value == stated[1].decode()
            wrong += published.value != stated[1].decode()
    assert right > 50
    # The collection's dates and those on the releases differ in about one of thirty.
    assert wrong <= right * 0.06
