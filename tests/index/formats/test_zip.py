"""ZIP archives: every file in them is read like one in a folder, and none is ever unpacked to disk."""

from __future__ import annotations

import io
import zipfile

import pytest

from index.errors import Refused
from index.formats import limits, parse
from tests.helpers.containers import compressed, found_in, page_record, zip_of
from tests.helpers.format_contract import ContainerContract


class TestZip(ContainerContract):
    name = "a.zip"

    def holding(self, *texts: str) -> bytes:
        return zip_of({f"{number}.txt": f"{text}\n" for number, text in enumerate(texts)})


class TestWacz(ContainerContract):
    name = "a.wacz"

    def holding(self, *texts: str) -> bytes:
        pages = compressed(*(page_record(text) for text in texts))
        return zip_of({"datapackage.json": "{}", "archive/data.warc.gz": pages, "pages/pages.jsonl": "{}"})

    def test_a_container_without_releases_is_refused(self) -> None:
        _, failures = found_in(self.name, self.holding())
        assert [failure.key for failure in failures] == ["a.wacz!/archive/data.warc.gz", "a.wacz"]


def keys_of(files: dict[str, str | bytes]) -> list[str]:
    releases, _ = found_in("a.zip", zip_of(files))
    return [release.key for release in releases]


def test_members_are_named_by_their_path() -> None:
    assert keys_of({"2017/a.txt": "One.", "b.md": "Two."}) == ["a.zip!/2017/a.txt", "a.zip!/b.md"]


def test_what_a_folder_would_pass_over_is_passed_over() -> None:
    files: dict[str, str | bytes] = {
        "page.html": "<p>The page.</p>",
        "page_files/advert.html": "<p>Not the page.</p>",
        "other_files/kept.txt": "Nobody saved a page of that name.",
        "__MACOSX/._page.html": "<p>Nothing.</p>",
        ".hidden/a.txt": "Hidden.",
        "~$a.docx": "A lock.",
    }
    assert keys_of(files) == ["a.zip!/page.html", "a.zip!/other_files/kept.txt"]


def test_folders_are_no_members() -> None:
    assert keys_of({"in/": "", "in\\": "", "in\\b.txt": "Two."}) == ["a.zip!/in/b.txt"]


def test_a_member_that_cannot_be_read_is_named_and_costs_nobody_else() -> None:
    releases, failures = found_in("a.zip", zip_of({"x.bin": b"\0\1", "b.txt": "Two.", "c.txt": ""}))
    assert [release.key for release in releases] == ["a.zip!/b.txt"]
    assert [(failure.key, failure.kind) for failure in failures] == [
        ("a.zip!/x.bin", "unsupported"),
        ("a.zip!/c.txt", "unreadable"),
    ]


def test_an_archive_of_pictures_is_unsupported_as_a_whole() -> None:
    _, failures = found_in("a.zip", zip_of({"a.png": b"\x89PNG\r\n\x1a\n", "b.jpg": b"\xff\xd8\xff"}))
    assert {failure.kind for failure in failures} == {"unsupported"}
    assert failures[-1].key == "a.zip"


def test_content_tells_a_zip_from_a_document() -> None:
    assert parse("backup.dat", zip_of({"a.txt": "One."})).format == "zip"
    table = zip_of({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})
    with pytest.raises(Refused, match="Spreadsheets cannot be read"):
        parse("figures.xlsx", table)
    with pytest.raises(Refused, match="not a ZIP archive of files"):
        parse("figures.zip", table)


def test_a_damaged_zip_is_damaged() -> None:
    _, (failure,) = found_in("a.zip", zip_of({"a.txt": "One."})[:30])
    assert (failure.key, failure.kind) == ("a.zip", "damaged")


def test_a_member_whose_bytes_changed_is_damaged() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", "The pumps run again.")
        archive.writestr("b.txt", "Two wells were dug.")
    releases, failures = found_in("a.zip", made.getvalue().replace(b"pumps", b"PUMPS"))
    assert [release.key for release in releases] == ["a.zip!/b.txt"]
    assert [(failure.key, failure.kind) for failure in failures] == [("a.zip!/a.txt", "damaged")]


def test_a_member_locked_with_a_password_is_encrypted() -> None:
    data = zip_of({"a.txt": "One.", "b.txt": "Two."})
    directory = data.index(b"PK\x01\x02")
    locked = data[:6] + b"\1" + data[7 : directory + 8] + b"\1" + data[directory + 9 :]
    releases, failures = found_in("a.zip", locked)
    assert [release.key for release in releases] == ["a.zip!/b.txt"]
    assert [(failure.key, failure.kind) for failure in failures] == [("a.zip!/a.txt", "encrypted")]


def test_names_in_any_encoding_lead_to_keys() -> None:
    data = zip_of({"aaaa.txt": "One.", "bbbb.txt": "Two."})
    assert b"aaaa" in data
    for name, key in ((b"\xd8\xa8\xd8\xa6", "بئ"), (b"\xc8\xc6\xd1z", "%C8%C6%D1z")):
        releases, _ = found_in("a.zip", data.replace(b"aaaa", name))
        assert [release.key for release in releases] == [f"a.zip!/{key}.txt", "a.zip!/bbbb.txt"]


def test_a_bomb_is_refused_and_what_came_before_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_ALWAYS_ALLOWED", 5_000)
    bomb = zip_of({"a.txt": "One.", "bomb.txt": "0" * 1_000_000, "z.txt": "Last."})
    releases, failures = found_in("a.zip", bomb)
    assert [release.key for release in releases] == ["a.zip!/a.txt"]
    assert [(failure.key, failure.kind) for failure in failures] == [("a.zip", "too-large")]
    assert "expands to more than" in failures[0].message


def test_a_bomb_in_a_zip_in_a_zip_ends_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_ALWAYS_ALLOWED", 500_000)
    inner = zip_of({f"{number}.txt": "0" * 400_000 for number in range(10)})
    releases, failures = found_in("a.zip", zip_of({"1.zip": inner, "2.zip": inner}))
    assert [release.key for release in releases] == ["a.zip!/1.zip!/0.txt"]
    assert [(failure.key, failure.kind) for failure in failures] == [("a.zip", "too-large")]


def test_too_many_members_end_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_MEMBERS", 2)
    releases, failures = found_in("a.zip", zip_of({f"{number}.txt": "One." for number in range(4)}))
    assert len(releases) == 2
    assert "more than 2 members" in failures[0].message


def test_a_member_that_is_too_large_is_one_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMBER_BYTES", 1_000)
    releases, failures = found_in("a.zip", zip_of({"large.txt": "0" * 2_000, "b.txt": "Two."}))
    assert [release.key for release in releases] == ["a.zip!/b.txt"]
    assert [(failure.key, failure.kind) for failure in failures] == [("a.zip!/large.txt", "too-large")]


def test_archives_are_opened_so_deep_and_no_deeper() -> None:
    data = zip_of({"a.txt": "One."})
    for _ in range(limits.DEEPEST):
        data = zip_of({"x.zip": data, "beside.txt": "Two."})
    releases, failures = found_in("a.zip", data)
    assert len(releases) == limits.DEEPEST
    assert [failure.kind for failure in failures] == ["too-large"]
    assert failures[0].key == "a.zip" + "!/x.zip" * limits.DEEPEST
