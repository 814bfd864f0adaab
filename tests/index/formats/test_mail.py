"""Mail messages: the text is a release with the facts of its header, attachments are members."""

from __future__ import annotations

import base64
from email.message import EmailMessage

import pytest

from index.errors import RefusalKind, Refused
from index.formats import Parsed, parse
from index.records import BlockKind
from tests.helpers.containers import found_in, mail_of, zip_of
from tests.helpers.format_contract import FormatContract, check

HTML = (
    "<html><head><title>Mailer</title></head><body><p>Die Brunnen sind <b>wieder</b> offen.</p></body></html>"
)


class TestMail(FormatContract):
    name = "a.eml"

    def written(self, first: str, second: str) -> str:
        return f"Subject: Water\nMIME-Version: 1.0\n\n{first}\n\n{second}\n"

    @pytest.mark.parametrize("data", [b"text \0 and more \0 text"])
    def test_binary_data_is_refused_by_name(self, data: bytes) -> None:
        super().test_binary_data_is_refused_by_name(data)


def fact(parsed: Parsed, field: str) -> str | None:
    return next((fact.value for fact in parsed.metadata if fact.field == field), None)


def message(head: str, body: str | bytes = "The pumps run again.") -> bytes:
    return (
        head.encode("utf-8", "surrogateescape") + b"\n\n" + (body.encode() if isinstance(body, str) else body)
    )


def multipart(kind: str, *parts: str, boundary: str = "=_x") -> bytes:
    body = "".join(f"--{boundary}\n{part}\n" for part in parts)
    head = f'Subject: Water\nMIME-Version: 1.0\nContent-Type: {kind}; boundary="{boundary}"'
    return message(head, f"{body}--{boundary}--\n")


def test_the_header_states_the_facts_with_evidence() -> None:
    data = mail_of(
        "The pumps run again.", date="Thu, 19 Oct 2017 23:30:00 -0500", organization="Qalam Monitor"
    )
    (release,), _ = found_in("a.eml", data)
    assert (release.title, release.byline) == ("Water returns", "Rula Tammari")
    assert (release.publisher, release.source) == ("Qalam Monitor", "Qalam Monitor")
    assert release.published is not None
    assert release.published.value == "2017-10-19"
    assert release.published.evidence is not None
    assert (release.published.evidence.rule, release.published.evidence.quote) == (
        "mail-header",
        "Date: Thu, 19 Oct 2017 23:30:00 -0500",
    )


def test_without_an_organization_the_host_of_the_sender_is_the_source() -> None:
    assert fact(parse("a.eml", mail_of("Text.")), "publisher") == "qalam.example"
    private = mail_of("Text.", **{"from": "rula@gmail.com"})
    assert fact(parse("a.eml", private), "publisher") is None


@pytest.mark.parametrize(
    "date", ["yesterday", "Thu, 32 Oct 2017 10:00:00 +0000", "Thu, 1 Jan 1970 00:00:00 +0000", ""]
)
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    assert fact(parse("a.eml", message(f"Subject: Water\nDate: {date}")), "published") is None


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("=?utf-8?B?2KfZhNmF2YrYp9mH?=", "المياه"),
        ("=?UTF-8?Q?Caf=C3=A9?= and =?iso-8859-1?q?t=E9?=", "Café and té"),
        ("=?windows-1256?B?x+Hj7ccg?=\n =?windows-1256?B?5Q==?=", "الميا ه"),
        ("=?utf-8?B?2KfZhNmF2Yo=?= =?utf-8?B?2KfZ?= =?utf-8?B?hw==?=", "المياه"),
        ("=?no-such-charset?Q?caf=C3=A9?=", "café"),
        ("=?utf-8?B?a?= b", "=?utf-8?B?a?= b"),
        ("a folded\n subject", "a folded subject"),
        ("=?utf-7?Q?Fr+APY-sche?=", "Frösche"),
    ],
)
def test_encoded_words_are_decoded(written: str, subject: str) -> None:
    found = fact(parse("a.eml", message(f"Subject: {written}")), "title")
    assert found == subject or (written.startswith("=?utf-8?B?a?=") and found)


def test_raw_bytes_in_the_header_are_guessed() -> None:
    data = (
        b"Subject: \xe4\xc7\xcf\xc1 \xc7\xe1\xe3\xed\xc7\xe5 \xc5\xe1\xec \xc7\xe1\xc8\xe1\xcf\xc9\n\nText."
    )
    assert fact(parse("a.eml", data), "title")


def test_a_wrong_charset_is_mended_where_the_bytes_show_it() -> None:
    body = "عادت المياه إلى البلدة بعد انقطاع دام ثلاثة أسابيع."
    for charset in ("us-ascii", "x-unknown", "utf-8; x", ""):
        data = message(f"Subject: a\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}", body)
        assert parse("a.eml", data).text == body


def test_a_stated_charset_is_believed() -> None:
    body = "Die Brunnen sind wieder offen für alle Höfe.".encode("cp1252")
    data = message("Subject: a\nContent-Type: text/plain; charset=windows-1252", body)
    parsed = parse("a.eml", data)
    assert parsed.text == "Die Brunnen sind wieder offen für alle Höfe."
    assert parsed.warnings == ()


