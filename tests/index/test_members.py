"""Names in containers become keys: printable, unique, stable, and never a path on disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.folder import key_of, path_of
from index.members import MemberKeys, parent_of


def key(name: str) -> str:
    return MemberKeys("a.zip").take(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2017/b.txt", "2017/b.txt"),
        ("2017\\b.txt", "2017/b.txt"),
        ("../../etc/passwd", "%2E%2E/%2E%2E/etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Windows\\b.txt", "C%3A/Windows/b.txt"),
        ("100%.txt", "100%25.txt"),
        ("a\nb\x1b[2J.txt", "a%0Ab%1B[2J.txt"),
        ("report\u202etxt.exe", "report%E2%80%AEtxt.exe"),
        ("caf\udce9.txt", "caf%E9.txt"),
        ("half \ud800.txt", "half %ED%A0%80.txt"),
        ("", "unnamed"),
        ("./", "unnamed"),
        ("x.zip!/b.txt", "x.zip%21/b.txt"),
        ("بيان.txt", "بيان.txt"),
    ],
)
def test_a_name_becomes_part_of_a_key(name: str, expected: str) -> None:
    assert key(name) == f"a.zip!/{expected}"


def test_a_name_of_300_characters_keeps_its_ending() -> None:
    assert len(key("x" * 300 + ".txt")) < 200
    assert key("x" * 300 + ".txt").endswith("x.txt")
    assert key("folder/" * 200 + "b.txt").endswith("/b.txt")


def test_a_name_that_comes_again_is_numbered() -> None:
    keys = MemberKeys("a.zip")
    names = ["b.txt", "b (2).txt", "b.txt", "./b.txt", "B.txt", "", ""]
    assert [keys.take(name).removeprefix("a.zip!/") for name in names] == [
        "b.txt",
        "b (2).txt",
        "b (3).txt",
        "b (4).txt",
        "B.txt",
        "unnamed",
        "unnamed (2)",
    ]


def test_a_key_tells_what_it_lies_in() -> None:
    assert parent_of("a.zip!/b.eml!/c.pdf") == "a.zip!/b.eml"
    assert parent_of("2017/a.zip") is None


def test_a_folder_cannot_pass_for_the_inside_of_a_file() -> None:
    folder = Path("archive")
    inside = key_of(folder, folder / "a.zip!" / "b.txt")
    assert inside == "a.zip%21/b.txt"
    assert path_of(folder, inside) == folder / "a.zip!" / "b.txt"


@given(names=st.lists(st.text(max_size=8) | st.sampled_from(["a.txt", "a (2).txt", "..", "%2E", "a!/b"])))
def test_keys_are_printable_unique_and_the_same_again(names: list[str]) -> None:
    first, second = MemberKeys("a.zip"), MemberKeys("a.zip")
    keys = [first.take(name) for name in names]
    assert keys == [second.take(name) for name in names]
    assert len(set(keys)) == len(keys)
    for one in keys:
        assert parent_of(one) == "a.zip"
        assert not {"..", "", "."} & set(one.removeprefix("a.zip!/").split("/"))
        assert not any(letter in one for letter in "\0\n\x1b\u202e")
