"""The main window: it makes the parts, connects them in one readable list, and opens archives."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from index import Bookmark, BookmarkState, sample_folder
from reader import assets
from reader.actions import Actions
from reader.failures import Failures
from reader.paint.colours import Theme, palette
from reader.paint.results import ResultDelegate
from reader.panels.document import DocumentPanel
from reader.panels.entity import EntityPanel
from reader.panels.filters import FiltersPanel
from reader.panels.notebook import NotebookPanel
from reader.panels.results import ResultsPanel
from reader.panels.search import SearchPanel
from reader.panels.timeline import TimelinePanel
from reader.panels.unread import UnreadPanel
from reader.preferences import load as load_preferences
from reader.settings import Settings
from reader.window.adopting import Adopting
from reader.window.chips import ChipRow
from reader.window.choosing import choose_folder
from reader.window.columns import Columns
from reader.window.faults import Faults
from reader.window.folding import remember_folds
from reader.window.forgetting import Forgetting
from reader.window.gestures import Gestures
from reader.window.helping import Helping
from reader.window.history import Stop
from reader.window.importing import Importing
from reader.window.in_time import InTime
from reader.window.keeping import Keeping
from reader.window.left_out import LeftOut
from reader.window.listing import Listing
from reader.window.naming import Naming
from reader.window.notices import NoticeBar
from reader.window.opening import Opening
from reader.window.outside import Outside
from reader.window.parts import Parts
from reader.window.preferring import Preferring, preferred_theme
from reader.window.reading import Passage, Reading
from reader.window.rehearsing import Rehearsing
from reader.window.remembering import Remembering
from reader.window.searching import Searching
from reader.window.session import Session
from reader.window.starting import Starting
from reader.window.status import StatusBar
from reader.window.style import stylesheet
from reader.window.suggesting import Suggesting
from reader.window.toolbar import ArchiveMenu, make_toolbar
from reader.window.undo import Undo
from reader.window.updating import Updating
from reader.workers.archive_thread import ArchiveThread


class MainWindow(QMainWindow):
    """One window on one archive at a time."""

    def __init__(self, settings: Settings, failures: Failures, state: Path | None = None) -> None:
        super().__init__()
        self._settings, self._failures = settings, failures
        self._theme = preferred_theme(load_preferences(settings))
        QGuiApplication.setPalette(palette(self._theme))
        self.resize(self.screen().availableSize().boundedTo(QSize(1440, 900)) - QSize(0, 48))
        self.setMinimumSize(640, 400)
        self.parts = self._make_parts()
        self.columns = Columns(self.parts, settings)
        self.searching = Searching(self.parts, self)
        self.suggesting = Suggesting(self.parts, settings, self.searching, self)
        self.listing = Listing(self.parts, settings, self.searching, self)
        self.in_time = InTime(self.parts, self.searching, self)
        remember_folds(self.parts, settings)
        self.reading = Reading(self.parts, self)
        self.left_out = LeftOut(self.parts, self)
        self.keeping = Keeping(self.parts, self)
        self.updating = Updating(self.parts, self)
        self.importing = Importing(self.parts, self)
        self.adopting = Adopting(self.parts, self)
        self.naming = Naming(self.parts, self.columns, self.searching, self.reading, self)
        self.preferring = Preferring(self.parts, settings, self)
        self.outside = Outside(self.parts, settings, self.importing, self)
        self.outside.watch(self.searching, self.reading, self.keeping, self.preferring, self.naming)
        self.remembering = Remembering(self.parts, settings, self)
        self.faults = Faults(failures, self.parts.notices, self.keeping, self.remembering, self)
        self.gestures = Gestures(self.parts, self)
        self._lay_out()
        self.helping = Helping(self.starting, self)
        self.opening = Opening(self, settings, failures, state)
        Forgetting(self, state)
        self._wire_panels()
        self._wire_work()
        self._wire_actions()
        self.restoreGeometry(settings.layout("window"))
        self._dress()
        self.preferring.begin()

    # Opening

    def begin(self, folder: Path | None) -> None:
        """Open a folder; without one go on where the last session ended, or show the start page."""
        self.opening.begin(folder)

    def open_archive(self, folder: Path, session: Session | None = None) -> None:
        """Show another archive; of a session in it, question and page come back."""
        self.opening.open(folder, session)

    # Wiring

    def _wire_panels(self) -> None:
        parts = self.parts
        parts.search.edited.connect(self.searching.edit)
        parts.search.results_requested.connect(self.columns.go_results)
        parts.filters.edited.connect(self.searching.edit)
        parts.chips.lifted.connect(self.searching.edit)
        parts.chips.filter_wanted.connect(self.columns.go_filters)
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
        parts.notebook.note_left.connect(self.keeping.leave_note)
        parts.notebook.remove_requested.connect(self.keeping.remove)
        parts.unread.chosen.connect(self.reading.show_failure)
        parts.unread.chosen.connect(lambda _: self.naming.leave_page())
        parts.entity.opened.connect(partial(self._read, focus=True))
        parts.unread.closed.connect(self.columns.go_results)
        parts.status.failures_requested.connect(self._show_unread)
        parts.status.cancel_requested.connect(self.updating.cancel)

    def _wire_work(self) -> None:
        self.searching.asked.connect(self.reading.mark_soon)
        self.searching.asked.connect(self.columns.show_results)
        self.searching.counted.connect(self.parts.status.show_releases)
        Rehearsing(self.parts.document, self.searching.counted, self)
        self.searching.going.went.connect(self._go)
        self.columns.arranged.connect(self.searching.going.note_room)
        self.columns.turned.connect(self._note_view)
        self.reading.opened.connect(self.searching.going.note_reading)
        self.reading.opened.connect(self.parts.results.mark)
        self.keeping.jumped.connect(self._jump)
        self.keeping.kept.connect(self._note_kept)
        self.updating.running.connect(self.searching.set_indexing)
        self.updating.renewed.connect(self.searching.again)
        self.updating.renewed.connect(self.keeping.load)
        self.updating.renewed.connect(self.naming.entities.again)
        self.updating.renewed.connect(lambda: self.reading.renew(self.searching.query))
        self.updating.settled.connect(lambda: self.reading.mark(self.searching.query))
        self.updating.settled.connect(self.adopting.look)
        self.updating.settled.connect(self.outside.again)
        self.updating.failed.connect(self._failures.report)
        self.adopting.adopted.connect(self.keeping.load)
        self.importing.changed.connect(self.updating.update)
        self.parts.archive.failed.connect(self._failures.report)
        self.remembering.watch(self.columns, self.searching, self.reading, self.naming.entities)
        self.remembering.unread_wanted.connect(self._show_unread)
        self.preferring.theme_changed.connect(self.set_theme)
        self.searching.asked.connect(self.starting.leave)
        self.starting.opening.connect(self.open_archive)
        self.gestures.folder_dropped.connect(self.open_archive)
        self.gestures.files_dropped.connect(self.importing.take)

    def _wire_actions(self) -> None:
        does = {
            "open_folder": lambda: choose_folder(
                self, self.tr("Open the folder of an archive"), self.open_archive
            ),
            "open_sample": lambda: self.open_archive(sample_folder()),
            "import_files": self.importing.choose,
            "update": self.updating.update,
            "rebuild": lambda: self.updating.update(rebuild=True),
            "quit": self.close,
            "search": self.parts.search.focus,
            "clear_filters": self.searching.clear_filters,
            "find": self.parts.document.open_find,
            "next_hit": self.parts.document.next_hit,
            "previous_hit": self.parts.document.previous_hit,
            "ledger": self.naming.ledger.show,
            "keep": self.keeping.keep_selection,
            "go_filters": self.columns.go_filters,
            "go_results": self.columns.go_results,
            "go_timeline": self.columns.go_timeline,
            "go_document": self.columns.go_document,
            "go_notebook": self.columns.go_notebook,
            "start_page": self.starting.show_start,
            "preferences": self.preferring.show,
            "larger": self.preferring.larger,
            "smaller": self.preferring.smaller,
            "usual_size": self.preferring.usual_size,
            "language_help": self.helping.show_language,
            "shortcuts": self.helping.show_shortcuts,
            "about": self.helping.show_about,
        }
        for name, do in does.items():
            getattr(self.parts.actions, name).triggered.connect(lambda _checked=False, do=do: do())
        self.parts.actions.show_left_out.toggled.connect(self.left_out.show)

    # What needs more than one part

    def _go(self, stop: Stop) -> None:
        if stop.key is not None:
            self.reading.show(stop.key, stop.query, stop.place)
        else:
            self.reading.begin()
        if stop.entity is not None:
            self.naming.entities.show(stop.entity)
        else:
            self.naming.leave_page()
        self.columns.turn(at_page=stop.at_page)

    def _read(self, key: str, *, passage: Passage | None = None, focus: bool = False) -> None:
        """Show a release, over which no page of an entity lies any more."""
        self.searching.going.note_place()
        self.naming.leave_page()
        if key == self.reading.key:
            self.searching.going.note_reading(key)  # the page stays the same, and nothing else will say so
        self.reading.show(key, self.searching.query, passage)
        if focus:
            self.columns.go_document()

    def _note_view(self, at_page: bool) -> None:
        entity = self.naming.entities.shown if self.columns.shows_entity else None
        self.searching.going.note_view(at_page, self.reading.wanted, entity)

    def _jump(self, bookmark: Bookmark) -> None:
        is_placed = bookmark.state is not BookmarkState.ORPHAN
        passage = (bookmark.start, bookmark.end) if is_placed else None
        self._read(bookmark.release, passage=passage, focus=True)

    def _note_kept(self, bookmark: Bookmark) -> None:
        self.parts.actions.only_document.setChecked(False)
        self.parts.actions.show_notebook.setChecked(True)
        self.parts.notebook.edit_note(bookmark.id)

    def _show_unread(self) -> None:
        self.columns.show_unread()
        self.parts.unread.show_failures(self.updating.failures)

    # Looks

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        QGuiApplication.setPalette(palette(theme))
        self._dress()
        self.parts.actions.refresh_icons()
        self._delegate.set_theme(theme)
        self.parts.document.set_theme(theme)
        self.parts.notebook.set_theme(theme)

    def _dress(self) -> None:
        """Give the theme to what was not made in it: once at the start, for a style sheet costs time."""
        self.setStyleSheet(stylesheet(self._theme))
        self.parts.notices.set_theme(self._theme)
        self.outside.set_theme(self._theme)

    def _icon(self, name: str) -> assets.QIcon:
        return assets.icon(name, self._theme.text, self._theme.line)

    def _make_parts(self) -> Parts:
        actions = Actions(self, self._icon)
        archive, notices = ArchiveThread(self), NoticeBar()
        self._delegate = ResultDelegate(self._theme, self)
        return Parts(
            archive=archive,
            actions=actions,
            search=SearchPanel(actions.language_help, actions.past_questions),
            filters=FiltersPanel(),
            timeline=TimelinePanel(),
            results=ResultsPanel(self._delegate),
            unread=UnreadPanel(),
            document=DocumentPanel(self._theme),
            entity=EntityPanel(),
            notebook=NotebookPanel(self._theme),
            chips=ChipRow(),
            notices=notices,
            status=StatusBar(),
            undo=Undo(archive, notices, actions.undo, actions.redo),
        )

    def _lay_out(self) -> None:
        menu = ArchiveMenu(self.parts.actions, lambda: self._settings.recent_folders, self.open_archive, self)
        self.addToolBar(make_toolbar(self.parts.actions, self.parts.search, menu, self))
        self.addActions(list(self.parts.actions.all()))
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.starting = Starting(self.parts, self.columns, self._settings, self)
        column.addWidget(self.starting, 1)
        column.addWidget(self.parts.notices)  # below: what comes and goes must not move what is aimed at
        self.setCentralWidget(centre)
        self.setStatusBar(self.parts.status)

    # Qt's own events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.updating.look_along()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.outside.leaving.may_close(event, self.close):
            return
        self.setFocus()  # a note that is being written is saved when its field loses the focus
        self.remembering.save()
        self.hide()
        for one in (self.starting, self.updating, self.left_out, self.outside, self.parts.archive):
            one.stop()
        super().closeEvent(event)