def test_quoted_lines_are_quotations() -> None:
    parsed = parse("a.eml", mail_of("I agree.\n\n> We said so.\n>> Who did?\n\nRula\n"))
    kinds = [(block.kind, block.level, parsed.text[block.start : block.end]) for block in parsed.blocks]
    assert kinds == [
        (BlockKind.PARAGRAPH, 0, "I agree."),
        (BlockKind.QUOTATION, 1, "We said so."),
        (BlockKind.QUOTATION, 2, "Who did?"),
        (BlockKind.PARAGRAPH, 0, "Rula"),
    ]


def test_plain_text_goes_before_html() -> None:
    plain = "Content-Type: text/plain\n\nThe wells are open again."
    data = multipart("multipart/alternative", plain, f"Content-Type: text/html\n\n{HTML}")
    assert parse("a.eml", data).text == "The wells are open again."


@pytest.mark.parametrize("plain", ["", "HTML!"])
def test_html_is_read_where_the_plain_text_is_empty_or_a_stub(plain: str) -> None:
    data = multipart(
        "multipart/alternative", f"Content-Type: text/plain\n\n{plain}", f"Content-Type: text/html\n\n{HTML}"
    )
    parsed = parse("a.eml", data)
    assert parsed.text == "Die Brunnen sind wieder offen."
    assert fact(parsed, "title") == "Water"
    check(parsed)


def test_attachments_are_members_that_know_their_message() -> None:
    inner = mail_of("Inside.", {"c.txt": b"Deeper."}, subject="Inner")
    data = mail_of("Outside.", {"b.eml": inner, "d.bin": b"\0\1", "e.txt": b"Beside."})
    releases, failures = found_in("a.eml", data)
    assert [(release.key, release.parent) for release in releases] == [
        ("a.eml", None),
        ("a.eml!/b.eml", "a.eml"),
        ("a.eml!/b.eml!/c.txt", "a.eml!/b.eml"),
        ("a.eml!/e.txt", "a.eml"),
    ]
    assert [(failure.key, failure.kind) for failure in failures] == [("a.eml!/d.bin", "unsupported")]


def test_a_message_in_a_message_is_read() -> None:
    outer = EmailMessage()
    outer["Subject"] = "Outer"
    outer.set_content("See below.")
    inner = EmailMessage()
    inner["Subject"] = "Inner"
    inner.set_content("From here on all is well.")
    outer.add_attachment(inner)
    releases, _ = found_in("a.eml", outer.as_bytes())
    assert [(release.key, release.title) for release in releases] == [
        ("a.eml", "Outer"),
        ("a.eml!/message.eml", "Inner"),
    ]
    assert releases[1].text == "From here on all is well."


def test_pictures_in_the_text_are_ignored_and_attached_ones_named() -> None:
    picture = base64.b64encode(b"\x89PNG\r\n\x1a\n").decode()
    part = "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Disposition: {}\n\n" + picture
    data = multipart(
        "multipart/mixed",
        "Content-Type: text/plain\n\nText.",
        part.format('inline; filename="logo.png"'),
        part.format('attachment; filename="../photo.png"'),
    )
    releases, failures = found_in("a.eml", data)
    assert len(releases) == 1
    assert [(failure.key, failure.kind) for failure in failures] == [
        ("a.eml!/%2E%2E/photo.png", "unsupported")
    ]


def test_an_encrypted_message_is_encrypted() -> None:
    with pytest.raises(Refused) as caught:
        parse(
            "a.eml", multipart("multipart/encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1")
        )
    assert caught.value.refusal is RefusalKind.ENCRYPTED


def test_an_attached_message_that_is_encrypted_costs_itself_alone() -> None:
    part = "Content-Type: application/pgp-encrypted\n\nVersion: 1"
    locked = multipart("multipart/encrypted", part, boundary="inner").decode()
    data = multipart(
        "multipart/mixed", "Content-Type: text/plain\n\nSee.", f"Content-Type: message/rfc822\n\n{locked}"
    )
    releases, failures = found_in("a.eml", data)
    assert [release.text for release in releases] == ["See."]
    assert [(failure.key, failure.kind) for failure in failures] == [("a.eml!/message.eml", "encrypted")]


def test_content_tells_a_message_whatever_its_name() -> None:
    assert parse("a.txt", mail_of("Text.")).format == "mail"
    note = b"From: the council\nSubject: water\n\nThe pumps run again."
    assert parse("a.txt", note).format == "text"


def test_a_message_with_a_zip_attached() -> None:
    releases, _ = found_in("a.eml", mail_of("See.", {"b.zip": zip_of({"c.txt": "One."})}))
    assert [(release.key, release.parent) for release in releases] == [
        ("a.eml", None),
        ("a.eml!/b.zip!/c.txt", "a.eml!/b.zip"),
    ]


def test_parts_nested_without_end_are_refused() -> None:
    head = "".join(
        f'Content-Type: multipart/mixed; boundary="{depth}"\n\n--{depth}\n' for depth in range(2_000)
    )
    _, (failure,) = found_in("a.eml", f"Subject: a\n{head}\nText.".encode())
    assert (failure.kind, failure.message) == ("too-large", "Its parts are nested too deeply.")


def test_parts_that_cannot_be_told_apart_are_read_as_they_stand() -> None:
    parsed = parse("a.eml", message("Subject: a\nContent-Type: multipart/mixed", "--b\n\nText."))
    assert "Text." in parsed.text
    assert "cannot be told apart" in parsed.warnings[0]
