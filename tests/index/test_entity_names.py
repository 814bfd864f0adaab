"""Names in questions and in counts, while another process goes on reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.archive import Archive
from index.records import LedgerAction, Query
from tests.helpers.releases import save_page

Open = Callable[[], Archive]


def save(folder: Path, file: str, minister: str) -> None:
    save_page(folder, file, "Pumps", f"Minister {minister} said that the pumps run.", "June 3, 2017")


def listed(archive: Archive) -> list[str]:
    """The names of people as the counts show them."""
    return [count.label for count in archive.search(Query("pumps")).facets.entities]


def test_a_name_in_the_counts_follows_what_another_process_reads(folder: Path, open_archive: Open) -> None:
    reader, writer = open_archive(), open_archive()
    save(folder, "a.txt", "Zoe Marsh")
    writer.sync()
    assert reader.refresh()
    assert listed(reader) == ["Zoe Marsh"]
    # The spelling that comes last in the alphabet is the name of all releases that mention her.
    save(folder, "b.txt", "Zoë Marsh")
    writer.sync()
    assert reader.refresh()
    assert listed(reader) == ["Zoë Marsh"]


def test_who_is_counted_as_often_is_in_order_of_the_names_that_people_read(
    folder: Path, open_archive: Open
) -> None:
    for file, minister in (("a.txt", "Zoe Marsh"), ("b.txt", "Änne Marsh"), ("c.txt", "Omar Lind")):
        save(folder, file, minister)
    save(folder, "d.txt", "Zoe Marsh")
    archive = open_archive()
    archive.sync()
    assert listed(archive) == ["Zoe Marsh", "Omar Lind", "Änne Marsh"]


def test_names_that_were_read_are_not_read_again(
    folder: Path, open_archive: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(folder, "a.txt", "Zoe Marsh")
    archive = open_archive()
    archive.sync()
    before = listed(archive)
    asked: list[object] = []
    monkeypatch.setattr("index.known_entities.KnownEntities.names", lambda _, ids: asked.extend(ids) or {})
    assert listed(archive) == before == ["Zoe Marsh"]
    assert asked == []


def test_known_places_are_called_as_the_readers_language_does(folder: Path, open_archive: Open) -> None:
    text = "Minister Zoe Marsh came to Homs from Damascus."
    save_page(folder, "a.txt", "Water in Homs", text, "June 3, 2017")
    archive = open_archive()
    archive.sync()
    query = Query("water", entities=("place:homs",))
    english = archive.overview(query).facets.entities
    archive.speak("ar")
    arabic = archive.overview(query).facets.entities
    assert {(one.value, one.count) for one in arabic} == {(one.value, one.count) for one in english}
    names = {one.value: one.label for one in arabic}
    assert (names["place:homs"], names["place:damascus"]) == ("حمص", "دمشق")
    assert names["person:zoe-marsh"] == "Zoe Marsh"
    assert "Homs" in archive.entity("place:homs").aliases
    assert {one.name for one in archive.release("a.txt").entities} == {"حمص", "دمشق", "Zoe Marsh"}
    assert archive.found_names(["place:homs"]) == {"place:homs": "حمص"}
    archive.decide(LedgerAction.RENAME, ["place:homs"], value="Hims")
    assert archive.entity("place:homs").name == "Hims"
    archive.speak("en")
    assert archive.entity("place:damascus").name == "Damascus"
