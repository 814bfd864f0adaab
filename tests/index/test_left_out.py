"""What reading left out of a release is found again in its file, however deep the release lies in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from index.archive import Archive
from index.errors import Cancelled, FileChanged, Refused, ReleaseMissing
from index.left_out import find
from tests.helpers.containers import mail_of, mailbox_of, record, response, zip_of
from tests.helpers.documents import Text, pdf
from tests.helpers.releases import save_page
from tests.helpers.shell import Shell

Open = Callable[[], Archive]

PROSE = "<p>The pumps of the valley run again since Thursday, said those who had waited for them.</p>" * 3
PAGE = (
    "<html><head><title>Water returns</title></head><body>"
    "<nav><a href='/'>Home</a> <a href='/about'>Who we are</a></nav>"
    f"<article><h1>Water returns</h1>{PROSE}</article>"
    "<footer>Write to us at the mill.</footer></body></html>"
).encode()
BESIDE = ("Home Who we are", "Write to us at the mill.")

SAVED = (
    b'From: <Saved>\nSubject: Water returns\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"'
    b"\n\n--x\nContent-Type: text/html; charset=utf-8\n\n" + PAGE + b"\n--x--\n"
)


def left_out(wanted: str, key: str, data: bytes) -> tuple[str, ...]:
    (found,) = find(wanted, key, data)
    return found.paragraphs


def test_of_a_page_it_is_what_stands_beside_the_text() -> None:
    assert left_out("a.html", "a.html", PAGE) == BESIDE
    assert left_out("a.mhtml", "a.mhtml", SAVED) == BESIDE


def test_of_a_pdf_it_is_what_repeats_on_its_pages() -> None:
    pages = [
        [Text(72, 810, "Qalam Monitor"), Text(72, 600, f"Report of day {n}."), Text(290, 30, str(n))]
        for n in range(1, 4)
    ]
    assert left_out("a.pdf", "a.pdf", pdf(*pages)) == ("Qalam Monitor", "1", "2", "3")


def test_a_text_is_read_whole() -> None:
    assert left_out("a.txt", "a.txt", b"Water returns") == ()


def test_a_page_is_found_in_containers_of_any_kind_and_depth() -> None:
    web = record(response(b"<p>Another.</p>")) + record(response(PAGE))
    assert left_out("a.warc!/0002", "a.warc", web) == BESIDE
    assert left_out("a.zip!/x/b.warc!/0002", "a.zip", zip_of({"b.warc": b"", "x/b.warc": web})) == BESIDE
    mail = mail_of("See the page.", {"page.html": PAGE})
    box = mailbox_of(mail_of("First."), mail)
    assert left_out("a.mbox!/0002!/page.html", "a.mbox", box) == BESIDE
    assert left_out("a.mbox!/0002", "a.mbox", box) == ()


def test_what_is_not_in_its_file_any_more_is_refused() -> None:
    with pytest.raises(Refused, match="not lie in its file"):
        left_out("a.zip!/b.html", "a.zip", zip_of({"c.html": PAGE}))


@pytest.fixture
def archive(folder: Path, open_archive: Open) -> Archive:
    (folder / "a.zip").write_bytes(zip_of({"b.html": PAGE}))
    save_page(folder, "c.txt")
    opened = open_archive()
    opened.sync()
    return opened


def test_an_archive_shows_it_as_long_as_the_file_is_the_one_that_was_read(
    folder: Path, archive: Archive
) -> None:
    assert archive.left_out("a.zip!/b.html") == BESIDE
    (folder / "a.zip").write_bytes(zip_of({"b.html": PAGE.replace(b"mill", b"well")}))
    with pytest.raises(FileChanged, match="has changed"):
        archive.left_out("a.zip!/b.html")
    (folder / "a.zip").unlink()
    with pytest.raises(Refused, match="not there any more"):
        archive.left_out("a.zip!/b.html")
    with pytest.raises(ReleaseMissing):
        archive.left_out("a.zip")


def test_a_file_whose_reading_was_ended_is_not_taken_for_a_changed_one(archive: Archive) -> None:
    original = replace(archive.original("a.zip!/b.html"), sha256="")
    assert original.left_out() == BESIDE


def test_looking_for_it_can_be_stopped(archive: Archive) -> None:
    with pytest.raises(Cancelled):
        archive.original("a.zip!/b.html").left_out(cancelled=lambda: True)


def test_the_command_line_shows_it_apart_from_the_text(folder: Path, archive: Archive, sijill: Shell) -> None:
    sijill("show", folder, "a.zip!/b.html", "--left-out")
    assert sijill.out.rstrip().endswith("--- Left out of the text ---\n\n" + "\n\n".join(BESIDE))
    assert sijill.json("show", folder, "a.zip!/b.html", "--left-out")["left_out"] == list(BESIDE)
    assert "left_out" not in sijill.json("show", folder, "c.txt")
    sijill("show", folder, "c.txt", "--left-out")
    assert "Nothing" in sijill.out
