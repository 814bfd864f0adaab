"""Undoing an import removes what it brought, and only that."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from index.errors import FolderMissing, WrongUse
from index.intake import ImportOutcome, undo_import
from index.notebook import ImportedFile
from index.records import Progress
from tests.helpers.desk import Desk


def test_the_folder_is_as_it_was_before(desk: Desk) -> None:
    desk.kept("strike.txt", "Mine")
    desk.kept("Reports/old.txt")
    before = desk.tree()
    for name in ("reports/a.txt", "reports/deep/er/b.txt", "reports/strike.txt"):
        desk.file(name, name)
    outcome = desk.bring_in(desk.source / "reports", desk.file("strike.txt", "Theirs"))
    assert len(outcome.copied) == 4
    undone = desk.undo(outcome)
    assert sorted(undone.removed) == sorted(item.target for item in outcome.copied)
    assert undone.kept == ()
    assert desk.tree() == before


def test_a_file_that_was_changed_since_is_kept_with_the_reason(desk: Desk) -> None:
    outcome = desk.bring_in(desk.file("2017/a.txt", "a").parent, desk.file("b.txt", "b"))
    desk.kept("2017/a.txt", "corrected by hand")
    undone = desk.undo(outcome)
    assert undone.removed == ("b.txt",)
    assert [(kept.key, kept.kind) for kept in undone.kept] == [("2017/a.txt", "changed")]
    assert desk.tree() == {"2017/": "", "2017/a.txt": "corrected by hand"}


def test_a_folder_that_holds_something_else_by_now_stays(desk: Desk) -> None:
    outcome = desk.bring_in(desk.file("2017/a.txt").parent)
    desk.kept("2017/notes.txt", "Mine")
    desk.undo(outcome)
    assert desk.tree() == {"2017/": "", "2017/notes.txt": "Mine"}


def test_a_file_that_is_gone_already_is_no_trouble(desk: Desk) -> None:
    outcome = desk.bring_in(desk.file("a.txt", "a"), desk.file("b.txt", "b"))
    (desk.folder / "a.txt").unlink()
    assert desk.undo(outcome).removed == ("b.txt",)


def test_undoing_twice_is_harmless_and_told(desk: Desk) -> None:
    outcome = desk.bring_in(desk.file("a.txt"))
    desk.undo(outcome)
    desk.kept("a.txt", "Water returns")
    with pytest.raises(WrongUse, match="undone already, on 20"):
        desk.undo(outcome)
    assert desk.tree() == {"a.txt": "Water returns"}


def test_only_the_import_that_was_named_is_undone(desk: Desk) -> None:
    first = desk.bring_in(desk.file("a.txt", "a"))
    second = desk.bring_in(desk.file("b.txt", "b"))
    desk.undo(first)
    assert desk.tree() == {"b.txt": "b"}
    assert [bool(record.undone) for record in desk.notebook.imports()] == [True, False]
    desk.undo(second)
    assert desk.tree() == {}


def test_what_could_not_be_removed_can_be_tried_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = desk.bring_in(desk.file("a.txt", "a"))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        assert [kept.kind for kept in desk.undo(outcome).kept] == ["stuck"]
    assert desk.undo(outcome).removed == ("a.txt",)


def test_an_import_that_never_was_and_a_folder_that_is_gone_are_told(desk: Desk) -> None:
    with pytest.raises(WrongUse, match="no import"):
        desk.undo(ImportOutcome("0000"))
    outcome = desk.bring_in(desk.file("a.txt"))
    with pytest.raises(FolderMissing):
        undo_import(outcome.id, desk.folder / "missing", desk.notebook)


@pytest.mark.parametrize("target", ["../camera card/a.txt", "link/a.txt", "alias.txt"])
@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_list_from_elsewhere_does_not_lead_out_of_the_folder(desk: Desk, target: str) -> None:
    outside = desk.file("a.txt", "a")
    (desk.folder / "link").symlink_to(desk.source, target_is_directory=True)
    (desk.folder / "alias.txt").symlink_to(outside)
    sha256 = desk.plan(outside).items[0].sha256
    (desk.source / "empty").mkdir()
    forged = desk.notebook.record_import(
        desk.folder, "2026-03-01", [ImportedFile("x", target, sha256)], ["../camera card/empty"]
    )
    undone = desk.undo(ImportOutcome(forged))
    assert (undone.removed, [kept.key for kept in undone.kept]) == ((), [target])
    assert outside.exists()
    assert (desk.source / "empty").is_dir()
    assert (desk.folder / "alias.txt").is_symlink()


def test_it_is_told_how_far_it_is(desk: Desk) -> None:
    outcome = desk.bring_in(desk.file("a.txt", "a"), desk.file("b.txt", "b"))
    told: list[Progress] = []
    undo_import(outcome.id or "", desk.folder, desk.notebook, told.append)
    assert told == [Progress("removing", 0, 2), Progress("removing", 1, 2)]
