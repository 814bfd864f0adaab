"""Every action of the window in one table: text, shortcut, icon, tip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QKeySequence

from reader.wording import keys_text


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


def _text(text: str) -> str:
    """Mark a text of the table for translation; it is translated when it is used."""
    return QT_TRANSLATE_NOOP("actions", text)


ARCHIVE = (
    _spec("open_folder", _text("Open folder…"), "Ctrl+O", "folder-open", _text("Open another archive")),
    _spec(
        "open_sample",
        _text("Open the sample archive"),
        "",
        "library",
        _text("Invented releases, to try things out"),
    ),
    _spec(
        "import_files", _text("Import files…"), "Ctrl+I", "file-plus", _text("Copy files into this archive")
    ),
    _spec(
        "update",
        _text("Look for changes"),
        "F5",
        "refresh-cw",
        _text("Bring the archive up to date with its folder"),
    ),
    _spec(
        "rebuild",
        _text("Rebuild the index"),
        "",
        "",
        _text("Read every file again; bookmarks and notes stay"),
    ),
    _spec("start_page", _text("Start page"), "", "", _text("Recent archives, the sample, and how to begin")),
    _spec(
        "ledger",
        _text("Decisions about names…"),
        "Ctrl+Shift+E",
        "",
        _text("All corrections; undo, export, import"),
    ),
    _spec("preferences", _text("Preferences…"), "Ctrl+,", "", _text("Looks, language, type")),
    _spec("quit", _text("Quit"), "Ctrl+Q", "", _text("Close the window")),
)
SEARCHING = (
    _spec("search", _text("Search"), "Ctrl+K /", "search", _text("Go to the search field")),
    _spec(
        "past_questions",
        _text("Past questions"),
        "Ctrl+H",
        "history",
        _text("What was asked before, and how the word may go on"),
    ),
    _spec("back", _text("Back"), "Alt+Left", "arrow-left", _text("Back to the search or release before")),
    _spec("forward", _text("Forward"), "Alt+Right", "arrow-right", _text("Forward again")),
    _spec(
        "clear_filters", _text("Clear all filters"), "Ctrl+Shift+K", "", _text("Search without any filter")
    ),
    _spec(
        "export_results",
        _text("Export the results…"),
        "Ctrl+Shift+S",
        "",
        _text("Write the list as CSV or as a page"),
    ),
)
READING = (
    _spec("next_hit", _text("Next hit"), "F3", "chevron-down", _text("Go to the next hit in this release")),
    _spec("previous_hit", _text("Previous hit"), "Shift+F3", "chevron-up", _text("Go to the hit before")),
    _switch("mark_names", _text("Mark names"), "Ctrl+E", "", _text("Mark people, organisations and places")),
    _spec("next_name", _text("Next name"), "F4", "", _text("Go to the next marked name in this release")),
    _spec("previous_name", _text("Previous name"), "Shift+F4", "", _text("Go to the marked name before")),
    _spec(
        "keep",
        _text("Keep passage"),
        "Ctrl+D",
        "bookmark-plus",
        _text("Keep the selected passage in the notebook"),
    ),
    _switch(
        "show_left_out",
        _text("Show what was left out"),
        "Ctrl+Shift+L",
        "",
        _text("Show below the text what is no part of it: menus, notices, footers"),
    ),
    _spec("find", _text("Find in this release"), "Ctrl+F", "", _text("Look for words on the page alone")),
    _spec(
        "copy_citation",
        _text("Copy with citation"),
        "Ctrl+Shift+C",
        "",
        _text("The passage or release with its source"),
    ),
    _spec(
        "own_window",
        _text("Open in a window of its own"),
        "Ctrl+Shift+O",
        "",
        _text("This release beside the others"),
    ),
    _spec(
        "open_original",
        _text("Open the original"),
        "",
        "external-link",
        _text("The file, in the system's own program"),
    ),
    _spec("reveal", _text("Show in its folder"), "", "", _text("The file, among its neighbours")),
    _spec("print", _text("Print…"), "Ctrl+P", "", _text("The release with its hits and notes")),
    _spec(
        "save_pdf", _text("Save as PDF…"), "Ctrl+Shift+P", "", _text("The release with its hits and notes")
    ),
    _spec("larger", _text("Larger type"), "Ctrl++ Ctrl+=", "", _text("Larger type on the page")),
    _spec("smaller", _text("Smaller type"), "Ctrl+-", "", _text("Smaller type on the page")),
    _spec("usual_size", _text("Usual type size"), "Ctrl+0", "", _text("The type size as it was at first")),
    _spec("undo", _text("Undo"), "Ctrl+Z", "undo-2", _text("Take the last change back")),
    _spec("redo", _text("Redo"), "Ctrl+Shift+Z Ctrl+Y", "", _text("Make again what was taken back")),
)
COLUMNS = (
    _spec("go_filters", _text("Go to the filters"), "Ctrl+1"),
    _spec("go_results", _text("Go to the results"), "Ctrl+2"),
    _spec("go_document", _text("Go to the release"), "Ctrl+3"),
    _spec("go_notebook", _text("Go to the notebook"), "Ctrl+4"),
    _spec("go_timeline", _text("Go to the timeline"), "Ctrl+L"),
    _switch("show_filters", _text("Filters"), "F9", "list-filter", _text("Show or hide the filters")),
    _switch(
        "only_document",
        _text("Only the release"),
        "F11",
        "maximize",
        _text("Show or hide everything beside the release"),
    ),
    _switch(
        "show_notebook", _text("Notebook"), "Ctrl+B", "notebook-text", _text("Show or hide the notebook")
    ),
)
HELP = (
    _spec("language_help", _text("How to ask"), "F1", "info", _text("The question language")),
    _spec("shortcuts", _text("Keyboard shortcuts"), "Ctrl+/", "keyboard", _text("All shortcuts on one page")),
    _spec("about", _text("About Sijill"), "", "", _text("Version, licences")),
)
GROUPS = {
    _text("Archive"): ARCHIVE,
    _text("Search"): SEARCHING,
    _text("Reading"): READING,
    _text("Columns"): COLUMNS,
    _text("Help"): HELP,
}


_OPPOSITE = {"Alt+Left": "Alt+Right", "Alt+Right": "Alt+Left"}


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
            (translate(spec.text).rstrip("…"), keys_text(_keys(spec))) for spec in specs if spec.shortcut
        ]
        for group, specs in GROUPS.items()
    }


def translate(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate("actions", text)


def _sequences(spec: Spec) -> list[QKeySequence]:
    return [QKeySequence(keys) for keys in _keys(spec).split()]


def _keys(spec: Spec) -> str:
    """Its shortcuts. Back is the arrow that points back: it changes sides with the window, as icons do."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return _OPPOSITE.get(spec.shortcut, spec.shortcut)
    return spec.shortcut


def _make(spec: Spec, parent: QObject, icon: Callable[[str], QIcon]) -> QAction:
    action = QAction(translate(spec.text), parent, checkable=spec.checkable)
    action.setObjectName(spec.name)
    action.setShortcuts(_sequences(spec))
    keys = keys_text(_keys(spec))
    action.setToolTip(translate(spec.tip or spec.text) + (f" ({keys})" if keys else ""))
    if spec.icon:
        action.setIcon(icon(spec.icon))
    return action
