"""The title of a release, and where it was found."""

from __future__ import annotations

import pytest

from index.facts import understand
from index.formats import parse
from index.records import BlockKind, Release


def release(key: str, text: str) -> Release:
    return understand(parse(key, text.encode()), key, "0" * 64, "test/1")


def title(key: str, text: str) -> tuple[str, str]:
    found = release(key, text)
    return found.title, found.evidence["title"].rule


def test_front_matter() -> None:
    assert title("a.md", "---\ntitle: Water returns\n---\n# Something else") == (
        "Water returns",
        "front-matter",
    )


def test_first_heading() -> None:
    assert title("a.md", "A line.\n\n## Water returns\n\nText.") == ("Water returns", "heading")


def test_title_in_the_text_is_its_first_block() -> None:
    found = release("a.txt", "Water returns\n\nThe pumps run again.")
    assert found.title_block == found.blocks[0]
    assert (found.evidence["title"].start, found.evidence["title"].end) == (0, 13)


def test_spelling_of_the_text_is_kept_where_it_begins_with_the_title() -> None:
    found = release("a.md", "---\ntitle: WATER RETURNS\n---\nWater returns!\n\nThe pumps run again.")
    assert found.title == "Water returns!"
    assert found.title_block is not None
    assert found.title_block.kind is BlockKind.HEADING


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("2017/water-returns_to-tal.txt", "water returns to tal"),
        ("2017-10-19-water.txt", "water"),
        ("2017-10-19.txt", "2017-10-19"),
        ("a.zip!/%D9%85%D9%8A%D8%A7%D9%87.txt", "مياه"),
        ("---.txt", "---"),
    ],
)
def test_file_name_is_the_last_resort(key: str, expected: str) -> None:
    assert title(key, "The pumps run again, said the council, and there is water.") == (expected, "file-name")


class TestPages:
    def test_json_ld_before_open_graph_before_title_element(self) -> None:
        head = '<title>Third</title><meta property="og:title" content="Second">'
        data = '<script type="application/ld+json">{"@type": "Article", "headline": "First"}</script>'
        assert title("a.html", f"{head}{data}<p>Text.") == ("First", "json-ld")
        assert title("a.html", f"{head}<p>Text.") == ("Second", "open-graph")

    @pytest.mark.parametrize(
        "written",
        [
            "Water returns | Qalam Monitor",
            "Qalam Monitor - Water returns",
            "Water returns — News — Qalam Monitor",
        ],
    )
    def test_name_of_the_site_is_cut_off(self, written: str) -> None:
        page = f"<title>{written}</title><meta property='og:site_name' content='Qalam Monitor'><p>Text."
        assert title("a.html", page)[0].startswith("Water returns")
        assert "Qalam" not in title("a.html", page)[0]

    def test_a_heading_shows_where_the_title_ends(self) -> None:
        page = "<title>Water - and bread - Some Site</title><h1>Water - and bread</h1><p>Text."
        assert title("a.html", page)[0] == "Water - and bread"

    def test_a_title_with_a_dash_is_kept_whole(self) -> None:
        assert title("a.html", "<title>Water - and bread</title><p>Text.")[0] == "Water - and bread"
