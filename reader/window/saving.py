"""Asks where a file is to be written, without the window standing still, and suggests a name for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.window.choosing import ask_in, label

Take = Callable[[Path], object]

Choose = Callable[[QWidget, str, str, Mapping[str, str], Take], object]
"""Window, title of the dialog, suggested name, for each kind of file its suffix, and who gets the answer."""

_LONGEST = 80
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def choose_target(
    window: QWidget, title: str, name: str, kinds: Mapping[str, str], take: Take
) -> QFileDialog:
    """Let the reader choose where to; who thinks better of it is asked nothing further.

    The dialog itself asks before a file is written over. `name` has no suffix.
    """
    dialog = QFileDialog(window, title, documents())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    label(dialog)
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds[kind]))
    dialog.setDefaultSuffix(next(iter(kinds.values())))
    dialog.selectFile(name)

    def answer() -> None:
        suffix = kinds[dialog.selectedNameFilter()]
        dialog.setDefaultSuffix(suffix)
        (chosen,) = dialog.selectedFiles()
        take(with_suffix(Path(chosen), suffix, tuple(kinds.values())))

    dialog.accepted.connect(answer)
    ask_in(dialog)
    return dialog


def with_suffix(path: Path, suffix: str, known: Sequence[str]) -> Path:
    """The file under a name that says of which kind it is: "draft 1.2" is of none, and gets a suffix.

    Nobody was asked about a file that has this name already, so a number keeps it from being written over.
    """
    if path.suffix.lower().removeprefix(".") in known:
        return path
    named = path.with_name(f"{path.name}.{suffix}")
    numbers = count(2)
    while named.exists():
        named = path.with_name(f"{path.name} ({next(numbers)}).{suffix}")
    return named


def file_name(title: str, otherwise: str) -> str:
    """A title as a file's name on any system, without a suffix; `otherwise` where nothing is left of it."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:_LONGEST].strip(" .")
    return name if name and not _RESERVED.fullmatch(name) else otherwise


def lies_in(path: Path, folder: Path) -> bool:
    """Whether a file would come to lie in a folder, or below it."""
    return path.resolve().is_relative_to(folder.resolve())


def documents() -> str:
    """The folder that the system has for what somebody writes."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
