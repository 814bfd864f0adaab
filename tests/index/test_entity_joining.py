"""After a sync entities of different releases are one where that is sure, and the archive shows them so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index import LedgerAction
from index.archive import Archive
from index.catalogue import Catalogue
from index.entities.resolution import Joining, Reason
from index.records import Query
from tests.helpers.releases import save_page

Open = Callable[[], Archive]

WELLS_S, WELLS_Z = "organisation:northern-wells-organisation", "organisation:northern-wells-organization"
ARABIC = "قال الدكتور أنس العبدة إن المضخات تعمل."


@pytest.fixture
def releases(folder: Path) -> Path:
    save_page(folder, "b.txt", body="The Northern Wells Organisation reopened. Dr. Anas al-Abdah was there.")
    save_page(folder, "c.txt", body="The Northern Wells Organization closed again, said Dr. Anas Al-Abda.")
    save_page(folder, "d.txt", title="المضخات تعمل", body=ARABIC)
    return folder


def counts(archive: Archive) -> dict[str, int]:
    """In how many releases each entity stands."""
    return {facet.value: facet.count for facet in archive.search(Query()).facets.entities}


def test_spellings_in_both_scripts_are_one(releases: Path, open_archive: Open) -> None:
    archive = open_archive()
    archive.sync()
    found = counts(archive)
    assert found[WELLS_S] == 2
    assert WELLS_Z not in found
    assert found["person:anas-al-abda"] == 3
    hits = archive.search(Query(entities=("أنس العبدة",))).hits
    assert {hit.key for hit in hits} == {"b.txt", "c.txt", "d.txt"}


def test_what_is_joined_is_called_by_all_its_names(releases: Path, open_archive: Open) -> None:
    archive = open_archive()
    archive.sync()
    assert "أنس العبدة" in archive.entity("Anas al-Abdah").aliases


def test_the_reason_of_a_joining_is_kept(releases: Path, open_archive: Open) -> None:
    archive = open_archive()
    archive.sync()
    catalogue = Catalogue.open(archive.places.catalogue)
    assert Joining(WELLS_Z, WELLS_S, Reason.SPELLING) in catalogue.entities.joinings()
    catalogue.close()


def test_nothing_is_worked_out_again_while_nothing_changes(
    releases: Path, open_archive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive()
    archive.sync()
    monkeypatch.setattr("index.entity_joining.resolve", lambda *_: pytest.fail("worked out again"))
    archive.sync()
    assert counts(archive)[WELLS_S] == 2


def test_a_joining_goes_with_what_it_was_made_from(releases: Path, open_archive: Open) -> None:
    archive = open_archive()
    archive.sync()
    (releases / "b.txt").unlink()
    archive.sync()
    assert WELLS_Z in counts(archive)


def test_the_user_can_take_it_apart(releases: Path, open_archive: Open) -> None:
    archive = open_archive()
    archive.sync()
    archive.decide(LedgerAction.SPLIT, [WELLS_Z])
    assert counts(archive)[WELLS_Z] == 1


def test_another_window_hears_of_what_is_joined_after_the_last_commit(
    releases: Path, open_archive: Open
) -> None:
    window, indexing = open_archive(), open_archive()
    indexing.sync()
    assert window.refresh()
    joined = indexing._stores.catalogue.entities.joinings()
    indexing._stores.catalogue.entities.store_joined([], 0)
    assert window.refresh()
    assert WELLS_Z in counts(window)
    indexing._stores.catalogue.entities.store_joined(joined, 1)
    assert window.refresh()
    assert not window.refresh()
    assert WELLS_Z not in counts(window)
