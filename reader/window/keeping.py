"""The notebook's side of the window: keep a passage, write beside it, find it again, let it go."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from index import Archive, Bookmark
from reader.window.parts import Parts
from reader.workers.jobs import Job

Notebook = tuple[tuple[Bookmark, ...], dict[str, str]]


class Keeping(QObject):
    """Keeps the list of bookmarks. Emits `jumped(Bookmark)` to go to one, `kept(Bookmark)` for a new one."""

    jumped = Signal(object)
    kept = Signal(object)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._bookmarks: dict[str, Bookmark] = {}

    @property
    def bookmarks(self) -> tuple[Bookmark, ...]:
        """What the notebook shows."""
        return tuple(self._bookmarks.values())

    def load(self) -> None:
        """Read the bookmarks and the titles of their releases."""
        self._parts.archive.submit(Job(_notebook, self._show, kind="bookmarks"))

    def end(self) -> None:
        """No archive is open, and no notebook."""
        self._show(((), {}))

    def keep_selection(self) -> None:
        """Keep what is selected on the page."""
        span = self._parts.document.selected_span()
        key = self._parts.document.key
        if key is None or span is None:
            self._parts.notices.tell(self.tr("Select a passage in a release first, then keep it."))
            return
        self.keep(key, *span)

    def keep(self, key: str, start: int, end: int) -> None:
        """Keep a passage in code points of the release's text."""
        self._parts.archive.submit(Job(lambda archive: archive.keep(key, start, end), self._has_kept))

    def set_note(self, bookmark: str, note: str) -> None:
        """Write the note beside a passage."""
        self._parts.archive.submit(
            Job(lambda archive: archive.set_note(bookmark, note), lambda _: self.load())
        )

    def remove(self, bookmark: str) -> None:
        """Let a passage go; it can be brought back."""
        self._parts.archive.submit(Job(lambda archive: archive.remove_bookmark(bookmark), self._has_removed))

    def jump(self, bookmark: str) -> None:
        """Go to where a passage stands."""
        if bookmark in self._bookmarks:
            self.jumped.emit(self._bookmarks[bookmark])

    def _has_kept(self, bookmark: Bookmark) -> None:
        self._bookmarks[bookmark.id] = bookmark
        self._parts.archive.submit(
            Job(_notebook, lambda notebook: self._show_kept(bookmark, notebook), kind="bookmarks")
        )

    def _show_kept(self, bookmark: Bookmark, notebook: Notebook) -> None:
        self._show(notebook)
        self.kept.emit(bookmark)

    def _has_removed(self, bookmark: Bookmark) -> None:
        self.load()
        self._parts.undo.offer(
            self.tr("The passage was taken out of the notebook."), lambda: self._restore(bookmark)
        )

    def _restore(self, bookmark: Bookmark) -> None:
        self._parts.archive.submit(
            Job(lambda archive: archive.restore_bookmark(bookmark), lambda _: self.load())
        )

    def _show(self, notebook: Notebook) -> None:
        bookmarks, titles = notebook
        self._bookmarks = {bookmark.id: bookmark for bookmark in bookmarks}
        self._parts.notebook.set_bookmarks(bookmarks, titles)
        here = tuple(bookmark for bookmark in bookmarks if bookmark.release == self._parts.document.key)
        self._parts.document.set_bookmarks(here)


def _notebook(archive: Archive) -> Notebook:
    bookmarks = archive.bookmarks()
    rows = archive.rows(sorted({bookmark.release for bookmark in bookmarks}))
    return bookmarks, {row.key: row.title for row in rows}
