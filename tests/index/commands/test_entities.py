"""`sijill entities`: for people and for programs, with names for ids, and with exit codes that tell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.commands.common import DONE, NOTHING_FOUND, SOME_UNREADABLE, WRONG_USE
from tests.helpers.shell import Shell

pytestmark = pytest.mark.usefixtures("reading_here")


def ids(shell: Shell, pages: Path, *more: str) -> dict[str, int]:
    """The listed entities by id."""
    shell("entities", pages, "list", *more, "--json")
    return {one["id"]: one["count"] for one in map(json.loads, shell.out.splitlines())}


def test_entities_are_listed_with_counts(pages: Path, sijill: Shell) -> None:
    assert ids(sijill, pages) == {"place:homs": 2, "organisation:united-nations": 2, "place:beirut": 1}
    assert ids(sijill, pages, "nati") == {"organisation:united-nations": 2}
    assert ids(sijill, pages, "--kind", "place", "--limit", "1") == {"place:homs": 2}
    assert sijill("entities", pages, "list") == DONE
    assert sijill.out.splitlines()[0].split() == ["2", "Homs", "(place:homs)"]
    assert sijill("entities", pages, "list", "nobody") == NOTHING_FOUND


def test_an_entity_is_shown_with_names_and_company(pages: Path, sijill: Shell) -> None:
    shown = sijill.json("entities", pages, "show", "UN")
    assert (shown["id"], shown["count"]) == ("organisation:united-nations", 2)
    assert "UN" in shown["aliases"]
    assert {one["id"] for one in shown["beside"]} == {"place:homs", "place:beirut"}
    sijill("entities", pages, "show", "UN")
    assert sijill.out.startswith("United Nations  (organisation:united-nations)\nAlso known as: ")
    assert sijill("entities", pages, "show", "Nobody") == WRONG_USE


def test_names_are_as_good_as_ids(pages: Path, sijill: Shell) -> None:
    entry = sijill.json("entities", pages, "merge", "Homs", "بيروت", "--reason", "a test")
    assert (entry["action"], entry["entities"], entry["reason"], entry["author"]) == (
        "merge", ["place:homs", "place:beirut"], "a test", "",
    )  # fmt: skip
    assert ids(sijill, pages) == {"place:homs": 3, "organisation:united-nations": 2}
    assert sijill("search", pages, "", "--entity", "Beirut") == DONE
    assert "3 releases match" in sijill.out
    assert sijill("entities", pages, "split", "Beirut") == DONE
    assert ids(sijill, pages)["place:homs"] == 2


def test_a_name_that_fits_several_is_told_with_their_ids(pages: Path, sijill: Shell) -> None:
    for place in ("Homs", "Beirut"):
        sijill("entities", pages, "rename", place, "The City")
    assert "`merge`" in sijill.err
    assert sijill("entities", pages, "reject", "the city") == WRONG_USE
    assert "place:beirut, place:homs" in sijill.err


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (("reject", "Beirut"), {"place:homs": 2, "organisation:united-nations": 2}),
        (
            ("distinct", "Homs", "--release", "b.txt", "--name", "Homs, Oregon"),
            {"organisation:united-nations": 2, "place:homs": 1, "place:homs-oregon": 1, "place:beirut": 1},
        ),
        (
            ("split", "united nations", "--spelling", "UN"),
            {"place:homs": 2, "organisation:united-nations": 1, "organisation:un": 1, "place:beirut": 1},
        ),
        (
            ("kind", "Beirut", "person"),
            {"place:homs": 2, "organisation:united-nations": 2, "person:beirut": 1},
        ),
    ],
    ids=lambda words: words[0] if isinstance(words, tuple) else "",
)
def test_decisions_count_and_can_be_undone(
    pages: Path, sijill: Shell, words: tuple[str, ...], left: dict[str, int]
) -> None:
    before = ids(sijill, pages)
    entry = sijill.json("entities", pages, *words)
    assert ids(sijill, pages) == left
    assert sijill("entities", pages, "undo", entry["id"][:8]) == DONE
    assert "(undone " in sijill.out
    assert ids(sijill, pages) == before
    assert sijill("entities", pages, "redo", entry["id"]) == DONE
    assert ids(sijill, pages) == left


def test_an_alias_finds(pages: Path, sijill: Shell) -> None:
    sijill("entities", pages, "alias", "Homs", "Emesa", "--author", "Omar")
    assert ids(sijill, pages, "emesa") == {"place:homs": 2}
    sijill("entities", pages, "log")
    assert "alias" in sijill.out
    assert "by Omar" in sijill.out


def test_what_cannot_be_is_wrong_use(pages: Path, sijill: Shell) -> None:
    assert sijill("entities", pages, "log") == NOTHING_FOUND
    for words in (("merge", "Homs"), ("undo", "none"), ("rename", "Homs", " "), ("kind", "Homs", "ship"), ()):
        assert sijill("entities", pages, *words) == WRONG_USE
    sijill("entities", pages, "merge", "Homs", "--json")
    assert json.loads(sijill.out)["error"]["kind"] == "wrong-use"
    assert sijill("entities", pages, "log") == NOTHING_FOUND


def test_two_colleagues_exchange_their_decisions(
    pages: Path, sijill: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, colleague = tmp_path / "decisions.csv", Shell(tmp_path / "colleague", capsys)
    colleague("entities", pages, "rename", "Homs", "Homs City")
    colleague("entities", pages, "reject", "Beirut")
    assert colleague("entities", pages, "export", file) == DONE
    sijill("entities", pages, "rename", "Homs", "Old Homs")
    assert sijill("entities", pages, "import", file, "--dry-run") == SOME_UNREADABLE
    assert "1 decision would come in" in sijill.out
    assert "place:beirut" in ids(sijill, pages)
    done = sijill.json("entities", pages, "import", file)
    assert (len(done["added"]), done["known"], len(done["conflicts"])) == (1, 0, 1)
    assert "place:beirut" not in ids(sijill, pages)
    assert sijill("entities", pages, "import", file, "--prefer", "mine") == DONE
    assert sijill("entities", pages, "import", file) == SOME_UNREADABLE  # undone here, in force there
    assert sijill("entities", pages, "import", file, "--prefer", "theirs") == DONE
    assert sijill.json("entities", pages, "show", "place:homs")["name"] == "Homs City"


def test_a_rejected_entity_is_brought_back_by_its_name(pages: Path, sijill: Shell) -> None:
    sijill("entities", pages, "reject", "Beirut")
    assert sijill("entities", pages, "rename", "Beirut", "Bayrut") == WRONG_USE
    assert "It was decided" in sijill.err
    assert sijill("entities", pages, "split", "Beirut") == DONE
    assert "place:beirut" in ids(sijill, pages)
