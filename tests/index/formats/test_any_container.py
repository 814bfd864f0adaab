"""Whatever is cut from a container or changed in it, it ends in releases and named failures."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.compound import compound_file, outlook_message
from tests.helpers.containers import compressed, mail_of, mailbox_of, page_record, zip_of
from tests.helpers.format_contract import check_found
from tests.helpers.shared import corpora

TEXTS = ("The water has come back to the upper town.", "وحُفرت بئران في القرية.", "Two wells were dug.")
PAGES = tuple(map(page_record, TEXTS))
MAIL = mail_of(TEXTS[0], {"b.txt": TEXTS[1].encode(), "c.zip": zip_of({"d.txt": TEXTS[2]})})
PARTS = (
    f'Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
    f"Content-Type: text/html; charset=utf-8\n\n<p>{TEXTS[0]}</p>\n--b--\n"
)

CONTAINERS = {
    "a.zip": zip_of({f"{number}.txt": text for number, text in enumerate(TEXTS)}),
    "a.wacz": zip_of({"datapackage.json": "{}", "archive/data.warc.gz": compressed(*PAGES)}),
    "a.warc": b"".join(PAGES),
    "a.warc.gz": compressed(*PAGES),
    "a.mbox": mailbox_of(MAIL, mail_of(TEXTS[2])),
    "a.eml": MAIL,
    "a.mhtml": PARTS.encode(),
    "a.msg": compound_file(
        outlook_message({0x37: TEXTS[0], 0x1000: TEXTS[1]}, data={0x1013: TEXTS[2].encode()})
    ),
    "a.csv": "\n".join(["title,text", *(f'"{text}","{text}"' for text in TEXTS)]).encode(),
    "a.json": json.dumps({"articles": [{"title": text, "text": text} for text in TEXTS]}).encode(),
    "a.jsonl": "\n".join(json.dumps({"text": text}) for text in TEXTS).encode(),
}

every_container = pytest.mark.parametrize("name", CONTAINERS)
few = settings(max_examples=40, deadline=None)


@every_container
@few
@given(share=st.floats(0, 1))
def test_cut_anywhere(name: str, share: float) -> None:
    data = CONTAINERS[name]
    check_found(name, data[: int(len(data) * share)])


@every_container
@few
@given(share=st.floats(0, 1, exclude_max=True), written=st.binary(min_size=1, max_size=4))
def test_written_over_anywhere(name: str, share: float, written: bytes) -> None:
    data = bytearray(CONTAINERS[name])
    place = int(len(data) * share)
    data[place : place + len(written)] = written
    check_found(name, bytes(data))


@every_container
@few
@given(share=st.floats(0, 1), put_in=st.binary(min_size=1, max_size=40))
def test_something_put_in_anywhere(name: str, share: float, put_in: bytes) -> None:
    data = CONTAINERS[name]
    place = int(len(data) * share)
    check_found(name, data[:place] + put_in + data[place:])


@every_container
@few
@given(data=st.binary(max_size=300))
def test_any_bytes(name: str, data: bytes) -> None:
    check_found(name, data)
    check_found(name, CONTAINERS[name][:60] + data)


@pytest.mark.slow
def test_every_message_of_a_collection_of_difficult_ones() -> None:
    messages = sorted(corpora("messy-mail-parser").rglob("*.eml"))
    assert len(messages) > 100
    for path in messages:
        check_found(path.name, path.read_bytes())


WORDS = st.sampled_from(
    [
        *(
            "Subject: ",
            "From: ",
            "Date: Thu, 19 Oct 2017 10:30:00 +0200",
            "Content-Type: ",
            "text/html",
            "\n",
            "\n\n",
        ),
        *(
            "multipart/mixed; boundary=b",
            "multipart/alternative; boundary=b",
            "message/rfc822",
            "--b\n",
            "--b--\n",
        ),
        *(
            "Content-Transfer-Encoding: base64\n",
            "Content-Transfer-Encoding: x-uuencode\n",
            "; charset=\0",
            "; name*0=",
        ),
        *(
            "Content-Disposition: attachment; filename*=utf-8''%E9",
            "=?utf-8?B?2KfZ?=",
            "=?x?Q?=?=",
            "charset*=x''y",
        ),
        *(
            "From a Thu Oct 19 10:30:00 2017\n",
            "begin 644 a\n",
            "PK",
            "AAAA",
            "é",
            "\udce9",
            "\t",
            " ",
            ";",
            '"',
        ),
    ]
)


@few
@given(
    pieces=st.lists(WORDS | st.text(max_size=6), max_size=30),
    name=st.sampled_from(["a.eml", "a.mbox", "a.mht"]),
)
def test_mail_in_any_disorder(pieces: list[str], name: str) -> None:
    check_found(name, "".join(pieces).encode("utf-8", "surrogateescape" if "\udce9" in pieces else "replace"))


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["text", "title", "date", "url", "x"]), inner, max_size=4)
    ),
)


@few
@given(value=VALUES)
def test_any_json(value: object) -> None:
    check_found("a.json", json.dumps(value).encode())
    check_found("a.jsonl", json.dumps(value).encode())


@few
@given(
    rows=st.lists(st.lists(st.text(max_size=6), max_size=4), max_size=5), separator=st.sampled_from(",;\t|")
)
def test_any_csv(rows: list[list[str]], separator: str) -> None:
    source = "\n".join(separator.join(row) for row in [["title", "text", "date"], *rows])
    check_found("a.csv", source.encode("utf-8", "replace"))
