"""What a report says of one release of a result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.archive import Archive
from index.errors import ReleaseMissing
from index.records import PartialDate, Query, Release, Snippet


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One release as it was found; `gone` where it left the archive after that, and only its key is known."""

    rank: int
    key: str
    title: str = ""
    published: PartialDate | None = None
    source: str = ""
    publisher: str = ""
    address: str = ""
    languages: tuple[str, ...] = ()
    format: str = ""
    sha256: str = ""
    snippets: tuple[Snippet, ...] = ()
    gone: bool = False


def report_entries(
    archive: Archive, query: Query, keys: Sequence[str], first: int = 1
) -> tuple[ReportEntry, ...]:
    """The releases of these keys, in their order, ranked from `first`, with their snippets for the question.

    It takes about a millisecond a release: ask for some dozens at a time.
    """
    return tuple(_entries(archive, query, keys, first))


def _entries(archive: Archive, query: Query, keys: Sequence[str], first: int) -> Iterator[ReportEntry]:
    snippets = archive.snippets(query, keys)
    for rank, key in enumerate(keys, start=first):
        try:
            yield _entry(rank, archive.release(key), snippets.get(key, ()))
        except ReleaseMissing:
            yield ReportEntry(rank, key, gone=True)


def _entry(rank: int, release: Release, snippets: tuple[Snippet, ...]) -> ReportEntry:
    return ReportEntry(
        rank=rank,
        key=release.key,
        title=release.title,
        published=release.published,
        source=release.source or "",
        publisher=release.publisher or "",
        address=release.source_url or "",
        languages=release.languages,
        format=release.format,
        sha256=release.sha256,
        snippets=snippets,
    )
