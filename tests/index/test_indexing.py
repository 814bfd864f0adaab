"""The indexing process as its parent sees it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.archive import Archive
from index.errors import FolderMissing, IndexingFailed, SijillError
from index.indexing import Indexing, IndexingEvent
from index.locking import held
from index.places import places_of
from index.records import Committed, Progress, Query, SyncReport
from tests.helpers.releases import save_page

pytestmark = pytest.mark.slow


def run(indexing: Indexing) -> Iterator[IndexingEvent]:
    """All that a run tells."""
    indexing.start()
    try:
        yield from indexing.events()
    finally:
        indexing.close()


def test_it_tells_its_progress_and_its_commits_and_ends_with_a_report(folder: Path, state: Path) -> None:
    for number in range(3):
        save_page(folder, f"{number}.txt")
    events = list(run(Indexing(folder, state)))
    assert any(isinstance(event, Progress) and (event.done, event.total) == (3, 3) for event in events)
    assert any(isinstance(event, Committed) for event in events)
    assert isinstance(events[-1], SyncReport)
    assert events[-1].read == 3


def test_another_process_sees_what_it_committed(folder: Path, state: Path) -> None:
    archive = Archive.open(folder, state)
    save_page(folder, "a.txt", body="The pumps run again.")
    list(run(Indexing(folder, state)))
    assert archive.refresh()
    assert archive.search(Query(text="pumps")).total == 1
    archive.close()


def test_a_sentence_for_the_user_arrives_as_an_error(tmp_path: Path, state: Path) -> None:
    events = list(run(Indexing(tmp_path / "none", state)))
    assert [type(event) for event in events] == [FolderMissing]
    assert "There is no folder" in str(events[0])


def test_two_at_once_are_refused_politely(folder: Path, state: Path) -> None:
    with held(places_of(folder, state).lock):
        (*_, last) = run(Indexing(folder, state))
    assert isinstance(last, SijillError)
    assert "another window or command" in str(last)


def test_cancelling_ends_with_a_report_that_says_so(folder: Path, state: Path) -> None:
    for number in range(300):
        save_page(folder, f"{number}.txt")
    indexing = Indexing(folder, state)
    last: IndexingEvent | None = None
    for last in run(indexing):
        if isinstance(last, Progress) and last.stage == "reading":
            indexing.cancel()
    assert isinstance(last, SyncReport)
    assert last.cancelled


def test_a_process_that_is_killed_is_named_and_leaves_a_sound_archive(folder: Path, state: Path) -> None:
    for number in range(300):
        save_page(folder, f"{number}.txt")
    indexing = Indexing(folder, state)
    last: IndexingEvent | None = None
    for last in run(indexing):
        if isinstance(last, Progress) and last.stage == "reading":
            indexing._process.kill()
    assert isinstance(last, IndexingFailed)
    archive = Archive.open(folder, state)
    archive.sync()
    assert archive.search(Query()).total == 300
    assert archive.check().index_is_sound
    archive.close()
