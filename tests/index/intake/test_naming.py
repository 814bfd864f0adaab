"""Imported files get names that every system keeps and that nothing has yet."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.intake.naming import MAXIMUM_BYTES, FreeNames, names_like, portable_name


@pytest.mark.parametrize(
    "name",
    [
        "strike.txt",
        "بيان صحفي ٢٠١٧.html",
        "Café (2).md",
        "100%.txt",
        "a.b.c",
        "console.txt",
        "نیم\u200cفاصله.txt",
        "🔇",
    ],
)
def test_a_good_name_stays_as_it_is(name: str) -> None:
    assert portable_name(name) == name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("what: why?.txt", "what_ why_.txt"),
        ("a\nb\x00c.txt", "a_b_c.txt"),
        ("exe\u202etxt.pdf", "exe_txt.pdf"),
        ("lost\udcff.txt", "lost_.txt"),
        (".hidden.txt", "hidden.txt"),
        ("~$letter.txt", "letter.txt"),
        (" .~$ .x", "x"),
        ("end. . ", "end"),
        ("CON", "_CON"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("com¹.txt", "_com¹.txt"),
        ("..", "unnamed"),
        ("\u3000", "unnamed"),
    ],
)
def test_a_name_that_some_system_refuses_is_mended(name: str, safe: str) -> None:
    assert portable_name(name) == safe


def test_a_long_name_is_cut_between_letters_and_keeps_its_suffix() -> None:
    cut = portable_name("س" * 200 + ".html")
    assert cut == "س" * 125 + ".html"
    assert list(zip(names_like(cut), range(2), strict=False))[1][0] == "س" * 123 + " (2).html"


@given(st.text(st.characters(), max_size=300) | st.from_regex(r"(?i)(con|nul|lpt3|~\$|\.)+[. ]*(txt)?"))
@example("x" * 254 + ". .")
@example("_" * 222 + " " + "." + "y" * 31)
@example("con" + "\u0345" * 200)
def test_every_name_becomes_one_that_can_be_kept(name: str) -> None:
    safe = portable_name(name)
    assert 0 < len(safe.encode("utf-8")) <= MAXIMUM_BYTES
    assert not set(safe) & set('<>:"/\\|?*\x00\n\u202e')
    assert not safe.startswith((".", "~$", " "))
    assert not safe.endswith((".", " "))
    assert portable_name(safe) == safe


@given(st.text(st.characters(), max_size=300).map(portable_name))
def test_numbered_names_are_as_good_as_the_first(name: str) -> None:
    for number, candidate in zip(range(12), names_like(name), strict=False):
        assert len(candidate.encode("utf-8")) <= MAXIMUM_BYTES
        assert (candidate == name) == (number == 0)


class TestFreeNames:
    def test_a_taken_name_gets_the_first_free_number(self, folder: Path) -> None:
        for name in ("strike.txt", "strike (2).txt"):
            (folder / name).touch()
        names = FreeNames(folder)
        assert names.take(PurePath("strike.txt")) == folder / "strike (3).txt"
        assert names.take(PurePath("strike.txt")) == folder / "strike (4).txt"

    @pytest.mark.parametrize("other", ["STRIKE.TXT", "Strike.txt"])
    def test_names_that_differ_in_case_only_are_one(self, folder: Path, other: str) -> None:
        (folder / "strike.txt").touch()
        assert FreeNames(folder).take(PurePath(other)).stem.endswith(" (2)")

    def test_names_that_differ_in_unicode_form_only_are_one(self, folder: Path) -> None:
        (folder / "re\u0301sume\u0301.txt").touch()
        assert FreeNames(folder).take(PurePath("r\u00e9sum\u00e9.txt")).stem.endswith(" (2)")

    def test_a_folder_that_is_there_is_used_in_its_own_spelling(self, folder: Path) -> None:
        (folder / "Reports").mkdir()
        (folder / "Reports" / "a.txt").touch()
        names = FreeNames(folder)
        assert names.take(PurePath("reports", "a.txt")) == folder / "Reports" / "a (2).txt"
        assert names.take(PurePath("new", "deep", "a.txt")) == folder / "new" / "deep" / "a.txt"
        assert names.take(PurePath("NEW", "deep", "A.txt")) == folder / "new" / "deep" / "A (2).txt"

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
    def test_a_file_or_a_link_in_the_place_of_a_folder_is_passed_by(
        self, folder: Path, tmp_path: Path
    ) -> None:
        (folder / "v1.2").touch()
        (tmp_path / "elsewhere").mkdir()
        (folder / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
        names = FreeNames(folder)
        assert names.take(PurePath("v1.2", "a.txt")) == folder / "v1.2 (2)" / "a.txt"
        assert names.take(PurePath("link", "a.txt")) == folder / "link (2)" / "a.txt"
