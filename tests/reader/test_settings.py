"""What is remembered between two starts."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from reader.settings import RECENT, Settings


def test_the_last_folders_come_back_after_a_restart(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert settings.last_folder is None
    for name in ("one", "two", "سجل", "one"):
        settings.remember_folder(tmp_path / name)
    del settings
    again = Settings(tmp_path)
    assert again.recent_folders == (tmp_path / "one", tmp_path / "سجل", tmp_path / "two")
    again.forget_folder(tmp_path / "one")
    assert again.last_folder == tmp_path / "سجل"


def test_of_a_folder_that_is_forgotten_nothing_stays(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for name in ("one", "two"):
        settings.remember_folder(tmp_path / name)
    settings.forget_folder(tmp_path / "one")
    settings.write()
    written = (tmp_path / "window.ini").read_text("utf-8")
    assert str(tmp_path / "two") in written
    assert str(tmp_path / "one") not in written


def test_only_so_many_folders_are_kept(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for number in range(RECENT + 3):
        settings.remember_folder(tmp_path / str(number))
    assert len(settings.recent_folders) == RECENT


def test_layout_and_flags(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert settings.layout("columns").isEmpty()
    assert settings.flag("show_filters", True)
    settings.save_layout("columns", QByteArray(b"\x01\x02"))
    settings.set_flag("show_filters", False)
    del settings
    again = Settings(tmp_path)
    assert again.layout("columns") == QByteArray(b"\x01\x02")
    assert not again.flag("show_filters", True)


def test_a_settings_file_of_nonsense_is_as_none(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(b"\xff\xfe[[[\x00nonsense")
    settings = Settings(tmp_path)
    assert settings.last_folder is None
    assert settings.layout("columns").isEmpty()
