"""Every action of the window in one table: text, shortcut, icon, tip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QIcon, QKeySequence


@dataclass(frozen=True, slots=True)
class Spec:
    """An action as the table knows it; several shortcuts are separated by a space."""

    name: str
    text: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    checkable: bool = False


def _spec(name: str, text: str, shortcut: str = "", icon: str = "", tip: str = "") -> Spec:
    return Spec(name, text, shortcut, icon, tip)


def _switch(name: str, text: str, shortcut: str = "", icon: str = "", tip: str = "") -> Spec:
    return Spec(name, text, shortcut, icon, tip, checkable=True)


ARCHIVE = (
    _spec("open_folder", "Open folder…", "Ctrl+O", "folder-open", "Open another archive"),
    _spec("open_sample", "Open the sample archive", "", "library", "Invented releases, to try things out"),
    _spec("import_files", "Import files…", "Ctrl+I", "file-plus", "Copy files into this archive"),
    _spec("update", "Look for changes", "F5", "refresh-cw", "Bring the archive up to date with its folder"),
    _spec("rebuild", "Rebuild the index", "", "", "Read every file again; bookmarks and notes stay"),
    _spec("ledger", "Decisions about names…", "Ctrl+Shift+E", "", "All corrections; undo, export, import"),
    _spec("quit", "Quit", "Ctrl+Q", "", "Close the window"),
)
SEARCHING = (
    _spec("search", "Search", "Ctrl+K /", "search", "Go to the search field"),
    _spec("back", "Back", "Alt+Left", "arrow-left", "Back to the search or release before"),
    _spec("forward", "Forward", "Alt+Right", "arrow-right", "Forward again"),
    _spec("clear_filters", "Clear all filters", "Ctrl+Shift+K", "", "Search without any filter"),
)
READING = (
    _spec("next_hit", "Next hit", "F3", "chevron-down", "Go to the next hit in this release"),
    _spec("previous_hit", "Previous hit", "Shift+F3", "chevron-up", "Go to the hit before"),
    _switch("mark_names", "Mark names", "Ctrl+E", "", "Mark people, organisations and places"),
    _spec("next_name", "Next name", "F4", "", "Go to the next marked name in this release"),
    _spec("previous_name", "Previous name", "Shift+F4", "", "Go to the marked name before"),
    _spec("keep", "Keep passage", "Ctrl+D", "bookmark-plus", "Keep the selected passage in the notebook"),
    _switch(
        "show_left_out",
        "Show what was left out",
        "Ctrl+Shift+L",
        "",
        "Show below the text what is no part of it: menus, notices, footers",
    ),
    _spec("undo", "Undo", "Ctrl+Z", "undo-2", "Undo the last removal, import or decision"),
)
COLUMNS = (
    _spec("go_filters", "Go to the filters", "Ctrl+1"),
    _spec("go_results", "Go to the results", "Ctrl+2"),
    _spec("go_document", "Go to the release", "Ctrl+3"),
    _spec("go_notebook", "Go to the notebook", "Ctrl+4"),
    _switch("show_filters", "Filters", "F9", "list-filter", "Show or hide the filters"),
    _switch(
        "only_document", "Only the release", "F11", "maximize", "Show or hide everything beside the release"
    ),
    _switch("show_notebook", "Notebook", "Ctrl+B", "notebook-text", "Show or hide the notebook"),
)
HELP = (
    _spec("language_help", "How to ask", "F1", "info", "The question language"),
    _spec("shortcuts", "Keyboard shortcuts", "Ctrl+/", "keyboard", "All shortcuts on one page"),
    _spec("about", "About Sijill", "", "", "Version, licences"),
)
GROUPS = {
    "Archive": ARCHIVE,
    "Search": SEARCHING,
    "Reading": READING,
    "Columns": COLUMNS,
    "Help": HELP,
}


class Actions:
    """The actions made from the table, one attribute a name; `shortcuts()` lists them for people."""

    def __init__(self, parent: QObject, icon: Callable[[str], QIcon]) -> None:
        self._made = {spec.name: _make(spec, parent, icon) for group in GROUPS.values() for spec in group}
        self._icon = icon

    def __getattr__(self, name: str) -> QAction:
        try:
            return self.__dict__["_made"][name]
        except KeyError:
            raise AttributeError(f"no action is called {name!r}") from None

    def all(self) -> tuple[QAction, ...]:
        """Every action, in the table's order."""
        return tuple(self._made.values())

    def refresh_icons(self) -> None:
        """Draw the icons again, after the colours changed."""
        for group in GROUPS.values():
            for spec in group:
                if spec.icon:
                    self._made[spec.name].setIcon(self._icon(spec.icon))


def shortcuts() -> dict[str, list[tuple[str, str]]]:
    """For each group its actions' texts and keys, as the system writes keys."""
    return {
        translate(group): [
            (translate(spec.text).rstrip("…"), keys_text(spec)) for spec in specs if spec.shortcut
        ]
        for group, specs in GROUPS.items()
    }


def keys_text(spec: Spec) -> str:
    """The action's keys for people."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(sequence.toString(native) for sequence in _sequences(spec))


def translate(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate("actions", text)


def _sequences(spec: Spec) -> list[QKeySequence]:
    return [QKeySequence(keys) for keys in spec.shortcut.split()]


def _make(spec: Spec, parent: QObject, icon: Callable[[str], QIcon]) -> QAction:
    action = QAction(translate(spec.text), parent, checkable=spec.checkable)
    action.setObjectName(spec.name)
    action.setShortcuts(_sequences(spec))
    keys = keys_text(spec)
    action.setToolTip(translate(spec.tip or spec.text) + (f" ({keys})" if keys else ""))
    if spec.icon:
        action.setIcon(icon(spec.icon))
    return action
