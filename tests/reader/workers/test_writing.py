"""A report is written slice by slice and exact; stopped at any moment, it leaves nothing."""

import csv
from pathlib import Path

import pytest

from index import Archive, Cancelled, FileUnwritable, Query, ReportWords
from reader.workers.writing import SLICE, ReportWork
from tests.helpers.small_archive import indexed


@pytest.fixture
def archive(folder: Path, state: Path) -> Archive:
    return Archive.open(indexed(folder, state), state)


def a_work(target: Path, keys: tuple[str, ...]) -> ReportWork:
    return ReportWork(
        target, Query("strike"), keys, lambda a: (("Found", str(a.count())),), ReportWords(), "Not here."
    )


def test_every_slice_goes_on_where_the_last_one_ended(archive: Archive, tmp_path: Path) -> None:
    keys = (*(f"{number}.txt" for number in range(SLICE + 3)), "2014/strike.txt")
    work, shares = a_work(tmp_path / "a.csv", keys), list[float]()
    while not shares or shares[-1] < 1:
        shares.append(work.step(archive))
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["key"] for row in rows] == list(keys)
    assert rows[-1]["title"] == "Hunger strike in Homs Central Prison"
    assert rows[0]["search"] == "Found: 4"
    assert (len(shares), work.gone) == (2, SLICE + 3)


def test_stopped_in_the_middle_it_leaves_nothing(archive: Archive, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    work = a_work(out / "a.csv", tuple(map(str, range(2 * SLICE))))
    assert work.step(archive) == 0.5
    assert list(out.iterdir())
    work.stop()
    assert list(out.iterdir()) == []
    with pytest.raises(Cancelled):
        work.step(archive)


def test_stopped_before_it_began_it_never_begins(archive: Archive, tmp_path: Path) -> None:
    work = a_work(tmp_path / "a.csv", ("2014/strike.txt",))
    work.stop()
    with pytest.raises(Cancelled):
        work.step(archive)
    assert not (tmp_path / "a.csv").exists()


def test_nothing_is_put_into_the_archives_own_folder(archive: Archive, folder: Path) -> None:
    with pytest.raises(FileUnwritable, match=r"Not here\."):
        a_work(folder / "2014" / "a.csv", ("2014/strike.txt",)).step(archive)
