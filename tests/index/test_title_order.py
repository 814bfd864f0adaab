"""Results by title and by source, through a real archive."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from index import Archive, Query, Reason, Sort, Span

TITLES = {
    "1.txt": "émigrés wait",
    "2.txt": "Zone closed",
    "3.txt": "“Water” returns",
    "4.txt": "Émigrés leave",
    "5.txt": "إدلب: بيان",
    "6.txt": "أخبار من حلب",
}
IN_ORDER = ["4.txt", "1.txt", "3.txt", "2.txt", "6.txt", "5.txt"]
BY_TITLE = Query(sort=Sort.TITLE)


@pytest.fixture
def archive(folder: Path, state: Path, reading_here: None) -> Iterator[Archive]:
    for name, title in TITLES.items():
        (folder / name).write_text(f"{title}\n\nThe storm came at night.\n", "utf-8")
    made = Archive.open(folder, state)
    made.sync()
    yield made
    made.close()


def found(archive: Archive, query: Query, **page: int) -> list[str]:
    return [hit.key for hit in archive.search(query, **page).hits]


def test_by_title_page_for_page_and_as_a_whole(archive: Archive) -> None:
    assert found(archive, BY_TITLE) == IN_ORDER
    assert found(archive, replace(BY_TITLE, text="storm"), limit=2, offset=2) == IN_ORDER[2:4]
    assert list(archive.overview(BY_TITLE).keys) == IN_ORDER


def test_what_came_in_since_stands_where_it_belongs(archive: Archive, folder: Path) -> None:
    assert found(archive, BY_TITLE) == IN_ORDER
    (folder / "0.txt").write_text("Zones open again\n\nAt noon.\n", "utf-8")
    archive.sync()
    assert found(archive, BY_TITLE) == [*IN_ORDER[:4], "0.txt", *IN_ORDER[4:]]


def test_a_name_in_a_title_outside_the_text_is_marked_as_in_the_text(archive: Archive, folder: Path) -> None:
    page = "---\ntitle: Storm over HOMS, not over Homsland\n---\n\nThe road to Homs was closed.\n"
    (folder / "homs.md").write_text(page, "utf-8")
    archive.sync()
    query = Query(entities=("place:homs",))
    named = (Span(11, 15, Reason.ENTITY),)
    assert archive.excerpts(query, ["homs.md"])["homs.md"].title == named
    assert archive.hits(query, archive.release("homs.md")).title == named


def test_hits_in_titles_are_told_with_the_snippets(archive: Archive) -> None:
    excerpt = archive.excerpts(Query("emigres storm"), ["4.txt"])["4.txt"]
    assert [TITLES["4.txt"][span.start : span.end] for span in excerpt.title] == ["Émigrés"]
    assert "storm" in excerpt.snippets[0].text
