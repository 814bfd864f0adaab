"""The command line: what it prints for people and for programs, and how it ends."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from index.cli import COMMANDS, main
from tests.helpers.containers import mail_of, zip_of
from tests.helpers.releases import save_page
from tests.helpers.shell import Shell

pytestmark = pytest.mark.usefixtures("reading_here", "warm_processes")


def test_index_says_what_was_read_and_refused(sijill: Shell, pages: Path) -> None:
    (pages / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert sijill("index", pages) == 0
    assert "3 releases" in sijill.out
    assert "scan.png (unsupported)" in sijill.out


def test_index_ends_with_3_when_something_could_not_be_read(sijill: Shell, pages: Path) -> None:
    (pages / "empty.txt").touch()
    assert sijill("index", pages) == 3
    assert "empty.txt" in sijill.out


def test_index_for_programs(sijill: Shell, pages: Path) -> None:
    (pages / "empty.txt").touch()
    report = sijill.json("index", pages)
    assert (report["releases"], report["read"], report["gone"]) == (3, 4, 0)
    assert [failure["key"] for failure in report["failures"]] == ["empty.txt"]
    assert sijill.json("index", pages, "--rebuild")["read"] == 4


def test_search_indexes_a_folder_that_was_not_indexed_yet(sijill: Shell, pages: Path) -> None:
    assert sijill("search", pages, "strikes") == 0
    assert "1 release matches." in sijill.out
    assert "1. Strike in the prison" in sijill.out
    assert "2 May 2016" in sijill.out
    assert "«strike»" in sijill.out


def test_search_for_programs_keeps_the_contract(sijill: Shell, pages: Path) -> None:
    found = sijill.json("search", pages, "strikes", "--facets")
    assert list(found) == ["query", "total", "took_ms", "notices", "hits", "facets"]
    (hit,) = found["hits"]
    assert list(hit) == ["rank", "path", "title", "published", "score", "snippet", "spans", "reasons"]
    assert (hit["rank"], hit["path"], hit["published"]) == (1, "a.txt", "2016-05-02")
    assert [hit["snippet"][start:end] for start, end in hit["spans"]] == ["strike"]
    assert {"name": "Homs", "kind": "place", "count": 1}.items() <= found["facets"]["entities"][0].items()
    assert found["facets"]["months"] == [{"month": "2016-05", "count": 1}]


def test_search_narrows_by_date_entity_source_and_language(sijill: Shell, pages: Path) -> None:
    def paths(*options: str) -> list[str]:
        return [hit["path"] for hit in sijill.json("search", pages, "", "--sort", "oldest", *options)["hits"]]

    assert paths() == ["a.txt", "b.txt", "2018/c.txt"]
    assert paths("--since", "2017-06") == ["b.txt", "2018/c.txt"]
    assert paths("--until", "2016") == ["a.txt"]
    assert paths("--undated") == []
    assert paths("--undated", "--dates", "mentioned") == ["a.txt", "b.txt", "2018/c.txt"]
    assert paths("--entity", "UN") == ["b.txt", "2018/c.txt"]
    assert paths("--entity", "UN", "--entity", "Homs") == ["b.txt"]
    assert paths("--source", "releases.example.org", "--limit", "1", "--offset", "1") == ["b.txt"]
    assert paths("--source", "nobody.example.org") == []
    assert paths("--language", "ar") == []


def test_search_puts_releases_in_order_of_titles_and_sources(sijill: Shell, folder: Path) -> None:
    for name, title in (("a.txt", "Zone closed"), ("b.txt", "“Émigrés” wait"), ("c.txt", "بيان")):
        (folder / name).write_text(f"{title}\n\nThe storm came.\n", "utf-8")

    def paths(sort: str, *options: str) -> list[str]:
        hits = sijill.json("search", folder, "storm", "--sort", sort, *options)["hits"]
        return [hit["path"] for hit in hits]

    assert paths("title") == ["b.txt", "a.txt", "c.txt"]
    assert paths("title", "--offset", "1", "--limit", "1") == ["a.txt"]
    assert paths("source") == ["a.txt", "b.txt", "c.txt"]


def test_any_word_is_enough_when_asked_for(sijill: Shell, pages: Path) -> None:
    assert sijill.json("search", pages, "strike pumps")["total"] == 0
    assert sijill.json("search", pages, "strike pumps", "--match", "any")["total"] == 2


def test_nothing_found_ends_with_1(sijill: Shell, pages: Path) -> None:
    assert sijill("search", pages, "avalanche") == 1
    assert "No release matches." in sijill.out


def test_show_prints_facts_and_marked_text(sijill: Shell, pages: Path) -> None:
    assert sijill("show", pages, "b.txt", "--query", "pump") == 0
    for expected in ("Water in Homs", "3 June 2017", "Valley Watch", "Homs", "brought «pumps»."):
        assert expected in sijill.out


def test_show_for_programs_adds_the_spans(sijill: Shell, pages: Path) -> None:
    shown = sijill.json("show", pages, "b.txt", "--query", "pump")
    assert [shown["text"][start:end] for start, end in shown["spans"]] == ["pumps"]


@pytest.mark.slow
def test_read_understands_files_without_an_archive(sijill: Shell, pages: Path, state: Path) -> None:
    (pages / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert sijill("read", pages, pages / "a.txt", "--jsonl") == 0
    answers = [json.loads(line) for line in sijill.out.splitlines()]
    read = {answer["path"]: answer for answer in answers if "error" not in answer}
    assert set(read) == {str(pages / name) for name in ("a.txt", "b.txt", "2018/c.txt")}
    assert [answer["error"]["kind"] for answer in answers if "error" in answer] == ["unsupported"]
    release = read[str(pages / "b.txt")]
    assert release["published"]["value"] == "2017-06-03"
    assert release["published"]["rule"]
    assert release["source"] == "releases.example.org"
    assert [block["kind"] for block in release["blocks"]] == ["heading", "paragraph"]
    nations = [entity for entity in release["entities"] if entity["name"] == "United Nations"]
    assert [release["text"][entity["start"] : entity["end"]] for entity in nations] == ["United Nations"]
    assert not state.exists()


@pytest.mark.slow
def test_read_names_every_release_and_every_failure_of_a_container(sijill: Shell, folder: Path) -> None:
    inner = mail_of("Inside.", {"c.txt": b"Deeper."})
    (folder / "a.zip").write_bytes(zip_of({"b.eml": inner, "x.bin": b"\0", "empty.txt": ""}))
    assert sijill("read", folder / "a.zip", "--jsonl") == 3
    answers = [json.loads(line) for line in sijill.out.splitlines()]
    assert {answer["path"] for answer in answers} == {str(folder / "a.zip")}
    assert [(answer["key"], answer["parent"], answer.get("error", {}).get("kind")) for answer in answers] == [
        ("a.zip!/b.eml", "a.zip", None),
        ("a.zip!/b.eml!/c.txt", "a.zip!/b.eml", None),
        ("a.zip!/x.bin", "a.zip", "unsupported"),
        ("a.zip!/empty.txt", "a.zip", "unreadable"),
    ]
    assert sijill("read", folder / "a.zip") == 3
    assert f"{folder / 'a.zip'}!/x.bin (unsupported)" in sijill.out


def test_index_names_the_members_that_cannot_be_read(sijill: Shell, folder: Path) -> None:
    (folder / "a.zip").write_bytes(zip_of({"b.txt": "Text.", "x.bin": b"\0"}))
    report = sijill.json("index", folder)
    assert (report["releases"], report["read"]) == (1, 1)
    assert [failure["key"] for failure in report["failures"]] == ["a.zip!/x.bin"]
    assert sijill.json("show", folder, "a.zip!/b.txt")["parent"] == "a.zip"


def test_a_passage_is_added_by_its_quote_and_listed(sijill: Shell, pages: Path) -> None:
    assert sijill("bookmarks", pages, "list") == 1
    assert sijill("bookmarks", pages, "add", "a.txt", "--quote", "went on strike", "--note", "When?") == 0
    kept = sijill.json("bookmarks", pages, "list")
    assert (kept["release"], kept["quote"], kept["note"]) == ("a.txt", "went on strike", "When?")


def test_a_passage_is_added_by_its_place(sijill: Shell, pages: Path) -> None:
    kept = sijill.json("bookmarks", pages, "add", "a.txt", "--span", "0", "6")
    assert kept["quote"] == "Strike"


def test_a_quote_that_does_not_stand_there_once_ends_with_2(sijill: Shell, pages: Path) -> None:
    assert sijill("bookmarks", pages, "add", "a.txt", "--quote", "avalanche") == 2
    assert "stands 0 times" in sijill.err
    assert sijill("bookmarks", pages, "add", "a.txt", "--quote", "r") == 2


def test_check_of_a_sound_archive_ends_with_0(sijill: Shell, pages: Path) -> None:
    sijill("index", pages)
    assert sijill("check", pages) == 0
    assert "The index holds exactly these releases." in sijill.out


def test_check_names_what_changed_and_ends_with_3(sijill: Shell, pages: Path) -> None:
    sijill("index", pages)
    (pages / "a.txt").write_text("Other words.")
    assert sijill("check", pages) == 3
    assert "1 changed since they were first read:\n  a.txt" in sijill.out
    assert sijill.json("check", pages, "--repair")["changed"] == ["a.txt"]


def test_check_finds_silent_damage_and_repair_mends_it(sijill: Shell, pages: Path, state: Path) -> None:
    sijill("index", pages)
    [segment] = state.rglob("*.segment")
    content = bytearray(segment.read_bytes())
    content[len(content) // 2] ^= 1
    segment.write_bytes(content)
    assert sijill("check", pages) == 3
    assert "index was damaged" in sijill.err or "index is damaged" in sijill.out
    assert sijill("check", pages, "--repair") == 0
    found = sijill.json("check", pages)
    assert (found["damage"], found["index_is_sound"]) == ("", True)


@pytest.mark.slow
def test_import_shows_copies_and_undoes(sijill: Shell, pages: Path, tmp_path: Path) -> None:
    sijill("index", pages)
    inbox = tmp_path / "inbox"
    save_page(inbox, "a.txt", "Another strike")
    (inbox / "same.txt").write_bytes((pages / "b.txt").read_bytes())
    assert sijill("import", *inbox.iterdir(), "--into", pages, "--dry-run") == 0
    assert "dry run" in sijill.out
    assert not (pages / "a (2).txt").exists()
    done = sijill.json("import", *inbox.iterdir(), "--into", pages)
    assert sorted((Path(file["path"]).name, file["action"], file["target"]) for file in done["files"]) == [
        ("a.txt", "rename", "a (2).txt"),
        ("same.txt", "identical", "b.txt"),
    ]
    assert sijill.json("search", pages, "another")["total"] == 1
    assert sijill("import", "--undo", done["id"], "--into", pages) == 0
    assert sijill.json("search", pages, "another")["total"] == 0


def test_import_needs_files_or_an_import_to_undo(sijill: Shell, pages: Path) -> None:
    assert sijill("import", "--into", pages) == 2


def test_the_demonstration_answers_its_question_on_the_sample_archive(sijill: Shell) -> None:
    assert sijill("demo") == 0
    assert "The sample archive holds 64 releases, 2011 to 2024." in sijill.out
    assert "3 releases match." in sijill.out
    assert "hunger strike»" in sijill.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"sijill {command}" in capsys.readouterr().out


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.strip() == f"Sijill {project['project']['version']}"
