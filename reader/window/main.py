"""The main window: it makes the parts, connects them in one readable list, and opens archives."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow, QVBoxLayout, QWidget

from index import Archive, Bookmark, BookmarkState, SijillError, sample_folder
from reader import assets
from reader.actions import Actions
from reader.dialogs.fault import FaultDialog
from reader.dialogs.pages import about_page, language_page, shortcuts_page
from reader.failures import Failures
from reader.paint.colours import LIGHT, Theme, palette
from reader.paint.results import ResultDelegate
from reader.panels.document import DocumentPanel
from reader.panels.entity import EntityPanel
from reader.panels.filters import FiltersPanel
from reader.panels.notebook import NotebookPanel
from reader.panels.results import ResultsPanel
from reader.panels.results.message import Choice
from reader.panels.search import SearchPanel
from reader.panels.unread import UnreadPanel
from reader.settings import Settings
from reader.window.adopting import Adopting
from reader.window.chips import ChipRow
from reader.window.columns import Columns
from reader.window.history import Stop
from reader.window.importing import Importing
from reader.window.keeping import Keeping
from reader.window.left_out import LeftOut
from reader.window.naming import Naming
from reader.window.notices import NoticeBar
from reader.window.parts import Parts
from reader.window.reading import Reading
from reader.window.searching import Searching
from reader.window.status import StatusBar
from reader.window.style import stylesheet
from reader.window.toolbar import ArchiveMenu, make_toolbar
from reader.window.undo import Undo
from reader.window.updating import Updating
from reader.workers.archive_thread import ArchiveThread


class MainWindow(QMainWindow):
    """One window on one archive at a time."""

    def __init__(self, settings: Settings, failures: Failures, state: Path | None = None) -> None:
        super().__init__()
        self._settings, self._failures, self._state = settings, failures, state
        self._theme = LIGHT
        self.setAcceptDrops(True)
        self.resize(self.screen().availableSize().boundedTo(QSize(1440, 900)) - QSize(0, 48))
        self.setMinimumSize(800, 520)
        self.parts = self._make_parts()
        self.columns = Columns(self.parts, settings)
        self.searching = Searching(self.parts, self)
        self.reading = Reading(self.parts, self)
        self.left_out = LeftOut(self.parts, self)
        self.keeping = Keeping(self.parts, self)
        self.updating = Updating(self.parts, self)
        self.importing = Importing(self.parts, self)
        self.adopting = Adopting(self.parts, self)
        self.naming = Naming(self.parts, self.columns, self.searching, self.reading, self)
        self._lay_out()
        self._wire_panels()
        self._wire_work()
        self._wire_actions()
        self.restoreGeometry(settings.layout("window"))

    # Opening

    def open_archive(self, folder: Path) -> None:
        """Show another archive; what is in its catalogue is seen at once, then the folder is looked at."""
        self.updating.leave()
        self.parts.undo.clear()
        self.naming.end()
        self.columns.show_results()
        self.parts.results.show_message(self.tr("Opening the archive"), str(folder))
        self.parts.archive.open_archive(folder, self._state, self._opened, partial(self._not_opened, folder))

    def _opened(self, archive: Archive) -> None:
        folder = archive.folder
        self._settings.remember_folder(folder)
        self._enable_work(True)
        self.setWindowTitle(folder.name)
        self.setWindowFilePath("")
        for notice in archive.notices:
            self.parts.notices.warn(notice)
        self.reading.begin()
        self.naming.begin(read_only=archive.read_only)
        self.searching.begin()
        self.keeping.load()
        self.updating.begin(folder, self._state, read_only=archive.read_only)
        self.parts.search.focus()

    def _not_opened(self, folder: Path, error: Exception) -> None:
        if not isinstance(error, SijillError):
            self._failures.report(error)
        self._settings.forget_folder(folder)
        self.setWindowTitle("")
        self._show_no_archive()
        actions = self.parts.actions
        choices = (
            Choice(actions.open_folder.text(), actions.open_folder.trigger),
            Choice(actions.open_sample.text(), actions.open_sample.trigger),
        )
        self.parts.results.show_message(self.tr("This archive cannot be opened"), str(error), choices)

    def _show_no_archive(self) -> None:
        """Nothing of the archive that was open before may look as if it were still there."""
        self.searching.end()
        self.reading.begin()
        self.naming.leave_page()
        self.keeping.end()
        self.parts.status.clear()
        self._enable_work(False)

    def _enable_work(self, on: bool) -> None:
        actions = self.parts.actions
        for action in (actions.import_files, actions.update, actions.rebuild):
            action.setEnabled(on)

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Open the folder of an archive"))
        if name:
            self.open_archive(Path(name))

    # Wiring

    def _wire_panels(self) -> None:
        parts = self.parts
        parts.search.edited.connect(self.searching.edit)
        parts.search.results_requested.connect(self.columns.go_results)
        parts.filters.edited.connect(self.searching.edit)
        parts.chips.lifted.connect(self.searching.edit)
        parts.results.edited.connect(self.searching.edit)
        parts.results.rows_wanted.connect(self.searching.want_rows)
        parts.results.chosen.connect(self._read)
        parts.results.opened.connect(partial(self._read, focus=True))
        parts.document.keep_requested.connect(self.keeping.keep)
        parts.document.address_requested.connect(self.reading.open_address)
        parts.document.original_requested.connect(self.reading.open_original)
        parts.document.left_out_requested.connect(parts.actions.show_left_out.setChecked)
        parts.notebook.jump_requested.connect(self.keeping.jump)
        parts.notebook.note_edited.connect(self.keeping.set_note)
        parts.notebook.remove_requested.connect(self.keeping.remove)
        parts.unread.chosen.connect(self.reading.show_failure)
        parts.unread.chosen.connect(lambda _: self.naming.leave_page())
        parts.entity.opened.connect(partial(self._read, focus=True))
        parts.unread.closed.connect(self.columns.go_results)
        parts.status.failures_requested.connect(self._show_unread)
        parts.status.cancel_requested.connect(self.updating.cancel)

    def _wire_work(self) -> None:
        self.searching.asked.connect(self.reading.mark)
        self.searching.asked.connect(self.columns.show_results)
        self.searching.counted.connect(self.parts.status.show_releases)
        self.searching.went.connect(self._go)
        self.reading.opened.connect(self.searching.note_reading)
        self.reading.opened.connect(self.parts.results.mark)
        self.keeping.jumped.connect(self._jump)
        self.keeping.kept.connect(self._note_kept)
        self.updating.running.connect(self.searching.set_indexing)
        self.updating.renewed.connect(self.searching.again)
        self.updating.renewed.connect(self.keeping.load)
        self.updating.renewed.connect(self.naming.entities.again)
        # Not before the end: while an index is rebuilt, the release on the page is missing for a while.
        self.updating.settled.connect(lambda: self.reading.mark(self.searching.query))
        self.updating.settled.connect(self.adopting.look)
        self.updating.failed.connect(self._failures.report)
        self.adopting.adopted.connect(self.keeping.load)
        self.importing.changed.connect(self.updating.update)
        self.parts.archive.failed.connect(self._failures.report)
        self._failures.told.connect(self.parts.notices.warn)
        self._failures.faulted.connect(self._show_fault)

    def _wire_actions(self) -> None:
        does = {
            "open_folder": self._choose_folder,
            "open_sample": lambda: self.open_archive(sample_folder()),
            "import_files": self.importing.choose,
            "update": self.updating.update,
            "rebuild": lambda: self.updating.update(rebuild=True),
            "quit": self.close,
            "search": self.parts.search.focus,
            "back": self.searching.go_back,
            "forward": self.searching.go_forward,
            "clear_filters": self.searching.clear_filters,
            "next_hit": self.parts.document.next_hit,
            "previous_hit": self.parts.document.previous_hit,
            "next_name": self.naming.next_name,
            "previous_name": self.naming.previous_name,
            "ledger": self.naming.ledger.show,
            "keep": self.keeping.keep_selection,
            "go_filters": self.columns.go_filters,
            "go_results": self.columns.go_results,
            "go_document": self.columns.go_document,
            "go_notebook": self.columns.go_notebook,
            "language_help": lambda: language_page(self).show(),
            "shortcuts": lambda: shortcuts_page(self).show(),
            "about": lambda: about_page(self).show(),
        }
        for name, do in does.items():
            getattr(self.parts.actions, name).triggered.connect(lambda _checked=False, do=do: do())
        self.parts.actions.show_left_out.toggled.connect(self.left_out.show)

    # What needs more than one part

    def _go(self, stop: Stop) -> None:
        if stop.key is not None:
            self.reading.show(stop.key, stop.query)
        else:
            self.reading.begin()
        if stop.entity is not None:
            self.naming.entities.show(stop.entity)
        else:
            self.naming.leave_page()

    def _read(self, key: str, *, start: int | None = None, focus: bool = False) -> None:
        """Show a release, over which no page of an entity lies any more."""
        self.naming.leave_page()
        if key == self.reading.key:
            self.searching.note_reading(key)  # the page stays the same, and nothing else will say so
        self.reading.show(key, self.searching.query, start, focus=focus)

    def _jump(self, bookmark: Bookmark) -> None:
        is_placed = bookmark.state is not BookmarkState.ORPHAN
        start = bookmark.start if is_placed else None
        self._read(bookmark.release, start=start, focus=True)

    def _note_kept(self, bookmark: Bookmark) -> None:
        self.parts.actions.only_document.setChecked(False)
        self.parts.actions.show_notebook.setChecked(True)
        self.parts.notebook.edit_note(bookmark.id)

    def _show_unread(self) -> None:
        self.columns.show_unread()
        self.parts.unread.show_failures(self.updating.failures)

    def _show_fault(self, report: str, log: Path | None) -> None:
        FaultDialog(report, log, self).show()

    # Looks

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        QGuiApplication.setPalette(palette(theme))
        self.setStyleSheet(stylesheet(theme))
        self.parts.actions.refresh_icons()
        self._delegate.set_theme(theme)
        self.parts.document.set_theme(theme)
        self.parts.notebook.set_theme(theme)

    def _icon(self, name: str) -> assets.QIcon:
        return assets.icon(name, self._theme.text, self._theme.line)

    def _make_parts(self) -> Parts:
        actions = Actions(self, self._icon)
        notices = NoticeBar()
        self._delegate = ResultDelegate(self._theme, self)
        return Parts(
            archive=ArchiveThread(self),
            actions=actions,
            search=SearchPanel(actions.language_help),
            filters=FiltersPanel(),
            results=ResultsPanel(self._delegate),
            unread=UnreadPanel(),
            document=DocumentPanel(self._theme),
            entity=EntityPanel(),
            notebook=NotebookPanel(self._theme),
            chips=ChipRow(),
            notices=notices,
            status=StatusBar(),
            undo=Undo(notices, actions.undo),
        )

    def _lay_out(self) -> None:
        menu = ArchiveMenu(self.parts.actions, lambda: self._settings.recent_folders, self.open_archive, self)
        self.addToolBar(make_toolbar(self.parts.actions, self.parts.search, menu, self))
        self.addActions(list(self.parts.actions.all()))
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.parts.notices)
        column.addWidget(self.parts.chips)
        column.addWidget(self.columns, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.parts.status)

    # Qt's own events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.updating.look_along()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.setFocus()  # a note that is being written is saved when its field loses the focus
        self._settings.save_layout("window", self.saveGeometry())
        self.columns.save()
        self.hide()
        self.updating.stop()
        self.left_out.stop()
        self.parts.archive.stop()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_paths(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _local_paths(event.mimeData().urls())
        event.acceptProposedAction()
        if len(paths) == 1 and paths[0].is_dir():
            self.open_archive(paths[0])
        elif paths and self.parts.actions.import_files.isEnabled():
            self.importing.review(paths)


def _local_paths(urls: list[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
