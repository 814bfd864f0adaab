"""Asks for files or a folder that are there, without the window standing still meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_files(window: QWidget, title: str, take: Callable[[list[Path]], object]) -> QFileDialog:
    """Let the reader choose one file or more; who thinks better of it is asked nothing further."""
    return _asked(QFileDialog(window, title), QFileDialog.FileMode.ExistingFiles, take)


def choose_folder(window: QWidget, title: str, take: Callable[[Path], object]) -> QFileDialog:
    """Let the reader choose a folder."""
    dialog = QFileDialog(window, title)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _asked(dialog, QFileDialog.FileMode.Directory, lambda paths: take(paths[0]))


def _asked(
    dialog: QFileDialog, mode: QFileDialog.FileMode, take: Callable[[list[Path]], object]
) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(mode)
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    dialog.open()
    return dialog
