"""What reading left out of a release is found again in its file, however deep the release lies in it."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from index.archive import Archive
from index.errors import Cancelled, FileChanged, RefusalKind, Refused, ReleaseMissing
from index.file_reading import Reading
from index.left_out import find
from index.records import Failure
from tests.helpers.containers import mail_of, mailbox_of, record, response, zip_of
from tests.helpers.documents import Text, pdf
from tests.helpers.releases import save_page
from tests.helpers.shell import Shell

Open = Callable[[], Archive]

pytestmark = pytest.mark.usefixtures("warm_processes")

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


def left_out(wanted: str, key: str, data: bytes) -> tuple[str, ...] | None:
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


def test_nothing_is_claimed_by_a_format_that_cannot_tell() -> None:
    rich = rb"{\rtf1{\header Qalam Monitor\par}Water returns.\par}"
    assert left_out("a.rtf", "a.rtf", rich) is None
    assert left_out("a.txt", "a.txt", b"Water returns") is None
    row = json.dumps([{"title": "Water returns", "body": PAGE.decode()}]).encode()
    assert left_out("a.json!/0001", "a.json", row) is None
    assert left_out("a.html", "a.html", f"<h1>Water returns</h1>{PROSE}".encode()) == ()


def test_a_page_is_found_in_containers_of_any_kind_and_depth() -> None:
    web = record(response(b"<p>Another.</p>")) + record(response(PAGE))
    assert left_out("a.warc!/0002", "a.warc", web) == BESIDE
    assert left_out("a.zip!/x/b.warc!/0002", "a.zip", zip_of({"b.warc": b"", "x/b.warc": web})) == BESIDE
    mail = mail_of("See the page.", {"page.html": PAGE})
    box = mailbox_of(mail_of("First."), mail)
    assert left_out("a.mbox!/0002!/page.html", "a.mbox", box) == BESIDE
    assert left_out("a.mbox!/0002", "a.mbox", box) is None


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
    assert "no record" in sijill.err
    assert sijill.json("show", folder, "c.txt", "--left-out")["left_out"] is None


def test_the_command_line_shows_a_release_whose_file_is_gone_or_changed(
    folder: Path, archive: Archive, sijill: Shell
) -> None:
    file = folder / "a.zip"
    for reason in ("has changed", "not there any more"):
        if reason == "has changed":
            file.write_bytes(zip_of({"b.html": PAGE.replace(b"mill", b"well")}))
        else:
            file.unlink()
        assert sijill("show", folder, "a.zip!/b.html", "--left-out") == 0
        assert "The pumps of the valley" in sijill.out
        assert reason in sijill.err
        shown = sijill.json("show", folder, "a.zip!/b.html", "--left-out")
        assert (shown["title"], shown["left_out"]) == ("Water returns", None)
        assert reason in " ".join(shown["notices"])


def test_a_fault_while_looking_for_it_is_logged(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    original = archive.original("a.zip!/b.html")
    failure = Failure(original.file_key, RefusalKind.UNREADABLE, "A fault in Sijill stopped it.")
    broken = Reading(original.file_key, original.sha256, failures=(failure,), fault="Traceback: wrong")
    monkeypatch.setattr("index.isolation.read_all", lambda *_, **__: (one for one in [broken]))
    with caplog.at_level(logging.ERROR), pytest.raises(Refused, match="A fault"):
        original.left_out()
    assert "Traceback: wrong" in caplog.text
