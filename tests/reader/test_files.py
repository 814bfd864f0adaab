"""What can be said of a file is said, and no file is a reason to stumble."""

from pathlib import Path

from reader.files import is_there


def test_a_file_and_a_folder_are_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert is_there(tmp_path)
    assert is_there(tmp_path / "a.txt")
    assert not is_there(tmp_path / "b.txt")


def test_what_the_system_says_nothing_of_is_not_there(tmp_path: Path) -> None:
    assert not is_there(tmp_path / ("x" * 300))
