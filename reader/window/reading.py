"""From a chosen release to the page, and from the page to the outside world, which is asked about first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from index import Bookmark, Failure, Query, Release, ReleaseHits, ReleaseMissing, SijillError
from reader.files import file_of
from reader.paint.direction import isolated
from reader.telling import told
from reader.window.parts import Parts
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive

Page = tuple[Release, ReleaseHits, tuple[Bookmark, ...]]
"""A release, its hits, and what was kept of it."""

Passage = tuple[int, int]
"""From where to where in the text, in code points."""

SETTLED = 150
"""Milliseconds without another question after which its hits are marked on the page."""


class Reading(QObject):
    """Keeps which release is on the page. Emits `opened(key)` when another one is there.

    `page` is what is shown, None while there is a message in its place; `file` is the key whose original can
    be opened, of a release or of a file that could not be read.
    """

    opened = Signal(str)

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self.key: str | None = None
        self.page: Page | None = None
        self.file: str | None = None
        self._wanted: str | None = None
        self._is_coming = False
        self._place: int | Passage | None = None
        self._query = Query()
        self._marked_for: Query | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLED)
        self._settling.timeout.connect(self._mark)
        self._kind = f"release-{id(self)}"  # each window waits for its own
        self.ask: Callable[[str, str, str, Callable[[], object]], object] = parts.notices.ask
        self.open_outside: Callable[[QUrl], bool] = QDesktopServices.openUrl

    @property
    def wanted(self) -> str | None:
        """The release that is on the page, or on its way there."""
        return self._wanted

    def begin(self) -> None:
        """Start with an empty page on an archive that was just opened."""
        self._clear()
        title = self.tr("No release is open")
        self._parts.document.show_message(title, self.tr("Choose one from the results to read it here."))

    def show(
        self, key: str, query: Query, place: int | Passage | None = None, *, focus: bool = False
    ) -> None:
        """Bring a release to the page with its hits; `place` is a code point to scroll to, or a passage."""
        self._wanted, self._place, self._marked_for = key, place, query
        if focus:
            self._parts.document.focus()
        self._ask(partial(_page, key, query), place)

    def mark(self, query: Query) -> None:
        """Mark the hits of another question on the page, or on the one that is on its way."""
        if self._wanted is not None:
            self.show(self._wanted, query, self._place if self._is_coming else None)

    def renew(self, query: Query) -> None:
        """As `mark`, while the archive changes: of an index that is rebuilt a release may be missing."""
        if self._wanted is not None and not self._is_coming:
            self._marked_for = query
            self._ask(partial(_page, self._wanted, query), trouble=self._wait_for)

    def mark_soon(self, query: Query) -> None:
        """As `mark`, when the question stands still: who types reads no marks, and searching comes first.

        The text itself is not read again.
        """
        self._query = query
        self._settling.start()

    def _mark(self) -> None:
        if self._query == self._marked_for:
            return  # the release was opened since this was asked, with its hits
        if self._wanted is None or self._is_coming or self.page is None:
            self.mark(self._query)
        else:
            self._marked_for = self._query
            self._ask(partial(_marked, self.page[0], self._query))

    def show_failure(self, failure: Failure) -> None:
        """Say why a file is not a release, and offer the file itself."""
        self._clear()
        self.file = failure.key
        self._parts.document.show_message(failure.key, told(failure.message), failure.key)

    def open_address(self, address: str) -> None:
        """Open a link in the browser, once the reader has seen its full address and agreed."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
            self._parts.notices.tell(
                self.tr("Only web addresses are opened from here: {address}").format(
                    address=isolated(address)
                )
            )
            return
        shown = bytes(url.toEncoded()).decode("ascii")
        question = self.tr("Open this address in your browser? It leaves this computer.")
        self.ask(question, shown, self.tr("Open"), lambda: self._open(url, shown))

    def open_original(self, key: str) -> None:
        """Open a release's file with the system's own program, once the reader has agreed."""
        self._parts.archive.submit(Job(partial(file_of, key), self._open_path))

    def _open_path(self, found: tuple[Path, bool]) -> None:
        path, is_there = found
        if not is_there:
            self._parts.notices.warn(
                self.tr("The file is not there any more: {path}").format(path=isolated(str(path)))
            )
            return
        question = self.tr("Open this file with another program? It may load what the file refers to.")
        url = QUrl.fromLocalFile(str(path))
        self.ask(question, str(path), self.tr("Open"), lambda: self._open(url, str(path)))

    def _ask(
        self,
        work: Callable[[Archive], Page],
        place: int | Passage | None = None,
        trouble: Callable[[str, Exception], None] | None = None,
    ) -> None:
        self._settling.stop()
        self._is_coming = True
        trouble = partial(trouble or self._show_trouble, self._wanted or "")
        shown = partial(self._show, place)
        self._parts.archive.submit(Job(work, shown, trouble, kind=self._kind, urgent=True))

    def _clear(self) -> None:
        self._settling.stop()
        self._is_coming = False
        self.key = self.page = self.file = self._wanted = self._marked_for = None

    def _open(self, url: QUrl, shown: str) -> None:
        if not self.open_outside(url):
            self._parts.notices.warn(
                self.tr("No program on this computer opens {what}").format(what=isolated(shown))
            )

    def _show(self, place: int | Passage | None, page: Page) -> None:
        release, hits, bookmarks = page
        if release.key != self._wanted:
            return  # the page was cleared meanwhile
        self._is_coming = False
        is_another = release.key != self.key
        self.key = self.file = release.key
        self.page = page
        self._parts.document.show_release(release, hits, bookmarks, place)
        if is_another:
            self.opened.emit(release.key)

    def _wait_for(self, key: str, error: Exception) -> None:
        self._is_coming = False
        if not isinstance(error, ReleaseMissing):
            self._show_trouble(key, error)

    def _show_trouble(self, key: str, error: Exception) -> None:
        self._is_coming = False
        if not isinstance(error, SijillError):
            self._parts.archive.failed.emit(error)
            return
        self._clear()
        if isinstance(error, ReleaseMissing):
            self._wanted = key  # its file may come back, by an undoing or with the disk it lies on
            sentence = self.tr(
                "It is not in the archive any more: its file vanished or can no longer be read."
            )
            self._parts.document.show_message(key, sentence)
        else:
            self._parts.document.show_message(key, told(error))


def _page(key: str, query: Query, archive: Archive) -> Page:
    return _marked(archive.release(key), query, archive)


def _marked(release: Release, query: Query, archive: Archive) -> Page:
    kept = tuple(bookmark for bookmark in archive.bookmarks() if bookmark.release == release.key)
    return release, archive.hits(query, release), kept
