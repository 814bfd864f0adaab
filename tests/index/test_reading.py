"""One file from bytes to a release: text, facts with evidence, entities."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import Refused
from index.reading import EXTRACTOR, Fault, read
from index.records import BLOCK_SEPARATOR, Failure, Release
from tests.helpers.containers import PAGE, mail_of, zip_of

SAVED_PAGE = """\
Hunger strike enters its third week in Tal Rifan

🔇 www.qalamwatch.example.org/en/releases/hunger-strike

October 19, 2017

Press release Qalam Monitor October 19, 2017

Prisoners in Tal Rifan Central Prison have refused food since Monday (16 October), the United Nations said.
"""


def test_a_saved_page_becomes_a_release() -> None:
    data = SAVED_PAGE.encode()
    (release,) = read("2017/hunger-strike.txt", data)
    assert release.key == "2017/hunger-strike.txt"
    assert release.sha256 == hashlib.sha256(data).hexdigest()
    assert (release.format, release.extractor) == ("text", EXTRACTOR)
    assert release.title == "Hunger strike enters its third week in Tal Rifan"
    assert release.published is not None
    assert release.published.value == "2017-10-19"
    assert [date.value for date in release.dates] == ["2017-10-16"]
    assert (release.source, release.publisher) == ("qalamwatch.example.org", "Qalam Monitor")
    assert (release.kind, release.languages) == ("press release", ("en",))
    assert set(release.evidence) >= {
        "title",
        "published",
        "source",
        "source_url",
        "publisher",
        "kind",
        "languages",
    }


def test_entities_are_found_in_the_canonical_text() -> None:
    (release,) = read("a.txt", SAVED_PAGE.encode())
    mentioned = {release.text[mention.start : mention.end] for mention in release.mentions}
    assert "United Nations" in mentioned
    assert {mention.entity for mention in release.mentions} == {entity.id for entity in release.entities}


def test_an_unreadable_file_is_refused_with_its_reason() -> None:
    with pytest.raises(Refused, match="The file is empty"):
        read("a.txt", b"")


def test_what_lies_in_a_file_knows_its_parent() -> None:
    message = mail_of("See the page.", {"c.html": PAGE.format("Water returns").encode()})
    found = list(read("box.zip", zip_of({"in/b.eml": message, "d.txt": "Beside."})))
    releases = [one for one in found if isinstance(one, Release)]
    assert [(release.key, release.parent) for release in releases] == [
        ("box.zip!/in/b.eml", "box.zip"),
        ("box.zip!/in/b.eml!/c.html", "box.zip!/in/b.eml"),
        ("box.zip!/d.txt", "box.zip"),
    ]
    assert releases[0].sha256 == hashlib.sha256(message).hexdigest()


def test_a_fault_in_one_member_costs_that_member(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, *_: object) -> tuple[tuple[()], tuple[()]]:
        if "fails" in text:
            raise KeyError("a fault of this program")
        return (), ()

    monkeypatch.setattr("index.reading.find_mentions", fail)
    failure, fault, release = read("a.zip", zip_of({"b.txt": "This one fails.", "c.txt": "Text."}))
    assert isinstance(release, Release)
    assert (release.key, failure) == (
        "a.zip!/c.txt",
        Failure(
            "a.zip!/b.txt", "unreadable", "A fault in Sijill stopped the reading of this file (KeyError)."
        ),
    )
    assert isinstance(fault, Fault)
    assert "a fault of this program" in fault.traceback


@settings(deadline=None)  # the first file loads the gazetteer
@given(text=st.text(max_size=200), suffix=st.sampled_from([".txt", ".md", ".html"]))
def test_any_text_yields_a_release_or_a_reason(text: str, suffix: str) -> None:
    try:
        (release,) = read(f"a{suffix}", text.encode("utf-8", errors="replace"))
    except Refused:
        return
    assert release.title
    pieces = [release.text[block.start : block.end] for block in release.blocks]
    assert BLOCK_SEPARATOR.join(pieces) == release.text
    for place in release.evidence.values():
        assert place.start is None or 0 <= place.start <= (place.end or 0) <= len(release.text)
