"""A file is shown in its folder on every system, a container for what is in it, and a lost one is told."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from reader.window.notices import NoticeBar
from reader.window.revealing import Revealing


class Fake:
    """A file manager that notes what it was asked, over an archive that answers at once."""

    def __init__(self, qtbot: QtBot, path: Path, *, works: bool = True) -> None:
        self.notices = NoticeBar()
        qtbot.addWidget(self.notices)
        archive = SimpleNamespace(path_of=lambda _key: path)
        parts: Any = SimpleNamespace(
            notices=self.notices, archive=SimpleNamespace(submit=lambda job: job.success(job.work(archive)))
        )
        self.revealing = Revealing(parts, self.notices)
        self.opened: list[Path] = []
        self.started: list[tuple[str, list[str]]] = []
        self.revealing.open_folder = lambda url: self._open(url, works)
        self.revealing.start = lambda program, arguments: self._start(program, arguments, works)

    def _open(self, url: QUrl, works: bool) -> bool:
        self.opened.append(Path(url.toLocalFile()))
        return works

    def _start(self, program: str, arguments: list[str], works: bool) -> bool:
        self.started.append((program, arguments))
        return works

    def said(self) -> str:
        return "\n".join(notice.sentence for notice in self.notices.waiting)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "box #1" / "أرشيف.zip"
    made.parent.mkdir()
    made.write_text("x", "utf-8")
    return made


def test_on_linux_the_folder_is_opened(qtbot: QtBot, file: Path) -> None:
    fake = Fake(qtbot, file)
    fake.revealing.platform = "linux"
    fake.revealing.reveal("أرشيف.zip!/b.txt")
    assert fake.opened == [file.parent]
    assert fake.said() == ""


@pytest.mark.parametrize(
    ("platform", "program", "first"), [("win32", "explorer.exe", "/select,"), ("darwin", "open", "-R")]
)
def test_elsewhere_the_file_is_chosen_in_it(
    qtbot: QtBot, file: Path, platform: str, program: str, first: str
) -> None:
    fake = Fake(qtbot, file)
    fake.revealing.platform = platform
    fake.revealing.reveal("a")
    ((started, arguments),) = fake.started
    assert started == program
    assert arguments[0] == first
    assert arguments[1].endswith(file.name)


def test_a_lost_file_is_told_calmly(qtbot: QtBot, file: Path) -> None:
    file.unlink()
    fake = Fake(qtbot, file)
    fake.revealing.reveal("a")
    assert fake.opened == []
    assert "not there any more" in fake.said()
    assert str(file) in fake.said()


def test_a_system_without_a_file_manager_is_told_the_path(qtbot: QtBot, file: Path) -> None:
    fake = Fake(qtbot, file, works=False)
    fake.revealing.platform = "linux"
    fake.revealing.reveal("a")
    assert str(file) in fake.said()


def test_without_a_release_it_says_what_to_do(qtbot: QtBot, file: Path) -> None:
    fake = Fake(qtbot, file)
    fake.revealing.reveal(None)
    assert "Open a release first" in fake.said()
