"""A report is there whole or not at all, whatever the disk does, and holds exactly what was found."""

import csv
import errno
import os
import sys
from pathlib import Path

import pytest

from index import Archive, Cancelled, DiskFull, FileUnwritable, Query, Report, ReportWords, WrongUse
from index import report_entries as entries_of
from index.reports.entries import ReportEntry
from tests.helpers.small_archive import RELEASES, indexed

ABOUT = (("Question", "hunger strike"),)


@pytest.fixture
def archive(folder: Path, state: Path) -> Archive:
    return Archive.open(indexed(folder, state), state)


def write(target: Path, *slices: tuple[ReportEntry, ...]) -> Report:
    report = Report(target, ABOUT, ReportWords())
    for entries in slices:
        report.add(entries)
    report.finish()
    return report


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_whole_result_in_its_order(archive: Archive, tmp_path: Path) -> None:
    query = Query("hunger strike", match="any")
    keys = [hit.key for hit in archive.search(query, limit=None).hits]
    halves = entries_of(archive, query, keys[:1]), entries_of(archive, query, keys[1:], first=2)
    write(tmp_path / "found.csv", *halves)
    rows = table(tmp_path / "found.csv")
    assert [row["key"] for row in rows] == keys
    assert [row["rank"] for row in rows] == [str(number) for number in range(1, len(keys) + 1)]
    assert rows[0]["sha256"] == archive.release(keys[0]).sha256
    assert "hunger strike" in rows[0]["snippets"].lower()
    assert os.listdir(tmp_path).count("found.csv") == 1  # noqa: PTH208
    assert not list(tmp_path.glob(".*.part"))


def test_an_entry_says_what_the_release_and_its_excerpt_say(archive: Archive) -> None:
    for query in (Query("hunger strike", match="any"), Query(entities=("place:homs",)), Query()):
        keys = [hit.key for hit in archive.search(query, limit=None).hits]
        excerpts = archive.excerpts(query, keys)
        for entry, key in zip(entries_of(archive, query, keys), keys, strict=True):
            release = archive.release(key)
            assert (entry.key, entry.title, entry.published) == (key, release.title, release.published)
            assert (entry.source, entry.languages) == (release.source, release.languages)
            assert (entry.publisher, entry.address) == (release.publisher or "", release.source_url)
            assert (entry.format, entry.sha256) == (release.format, release.sha256)
            assert (entry.snippets, entry.title_spans) == excerpts[key]


def test_what_vanished_meanwhile_is_counted(archive: Archive, tmp_path: Path) -> None:
    keys = [next(iter(RELEASES)), "gone.txt"]
    report = write(tmp_path / "found.html", entries_of(archive, Query(), keys))
    assert (report.written, report.gone) == (2, 1)
    assert "No longer in the archive" in report.target.read_text("utf-8")


def test_an_older_file_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    target = tmp_path / "found.csv"
    target.write_text("before", "utf-8")
    report = Report(target, ABOUT, ReportWords())
    report.add([ReportEntry(1, "a")])
    report.discard()
    assert target.read_text("utf-8") == "before"
    with pytest.raises(Cancelled):
        report.add([ReportEntry(2, "b")])
    write(target, (ReportEntry(1, "a"),))
    assert len(table(target)) == 1
    assert os.listdir(tmp_path) == ["found.csv"]  # noqa: PTH208


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("index.durable.os.fsync", full)
    with pytest.raises(DiskFull, match="no space left"):
        write(tmp_path / "found.csv", (ReportEntry(1, "a"),))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_disk_that_fills_up_while_it_is_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = Report(tmp_path / "found.csv", ABOUT, ReportWords())
    report._draft._file.close()
    monkeypatch.setattr(report._draft, "_file", open("/dev/full", "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    with pytest.raises(DiskFull):
        report.add([ReportEntry(1, "a" * 100_000)])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FileUnwritable, match="cannot be written"):
        Report(tmp_path / "found.csv", ABOUT, ReportWords())


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable, match="cannot be written"):
        Report(tmp_path / "nowhere" / "found.csv", ABOUT, ReportWords())


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUse):
        Report(tmp_path / "found.docx", ABOUT, ReportWords())
    assert list(tmp_path.iterdir()) == []
