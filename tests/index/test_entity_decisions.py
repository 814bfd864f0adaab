"""What a user decides about entities shows at once in counts, filters, snippets and documents, and stays."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from index.archive import Archive
from index.entities.resolution import Joining
from index.errors import DiskFull, FileUnwritable, StoreReadOnly, WrongUse
from index.records import EntityKind, LedgerAction, Query, Reason
from tests.helpers.releases import save_page

Open = Callable[[], Archive]

HOMS, BEIRUT, NATIONS, RULA = (
    "place:homs",
    "place:beirut",
    "organisation:united-nations",
    "person:rula-tammari",
)


@pytest.fixture
def archive(folder: Path, open_archive: Open) -> Archive:
    """Three releases, indexed."""
    save_page(
        folder, "a.txt", "Strike in the prison", "Prisoners in Homs saw Dr Rula Tammari.", "May 2, 2016"
    )
    save_page(folder, "b.txt", "Water in Homs", "The United Nations sent Dr Rula Tammari.", "June 3, 2017")
    save_page(folder, "c.txt", "A vigil in Beirut", "The UN was asked to act.", "July 4, 2018")
    opened = open_archive()
    opened.sync()
    return opened


def counted(archive: Archive) -> dict[str, int]:
    """The counts over everything, which the list of entities must agree with."""
    found = {one.value: one.count for one in archive.search(Query()).facets.entities}
    assert found == {one.value: one.count for one in archive.entities()}
    return found


def found(archive: Archive, *entities: str) -> set[str]:
    return {hit.key for hit in archive.search(Query(entities=entities)).hits}


def mentioned(archive: Archive, key: str) -> set[str]:
    release = archive.release(key)
    assert {mention.entity for mention in release.mentions} == {entity.id for entity in release.entities}
    assert all(mention.entity.startswith(f"{mention.kind}:") for mention in release.mentions)
    return {mention.entity for mention in release.mentions}


FOUND = {HOMS: 2, BEIRUT: 1, NATIONS: 2, RULA: 2}


class TestEachDecision:
    def test_nothing_is_decided_at_first(self, archive: Archive) -> None:
        assert counted(archive) == FOUND
        assert archive.ledger() == ()

    def test_merge(self, archive: Archive) -> None:
        archive.decide(LedgerAction.MERGE, [HOMS, BEIRUT])
        assert counted(archive) == {HOMS: 3, NATIONS: 2, RULA: 2}
        assert found(archive, "Beirut") == found(archive, BEIRUT) == {"a.txt", "b.txt", "c.txt"}
        assert "Beirut" in archive.entity("Homs").aliases
        assert mentioned(archive, "c.txt") == {HOMS, NATIONS}

    def test_rename(self, archive: Archive) -> None:
        archive.decide(LedgerAction.RENAME, [RULA], value="Rula T.")
        assert archive.search(Query()).facets.entities[1].label == "Rula T."
        assert archive.entity("rula t").aliases == ("Rula Tammari",)
        assert found(archive, "Rula T.") == found(archive, "Rula Tammari") == {"a.txt", "b.txt"}
        assert [entity.name for entity in archive.release("a.txt").entities if entity.id == RULA] == [
            "Rula T."
        ]

    def test_reject(self, archive: Archive) -> None:
        archive.decide(LedgerAction.REJECT, [NATIONS])
        assert counted(archive) == {HOMS: 2, BEIRUT: 1, RULA: 2}
        results = archive.search(Query(entities=("United Nations",)))
        assert results.total == 0
        assert "decided" in results.notices[0]
        assert mentioned(archive, "c.txt") == {BEIRUT}

    def test_reject_in_one_release(self, archive: Archive) -> None:
        archive.decide(LedgerAction.REJECT, [NATIONS], releases=["c.txt"])
        assert counted(archive) == FOUND | {NATIONS: 1}
        assert mentioned(archive, "c.txt") == {BEIRUT}

    def test_distinct(self, archive: Archive) -> None:
        entry = archive.decide(LedgerAction.DISTINCT, [RULA], releases=["b.txt"])
        assert entry.value == "Rula Tammari (2)"
        other = archive.entity(entry.value).id
        assert counted(archive) == FOUND | {RULA: 1, other: 1}
        assert (found(archive, RULA), found(archive, other)) == ({"a.txt"}, {"b.txt"})
        assert mentioned(archive, "b.txt") == {HOMS, NATIONS, other}
        assert archive.decide(LedgerAction.DISTINCT, [RULA], releases=["a.txt"]).value == "Rula Tammari (3)"

    def test_split_off_a_spelling(self, archive: Archive) -> None:
        archive.decide(LedgerAction.SPLIT, [NATIONS], value="UN")
        assert counted(archive) == FOUND | {NATIONS: 1, "organisation:un": 1}
        assert found(archive, "UN") == {"c.txt"}
        assert "UN" not in archive.entity("United Nations").aliases

    def test_alias(self, archive: Archive) -> None:
        archive.decide(LedgerAction.ALIAS, [HOMS], value="Emesa")
        assert found(archive, "emesa") == {"a.txt", "b.txt"}
        assert "Emesa" in archive.entity(HOMS).aliases
        archive.decide(LedgerAction.SPLIT, [HOMS], value="Emesa")
        assert found(archive, "emesa") == set()

    def test_kind(self, archive: Archive) -> None:
        archive.decide(LedgerAction.KIND, [HOMS], value="organisation")
        entity = archive.entity("Homs")
        assert (entity.id, entity.kind, entity.name) == ("organisation:homs", EntityKind.ORGANISATION, "Homs")
        assert found(archive, HOMS) == found(archive, entity.id) == {"a.txt", "b.txt"}
        assert {one.kind for one in archive.search(Query()).facets.entities if one.label == "Homs"} == {
            EntityKind.ORGANISATION
        }

    def test_split_takes_apart_again(self, archive: Archive) -> None:
        archive.decide(LedgerAction.MERGE, [HOMS, BEIRUT, NATIONS])
        archive.decide(LedgerAction.SPLIT, ["Beirut"])
        assert counted(archive) == {HOMS: 3, BEIRUT: 1, RULA: 2}
        archive.decide(LedgerAction.SPLIT, [HOMS])
        assert counted(archive) == FOUND

    def test_every_decision_can_be_undone_and_made_again(self, archive: Archive) -> None:
        first = archive.decide(LedgerAction.MERGE, [HOMS, BEIRUT], reason="a test", author="Omar")
        second = archive.decide(LedgerAction.REJECT, [RULA])
        assert [(one.reason, one.author) for one in archive.ledger()] == [("a test", "Omar"), ("", "")]
        after = counted(archive)
        assert archive.undo_decision(first.id).undone is not None
        assert counted(archive) == {HOMS: 2, BEIRUT: 1, NATIONS: 2}
        assert archive.redo_decision(first.id).undone is None
        assert counted(archive) == after
        archive.undo_decision(first.id)
        archive.undo_decision(second.id)
        assert counted(archive) == FOUND
        assert len(archive.ledger()) == 2


@pytest.mark.parametrize(
    ("action", "entities", "rest", "reason"),
    [
        (LedgerAction.MERGE, [HOMS], {}, "Two different"),
        (LedgerAction.MERGE, [HOMS, "Nobody"], {}, "Nobody"),
        (LedgerAction.MERGE, [], {}, "needs an entity"),
        (LedgerAction.SPLIT, [HOMS], {}, "nothing to split"),
        (LedgerAction.SPLIT, [HOMS], {"value": "Emesa"}, "not called"),
        (LedgerAction.SPLIT, [HOMS], {"value": "HOMS"}, "what stays"),
        (LedgerAction.RENAME, [HOMS], {"value": " … "}, "letter"),
        (LedgerAction.KIND, [HOMS], {"value": "ship"}, "no kind"),
        (LedgerAction.KIND, [HOMS], {"value": "place"}, "already"),
        (LedgerAction.DISTINCT, [RULA], {}, "which releases"),
        (LedgerAction.DISTINCT, [RULA], {"releases": ["c.txt"]}, "c.txt does not"),
        (LedgerAction.DISTINCT, [RULA], {"releases": ["a.txt"], "value": "rula tammari"}, "another name"),
        (LedgerAction.REJECT, [RULA], {"releases": ["none.txt"]}, "none.txt"),
    ],
)
def test_what_makes_no_sense_is_refused_and_leaves_no_entry(
    archive: Archive, action: LedgerAction, entities: list[str], rest: dict[str, str], reason: str
) -> None:
    with pytest.raises(WrongUse, match=reason):
        archive.decide(action, entities, **rest)  # type: ignore[arg-type]
    assert archive.ledger() == ()


class TestAsking:
    def test_a_part_of_any_name_finds_an_entity(self, archive: Archive) -> None:
        assert [one.label for one in archive.entities(needle="nation")] == ["United Nations"]
        assert [one.value for one in archive.entities(EntityKind.PLACE)] == [HOMS, BEIRUT]
        archive.decide(LedgerAction.ALIAS, [HOMS], value="Emesa")
        assert [one.value for one in archive.entities(needle="EMES")] == [HOMS]
        assert archive.entities(needle="no such") == ()

    def test_a_limit_keeps_the_most_frequent_and_ties_by_name(self, archive: Archive) -> None:
        assert [one.label for one in archive.entities(limit=2)] == ["Homs", "Rula Tammari"]
        assert archive.entities(limit=0) == ()
        assert len(archive.entities(limit=9)) == 4

    def test_who_appears_beside_an_entity(self, archive: Archive) -> None:
        beside = {one.value: one.count for one in archive.beside(HOMS)}
        assert beside == {RULA: 2, NATIONS: 1}
        archive.decide(LedgerAction.MERGE, [RULA, NATIONS])
        assert {one.value: one.count for one in archive.beside("Homs")} == {RULA: 2}
        assert archive.beside(HOMS, 0) == ()

    def test_a_name_of_several_is_told_with_their_ids(self, archive: Archive) -> None:
        archive.decide(LedgerAction.RENAME, [HOMS], value="Twin")
        archive.decide(LedgerAction.RENAME, [BEIRUT], value="Twin")
        with pytest.raises(WrongUse, match=f"{BEIRUT}, {HOMS}"):
            archive.entity("Twin")
        results = archive.search(Query(entities=("Twin",)))
        assert (results.total, len(results.notices)) == (3, 1)

    def test_a_filter_marks_its_mentions(self, archive: Archive) -> None:
        query = Query(entities=(NATIONS,))
        (first, second) = archive.search(query).hits
        assert first.reasons == second.reasons == (Reason.ENTITY,)
        release = archive.release("b.txt")
        marked = [release.text[span.start : span.end] for span in archive.hits(query, release).spans]
        assert marked == ["United Nations"]
        (snippet,) = archive.excerpts(query, ["b.txt"])["b.txt"].snippets
        assert [snippet.text[s.start : s.end] for s in snippet.spans] == ["United Nations"]

    def test_words_are_marked_before_mentions(self, archive: Archive) -> None:
        query = Query("nations", entities=(NATIONS, HOMS))
        release = archive.release("b.txt")
        marked = [(release.text[s.start : s.end], s.reason) for s in archive.hits(query, release).spans]
        assert marked == [("Homs", Reason.ENTITY), ("Nations", Reason.EXACT)]


class TestKept:
    def test_over_a_rebuild(self, archive: Archive) -> None:
        archive.decide(LedgerAction.MERGE, [HOMS, BEIRUT])
        archive.decide(LedgerAction.SPLIT, [NATIONS], value="UN")
        before = counted(archive)
        archive.rebuild()
        assert counted(archive) == {}
        archive.sync()
        assert counted(archive) == before

    def test_by_the_next_who_opens_and_seen_by_who_has_it_open(
        self, archive: Archive, open_archive: Open
    ) -> None:
        other = open_archive()
        assert counted(other) == FOUND
        archive.decide(LedgerAction.REJECT, [RULA])
        assert counted(other) == counted(open_archive()) == {HOMS: 2, BEIRUT: 1, NATIONS: 2}

    def test_when_a_release_moves(self, archive: Archive, folder: Path) -> None:
        archive.decide(LedgerAction.DISTINCT, [RULA], releases=["b.txt"], value="Rula of Homs")
        (folder / "b.txt").rename(folder / "moved.txt")
        archive.sync()
        assert found(archive, "Rula of Homs") == {"moved.txt"}

    def test_when_the_entity_is_not_mentioned_any_more(self, archive: Archive, folder: Path) -> None:
        archive.decide(LedgerAction.MERGE, [HOMS, BEIRUT])
        archive.decide(LedgerAction.DISTINCT, [RULA], releases=["b.txt"])
        for name in ("b.txt", "c.txt"):
            (folder / name).unlink()
        archive.sync()
        assert counted(archive) == {HOMS: 1, RULA: 1}

    def test_in_new_releases_too(self, archive: Archive, folder: Path) -> None:
        archive.decide(LedgerAction.MERGE, [HOMS, BEIRUT])
        save_page(folder, "d.txt", "Rain", "It rained in Beirut.", "July 5, 2018")
        archive.sync()
        assert counted(archive)[HOMS] == 4

    def test_when_the_whole_folder_moves(
        self, archive: Archive, folder: Path, tmp_path: Path, state: Path
    ) -> None:
        archive.decide(LedgerAction.REJECT, [RULA])
        archive.close()
        moved = Archive.open(folder.rename(tmp_path / "elsewhere"), state)
        moved.sync()
        moved.adopt(moved.adoptable()[0])
        assert counted(moved) == {HOMS: 2, BEIRUT: 1, NATIONS: 2}
        assert moved.adoptable() == ()
        moved.close()

    def test_beside_what_is_joined_by_itself(self, archive: Archive) -> None:
        archive._stores.catalogue.entities.store_joined([Joining(BEIRUT, HOMS, "a test")], 1)
        assert counted(archive) == {HOMS: 3, NATIONS: 2, RULA: 2}
        archive.decide(LedgerAction.SPLIT, [HOMS])
        assert counted(archive) == FOUND


def test_nothing_is_decided_where_nothing_can_be_written(
    archive: Archive, open_archive: Open, folder: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.decide(LedgerAction.REJECT, [RULA])
    archive.close()

    def refused(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("index.stores._probe", refused)
    reading = open_archive()
    assert counted(reading) == {HOMS: 2, BEIRUT: 1, NATIONS: 2}
    with pytest.raises(StoreReadOnly):
        reading.decide(LedgerAction.MERGE, [HOMS, BEIRUT])


class TestExchange:
    def test_two_colleagues(self, archive: Archive, folder: Path, tmp_path: Path) -> None:
        archive.decide(LedgerAction.RENAME, [HOMS], value="Homs City")
        archive.decide(LedgerAction.REJECT, [BEIRUT])
        shutil.copytree(folder, tmp_path / "copy")
        other = Archive.open(tmp_path / "copy", tmp_path / "other")
        other.sync()
        other.decide(LedgerAction.RENAME, [HOMS], value="Old Homs")
        for name in ("ledger.csv", "ledger.json"):
            archive.export_ledger(tmp_path / name)
            dry = other.import_ledger(tmp_path / name, dry_run=True)
            assert ([one.action for one in dry.added], dry.known) == ([LedgerAction.REJECT], 0)
            assert [one.mine.value for one in dry.conflicts] == ["Old Homs"]
        assert len(other.ledger()) == 1
        assert other.import_ledger(tmp_path / "ledger.csv").conflicts
        assert counted(other) == {HOMS: 2, NATIONS: 2, RULA: 2}
        assert other.entity(HOMS).name == "Old Homs"
        other.import_ledger(tmp_path / "ledger.json", prefer="theirs")
        assert other.entity(HOMS).name == "Homs City"
        other.export_ledger(tmp_path / "back.csv")
        assert archive.import_ledger(tmp_path / "back.csv").added[0].value == "Old Homs"
        assert archive.entity(HOMS).name == "Homs City"
        other.close()

    def test_a_file_of_another_kind_is_refused(self, archive: Archive, tmp_path: Path) -> None:
        (tmp_path / "image.csv").write_bytes(b"\xff\xd8\xff")
        with pytest.raises(WrongUse, match="UTF-8"):
            archive.import_ledger(tmp_path / "image.csv")
        with pytest.raises(WrongUse, match="cannot be read"):
            archive.import_ledger(tmp_path / "none.json")
        with pytest.raises(FileUnwritable, match="cannot be written"):
            archive.export_ledger(tmp_path / "no such folder" / "a.csv")
        with pytest.raises(WrongUse, match=r"\.csv or \.json"):
            archive.export_ledger(tmp_path / "ledger.txt")
        with pytest.raises(WrongUse, match="preferred"):
            archive.import_ledger(tmp_path / "image.csv", prefer="nobody")

    def test_an_older_file_stays_whole_when_the_disk_is_full(
        self, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        target = tmp_path / "out" / "ledger.json"
        target.parent.mkdir()
        target.write_text("before", "utf-8")
        monkeypatch.setattr("index.durable.os.fsync", full)
        with pytest.raises(DiskFull):
            archive.export_ledger(target)
        assert [(one.name, one.read_text("utf-8")) for one in target.parent.iterdir()] == [
            ("ledger.json", "before")
        ]


def test_only_what_was_decided_since_somebody_asked_is_news(archive: Archive, open_archive: Open) -> None:
    archive.decide(LedgerAction.MERGE, (HOMS, BEIRUT))
    window = open_archive()
    counted(window)
    assert not window.refresh()
    archive.decide(LedgerAction.REJECT, (RULA,))
    assert window.refresh()
    assert not window.refresh()
