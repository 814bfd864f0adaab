"""From a chosen release to the page, and from the page to the outside world, which is asked about first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from index import Archive, Bookmark, Failure, Query, Release, ReleaseMissing, SijillError, Span
from reader.window.parts import Parts
from reader.workers.jobs import Job

Page = tuple[Release, tuple[Span, ...], tuple[Span, ...], tuple[Bookmark, ...]]
"""A release, the hits in its text, those in a title beside the text, and what was kept of it."""


class Reading(QObject):
    """Keeps which release is on the page. Emits `opened(key)` when another one is there."""

    opened = Signal(str)

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._window = parent
        self.key: str | None = None
        self._wanted: str | None = None
        self.ask = partial(ask_to_open, parent)
        self.open_outside: Callable[[QUrl], bool] = QDesktopServices.openUrl

    def begin(self) -> None:
        """Start with an empty page on an archive that was just opened."""
        self.key = self._wanted = None
        title = self.tr("No release is open")
        self._parts.document.show_message(title, self.tr("Choose one from the results to read it here."))

    def show(self, key: str, query: Query, position: int | None = None, *, focus: bool = False) -> None:
        """Bring a release to the page with its hits; `position` is a code point to scroll to."""
        self._wanted = key
        if focus:
            self._parts.document.focus()
        self._parts.archive.submit(
            Job(
                partial(_page, key, query),
                lambda page: self._show(page, position),
                partial(self._show_trouble, key),
                kind="release",
            )
        )

    def mark(self, query: Query) -> None:
        """Mark the hits of another question on the page, or on the one that is on its way."""
        if self._wanted is not None:
            self.show(self._wanted, query)

    def show_failure(self, failure: Failure) -> None:
        """Say why a file is not a release, and offer the file itself."""
        self.key = self._wanted = None
        self._parts.document.show_message(failure.key, failure.message, failure.key)

    def open_address(self, address: str) -> None:
        """Open a link in the browser, once the reader has seen its full address and agreed."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
            self._parts.notices.tell(
                self.tr("Only web addresses are opened from here: {address}").format(address=address)
            )
            return
        shown = bytes(url.toEncoded()).decode("ascii")
        if self.ask(self.tr("Open this address in your browser? It leaves this computer."), shown):
            self._open(url, shown)

    def open_original(self, key: str) -> None:
        """Open a release's file with the system's own program, once the reader has agreed."""
        self._parts.archive.submit(Job(lambda archive: archive.path_of(key), self._open_path))

    def _open_path(self, path: Path) -> None:
        if not path.exists():
            self._parts.notices.warn(self.tr("The file is not there any more: {path}").format(path=path))
            return
        question = self.tr("Open this file with another program? It may load what the file refers to.")
        if self.ask(question, str(path)):
            self._open(QUrl.fromLocalFile(str(path)), str(path))

    def _open(self, url: QUrl, shown: str) -> None:
        if not self.open_outside(url):
            self._parts.notices.warn(self.tr("No program on this computer opens {what}").format(what=shown))

    def _show(self, page: Page, position: int | None) -> None:
        release, spans, title_spans, bookmarks = page
        if release.key != self._wanted:
            return  # the page was cleared meanwhile
        is_another = release.key != self.key
        self.key = release.key
        self._parts.document.show_release(release, spans, bookmarks, position)
        self._parts.document.mark_title(title_spans)
        if is_another:
            self.opened.emit(release.key)

    def _show_trouble(self, key: str, error: Exception) -> None:
        if not isinstance(error, SijillError):
            self._parts.archive.failed.emit(error)
            return
        self.key = self._wanted = None
        if isinstance(error, ReleaseMissing):
            sentence = self.tr(
                "It is not in the archive any more: its file vanished or can no longer be read."
            )
            self._parts.document.show_message(key, sentence)
        else:
            self._parts.document.show_message(key, str(error))


def _page(key: str, query: Query, archive: Archive) -> Page:
    release = archive.release(key)
    kept = tuple(bookmark for bookmark in archive.bookmarks() if bookmark.release == key)
    return release, archive.marks(query, release), archive.title_marks(query, release), kept


def ask_to_open(parent: QWidget, question: str, target: str) -> bool:
    """Ask before anything leaves this program; the target is shown whole and as plain text."""
    box = QMessageBox(QMessageBox.Icon.Question, parent.windowTitle(), question, parent=parent)
    box.setTextFormat(box.textFormat().PlainText)
    box.setInformativeText(target)
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return box.exec() == QMessageBox.StandardButton.Open
