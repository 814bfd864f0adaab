"""The command line in trouble: a sentence, the right exit code, and the rest goes on."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from index import archive as archives
from index.cli import main
from index.engine import VERSION
from index.locking import held
from tests.helpers.releases import save_page
from tests.helpers.shell import Shell

pytestmark = pytest.mark.usefixtures("reading_here")


def test_odd_characters_are_searched_with_a_notice(sijill: Shell, pages: Path) -> None:
    assert sijill("search", pages, '"strike (') == 0
    assert "Note:" in sijill.err


@pytest.mark.parametrize("option", ["--since", "--until"])
def test_a_date_that_is_none_ends_with_2(sijill: Shell, pages: Path, option: str) -> None:
    assert sijill("search", pages, "x", option, "soon") == 2
    assert "soon" in sijill.err


def test_a_missing_folder_ends_with_3_and_a_sentence(sijill: Shell, tmp_path: Path) -> None:
    assert sijill("search", tmp_path / "none", "x") == 3
    assert sijill.err.startswith("There is no folder at")
    error = sijill.json("search", tmp_path / "none", "x")["error"]
    assert (error["kind"], error["message"][:21]) == ("folder-missing", "There is no folder at")


def test_a_release_that_is_not_there_ends_with_1(sijill: Shell, pages: Path) -> None:
    assert sijill("show", pages, "none.txt") == 1
    assert "none.txt" in sijill.err


def test_a_file_that_could_not_be_read_is_not_said_to_be_missing(sijill: Shell, pages: Path) -> None:
    (pages / "empty.txt").touch()
    assert sijill("show", pages, "empty.txt") == 1
    assert "could not be read. The file is empty." in sijill.err


@pytest.mark.parametrize("lost", ["index", "first sync"])
def test_search_first_indexes_what_the_index_lacks(
    sijill: Shell, pages: Path, state: Path, lost: str
) -> None:
    sijill("index", pages)
    places = archives.places_of(pages, state)
    if lost == "index":
        shutil.rmtree(places.index(VERSION))
    else:
        save_page(pages, "new.txt", "A second strike")
        with closing(sqlite3.connect(places.catalogue)) as catalogue, catalogue:
            catalogue.execute("DELETE FROM syncs")
    assert sijill.json("search", pages, "strike")["total"] == (1 if lost == "index" else 2)


def test_search_says_when_the_index_lacks_something_and_another_process_is_at_it(
    sijill: Shell, pages: Path, state: Path
) -> None:
    sijill("index", pages)
    places = archives.places_of(pages, state)
    shutil.rmtree(places.index(VERSION))
    with held(places.lock):
        assert sijill("search", pages, "strike") == 1
    assert "Not everything is in the index: some releases may be missing." in sijill.err


class Full(io.StringIO):
    """An output on a disk without space."""

    def write(self, _: str) -> int:
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("option", ["--json", "--facets"])
def test_an_answer_that_finds_no_room_ends_with_3_and_a_sentence(
    sijill: Shell, pages: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    sijill("index", pages)
    monkeypatch.setattr(sys, "stdout", Full())
    assert sijill("search", pages, "strike", option) == 3
    assert sijill.err == "The system stopped this command: No space left on device.\n"


def test_a_reader_that_went_away_is_no_failure(
    sijill: Shell, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError(32, "Broken pipe")

    sijill("index", pages)
    monkeypatch.setattr(sys, "stdout", Gone())
    assert sijill("search", pages, "strike") == 0
    assert sijill.err == ""


def test_without_any_output_a_command_still_works(
    sijill: Shell, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert sijill("search", pages, "strike") == 0
    assert sijill("search", pages, "avalanche") == 1


def test_an_error_does_not_steer_the_terminal(sijill: Shell, tmp_path: Path) -> None:
    assert sijill("index", tmp_path / "no\x1b[31mne") == 3
    assert "\x1b" not in sijill.err


@pytest.mark.slow
def test_read_names_what_cannot_be_read_and_ends_with_3(sijill: Shell, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    (tmp_path / "b.txt").write_text("Words.")
    assert sijill("read", tmp_path / "none.txt", pipe, tmp_path / "b.txt", "--jsonl") == 3
    none, piped, read = (json.loads(line) for line in sijill.out.splitlines())
    assert none["error"] == {"kind": "unreadable", "message": "There is no such file."}
    assert piped["error"]["kind"] == "unsupported"
    assert read["key"] == "b.txt"


def test_read_goes_on_after_what_cannot_be_looked_at(
    sijill: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(path: Path, **_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", closed)
    assert sijill("read", tmp_path / "a.txt", tmp_path / "b", "--jsonl") == 3
    messages = [json.loads(line)["error"]["message"] for line in sijill.out.splitlines()]
    assert messages == ["It cannot be read (Permission denied)."] * 2


def test_a_fault_of_the_program_ends_with_4_and_a_report(
    sijill: Shell, pages: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the roof is leaking")

    monkeypatch.setattr(archives.Archive, "search", fail)
    assert sijill("search", pages, "x") == 4
    assert "the roof is leaking" in sijill.err
    assert "Traceback" not in sijill.err
    assert "Traceback" in (state / "fault.log").read_text()


def test_stopping_keeps_calm(sijill: Shell, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(archives.Archive, "search", stop)
    assert sijill("search", pages, "x") == 130
    assert "Stopped." in sijill.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "required: COMMAND"),
        (["search"], "required: FOLDER, QUERY"),
        (["search", "a", "b", "--limit", "-3"], "-3 is not a number of hits"),
        (["search", "a", "b", "--limit", "x"], "x is not a number of hits"),
        (["index", ""], "it is empty"),
        (["index", "a", "--state", ""], "it is empty"),
    ],
)
def test_wrong_use_ends_with_2_and_a_sentence(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert told in capsys.readouterr().err
    assert main([*words, "--json"]) == 2
    error = json.loads(capsys.readouterr().out)["error"]
    assert error["kind"] == "wrong-use"


def test_an_option_after_two_hyphens_is_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--", "--json"]) == 2
    assert capsys.readouterr().out == ""
