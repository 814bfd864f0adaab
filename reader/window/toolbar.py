"""The toolbar: the archive's menu, back and forward, the search field, the notebook's switch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from reader.actions import Actions
from reader.assets import ICON_SIZE
from reader.menus import Menu
from reader.panels.search import SearchPanel
from reader.signs import SidedButton


class ArchiveMenu(Menu):
    """Open another archive, or take files into this one. `recent` is asked each time the menu opens."""

    def __init__(
        self,
        actions: Actions,
        recent: Callable[[], Sequence[Path]],
        open_folder: Callable[[Path], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._recent, self._open_folder = recent, open_folder
        self.addActions([actions.start_page, actions.open_folder, actions.open_sample])
        self.folders = self.addMenu(self.tr("Recent"))
        self.addSeparator()
        self.addActions([actions.import_files, actions.update, actions.rebuild])
        self.addSeparator()
        self.addActions([actions.undo, actions.redo, actions.ledger])
        self.addSeparator()
        self.addAction(actions.preferences)
        self.addSeparator()
        self.addActions([actions.language_help, actions.shortcuts, actions.about])
        self.addSeparator()
        self.addAction(actions.quit)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.folders.clear()
        for folder in self._recent():
            action = self.folders.addAction(
                f"\N{LEFT-TO-RIGHT EMBEDDING}{folder}\N{POP DIRECTIONAL FORMATTING}"
            )
            action.triggered.connect(lambda _checked=False, folder=folder: self._open_folder(folder))
        self.folders.setEnabled(not self.folders.isEmpty())


def make_toolbar(actions: Actions, search: SearchPanel, menu: ArchiveMenu, parent: QWidget) -> QToolBar:
    """Put the toolbar together; the search field takes what width there is."""
    bar = QToolBar(_translate("Toolbar"), parent, movable=False, objectName="toolbar")
    bar.setIconSize(QSize(ICON_SIZE, ICON_SIZE))  # a fine screen would show them larger than the rest
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    archive = SidedButton("folder-open", "chevron-down")
    archive.setObjectName("archive")
    archive.setPopupMode(SidedButton.ToolButtonPopupMode.InstantPopup)
    archive.setMenu(menu)
    archive.setText(_translate("Archive"))
    archive.setAccessibleName(_translate("Archive menu"))
    archive.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    bar.addWidget(archive)
    bar.addActions([actions.show_filters, actions.back, actions.forward])
    search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(search)
    bar.addAction(actions.show_notebook)
    for action in (actions.show_filters, actions.back, actions.forward, actions.show_notebook):
        bar.widgetForAction(action).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return bar


def _translate(text: str) -> str:
    return QCoreApplication.translate("toolbar", text)
