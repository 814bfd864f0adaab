"""Web archives: each page of HTML or PDF that was found is a release; a cut costs only what was cut off."""

from __future__ import annotations

import gzip
import zlib

import pytest

from index.formats import limits, parse
from tests.helpers.containers import PAGE, compressed, found_in, page_record, record, response, zip_of
from tests.helpers.documents import Text, pdf
from tests.helpers.format_contract import ContainerContract


class TestWarc(ContainerContract):
    name = "crawl.warc"

    def holding(self, *texts: str) -> bytes:
        return record(b"software: crawler\r\n", kind="warcinfo") + b"".join(map(page_record, texts))


class TestCompressedWarc(ContainerContract):
    name = "crawl.warc.gz"

    def holding(self, *texts: str) -> bytes:
        return compressed(record(b"software: crawler\r\n", kind="warcinfo"), *map(page_record, texts))


def texts_of(data: bytes) -> list[str]:
    releases, failures = found_in("crawl.warc", data)
    assert failures == ()
    return [release.text for release in releases]


def test_a_page_is_named_by_its_record_and_knows_its_address() -> None:
    info = record(b"software: crawler\r\n", kind="warcinfo")
    (release,), failures = found_in(
        "crawl.warc", info + page_record("Text.", "https://www.qalam.example/2017/x")
    )
    assert failures == ()
    assert (release.key, release.parent) == ("crawl.warc!/0002", "crawl.warc")
    assert (release.source_url, release.source) == ("https://www.qalam.example/2017/x", "qalam.example")
    evidence = release.evidence["source_url"]
    assert (evidence.rule, "fetched 2020-01-02" in evidence.quote) == ("web-archive", True)
    assert release.published is None or release.published.value == "2017"


def test_what_is_no_page_is_passed_over_in_silence() -> None:
    page = PAGE.format("Text.").encode()
    others = [
        record(response(b"\x89PNG", kind="image/png")),
        record(response(page, status="404 Not Found")),
        record(response(page, status="301 Moved")),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(response(b""), kind="revisit"),
        record(b"a: b\r\n", kind="metadata"),
    ]
    assert texts_of(b"".join(others) + page_record("Found.")) == ["Found."]


def test_pages_of_a_crawler_without_http_are_read() -> None:
    page = PAGE.format("Text.").encode()
    assert texts_of(record(page, kind="resource", **{"Content-Type": "text/html"})) == ["Text."]


def test_a_page_in_pdf_in_a_web_archive_in_a_zip() -> None:
    data = record(response(pdf([Text(72, 700, "The pumps run again.")]), kind="application/pdf"))
    (release,), _ = found_in("a.zip", zip_of({"crawl.warc": data}))
    assert (release.key, release.parent) == ("a.zip!/crawl.warc!/0001", "a.zip!/crawl.warc")
    assert (release.format, release.text, release.blocks[0].page) == ("pdf", "The pumps run again.", 1)


def test_chunks_and_compression_are_undone() -> None:
    packed = gzip.compress(PAGE.format("Packed.").encode())
    chunked = f"{len(packed):x}\r\n".encode() + packed + b"\r\n0\r\n\r\n"
    plain = record(response(packed, more="Content-Encoding: gzip\r\n"))
    both = record(response(chunked, more="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"))
    assert texts_of(plain + both) == ["Packed.", "Packed."]


def test_compression_that_nobody_undoes_is_named() -> None:
    _, failures = found_in(
        "crawl.warc", record(response(b"\x8b\x01\x80abc", more="Content-Encoding: br\r\n"))
    )
    assert (failures[0].key, failures[0].kind) == ("crawl.warc!/0001", "unsupported")
    assert "compressed as br" in failures[0].message


def test_the_encoding_that_the_server_stated_goes_before_the_page() -> None:
    page = '<html><head><meta charset="utf-8"></head><body><p>عادت المياه إلى البلدة</p></body></html>'
    assert texts_of(record(response(page.encode("cp1256"), kind="text/html; charset=windows-1256"))) == [
        "عادت المياه إلى البلدة"
    ]


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_of_a_cut_archive_what_is_whole_is_read(name: str) -> None:
    records = [page_record("One."), page_record("Two."), page_record("Three.")]
    data = compressed(*records) if name.endswith("gz") else b"".join(records)
    releases, failures = found_in(name, data[:-60])
    assert [release.text for release in releases] == ["One.", "Two."]
    assert [(failure.key, failure.kind) for failure in failures] == [(name, "damaged")]
    assert "after record 2" in failures[0].message


def test_a_record_of_another_kind_that_is_cut_is_noticed_too() -> None:
    data = page_record("One.") + record(b"x" * 500, kind="metadata")[:-100]
    releases, failures = found_in("crawl.warc", data)
    assert len(releases) == 1
    assert [failure.kind for failure in failures] == ["damaged"]


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_ALWAYS_ALLOWED", 100_000)
    bomb = gzip.compress(record(b"0" * 3_000_000, kind="metadata"))
    releases, failures = found_in(
        "crawl.warc.gz", compressed(page_record("One.")) + bomb + compressed(page_record("x"))
    )
    assert [release.text for release in releases] == ["One."]
    assert [(failure.key, failure.kind) for failure in failures] == [("crawl.warc.gz", "too-large")]


def test_a_page_that_expands_without_end_is_one_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.formats.warc.MEMBER_BYTES", 10_000)
    monkeypatch.setattr(limits, "MEMBER_BYTES", 10_000)
    bomb = record(response(zlib.compress(b"0" * 1_000_000), more="Content-Encoding: deflate\r\n"))
    releases, failures = found_in("crawl.warc", bomb + page_record("Two."))
    assert [release.text for release in releases] == ["Two."]
    assert [(failure.key, failure.kind) for failure in failures] == [("crawl.warc!/0001", "too-large")]


def test_content_tells_a_web_archive_whatever_its_name() -> None:
    assert parse("a.dat", page_record("One.")).format == "warc"
    assert parse("a.dat", compressed(page_record("One."))).format == "warc"
