"""An import brings in whole files under free names, and what stands in its way costs one file and no more."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from index.errors import Cancelled, DiskFull, FolderMissing, FolderReadOnly
from index.intake import Action, perform, perform_import
from index.intake.copying import copy_to, put_in_place
from index.records import Failure, Progress
from tests.helpers.desk import Desk


def announced(desk: Desk) -> list[str]:
    """The keys that the notebook would take out again, of every import that is not undone."""
    return [file.target for record in desk.notebook.imports() for file in record.files]


def test_files_come_in_with_their_content_and_time_of_change(desk: Desk) -> None:
    strike = desk.file("strike.txt", "Hunger strike ends")
    os.utime(strike, ns=(1_500_000_000_000_000_000, 1_400_000_000_123_456_789))
    outcome = desk.bring_in(strike, desk.file("2017/a.txt", "بيان"))
    assert desk.tree() == {"strike.txt": "Hunger strike ends", "a.txt": "بيان"}
    assert [item.target for item in outcome.copied] == ["strike.txt", "a.txt"]
    assert (desk.folder / "strike.txt").stat().st_mtime_ns == strike.stat().st_mtime_ns
    assert strike.read_text() == "Hunger strike ends"


def test_files_come_in_with_the_rights_that_new_files_get(desk: Desk) -> None:
    source = desk.file("strike.txt")
    source.chmod(0o400)
    usual = desk.kept("usual.txt").stat().st_mode
    desk.bring_in(source)
    assert (desk.folder / "strike.txt").stat().st_mode == usual


def test_nothing_is_overwritten(desk: Desk) -> None:
    desk.kept("strike.txt", "Mine")
    outcome = desk.bring_in(desk.file("STRIKE.txt", "Theirs"))
    assert desk.tree() == {"strike.txt": "Mine", "STRIKE (2).txt": "Theirs"}
    assert outcome.copied[0].action is Action.RENAME


def test_what_the_plan_leaves_out_is_told_and_not_copied(desk: Desk) -> None:
    outcome = desk.bring_in(desk.file("a.txt"), desk.file("b.txt"), desk.file("c.pdf", "%PDF"))
    assert [item.action for item in outcome.skipped] == [Action.REPEATED, Action.REFUSED]
    assert desk.tree() == {"a.txt": "Water returns"}


def test_an_import_of_nothing_leaves_no_record(desk: Desk) -> None:
    outcome = desk.bring_in(desk.file("c.pdf", "%PDF"))
    assert (outcome.id, outcome.copied, desk.notebook.imports()) == (None, (), ())


def test_the_notebook_knows_the_import_before_its_first_file_appears(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[list[str], list[str]]] = []

    def look(draft: Path, target: Path) -> None:
        seen.append((announced(desk), sorted(name for name in desk.tree() if name.endswith(".txt"))))
        put_in_place(draft, target)

    monkeypatch.setattr(perform, "put_in_place", look)
    desk.bring_in(desk.file("a.txt", "a"), desk.file("b.txt", "b"))
    assert seen == [(["a.txt", "b.txt"], []), (["a.txt", "b.txt"], ["a.txt"])]


class TestThingsThatChangeAfterThePlan:
    def test_a_name_that_was_taken_meanwhile_is_not_overwritten(self, desk: Desk) -> None:
        plan = desk.plan(desk.file("strike.txt", "Theirs"))
        desk.kept("strike.txt", "Mine")
        outcome = perform_import(plan, desk.notebook)
        assert desk.tree() == {"strike.txt": "Mine", "strike (2).txt": "Theirs"}
        assert (outcome.copied[0].target, outcome.copied[0].action) == ("strike (2).txt", Action.RENAME)
        assert announced(desk) == ["strike (2).txt"]

    def test_a_name_that_is_planned_for_another_file_is_not_used_instead(self, desk: Desk) -> None:
        plan = desk.plan(desk.file("strike.txt", "first"), desk.file("2/strike.txt", "second"))
        desk.kept("strike.txt", "Mine")
        outcome = perform_import(plan, desk.notebook)
        assert desk.tree() == {"strike.txt": "Mine", "strike (3).txt": "first", "strike (2).txt": "second"}
        assert desk.undo(outcome).kept == ()
        assert desk.tree() == {"strike.txt": "Mine"}

    def test_a_file_that_vanished_is_named_and_the_rest_goes_on(self, desk: Desk) -> None:
        gone = desk.file("2017/gone.txt", "gone")
        plan = desk.plan(gone.parent, desk.file("there.txt"))
        gone.unlink()
        outcome = perform_import(plan, desk.notebook)
        assert outcome.failures == (
            Failure(str(gone), "unreadable", "It vanished before it could be copied."),
        )
        assert desk.tree() == {"there.txt": "Water returns"}
        assert announced(desk) == ["there.txt"]

    def test_a_file_that_changed_is_not_copied(self, desk: Desk) -> None:
        plan = desk.plan(desk.file("strike.txt", "As it was looked at"))
        desk.file("strike.txt", "As nobody looked at it")
        outcome = perform_import(plan, desk.notebook)
        assert [failure.kind for failure in outcome.failures] == ["changed"]
        assert desk.tree() == {}

    def test_a_folder_that_is_gone_ends_it_before_it_begins(self, desk: Desk) -> None:
        plan = desk.plan(desk.file("strike.txt"))
        desk.folder.rmdir()
        with pytest.raises(FolderMissing):
            perform_import(plan, desk.notebook)
        assert desk.notebook.imports() == ()


class TestDisksThatRefuse:
    def test_a_full_disk_keeps_what_came_in_and_leaves_nothing_half(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(source: Path, draft: Path, sha256: str) -> None:
            if source.name == "b.txt":
                draft.write_bytes(b"half")
                raise OSError(errno.ENOSPC, "No space left on device")
            copy_to(source, draft, sha256)

        monkeypatch.setattr(perform, "copy_to", full)
        outcome = desk.bring_in(*(desk.file(f"{name}.txt", name) for name in "abc"))
        assert desk.tree() == {"a.txt": "a"}
        assert [item.target for item in outcome.copied] == ["a.txt"]
        assert [(Path(failure.key).name, failure.kind) for failure in outcome.failures] == [
            ("b.txt", "disk-full"),
            ("c.txt", "disk-full"),
        ]
        assert desk.undo(outcome).removed == ("a.txt",)

    @pytest.mark.parametrize(("cause", "told"), [(errno.EROFS, FolderReadOnly), (errno.ENOSPC, DiskFull)])
    def test_a_folder_that_cannot_be_written_ends_it_before_it_begins(
        self, desk: Desk, cause: int, told: type[Exception], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        plan = desk.plan(desk.file("strike.txt"))

        def refuse(*_: object, **__: object) -> None:
            raise OSError(cause, "refused by the disk")

        monkeypatch.setattr(Path, "touch", refuse)
        with pytest.raises(told, match="Nothing was copied"):
            perform_import(plan, desk.notebook)
        assert (desk.tree(), desk.notebook.imports()) == ({}, ())

    @pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may write everywhere"
    )
    def test_a_folder_without_the_right_to_write_is_told_calmly(self, desk: Desk) -> None:
        plan = desk.plan(desk.file("strike.txt"))
        desk.folder.chmod(0o500)
        try:
            with pytest.raises(FolderReadOnly):
                perform_import(plan, desk.notebook)
        finally:
            desk.folder.chmod(0o700)

    def test_a_disk_without_hard_links_works_and_overwrites_nothing(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_links(*_: object) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(os, "link", no_links)
        plan = desk.plan(desk.file("a.txt", "a"), desk.file("b.txt", "b"))
        desk.kept("b.txt", "Mine")
        perform_import(plan, desk.notebook)
        assert desk.tree() == {"a.txt": "a", "b.txt": "Mine", "b (2).txt": "b"}

    def test_a_place_that_cannot_be_written_costs_one_file(self, desk: Desk) -> None:
        plan = desk.plan(desk.file("2017/a.txt").parent, desk.file("b.txt", "b"))
        desk.kept("2017", "a file where a folder should be")
        outcome = perform_import(plan, desk.notebook)
        assert [Path(failure.key).name for failure in outcome.failures] == ["a.txt"]
        assert [item.target for item in outcome.copied] == ["b.txt"]


class TestStopping:
    def test_cancelling_keeps_what_came_in_and_it_can_be_undone(self, desk: Desk) -> None:
        def cancel(progress: Progress) -> None:
            if progress.done == 2:
                raise Cancelled("Cancelled.")

        plan = desk.plan(*(desk.file(f"{name}.txt", name) for name in "abc"))
        outcome = perform_import(plan, desk.notebook, cancel)
        assert outcome.cancelled
        assert announced(desk) == ["a.txt", "b.txt"]
        assert desk.undo(outcome).removed == ("a.txt", "b.txt")
        assert desk.tree() == {}

    def test_a_crash_in_the_middle_can_be_undone(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        def crash(source: Path, draft: Path, sha256: str) -> None:
            copy_to(source, draft, sha256)
            if source.name == "b.txt":
                monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)  # the dead clean nothing up
                raise KeyboardInterrupt

        monkeypatch.setattr(perform, "copy_to", crash)
        with pytest.raises(KeyboardInterrupt):
            desk.bring_in(*(desk.file(f"2017/{name}.txt", name).parent for name in "abc"))
        monkeypatch.undo()
        assert len(desk.tree()) == 3, "the folder, the first file, and a draft of the second"
        (record,) = desk.notebook.imports()
        outcome = perform.ImportOutcome(record.id)
        assert desk.undo(outcome).removed == ("2017/a.txt",)
        assert desk.tree() == {}

    def test_a_crash_just_after_a_file_got_another_name_can_be_undone(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def crash(draft: Path, target: Path) -> None:
            put_in_place(draft, target)
            raise KeyboardInterrupt

        monkeypatch.setattr(perform, "put_in_place", crash)
        plan = desk.plan(desk.file("strike.txt", "Theirs"))
        desk.kept("strike.txt", "Mine")
        with pytest.raises(KeyboardInterrupt):
            perform_import(plan, desk.notebook)
        (record,) = desk.notebook.imports()
        assert desk.undo(perform.ImportOutcome(record.id)).removed == ("strike (2).txt",)
        assert desk.tree() == {"strike.txt": "Mine"}
