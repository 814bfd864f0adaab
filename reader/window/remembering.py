"""Writes down where the reader is, a while after each change, and goes there again after a start."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from index import WrongUse
from reader import preferences
from reader.settings import Settings
from reader.window.columns import Columns
from reader.window.entities import Entities
from reader.window.parts import Parts
from reader.window.reading import Reading
from reader.window.searching import Searching
from reader.window.session import Session, understood, written
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive

PAUSE = 2_000
"""Milliseconds after a change until it is written down."""

_NAME = "session"


class Remembering(QObject):
    """Knows the session of the window. Emits `unread_wanted` to list again what could not be read."""

    unread_wanted = Signal()

    def __init__(self, parts: Parts, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._settings, self._window = parts, settings, window
        self._folder: Path | None = None
        self._is_forgotten = False
        self._total: int | None = None
        self.pause = QTimer(self, interval=PAUSE, singleShot=True)
        self.pause.timeout.connect(self.save)

    @property
    def folder(self) -> Path | None:
        """The archive that is open, None where there is none."""
        return self._folder

    def watch(self, columns: Columns, searching: Searching, reading: Reading, entities: Entities) -> None:
        """Follow what the reader does."""
        self._columns, self._searching = columns, searching
        self._reading, self._entities = reading, entities
        scrolled = self._parts.document.view.verticalScrollBar().valueChanged
        for changed in (searching.asked, reading.opened, entities.opened, columns.splitterMoved, scrolled):
            changed.connect(self._change)
        searching.counted.connect(self._count)
        columns.turned.connect(self._change)
        columns.middle.currentChanged.connect(self._change)
        columns.page.currentChanged.connect(self._change)
        for action in (self._parts.actions.show_filters, self._parts.actions.show_notebook):
            action.toggled.connect(self._change)

    def last(self) -> Session | None:
        """The session before this start; None where there is none that can be understood."""
        return understood(self._settings.value(_NAME))

    def begin(self, folder: Path) -> None:
        """An archive was opened."""
        self._folder, self._total = folder, None
        self._is_forgotten = False
        self._change()

    def leave(self) -> None:
        """Another archive is on its way: what is asked and found from here on is no part of this one."""
        if self._folder is not None:
            self.save()
            self.end()

    def end(self) -> None:
        """No archive is open: the last session stays as it was, for its folder may come back."""
        self._folder = None
        self.pause.stop()

    def forget(self) -> None:
        """Drop the last session."""
        self._settings.set_value(_NAME, "")
        self._settings.write()

    def forget_archive(self, folder: Path) -> None:
        """Drop the last session if it was in this archive, and keep no more of it while it is open."""
        self._is_forgotten |= folder == self._folder
        last = self.last()
        if last and last.is_of(folder):
            self.forget()

    def resume(self, session: Session) -> None:
        """Go where a session was, as far as that is there still; its question is asked already."""
        if session.unread:
            # Behind the list of failures, which is on its way from the same thread.
            self._parts.archive.submit(Job(lambda _archive: None, lambda _: self.unread_wanted.emit()))
        self._parts.archive.submit(Job(partial(_still_there, session), self._go, kind="resume"))

    def save(self) -> None:
        """Write everything down now."""
        self.pause.stop()
        self._settings.save_layout("window", self._window.saveGeometry())
        self._columns.save()
        session = self.present()
        if session is not None and self._may_keep():
            self._settings.set_value(_NAME, written(session))
        if self._folder is not None and self._total is not None:
            self._settings.note_releases(self._folder, self._total)
        self._settings.write()

    def present(self) -> Session | None:
        """Where the reader is; None while no archive is open."""
        if self._folder is None:
            return None
        key = self._reading.key
        return Session(
            str(self._folder),
            self._searching.query,
            key,
            self._parts.document.place_in_sight() if key else 0,
            self._entities.shown if self._columns.shows_entity else None,
            self._columns.shows_unread,
            self._columns.at_page,
        )

    def _may_keep(self) -> bool:
        return not self._is_forgotten and preferences.load(self._settings).restore_session

    def _change(self, *_: object) -> None:
        if not self.pause.isActive():
            self.pause.start()

    def _go(self, session: Session) -> None:
        if self._reading.key is not None:
            return  # the reader has gone somewhere meanwhile, and stays there
        if session.release is not None:
            self._reading.show(session.release, self._searching.query, session.place)
        if session.entity is not None:
            self._entities.show(session.entity)
        if session.at_page and (session.release or session.entity):
            self._columns.turn(at_page=True)

    def _count(self, total: int) -> None:
        self._total = total


def _still_there(session: Session, archive: Archive) -> Session:
    """The session without what is gone from the archive since."""
    if session.release is not None and not archive.rows((session.release,)):
        session = replace(session, release=None, place=0)
    if session.entity is not None:
        try:
            archive.entity(session.entity)
        except WrongUse:
            session = replace(session, entity=None)
    return session
