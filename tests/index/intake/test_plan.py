"""What an import would do is said file by file, and saying it changes nothing."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from index.errors import Cancelled, FolderMissing
from index.intake import Action, ImportItem, plan_import
from index.reading import read
from index.records import Progress
from tests.helpers.containers import page_record, zip_of
from tests.helpers.desk import Desk
from tests.helpers.releases import a_date


def only(items: tuple[ImportItem, ...]) -> ImportItem:
    (item,) = items
    return item


def planned(desk: Desk, name: str, content: bytes) -> ImportItem:
    """What the plan says of a file that is really read."""
    path = desk.source / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return only(plan_import([path], desk.folder, {}, read).items)


class TestContainers:
    def test_a_container_says_how_much_it_holds(self, desk: Desk) -> None:
        item = planned(desk, "a.zip", zip_of({"b.txt": "One.", "c.txt": "Two.", "x.bin": b"\0"}))
        assert (item.action, item.target) == (Action.COPY, "a.zip")
        assert item.reason == "It holds 2 releases. Of what it holds, 1 cannot be read."

    def test_a_container_with_nothing_in_it_is_refused(self, desk: Desk) -> None:
        item = planned(desk, "a.zip", zip_of({"x.bin": b"\0"}))
        assert (item.action, item.refusal) == (Action.REFUSED, "unsupported")

    def test_a_cut_container_is_taken_with_what_is_whole(self, desk: Desk) -> None:
        item = planned(desk, "a.warc", (page_record("One.") + page_record("Two."))[:-30])
        assert (item.action, item.title) == (Action.COPY, "One.")
        assert "cut or damaged after record 1" in item.reason


def sha256(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


class TestOneFile:
    def test_a_new_file_is_to_be_copied_under_its_name(self, desk: Desk) -> None:
        item = only(desk.plan(desk.file("strike.txt", "Hunger strike ends\nA doctor came.")).items)
        assert (item.action, item.target, item.title) == (Action.COPY, "strike.txt", "Hunger strike ends")
        assert (item.published, item.sha256) == (
            a_date("2017-10-19"),
            sha256("Hunger strike ends\nA doctor came."),
        )
        assert desk.tree() == {}

    def test_a_taken_name_is_numbered(self, desk: Desk) -> None:
        desk.kept("strike.txt")
        item = only(desk.plan(desk.file("strike.txt")).items)
        assert (item.action, item.target) == (Action.RENAME, "strike (2).txt")
        assert item.reason == "Its name is taken already."

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
    def test_a_name_that_some_systems_refuse_is_mended(self, desk: Desk) -> None:
        item = only(desk.plan(desk.file("why?.txt")).items)
        assert (item.action, item.target) == (Action.RENAME, "why_.txt")
        assert "some systems" in item.reason

    def test_a_percent_sign_is_written_in_the_key_as_keys_write_it(self, desk: Desk) -> None:
        assert only(desk.plan(desk.file("100%.txt")).items).target == "100%25.txt"

    def test_what_cannot_be_read_is_refused_with_the_reason(self, desk: Desk) -> None:
        item = only(desk.plan(desk.file("scan.pdf")).items)
        assert (item.action, item.target, item.refusal) == (Action.REFUSED, None, "unsupported")
        assert item.reason == "Files of this kind cannot be read."

    def test_a_file_that_is_not_there_is_refused_and_the_rest_goes_on(self, desk: Desk) -> None:
        gone, there = desk.plan(desk.source / "gone.txt", desk.file("there.txt")).items
        assert (gone.action, gone.reason) == (Action.REFUSED, "There is no such file.")
        assert there.action is Action.COPY

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_a_pipe_is_refused_and_not_waited_for(self, desk: Desk) -> None:
        os.mkfifo(desk.source / "pipe.txt")
        assert (
            only(desk.plan(desk.source / "pipe.txt").items).reason == "It is a device or a pipe, not a file."
        )


class TestWhatIsHereAlready:
    def test_content_that_the_archive_knows_is_skipped(self, desk: Desk) -> None:
        desk.kept("2017/strike.txt", "Water returns")
        desk.known[sha256("Water returns")] = "2017/strike.txt"
        item = only(desk.plan(desk.file("copy.txt", "Water returns")).items)
        assert (item.action, item.target) == (Action.IDENTICAL, "2017/strike.txt")
        assert item.reason == "The same file is already here as 2017/strike.txt."
        assert item.title == "Water returns"

    @pytest.mark.parametrize("now", [None, "Rewritten"])
    def test_what_the_archive_remembers_counts_only_while_it_is_true(
        self, desk: Desk, now: str | None
    ) -> None:
        if now:
            desk.kept("2017/strike.txt", now)
        desk.known[sha256("Water returns")] = "2017/strike.txt"
        assert only(desk.plan(desk.file("copy.txt", "Water returns")).items).action is Action.COPY

    def test_content_under_the_same_name_is_seen_before_any_indexing(self, desk: Desk) -> None:
        desk.kept("strike.txt", "Water returns")
        assert only(desk.plan(desk.file("strike.txt", "Water returns")).items).action is Action.IDENTICAL

    def test_the_second_of_two_equal_files_is_skipped(self, desk: Desk) -> None:
        first, second, third = desk.plan(
            desk.file("a.txt"), desk.file("b.txt"), desk.file("card 2/a.txt", "Another")
        ).items
        assert (first.action, first.target) == (Action.COPY, "a.txt")
        assert (second.action, second.target) == (Action.REPEATED, "a.txt")
        assert second.reason == "The same file comes before it in this list, as a.txt."
        assert (third.action, third.target) == (Action.RENAME, "a (2).txt")

    def test_a_file_of_the_archive_itself_is_not_copied_beside_itself(self, desk: Desk) -> None:
        item = only(desk.plan(desk.kept("2017/strike.txt")).items)
        assert (item.action, item.target) == (Action.IDENTICAL, "2017/strike.txt")

    def test_a_hidden_file_of_the_folder_does_not_count_as_here(self, desk: Desk) -> None:
        item = only(desk.plan(desk.kept(".trash/strike.txt")).items)
        assert (item.action, item.target) == (Action.COPY, "strike.txt")


class TestFolders:
    def test_a_folder_comes_with_its_name_and_its_sub_folders(self, desk: Desk) -> None:
        for name in (
            "2017/b.txt",
            "2017/may/a.txt",
            "2017/.hidden",
            "2017/~$a.txt",
            "2017/page_files/logo.txt",
        ):
            desk.file(name, name)
        desk.file("2017/page.html")
        items = desk.plan(desk.source / "2017").items
        assert [(item.action, item.target) for item in items] == [
            (Action.COPY, "2017/b.txt"),
            (Action.COPY, "2017/may/a.txt"),
            (Action.REFUSED, None),
        ]

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
    def test_links_in_a_folder_are_not_followed(self, desk: Desk, tmp_path: Path) -> None:
        (tmp_path / "private.txt").write_text("not part of it")
        (desk.source / "2017").mkdir()
        (desk.source / "2017" / "link.txt").symlink_to(tmp_path / "private.txt")
        assert desk.plan(desk.source / "2017").items == ()

    def test_a_folder_given_as_a_dot_has_its_real_name(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.file("a.txt")
        monkeypatch.chdir(desk.source)
        assert only(desk.plan(Path()).items).target == "camera card/a.txt"

    @pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything"
    )
    def test_a_closed_folder_is_refused_and_the_rest_goes_on(self, desk: Desk) -> None:
        desk.file("2017/closed/a.txt")
        desk.file("2017/b.txt")
        (desk.source / "2017/closed").chmod(0)
        try:
            items = desk.plan(desk.source / "2017").items
        finally:
            (desk.source / "2017/closed").chmod(0o700)
        assert [item.action for item in items] == [Action.COPY, Action.REFUSED]


def test_without_an_archive_there_is_no_plan(desk: Desk) -> None:
    with pytest.raises(FolderMissing):
        plan_import([desk.file("a.txt")], desk.folder / "missing", {}, lambda _key, _data: ())


def test_planning_tells_how_far_it_is_and_can_be_cancelled(desk: Desk) -> None:
    told: list[Progress] = []

    def tell(progress: Progress) -> None:
        told.append(progress)
        if progress.done:
            raise Cancelled("Cancelled.")

    files = [desk.file(f"{name}.txt", name) for name in "abc"]
    with pytest.raises(Cancelled):
        plan_import(files, desk.folder, {}, lambda _key, _data: (), tell)
    assert told == [Progress("reading", 0, 3), Progress("reading", 1, 3)]
