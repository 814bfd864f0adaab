"""How a passage is kept and found again after its file changed: pure functions from bookmark to bookmark.

The selectors follow the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors):
a TextQuoteSelector (quote, prefix, suffix) and a TextPositionSelector (start, end), bound to one state of
the text by the file's SHA-256 and the extractor's version.
"""

from __future__ import annotations

import uuid
from collections.abc import Container, Iterable
from dataclasses import replace

from index.errors import WrongUse
from index.members import parent_of
from index.records import Bookmark, BookmarkState, Release

CONTEXT = 32
"""Code points kept before and after a quote."""


def anchor(
    release: Release,
    start: int,
    end: int,
    *,
    created: str,
    note: str = "",
    tags: tuple[str, ...] = (),
    colour: str = "",
) -> Bookmark:
    """A new bookmark on [start, end) of the release's text, white space at both ends left out.

    `created` is an ISO 8601 time in UTC. Raises WrongUse when the span leaves the text or holds no word.
    """
    start, end = _trimmed(release, start, end)
    bookmark = Bookmark(
        id=uuid.uuid4().hex,
        release=release.key,
        quote=release.text[start:end],
        prefix="",
        suffix="",
        start=start,
        end=end,
        sha256="",
        extractor="",
        note=note,
        tags=tags,
        colour=colour,
        created=created,
    )
    return _placed(bookmark, release, start, BookmarkState.EXACT)


def reanchor(bookmark: Bookmark, release: Release | None) -> Bookmark:
    """The bookmark as it stands in the release's present text; None when the release is gone or unreadable.

    The quote at its place is exact, a quote that stands exactly once and elsewhere is moved, anything else
    is an orphan. What is found is bound to the present text: place, surroundings, hash and extractor. An
    orphan keeps what it had, so that it is found again when its text comes back. The quote never changes.
    """
    if release is None:
        return replace(bookmark, state=BookmarkState.ORPHAN)
    if release.text.startswith(bookmark.quote, bookmark.start):
        return _placed(bookmark, release, bookmark.start, _state_in_place(bookmark, release))
    start = _only_place(bookmark.quote, release.text)
    if start is None:
        return replace(bookmark, state=BookmarkState.ORPHAN)
    return _placed(bookmark, release, start, BookmarkState.MOVED)


def orphaned_files(bookmarks: Iterable[Bookmark], known: Container[str]) -> dict[str, str]:
    """The key of each file with kept passages that is not `known` any more, by the file's SHA-256.

    What lay in a container has a SHA-256 of its own, which says nothing about the container's.
    """
    return {
        bookmark.sha256: bookmark.release
        for bookmark in bookmarks
        if bookmark.state is BookmarkState.ORPHAN
        and bookmark.release not in known
        and parent_of(bookmark.release) is None
    }


def rekey(bookmark: Bookmark, key: str) -> Bookmark:
    """The bookmark on a release whose file was renamed or moved, its text the same."""
    return replace(bookmark, release=key)


def _trimmed(release: Release, start: int, end: int) -> tuple[int, int]:
    if not 0 <= start <= end <= len(release.text):
        raise WrongUse(f"The passage from {start} to {end} is not part of the text of {release.key}.")
    passage = release.text[start:end]
    start += len(passage) - len(passage.lstrip())
    kept = passage.strip()
    if not kept:
        raise WrongUse("There is no text in this passage. Select some words to keep them.")
    return start, start + len(kept)


def _state_in_place(bookmark: Bookmark, release: Release) -> BookmarkState:
    """Moved stays moved until the text changes again; without that, asking twice would call it exact."""
    same_text = (bookmark.sha256, bookmark.extractor) == (release.sha256, release.extractor)
    moved = bookmark.state is BookmarkState.MOVED
    return BookmarkState.MOVED if same_text and moved else BookmarkState.EXACT


def _only_place(quote: str, text: str) -> int | None:
    """Where the quote starts when it stands exactly once; overlapping occurrences count as several."""
    first = text.find(quote)
    if first < 0 or text.find(quote, first + 1) >= 0:
        return None
    return first


def _placed(bookmark: Bookmark, release: Release, start: int, state: BookmarkState) -> Bookmark:
    """The bookmark bound to the release's present text at `start`."""
    end = start + len(bookmark.quote)
    return replace(
        bookmark,
        start=start,
        end=end,
        prefix=release.text[max(0, start - CONTEXT) : start],
        suffix=release.text[end : end + CONTEXT],
        sha256=release.sha256,
        extractor=release.extractor,
        state=state,
    )
