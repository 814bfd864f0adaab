"""The notebook's side of the window: keep a passage, write beside it, find it again, let it go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from index import Bookmark
from reader.window.parts import Parts
from reader.window.steps import Passages
from reader.window.undo import Change
from reader.workers.jobs import Job

if TYPE_CHECKING:
    from index import Archive

Notebook = tuple[tuple[Bookmark, ...], dict[str, str]]
TOPIC = "passages"


class Keeping(QObject):
    """Keeps the list of bookmarks. Emits `jumped(Bookmark)` to go to one, `kept(Bookmark)` for a new one, and
    `changed` when any of them may differ."""

    jumped = Signal(object)
    kept = Signal(object)
    changed = Signal()

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._bookmarks: dict[str, Bookmark] = {}
        parts.undo.show_by(TOPIC, lambda _: self.load())

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
            Job(partial(_exchange_note, bookmark, note), partial(self._has_written, bookmark, note))
        )

    def leave_note(self, bookmark: str, typed: str) -> None:
        """What was typed and not saved is not lost: undoing brings it into the note."""
        if bookmark not in self._bookmarks:
            return
        self._parts.undo.offer(_written(bookmark, typed, self._bookmarks[bookmark].note).turned)

    def remove(self, bookmarks: Sequence[str]) -> None:
        """Let passages go; they can be brought back."""
        going = Passages([self._bookmarks[one] for one in bookmarks if one in self._bookmarks])
        self._parts.archive.submit(Job(going.take_out, lambda _: self._has_removed(len(bookmarks), going)))

    def jump(self, bookmark: str) -> None:
        """Go to where a passage stands."""
        if bookmark in self._bookmarks:
            self.jumped.emit(self._bookmarks[bookmark])

    def finish_writing(self) -> None:
        """Save a note that is being written."""
        self._parts.notebook.delegate.finish_editing()

    def _has_kept(self, bookmark: Bookmark) -> None:
        self._bookmarks[bookmark.id] = bookmark
        coming = Passages([bookmark])
        self._parts.undo.offer(
            Change(
                done=lambda: _translate("The passage is in the notebook."),
                undone=lambda: _translate("The passage is not kept any more."),
                undo=coming.take_out,
                redo=coming.put_back,
                topic=TOPIC,
            )
        )
        self._parts.archive.submit(
            Job(_notebook, lambda notebook: self._show_kept(bookmark, notebook), kind="bookmarks")
        )

    def _show_kept(self, bookmark: Bookmark, notebook: Notebook) -> None:
        self._show(notebook)
        self.kept.emit(bookmark)

    def _has_written(self, bookmark: str, note: str, before: str) -> None:
        self._parts.undo.note(_written(bookmark, note, before))
        self.load()

    def _has_removed(self, count: int, gone: Passages) -> None:
        self.load()
        self._parts.undo.offer(
            Change(
                done=lambda: _translate("%Ln passage(s) taken out of the notebook.", count),
                undone=lambda: _translate("%Ln passage(s) in the notebook again.", count),
                undo=gone.put_back,
                redo=gone.take_out,
                topic=TOPIC,
            )
        )

    def _show(self, notebook: Notebook) -> None:
        bookmarks, titles = notebook
        self._bookmarks = {bookmark.id: bookmark for bookmark in bookmarks}
        self._parts.notebook.set_bookmarks(bookmarks, titles)
        here = tuple(bookmark for bookmark in bookmarks if bookmark.release == self._parts.document.key)
        self._parts.document.set_bookmarks(here)
        self.changed.emit()


def _translate(words: str, count: int = -1) -> str:
    return QCoreApplication.translate("Keeping", words, "", count)


def _written(bookmark: str, note: str, before: str) -> Change:
    return Change(
        done=lambda: _translate("The note is as it was written again."),
        undone=lambda: _translate("The note is as it was before."),
        undo=partial(_set_note, bookmark, before),
        redo=partial(_set_note, bookmark, note),
        topic=TOPIC,
    )


def _notebook(archive: Archive) -> Notebook:
    bookmarks = archive.bookmarks()
    rows = archive.rows(sorted({bookmark.release for bookmark in bookmarks}))
    return bookmarks, {row.key: row.title for row in rows}


def _set_note(bookmark: str, note: str, archive: Archive) -> Bookmark:
    return archive.set_note(bookmark, note)


def _exchange_note(bookmark: str, note: str, archive: Archive) -> str:
    """Write a note; what it was before, as the archive knows it and not as it was last shown."""
    before = next((one.note for one in archive.bookmarks() if one.id == bookmark), "")
    archive.set_note(bookmark, note)
    return before
