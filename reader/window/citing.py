"""Copy with citation: the selected passage, the release, or several results, and where they come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication

from index import PartialDate, Release, ReleaseMissing
from reader.window.parts import Parts
from reader.window.reading import Reading
from reader.wording import date_text
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive, Citation, CitationWords

MOST = 500
"""Most results whose citations are copied at once: a longer list is written as a file."""


class Citing(QObject):
    """Puts citations on the clipboard, as plain text and for word processors."""

    def __init__(self, parts: Parts, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._reading = parts, reading

    def copy(self) -> None:
        """Copy the selected passage, else the release on the page; from the list what is chosen there."""
        if self._parts.results.list.hasFocus() and (keys := self._parts.results.selected_keys()):
            self.copy_releases(keys)
            return
        if self._reading.page is None:
            self._parts.notices.tell(self.tr("Open a release first, then copy it with its citation."))
            return
        release = self._reading.page[0]
        span = self._parts.document.selected_span()
        self._put([self._cited(release, span)])
        if span:
            self._parts.notices.tell(self.tr("The passage was copied with its citation."), "copied")
        else:
            self._parts.notices.tell(self.tr("The citation of this release was copied."), "copied")

    def copy_releases(self, keys: Sequence[str]) -> None:
        """Copy a citation of each of these releases."""
        if len(keys) > MOST:
            self._parts.notices.tell(
                self.tr("At most %Ln citation(s) are copied at once. Export the results instead.", "", MOST)
            )
            return
        self._parts.archive.submit(Job(_releases(tuple(keys)), self._copy_releases, kind="citations"))

    def _copy_releases(self, releases: Sequence[Release]) -> None:
        if releases:
            self._put([self._cited(release) for release in releases])
        self._parts.notices.tell(self.tr("%Ln citation(s) copied.", "", len(releases)), "copied")

    def _cited(self, release: Release, span: tuple[int, int] | None = None) -> Citation:
        from index import cite  # with the notebook, which the window need not wait for

        return cite(release, self._date(release.published), span)

    def _put(self, citations: Sequence[Citation]) -> None:
        from index import citations_html, citations_text

        words = self._words()
        data = QMimeData()
        data.setText(citations_text(citations, words))
        data.setHtml(citations_html(citations, words))
        QGuiApplication.clipboard().setMimeData(data)

    def _date(self, date: PartialDate | None) -> str:
        """A date with its precision; one that can be read in several ways is said to be ambiguous."""
        if date is not None and date.value is None:
            return self.tr("date ambiguous: {dates}").format(dates=date_text(date))
        return date_text(date)

    def _words(self) -> CitationWords:
        from index import CitationWords

        return CitationWords(
            quoted=self.tr("“{quote}”"),
            published=self.tr("“{title}”, {publisher}, {date}."),
            without_publisher=self.tr("“{title}”, {date}."),
            file=self.tr("File: {path}"),
            fixity=self.tr("SHA-256: {sha256}"),
            right_to_left=QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )


def _releases(keys: Sequence[str]) -> Callable[[Archive], list[Release]]:
    return lambda archive: list(_present(archive, keys))


def _present(archive: Archive, keys: Sequence[str]) -> list[Release]:
    """Those of the releases that are still there."""
    found = []
    for key in keys:
        try:
            found.append(archive.release(key))
        except ReleaseMissing:
            continue
    return found
