"""Files damaged, locked or made to do harm, on their whole way into an archive: each costs itself alone."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from index import Archive, Query
from index.cli import main
from index.records import Failure, Release
from tests.helpers.containers import mail_of, page_record, zip_of
from tests.helpers.documents import Text, docx, pdf, word_paragraph

GOOD = b"Water returns to the upper town\n\nThe pumps run again."
pytestmark = pytest.mark.usefixtures("warm_processes")
LINE = Text(72, 700, "The pumps run again.")


def archived(
    folder: Path, state: Path, files: dict[str, bytes]
) -> tuple[dict[str, Release], dict[str, Failure]]:
    """What becomes of these files in an archive beside a good one, which must be found."""
    for name, content in (files | {"good.txt": GOOD}).items():
        (folder / name).write_bytes(content)
    archive = Archive.open(folder, state)
    try:
        archive.sync()
        hits = archive.search(Query('"upper town"'), limit=None).hits
        assert "good.txt" in {hit.key for hit in hits}
        keys = [hit.key for hit in archive.search(Query(), limit=None).hits]
        releases = {key: archive.release(key) for key in keys if key != "good.txt"}
        return releases, {failure.key: failure for failure in archive.failures()}
    finally:
        archive.close()


def test_what_is_damaged_or_locked_is_named_so(folder: Path, state: Path) -> None:
    whole, document = (
        zip_of({"a.txt": GOOD * 50}),
        docx("".join(word_paragraph(f"Pump {number} runs again.") for number in range(500))),
    )
    releases, failures = archived(
        folder,
        state,
        {
            "cut.zip": whole[: len(whole) // 2],
            "cut.docx": document[: len(document) // 2],
            "locked.pdf": pdf([LINE], password="key"),
            "cut.pdf": pdf([LINE])[:300],
        },
    )
    assert releases == {}
    assert {key: failure.kind for key, failure in failures.items()} == {
        "cut.zip": "damaged",
        "cut.docx": "damaged",
        "locked.pdf": "encrypted",
        "cut.pdf": "damaged",
    }
    assert all(failure.message.endswith(".") for failure in failures.values())


@pytest.mark.slow
def test_a_pdf_of_five_thousand_pages_is_read_to_its_end(folder: Path, state: Path) -> None:
    pages = [[Text(72, 700, f"Visit number {number} was refused.")] for number in range(1, 5001)]
    releases, failures = archived(folder, state, {"long.pdf": pdf(*pages)})
    release = releases["long.pdf"]
    assert failures == {}
    assert release.blocks[-1].page == 5000
    assert "Visit number 5000 was refused." in release.text


def test_a_mail_with_a_wrong_charset_keeps_its_words(folder: Path, state: Path) -> None:
    words = "Les eaux sont revenues à Tal Rifan, après l'été."
    stated = b"Content-Type: text/plain; charset=%s\nContent-Transfer-Encoding: base64\nSubject: Eaux\n\n"
    body = base64.b64encode(words.encode())
    files = {f"{name.decode()}.eml": stated % name + body for name in (b"us-ascii", b"x-no-such-charset")}
    releases, failures = archived(folder, state, files)
    assert failures == {}
    assert [words in release.text for release in releases.values()] == [True, True]


def test_a_web_archive_cut_in_the_middle_keeps_what_is_whole(folder: Path, state: Path) -> None:
    crawl = b"".join(page_record(f"Page {number} is whole.") for number in range(4))
    releases, failures = archived(folder, state, {"crawl.warc": crawl[: len(crawl) * 7 // 8]})
    assert list(releases) == ["crawl.warc!/0001", "crawl.warc!/0002", "crawl.warc!/0003"]
    assert {failure.kind for failure in failures.values()} == {"damaged"}


def test_a_page_nested_a_hundred_thousand_deep_is_read_or_named(folder: Path, state: Path) -> None:
    deep = b"<html><body>" + b"<div>" * 100_000 + b"The pumps run again." + b"</div>" * 100_000
    releases, failures = archived(folder, state, {"deep.html": deep})
    assert "The pumps run again." in releases["deep.html"].text
    assert failures == {}


def test_a_bomb_costs_itself(folder: Path, state: Path) -> None:
    bomb = zip_of({"zeros.txt": b"0" * 150_000_000})
    releases, failures = archived(folder, state, {"bomb.zip": bomb})
    assert releases == {}
    assert {key: failure.kind for key, failure in failures.items()} == {"bomb.zip": "too-large"}


HOSTILE_NAMES = (
    "../../outside.txt",
    "/etc/outside.txt",
    "C:\\outside.txt",
    "..\\..\\outside.txt",
    "new\nline\x1b[31m.txt",
    "n" * 300 + ".txt",
    "invoice\u202etxt.exe.txt",
)


def test_no_name_in_a_container_becomes_a_path(folder: Path, state: Path) -> None:
    mail = mail_of("See the list.", {name.replace("\n", " "): GOOD for name in HOSTILE_NAMES})
    releases, _ = archived(
        folder, state, {"names.zip": zip_of(dict.fromkeys(HOSTILE_NAMES, GOOD)), "m.eml": mail}
    )
    inside = [key for key in releases if key.startswith("names.zip!/")]
    assert len(inside) == len(HOSTILE_NAMES)
    assert not any(letter in key for key in releases for letter in "\n\x1b\u202e")
    assert {one.name for one in folder.iterdir()} == {"good.txt", "m.eml", "names.zip"}
    assert list(folder.parent.rglob("*outside*")) == []


def test_letters_that_no_encoding_explains_cost_themselves_alone(folder: Path, state: Path) -> None:
    mixed = "Les eaux sont revenues, après l'été. ".encode() * 20 + "Über die Brücke. ".encode("cp1252")
    releases, failures = archived(
        folder,
        state,
        {
            "mixed.txt": mixed,
            "nul.txt": b"The pumps\x00 run again. " + GOOD * 20,
            "surrogate.txt": b"The pumps \xed\xa0\x80 run again.",
        },
    )
    assert failures == {}
    assert "après l'été" in releases["mixed.txt"].text
    assert "The pumps" in releases["nul.txt"].text
    assert "run again." in releases["surrogate.txt"].text
    for release in releases.values():
        release.text.encode()  # no lone surrogate is left that no file and no screen could take


def test_an_override_of_direction_is_shown_and_not_obeyed(
    folder: Path, state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    title = "Invoice \u202etxt.exe and what it hid"
    releases, _ = archived(folder, state, {"a.txt": f"{title}\n\nThe pumps run again.".encode()})
    assert releases["a.txt"].title == title
    assert main(["show", str(folder), "a.txt", "--state", str(state)]) == 0
    assert "\u202e" not in capsys.readouterr().out
