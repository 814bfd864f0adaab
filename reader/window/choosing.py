"""Asks for files or a folder that are there, without the window standing still meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

_ASKING = "asking"


def choose_files(window: QWidget, title: str, take: Callable[[list[Path]], object]) -> QFileDialog:
    """Let the reader choose one file or more; who thinks better of it is asked nothing further."""
    return _asked(QFileDialog(window, title), QFileDialog.FileMode.ExistingFiles, take)


def choose_file(window: QWidget, title: str, kinds: str, take: Callable[[Path], object]) -> QFileDialog:
    """Let the reader choose one file of these kinds, which are written as in "Tables (*.csv *.tsv)"."""
    dialog = QFileDialog(window, title)
    dialog.setNameFilter(kinds)
    return _asked(dialog, QFileDialog.FileMode.ExistingFile, lambda paths: take(paths[0]))


def choose_folder(window: QWidget, title: str, take: Callable[[Path], object]) -> QFileDialog:
    """Let the reader choose a folder."""
    dialog = QFileDialog(window, title)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _asked(dialog, QFileDialog.FileMode.Directory, lambda paths: take(paths[0]))


def label(dialog: QFileDialog) -> None:
    """Give words of our own to what Qt says in no language but its own, and as if a file were sought."""
    dialog.setLabelText(dialog.DialogLabel.LookIn, _translate("Folder:"))
    dialog.setLabelText(dialog.DialogLabel.FileType, _translate("Kind of file:"))


def ask_in(dialog: QDialog) -> None:
    """Show a dialog in front of its window. Its signals answer: a loop of its own would hold up the rest."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setObjectName(_ASKING)
    QDialog.open(dialog)  # by its class: a print dialog has another one in its place


def give_up_asking(window: QWidget) -> None:
    """Close what still asks for a file or a printer: what it was for is no longer open."""
    for dialog in window.findChildren(QDialog, _ASKING):
        dialog.close()


def _asked(
    dialog: QFileDialog, mode: QFileDialog.FileMode, take: Callable[[list[Path]], object]
) -> QFileDialog:
    dialog.setFileMode(mode)
    label(dialog)
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    ask_in(dialog)
    return dialog


def _translate(text: str) -> str:
    return QCoreApplication.translate("choosing", text)
