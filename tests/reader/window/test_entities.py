"""What the window asks an archive about people, organisations and places."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index import Archive, EntityKind, Facets, LedgerAction, Precision, Query, WrongUse
from reader.window.entities import _aliases, _found, _page
from tests.helpers.small_archive import indexed

pytestmark = pytest.mark.slow

ALEPPO, HOMS = "place:aleppo", "place:homs"
PLACE = EntityKind.PLACE


@pytest.fixture
def archive(folder: Path, state: Path) -> Iterator[Archive]:
    opened = Archive.open(indexed(folder, state), state)
    yield opened
    opened.close()


def test_where_not_all_are_listed_those_beyond_are_counted_in_the_present_result(archive: Archive) -> None:
    query = Query("hunger strike")
    whole = archive.search(query, snippets=False).facets
    listed = _found(query, whole, PLACE, "alep", archive)
    beyond = _found(query, Facets(cut=(PLACE,)), PLACE, "alep", archive)
    assert [(one.value, one.count) for one in listed] == [(ALEPPO, 1)]
    assert listed == beyond


def test_what_the_present_result_does_not_name_is_not_offered(archive: Archive) -> None:
    query = Query("flood")
    assert _found(query, archive.search(query, snippets=False).facets, PLACE, "homs", archive) == ()
    assert _found(query, Facets(cut=(PLACE,)), PLACE, "homs", archive) == ()


def test_a_page_has_releases_company_and_a_bar_for_every_month(archive: Archive) -> None:
    page = _page(ALEPPO, archive)
    assert page.releases == ("2016/detained-ar.txt", "2016/detained.txt", "2015/flood.txt")
    assert page.timeline.unit is Precision.MONTH
    assert [(bar.value, bar.count) for bar in page.timeline.bars] == [("2015-02", 1), ("2016-10", 2)]
    assert ALEPPO not in [one.value for one in page.beside]
    assert not page.beside_cut


def test_over_many_years_a_bar_is_a_year(folder: Path, state: Path, archive: Archive) -> None:
    archive.close()
    (folder / "old.txt").write_text("Aleppo of old\n\n3 May 2003\n\nThe road to Aleppo was long.\n", "utf-8")
    again = Archive.open(folder, state)
    again.sync()
    page = _page(ALEPPO, again)
    again.close()
    assert [bar.value for bar in page.timeline.bars] == ["2003", "2015", "2016"]


def test_a_page_lists_the_decisions_that_made_it_what_it_is(archive: Archive) -> None:
    archive.decide(LedgerAction.RENAME, (HOMS,), value="Hims")
    merged = archive.decide(LedgerAction.MERGE, (ALEPPO, HOMS))
    other = archive.decide(LedgerAction.ALIAS, ("place:damascus",), value="Sham City")
    assert [entry.action for entry in _page(HOMS, archive).decisions] == ["rename", "merge"]
    assert _page(HOMS, archive).entity.id == ALEPPO
    assert _page(HOMS, archive).labels[HOMS] == "Homs"
    archive.undo_decision(merged.id)
    assert [entry.id for entry in _page("place:damascus", archive).decisions] == [other.id]


def test_one_that_was_told_apart_knows_by_what(archive: Archive) -> None:
    entry = archive.decide(
        LedgerAction.DISTINCT, (ALEPPO,), value="Aleppo Camp", releases=("2015/flood.txt",)
    )
    page = _page("Aleppo Camp", archive)
    assert page.releases == ("2015/flood.txt",)
    assert [one.id for one in page.decisions] == [entry.id]


def test_what_is_no_name_has_no_page_and_no_other_names(archive: Archive) -> None:
    archive.decide(LedgerAction.REJECT, (HOMS,))
    with pytest.raises(WrongUse):
        _page(HOMS, archive)
    aliases = _aliases((HOMS, ALEPPO), archive)
    assert aliases[HOMS] == ()
    assert "حلب" in aliases[ALEPPO]
