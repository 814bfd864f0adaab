"""Where state lies, and what is said of a folder that is not there."""

from pathlib import Path

import platformdirs
import pytest

from index.errors import FolderMissing, StoreReadOnly
from index.places import places_of, sample_folder, state_root


def test_state_lies_below_the_given_directory_and_never_in_the_archive(folder: Path, state: Path) -> None:
    places = places_of(folder, state)
    assert places.home.is_relative_to(state / "archives")
    assert places.home.name.startswith("archive-")
    assert not places.home.is_relative_to(folder)


def test_without_a_directory_state_lies_in_the_users_own_data_directory() -> None:
    assert state_root().name == "sijill"


def test_two_folders_of_one_name_have_two_places(tmp_path: Path, state: Path) -> None:
    for parent in ("a", "b"):
        (tmp_path / parent / "releases").mkdir(parents=True)
    homes = {places_of(tmp_path / parent / "releases", state).home for parent in ("a", "b")}
    assert len(homes) == 2


def test_one_folder_has_one_place_however_it_is_written(
    folder: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    assert places_of(Path(folder.name), state) == places_of(folder / "." / ".." / folder.name, state)


@pytest.mark.parametrize("name", ["سجلّ", "a b", "…", "x" * 200])
def test_any_folder_name_gives_a_usable_place(tmp_path: Path, state: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    places_of(tmp_path / name, state).home.mkdir(parents=True)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing, match="There is no folder at"):
        places_of(tmp_path / "nowhere")


def test_a_file_in_place_of_a_folder_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    with pytest.raises(FolderMissing, match="is a file, not a folder"):
        places_of(file)


def test_the_sample_archive_is_there() -> None:
    assert any(sample_folder().rglob("*.txt"))


def test_a_user_without_a_home_is_told_to_choose_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(*_: object, **__: object) -> None:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.setattr(platformdirs, "user_data_path", homeless)
    with pytest.raises(StoreReadOnly, match="--state"):
        state_root()
