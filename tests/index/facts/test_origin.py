"""Source, address, publisher, byline and kind, each with its evidence."""

from __future__ import annotations

import pytest

from index.facts import understand
from index.formats import parse
from index.records import Release


def release(text: str, key: str = "a.md") -> Release:
    return understand(parse(key, text.encode()), key, "0" * 64, "test/1")


def test_source_is_the_host_without_www() -> None:
    found = release("Water\n\n🔇 www.Qalam.example.org/a%20b\n\nText.", "a.txt")
    assert found.source == "qalam.example.org"
    assert found.source_url == "https://www.Qalam.example.org/a%20b"
    assert found.evidence["source_url"].quote == "🔇 www.Qalam.example.org/a%20b"


def test_hosts_of_other_scripts_survive() -> None:
    assert release("---\nurl: https://مرصد.مثال:8080/بيان\n---\nText.").source == "مرصد.مثال"


def test_without_an_address_the_publisher_is_the_source() -> None:
    found = release("---\npublisher: Qalam Monitor\n---\nText.")
    assert (found.source, found.publisher, found.source_url) == ("Qalam Monitor", "Qalam Monitor", None)
    assert found.evidence["source"] == found.evidence["publisher"]


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:x()", "//server/share", "mailto:a@example.org", "http://[::1", "/a"],
)
def test_what_is_no_web_address_never_becomes_one(address: str) -> None:
    found = release(f"---\ntitle: A\nurl: '{address}'\n---\nText.")
    assert (found.source_url, found.source) == (None, None)


def test_a_relative_canonical_link_gives_way_to_the_next() -> None:
    page = '<link rel="canonical" href="/a"><meta property="og:url" content="https://example.org/a"><p>Text.'
    assert release(page, "a.html").source_url == "https://example.org/a"


def test_a_name_and_password_are_not_the_host() -> None:
    assert release("---\nurl: http://user:word@example.org/a\n---\nText.").source == "example.org"


def test_byline_and_kind() -> None:
    found = release("---\nauthor: Rula Tammari\ntype: investigation\n---\nText.")
    assert (found.byline, found.kind) == ("Rula Tammari", "investigation")
    assert found.evidence["kind"].quote == "type: investigation"


def test_nothing_stated_is_nothing_known() -> None:
    found = release("The pumps run again, said the council.")
    assert (found.source, found.publisher, found.byline, found.kind) == (None, None, None, None)
    assert set(found.evidence) <= {"title", "languages"}
