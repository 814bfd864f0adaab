"""A file that is hostile, damaged or gone costs that file and nothing else."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from index import isolation
from index.errors import Refused
from index.file_reading import Reading, read_file
from index.isolation import read_all, reading_apart
from tests.helpers.readers import by_content


def readings(
    folder: Path, contents: dict[str, str], *, children: int = 1, seconds: float = 60
) -> dict[str, Reading]:
    """What became of files with these contents, read in children."""
    for name, content in contents.items():
        (folder / name).write_text(content)
    tasks = [(name, folder / name) for name in contents]
    found = list(read_all(tasks, children=children, seconds=seconds, reader=by_content))
    assert len(found) == len(tasks)
    return {reading.key: reading for reading in found}


def test_files_become_releases_with_the_hash_of_their_bytes(folder: Path) -> None:
    found = readings(folder, {"a": "one", "b": "two"}, children=2)
    assert found["a"].releases[0].title == "one"
    assert found["b"].sha256 == "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3"


@pytest.mark.slow
def test_a_file_that_kills_or_hangs_its_process_bears_the_blame_alone(folder: Path) -> None:
    contents = {"a": "one", "b": "die", "c": "two", "d": "hang", "e": "three"}
    found = readings(folder, contents, seconds=8)
    assert list(found) == list(contents)
    kinds = {key: reading.failure.kind for key, reading in found.items() if reading.failure}
    assert kinds == {"b": "damaged", "d": "timed-out"}
    assert "exit code 7" in found["b"].failure.message  # type: ignore[union-attr]
    assert "longer than 8 seconds" in found["d"].failure.message  # type: ignore[union-attr]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a process's memory")
def test_a_file_that_wants_too_much_memory_is_refused(folder: Path) -> None:
    found = readings(folder, {"a": "eat", "b": "one"})
    assert found["a"].failure is not None
    assert found["a"].failure.kind == "too-large"
    assert found["b"].releases


@pytest.mark.slow
def test_what_was_read_of_a_container_before_it_ended_its_process_stays(folder: Path) -> None:
    found = readings(folder, {"a": "one\nunread\ndie\nnever", "b": "two"})
    assert [release.key for release in found["a"].releases] == ["a"]
    assert [(failure.key, failure.kind) for failure in found["a"].failures] == [
        ("a!/1", "unsupported"),
        ("a", "damaged"),
    ]
    assert [release.key for release in found["b"].releases] == ["b"]


def test_members_come_with_their_file(folder: Path) -> None:
    reading = readings(folder, {"a": "one\ntwo\nunread"})["a"]
    assert [release.key for release in reading.releases] == ["a", "a!/1"]
    assert reading.failure is None
    assert [failure.key for failure in reading.unread_members] == ["a!/2"]


def test_what_was_read_before_a_refusal_or_a_fault_stays(folder: Path) -> None:
    for word, kind in (("refuse", "encrypted"), ("fail", "unreadable")):
        reading = read_file("a", f"one\n{word}".encode(), by_content)
        assert len(reading.releases) == 1
        assert reading.failure is not None
        assert reading.failure.kind == kind


def test_a_refusal_keeps_its_kind_and_sentence(folder: Path) -> None:
    failure = readings(folder, {"a": "refuse"})["a"].failure
    assert failure is not None
    assert (failure.kind, failure.message) == ("encrypted", "It is locked with a password.")


def test_a_fault_of_the_program_costs_one_file_and_is_kept_for_the_log(folder: Path) -> None:
    found = readings(folder, {"a": "fail", "b": "one"})
    assert found["a"].failure is not None
    assert "KeyError" in found["a"].fault
    assert found["b"].releases


def test_a_file_that_vanished_is_said_to_have_vanished(folder: Path) -> None:
    reading = read_file("a", folder / "a", by_content)
    assert reading.failure is not None
    assert reading.failure.kind == "unreadable"
    assert "vanished" in reading.failure.message


def test_a_file_that_may_not_be_read_says_why(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    reading = read_file("a", folder / "a", by_content)
    assert reading.failure is not None
    assert "Permission denied" in reading.failure.message


def test_a_file_of_too_many_bytes_is_not_read_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.file_reading.BYTES_PER_FILE", 3)
    (folder / "a").write_text("four")
    reading = read_file("a", folder / "a", by_content)
    assert reading.failure is not None
    assert reading.failure.kind == "too-large"


def test_bytes_are_read_apart_and_refusals_arrive_as_refusals() -> None:
    with reading_apart(seconds=8, reader=by_content) as read:
        (release,) = read("a", b"one")
        assert release.title == "one"  # type: ignore[union-attr]
        assert len(tuple(read("a", b"one\nunread\nrefuse"))) == 3
        with pytest.raises(Refused, match="locked"):
            read("b", b"refuse")
        with pytest.raises(Refused, match="exit code 7"):
            read("c", b"die")
        assert len(tuple(read("d", b"two"))) == 1


def test_leaving_in_the_middle_ends_the_children(folder: Path) -> None:
    for number in range(30):
        (folder / str(number)).write_text("x")
    under_way = read_all([(str(n), folder / str(n)) for n in range(30)], reader=by_content)
    next(under_way)
    under_way.close()
    with pytest.raises(StopIteration):
        next(under_way)


def test_cancelling_does_not_wait_for_a_file_that_shows_nothing(folder: Path) -> None:
    (folder / "a").write_text("one\nhang")
    answers = iter([False, False, True])
    assert list(read_all([("a", folder / "a")], reader=by_content, cancelled=lambda: next(answers))) == []


def test_a_large_container_comes_in_parts_that_know_their_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "MOST_IN_A_PART", 2)
    large = b"1\n2\n3\nunread\n5"
    parts = list(read_all([("a", large), ("b", b"6")], reader=by_content))
    found = [(part.key, len(part.releases), len(part.failures), part.goes_on) for part in parts]
    assert found == [("a", 2, 0, True), ("a", 1, 1, True), ("a", 1, 0, False), ("b", 1, 0, False)]
    assert {part.sha256 for part in parts if part.key == "a"} == {read_file("a", large).sha256}


def test_a_slow_container_does_not_wait_for_a_full_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "SECONDS_PER_PART", 0.0)
    parts = list(read_all([("a", b"1\n2\n3")], reader=by_content))
    assert [(len(part.releases), part.goes_on) for part in parts] == [(2, True), (1, False)]


def test_what_ends_its_process_after_some_parts_bears_the_blame_in_the_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(isolation, "MOST_IN_A_PART", 2)
    first, last = read_all([("a", b"1\n2\n3\ndie")], reader=by_content)
    assert (len(first.releases), first.goes_on, first.failure) == (2, True, None)
    assert (len(last.releases), last.goes_on, last.sha256) == (1, False, "")
    assert last.failure is not None


def test_a_container_may_take_its_time_but_not_for_ever(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(isolation, "SECONDS_IN_ALL", 0.0)
    (found,) = read_all([("a", b"one")], reader=by_content)
    assert found.failure is not None
    assert (found.failure.kind, "longer than 0 seconds" in found.failure.message) == ("timed-out", True)


def test_a_container_whose_releases_never_cease_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "MOST_IN_A_PART", 2)
    parts = read_all([("a", b"\n".join([b"one"] * 100))], reader=by_content)
    assert next(parts).goes_on
    monkeypatch.setattr(isolation, "SECONDS_IN_ALL", 0.0)
    (last,) = parts
    assert last.failure is not None
    assert last.failure.kind == "timed-out"


def test_an_answer_that_had_to_wait_for_the_reader_of_others_came_in_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ahead = 0.0

    def one_answer(connections: list[Any], timeout: float) -> list[Any]:
        """The first of those that have an answer, once all have one."""
        assert all(connection.poll(60) for connection in connections)
        return connections[:1]

    monkeypatch.setattr(isolation, "_AHEAD", 1)
    monkeypatch.setattr(isolation, "wait", one_answer)
    clock = SimpleNamespace(monotonic=lambda: time.monotonic() + ahead)
    monkeypatch.setattr(isolation, "time", clock)
    readings = []
    for reading in read_all([("a", b"one"), ("b", b"two")], children=2, reader=by_content):
        readings.append(reading)
        ahead += 1000  # storing the first one takes that long
    assert [(reading.key, reading.failure) for reading in readings] == [("a", None), ("b", None)]


def test_nothing_to_read_starts_nothing() -> None:
    assert list(read_all([])) == []


def test_a_large_file_may_take_longer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.isolation.SECONDS_PER_MEGABYTE", 2_000_000.0)
    (found,) = read_all([("large", b"four")], seconds=0.0, reader=by_content)
    assert found.failure is None
