"""What a walk through a folder finds and what it passes over."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import FolderUnreadable
from index.folder import key_of, path_of, scan


def test_files_are_found_in_every_depth_under_their_paths(folder: Path) -> None:
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "b" / "c.txt").write_text("x")
    (folder / "d.md").write_text("xy")
    found = scan(folder)
    assert set(found.files) == {"a/b/c.txt", "d.md"}
    assert found.files["d.md"].size == 2


@pytest.mark.parametrize("name", [".hidden", "~$letter.docx", ".git/config", "page_files/logo.txt"])
def test_what_is_no_release_is_passed_over(folder: Path, name: str) -> None:
    (folder / "page.html").write_text("<p>x</p>")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("x")
    assert set(scan(folder).files) == {"page.html"}


def test_a_folder_named_files_without_its_page_is_read(folder: Path) -> None:
    (folder / "case_files").mkdir()
    (folder / "case_files" / "a.txt").write_text("x")
    assert set(scan(folder).files) == {"case_files/a.txt"}


def test_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    assert scan(folder).files == {}


def test_state_inside_the_folder_is_not_taken_for_releases(folder: Path) -> None:
    (folder / "state" / "log").mkdir(parents=True)
    (folder / "state" / "log" / "fault.txt").write_text("x")
    assert scan(folder, folder / "state").files == {}


def test_a_folder_that_vanished_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderUnreadable, match="cannot be read"):
        scan(tmp_path / "gone")


def test_a_closed_folder_is_reported_and_what_it_hides_is_not_called_gone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "closed").mkdir()
    (folder / "a.txt").write_text("x")
    really = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return really(path)

    with monkeypatch.context() as closed:  # the folder of the test itself is cleared away afterwards
        closed.setattr(os, "scandir", refusing)
        found = scan(folder)
    assert set(found.files) == {"a.txt"}
    assert [(failure.key, failure.kind) for failure in found.failures] == [("closed", "unreadable")]
    assert found.hides("closed/b.txt")
    assert not found.hides("closed.txt")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps names that are no text")
def test_undecodable_names_become_keys_that_lead_back(folder: Path) -> None:
    raw = os.fsencode(folder) + b"/caf\xe9 100%.txt"
    with open(raw, "wb") as file:  # noqa: PTH123 - a name of bytes
        file.write(b"x")
    (key,) = scan(folder).files
    assert key == "caf%E9 100%25.txt"
    assert path_of(folder, key).read_bytes() == b"x"


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1))
def test_every_name_leads_to_a_key_and_back(name: str) -> None:
    folder = Path("/archive")
    path = folder / name
    if path == folder or path.name != name:
        return  # "." and ".." are no file names
    assert path_of(folder, key_of(folder, path)) == path


def test_a_file_that_cannot_be_looked_at_is_reported_and_not_called_gone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Entry:
        """A file in a folder that may be listed but not entered."""

        name, path = "a.txt", str(folder / "a.txt")

        def is_dir(self, **_: object) -> bool:
            return False

        def is_file(self, **_: object) -> bool:
            return True

        def stat(self, **_: object) -> object:
            raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as closed:
        closed.setattr(os, "scandir", lambda _: [Entry()])
        found = scan(folder)
    assert [failure.key for failure in found.failures] == ["a.txt"]
    assert found.hides("a.txt")
    assert not found.hides("a.txt.md")
