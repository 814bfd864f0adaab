"""In an archive the clear dates of a source settle its unclear ones, as long as none shows the opposite."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.archive import Archive
from index.records import Confidence, PartialDate, Query
from tests.helpers.releases import save_page

Open = Callable[[], Archive]
UNCLEAR = ("2016-04-03", "2016-03-04")


@pytest.fixture
def archive(folder: Path, open_archive: Open) -> Archive:
    save_page(folder, "unclear.txt", body="The council met on 03/04/2016.", date="03/04/2016")
    save_page(folder, "day.txt", body="The council met on 19/10/2017.", date="October 20, 2017")
    opened = open_archive()
    opened.sync()
    return opened


def published(archive: Archive, key: str = "unclear.txt") -> PartialDate:
    (row,) = archive.rows([key])
    date = archive.release(key).published
    assert date is not None
    assert row.published == date
    return date


def found_in(archive: Archive, day: str, date_kind: str) -> set[str]:
    """The releases that the index finds by a day."""
    query = Query(since=day, until=day, date_kind=date_kind)
    return {hit.key for hit in archive.search(query, limit=None).hits}


def test_the_other_releases_of_a_source_settle_a_date(archive: Archive) -> None:
    date = published(archive)
    assert (date.value, date.confidence) == ("2016-04-03", Confidence.LIKELY)
    assert date.evidence is not None
    assert (date.evidence.rule, date.evidence.quote) == ("day-first-in-source", "03/04/2016")
    assert [date.value for date in archive.release("unclear.txt").dates] == ["2016-04-03"]
    for kind in ("published", "mentioned"):
        assert found_in(archive, "2016-04-03", kind) == {"unclear.txt"}


def test_contrary_evidence_makes_it_ambiguous_again_and_takes_its_leave_again(
    folder: Path, archive: Archive
) -> None:
    month = save_page(folder, "month.txt", body="It rained on 12/31/2015.", date="January 1, 2016")
    archive.sync()
    assert published(archive).alternatives == UNCLEAR
    for kind in ("published", "mentioned"):
        assert found_in(archive, "2016-04-03", kind) == set()
    month.unlink()
    archive.sync()
    assert published(archive).value == "2016-04-03"
    assert found_in(archive, "2016-04-03", "published") == {"unclear.txt"}


def test_when_the_proof_turns_round_so_does_the_date(folder: Path, archive: Archive) -> None:
    (folder / "day.txt").unlink()
    archive.sync()
    assert published(archive).alternatives == UNCLEAR
    save_page(folder, "month.txt", body="It rained on 12/31/2015.", date="January 1, 2016")
    archive.sync()
    assert published(archive).value == "2016-03-04"


def test_a_rebuild_and_another_order_of_reading_give_the_same(folder: Path, archive: Archive) -> None:
    save_page(folder, "a-new-one.txt", body="They met on 05/06/2016.", date="05/06/2016")
    archive.sync()
    before = [published(archive, key) for key in ("unclear.txt", "a-new-one.txt")]
    assert [date.value for date in before] == ["2016-04-03", "2016-06-05"]
    archive.rebuild()
    archive.sync()
    assert [published(archive, key) for key in ("unclear.txt", "a-new-one.txt")] == before
    assert found_in(archive, "2016-06-05", "published") == {"a-new-one.txt"}
    assert archive.sync().indexed == 0


def test_another_source_decides_nothing(folder: Path, archive: Archive) -> None:
    page = save_page(folder, "elsewhere.txt", body="They met on 03/04/2016.", date="03/04/2016")
    page.write_text(page.read_text("utf-8").replace("releases.example.org", "other.example.org"), "utf-8")
    archive.sync()
    assert published(archive, "elsewhere.txt").alternatives == UNCLEAR
