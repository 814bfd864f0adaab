"""What is stored of files and releases, and what the catalogue answers about them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.catalogue import Catalogue
from index.catalogue_tables import STEPS
from index.entities.resolution import Joining, Reason
from index.errors import CatalogueDamaged, ReleaseMissing, StoreDamaged, StoreReadOnly, StoreTooNew
from index.file_state import FilePart, FileState
from index.records import Entity, EntityKind, Failure, Release
from index.sqlite import connect, migrate
from tests.helpers.releases import a_place, a_release

HOMS = a_place("Homs")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.sqlite"


@pytest.fixture
def catalogue(path: Path) -> Iterator[Catalogue]:
    opened = Catalogue.open(path)
    yield opened
    opened.close()


def a_file(path: str, sha256: str = "abc", failure: str | None = None) -> FileState:
    return FileState(path, 10, 20, sha256, "test/1", failure, failure and "why")


def store(catalogue: Catalogue, *releases: Release) -> None:
    catalogue.store(FilePart.whole(a_file(release.key, release.sha256), (release,)) for release in releases)


def test_what_an_older_version_kept_is_there_until_it_is_read_again(path: Path) -> None:
    older = connect(path)
    migrate(older, STEPS[:2], "the catalogue")
    with older:
        older.execute("INSERT INTO files VALUES ('a.txt', 1, 1, 'abc', 'test/1', NULL, NULL)")
        older.execute(
            "INSERT INTO releases VALUES ('a.txt', 'a.txt', 1, 'Water', NULL, NULL, '', 'html', '', '{}')"
        )
    older.close()
    catalogue = Catalogue.open(path)
    try:
        assert (catalogue.keys(), catalogue.files()["a.txt"].extractor) == (("a.txt",), "test/1")
    finally:
        catalogue.close()


def test_a_release_comes_back_whole(catalogue: Catalogue) -> None:
    release = a_release(entities=(HOMS,))
    store(catalogue, release)
    assert catalogue.release("a.txt") == release


def test_what_is_stored_is_there_when_opened_again(catalogue: Catalogue, path: Path) -> None:
    store(catalogue, a_release())
    catalogue.close()
    again = Catalogue.open(path)
    assert again.keys() == ("a.txt",)
    again.close()


def test_a_missing_release_is_named(catalogue: Catalogue) -> None:
    with pytest.raises(ReleaseMissing, match=r"no release b\.txt"):
        catalogue.release("b.txt")


def test_a_file_read_again_replaces_its_releases(catalogue: Catalogue) -> None:
    box = a_file("box.mbox")
    assert catalogue.store([FilePart.whole(box, [a_release("box.mbox!/1"), a_release("box.mbox!/2")])]) == ()
    lost = catalogue.store([FilePart.whole(box, [a_release("box.mbox!/1", title="New")])])
    assert lost == ("box.mbox!/2",)
    assert catalogue.keys("box.mbox") == ("box.mbox!/1",)
    assert catalogue.release("box.mbox!/1").title == "New"
    assert catalogue.path_of("box.mbox!/1") == "box.mbox"


def test_rows_come_in_the_order_of_the_keys_without_those_that_are_missing(catalogue: Catalogue) -> None:
    keys = [f"{number}.txt" for number in range(1200)]
    store(catalogue, *(a_release(key) for key in keys))
    assert [row.key for row in catalogue.rows(["none", *reversed(keys)])] == keys[::-1]


def test_failures_are_listed_with_their_reason(catalogue: Catalogue) -> None:
    catalogue.store([FilePart.whole(a_file("b.pdf", failure="unsupported"))])
    assert catalogue.failures() == (Failure("b.pdf", "unsupported", "why"),)
    assert catalogue.count() == 0
    assert catalogue.path_of("b.pdf") == "b.pdf"


def test_members_that_could_not_be_read_stand_beside_the_files(catalogue: Catalogue) -> None:
    box = a_file("b.zip")
    unread = Failure("b.zip!/x.bin", "unsupported", "It is a program.")
    catalogue.store(
        [
            FilePart.whole(box, [a_release("b.zip!/a.txt")], [unread]),
            FilePart.whole(a_file("c.bin", failure="damaged")),
        ]
    )
    assert catalogue.failures() == (unread, Failure("c.bin", "damaged", "why"))
    assert catalogue.path_of("b.zip!/x.bin") == "b.zip"
    with pytest.raises(ReleaseMissing, match="It is a program"):
        catalogue.release("b.zip!/x.bin")
    catalogue.store([FilePart.whole(box, [a_release("b.zip!/a.txt")])])
    assert [failure.key for failure in catalogue.failures()] == ["c.bin"]
    catalogue.store([FilePart.whole(box, (), [unread])])
    catalogue.forget(["b.zip"])
    assert [failure.key for failure in catalogue.failures()] == ["c.bin"]


def test_a_store_of_many_is_all_or_nothing(catalogue: Catalogue) -> None:
    not_text = a_release("b.txt", source="\ud800")
    with pytest.raises(UnicodeEncodeError):
        store(catalogue, a_release("a.txt"), not_text)
    assert catalogue.files() == {}


def test_forgetting_a_file_forgets_its_releases(catalogue: Catalogue) -> None:
    store(catalogue, a_release("a.txt"), a_release("b.txt"))
    catalogue.forget(["a.txt"])
    assert catalogue.keys() == ("b.txt",)


def test_new_releases_wait_until_they_are_marked_with_a_generation(catalogue: Catalogue) -> None:
    store(catalogue, a_release("a.txt"), a_release("b.txt"))
    assert catalogue.pending(0) == ("a.txt", "b.txt")
    catalogue.mark_indexed(["a.txt"], 3)
    assert catalogue.pending(3) == ("b.txt",)


def test_a_release_marked_by_a_generation_the_index_has_not_reached_waits(catalogue: Catalogue) -> None:
    store(catalogue, a_release("a.txt"))
    catalogue.mark_indexed(["a.txt"], 3)
    assert catalogue.pending(2) == ("a.txt",)


def test_an_entity_is_found_by_id_name_and_alias_in_any_spelling(catalogue: Catalogue) -> None:
    nations = Entity(
        "organisation:united-nations", EntityKind.ORGANISATION, "United Nations", ("UN", "الأمم المتحدة")
    )
    store(catalogue, a_release(entities=(nations,)))
    for name in (nations.id, "united nations", "UN", "الامم المتحده"):
        assert catalogue.entities.ids(name) == {nations.id}
    assert catalogue.entities.ids("Nowhere") == frozenset()


def test_a_display_name_does_not_depend_on_the_order_of_reading(tmp_path: Path) -> None:
    spellings = [Entity("place:homs", EntityKind.PLACE, name) for name in ("HOMS", "Homs")]
    names = []
    for number, order in enumerate((spellings, spellings[::-1])):
        catalogue = Catalogue.open(tmp_path / f"{number}.sqlite")
        store(catalogue, *(a_release(f"{n}.txt", entities=(e,)) for n, e in enumerate(order)))
        names.append(catalogue.entities.names(["place:homs"])["place:homs"])
        catalogue.close()
    assert names == ["Homs", "Homs"]


def test_what_is_joined_is_kept_with_the_generation_it_was_found_out_for(catalogue: Catalogue) -> None:
    assert (catalogue.entities.joined(), catalogue.entities.joined_at()) == ({}, None)
    old = Joining("place:hims", "place:homs", Reason.SPELLING)
    new = Joining("organisation:qmdr", "organisation:qalam-monitor", Reason.ACRONYM)
    catalogue.entities.store_joined([old], 3)
    catalogue.entities.store_joined([new], 4)
    assert (catalogue.entities.joined(), catalogue.entities.joined_at()) == ({new.entity: new.canonical}, 4)
    assert catalogue.entities.joinings() == (new,)


def test_names_of_one_short_word_are_given_for_one_kind(catalogue: Catalogue) -> None:
    monitor = Entity("organisation:qalam-monitor", EntityKind.ORGANISATION, "Qalam Monitor", ("QMDR", "QM"))
    person = Entity("person:rami-haddad", EntityKind.PERSON, "Rami Haddad", ("Rami",))
    store(catalogue, a_release(entities=(monitor, person)))
    assert list(catalogue.entities.short_names(EntityKind.ORGANISATION, 3, 8)) == [(monitor.id, "qmdr")]


def test_a_damaged_catalogue_is_named(path: Path) -> None:
    path.write_bytes(b"this is no database, but it is long enough to look like one" * 20)
    with pytest.raises(StoreDamaged, match="catalogue is damaged"):
        Catalogue.open(path)


def test_a_newer_catalogue_is_refused(catalogue: Catalogue, path: Path) -> None:
    catalogue.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreTooNew, match="newer version"):
        Catalogue.open(path)


def test_a_catalogue_opened_for_reading_refuses_to_change(catalogue: Catalogue, path: Path) -> None:
    store(catalogue, a_release())
    catalogue.close()
    reading = Catalogue.open(path, read_only=True)
    assert reading.count() == 1
    with pytest.raises(StoreReadOnly):
        reading.forget(["a.txt"])
    reading.close()


def test_renewing_leaves_nothing(catalogue: Catalogue) -> None:
    store(catalogue, a_release(entities=(HOMS,)))
    catalogue.note_synced("2020-01-01T00:00:00+00:00")
    catalogue.renew()
    assert (catalogue.count(), catalogue.files(), catalogue.synced()) == (0, {}, None)
    assert catalogue.entities.ids("Homs") == frozenset()


def damage(path: Path) -> None:
    """Overwrite all pages but the first, so that the damage shows only in use."""
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))


def test_damage_inside_is_told_with_its_remedy_and_renewing_mends_it(path: Path) -> None:
    written = Catalogue.open(path)
    store(written, a_release())
    written.close()
    damage(path)
    catalogue = Catalogue.open(path)
    with pytest.raises(CatalogueDamaged, match="rebuilding the index makes it anew"):
        catalogue.keys()
    catalogue.renew()
    store(catalogue, a_release())
    assert catalogue.release("a.txt") == a_release()
    catalogue.close()


def test_renewing_is_seen_by_whoever_has_the_catalogue_open(catalogue: Catalogue, path: Path) -> None:
    store(catalogue, a_release())
    other = Catalogue.open(path)
    catalogue.renew()
    assert other.keys() == ()
    store(catalogue, a_release("b.txt"))
    assert other.keys() == ("b.txt",)
    other.close()


def test_wrong_bytes_inside_a_column_are_damage(catalogue: Catalogue) -> None:
    store(catalogue, a_release())
    catalogue._connection.execute("UPDATE releases SET details = '{', published = '{'")
    with pytest.raises(CatalogueDamaged, match=r"a\.txt cannot be read back"):
        catalogue.release("a.txt")
    with pytest.raises(CatalogueDamaged, match=r"a\.txt cannot be read back"):
        catalogue.rows(["a.txt"])


def test_a_file_that_could_not_be_read_is_named_with_the_reason(catalogue: Catalogue) -> None:
    state = FileState("b.txt", 1, 2, "", "test/1", "damaged", "It holds binary data.")
    catalogue.store([FilePart.whole(state)])
    with pytest.raises(ReleaseMissing, match=r"b\.txt .* could not be read\. It holds binary data\."):
        catalogue.release("b.txt")


def test_every_name_of_an_entity_is_kept_as_it_is_written(catalogue: Catalogue) -> None:
    nations = Entity(
        "organisation:united-nations", EntityKind.ORGANISATION, "United Nations", ("U.N.", "الأمم المتّحدة")
    )
    other = Entity(nations.id, nations.kind, "UNITED NATIONS", ("UN",))
    store(catalogue, a_release("a.txt", entities=(nations,)), a_release("b.txt", entities=(other, HOMS)))
    assert catalogue.entities.aliases([nations.id, "place:none"]) == {
        nations.id: ("UN", "United Nations", "الأمم المتّحدة")
    }
    assert catalogue.entities.called_like("nation") == catalogue.entities.called_like("متحده") == {nations.id}
    assert catalogue.entities.called_like("o%s") == frozenset()


def test_mentions_can_be_had_without_the_rest(catalogue: Catalogue) -> None:
    release = a_release(entities=(HOMS,))
    store(catalogue, release)
    assert list(catalogue.mentions([release.key, "gone.txt"])) == [
        (release.key, release.text, release.mentions)
    ]
