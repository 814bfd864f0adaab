"""Mailboxes (mbox), Outlook messages (.msg) and pages saved as mail (MHTML)."""

from __future__ import annotations

import pytest

from index.errors import RefusalKind, Refused
from index.formats import parse
from tests.helpers.compound import compound_file, outlook_message
from tests.helpers.containers import PAGE, found_in, mail_of, mailbox_of
from tests.helpers.format_contract import ContainerContract

SUBJECT, BODY, HTML, HEADERS, SENDER, ADDRESS = 0x0037, 0x1000, 0x1013, 0x007D, 0x0C1A, 0x5D01
NAME, CONTENT, MIME, CONTENT_ID = 0x3707, 0x3701, 0x370E, 0x3712
EMBEDDED = "__substg1.0_3701000D"


class TestMailbox(ContainerContract):
    name = "box.mbox"

    def holding(self, *texts: str) -> bytes:
        return mailbox_of(*(mail_of(text) for text in texts))

    def test_a_container_without_releases_is_refused(self) -> None:
        _, failures = found_in(self.name, b" \n")
        assert [failure.kind for failure in failures] == ["unreadable"]


def test_messages_are_numbered_as_they_stand() -> None:
    releases, _ = found_in("box.mbox", mailbox_of(mail_of("One."), mail_of("Two.", {"c.txt": b"Three."})))
    assert [(release.key, release.parent) for release in releases] == [
        ("box.mbox!/0001", "box.mbox"),
        ("box.mbox!/0002", "box.mbox"),
        ("box.mbox!/0002!/c.txt", "box.mbox!/0002"),
    ]


def test_a_sentence_that_begins_with_from_is_text() -> None:
    text = "Dear all,\n\nFrom the council at 10:30 in 2017 came word.\n\nFrom now on: water.\n"
    (release,), _ = found_in("box.mbox", mailbox_of(mail_of(text)))
    assert "From the council at 10:30 in 2017 came word." in release.text
    assert "From now on: water." in release.text


def test_a_quoted_from_line_is_not_quoted_any_more() -> None:
    box = mailbox_of(
        mail_of("A.\n\nFrom rula Thu Oct 19 10:30:00 2017\nSubject: no message\n"), mail_of("B.")
    )
    releases, _ = found_in("box.mbox", box)
    assert len(releases) == 2
    assert "From rula Thu Oct 19" in releases[0].text


def test_content_tells_a_mailbox_whatever_its_name() -> None:
    assert parse("Inbox", mailbox_of(mail_of("One."), mail_of("Two."))).format == "mbox"
    assert parse("a.eml", mailbox_of(mail_of("One."))).format == "mail"


def outlook(**more: object) -> bytes:
    texts = {
        SUBJECT: "Water returns",
        BODY: "The pumps run again.\r\n\r\nTwo wells were dug.",
        SENDER: "Rula Tammari",
    }
    return compound_file(outlook_message(texts | {ADDRESS: "rula@qalam.example"}, **more))  # type: ignore[arg-type]


def test_an_outlook_message_is_read() -> None:
    (release,), failures = found_in("a.msg", outlook())
    assert failures == ()
    assert (release.title, release.byline, release.source) == (
        "Water returns",
        "Rula Tammari",
        "qalam.example",
    )
    assert release.text == "The pumps run again.\n\nTwo wells were dug."


def test_the_header_of_an_outlook_message_goes_first() -> None:
    headers = "Subject: As sent\r\nDate: Thu, 19 Oct 2017 10:30:00 +0200\r\n"
    (release,), _ = found_in(
        "a.msg", compound_file(outlook_message({SUBJECT: "As kept", BODY: "A.", HEADERS: headers}))
    )
    assert release.title == "As sent"
    assert release.published is not None
    assert release.published.value == "2017-10-19"


def test_html_of_an_outlook_message_is_read_where_it_has_no_other_text() -> None:
    page = PAGE.format("Die Brunnen sind offen.").encode()
    (release,), _ = found_in("a.msg", compound_file(outlook_message({SUBJECT: "Wasser"}, data={HTML: page})))
    assert (release.title, release.text) == ("Wasser", "Die Brunnen sind offen.")


def test_what_is_attached_to_an_outlook_message_is_a_member() -> None:
    attached = outlook_message({NAME: "b.txt"}, data={CONTENT: b"Beside."}, head=8)
    picture = outlook_message(
        {NAME: "logo.png", MIME: "image/png", CONTENT_ID: "x"}, data={CONTENT: b"\x89PNG"}, head=8
    )
    inner = outlook_message({NAME: "Inner"}, head=8)
    inner[EMBEDDED] = outlook_message({SUBJECT: "Inner", BODY: "Inside."}, head=24)
    releases, failures = found_in("a.msg", outlook(attachments=(attached, picture, inner)))
    assert failures == ()
    assert [(release.key, release.parent, release.text) for release in releases[1:]] == [
        ("a.msg!/b.txt", "a.msg", "Beside."),
        ("a.msg!/Inner.msg", "a.msg", "Inside."),
    ]


def test_content_tells_an_outlook_message_from_other_compound_files() -> None:
    assert parse("a.dat", outlook()).format == "mail"
    with pytest.raises(Refused) as caught:
        parse("a.msg", compound_file({"WordDocument": b"Text"}))
    assert caught.value.refusal is RefusalKind.UNSUPPORTED


@pytest.mark.timeout(20)
def test_an_outlook_message_that_states_more_than_it_holds_is_damaged() -> None:
    data = bytearray(outlook())
    entry = data.index(f"__substg1.0_{SUBJECT:04X}001F".encode("utf-16-le"))
    data[entry + 120 : entry + 124] = (0xFFFFFFF0).to_bytes(4, "little")  # its size, as [MS-CFB] has it
    with pytest.raises(Refused) as caught:
        parse("a.msg", bytes(data))
    assert caught.value.refusal is RefusalKind.DAMAGED


def saved(*parts: str, head: str = "") -> bytes:
    body = "".join(f"--=_x\n{part}\n" for part in parts)
    fields = f"From: <Saved by Blink>\nSubject: A page\nMIME-Version: 1.0\n{head}"
    fields += 'Content-Type: multipart/related; boundary="=_x"'
    return f"{fields}\n\n{body}--=_x--\n".encode()


PART = "Content-Type: text/html; charset=utf-8\nContent-Location: https://www.qalam.example/a\n\n"


def test_a_page_saved_as_mail_is_its_page() -> None:
    page = PART + PAGE.format("عادت المياه إلى البلدة.")
    picture = "Content-Type: image/png\nContent-Location: https://www.qalam.example/logo.png\n\nPNG"
    for name in ("a.mhtml", "a.dat"):
        (release,), failures = found_in(name, saved(page, picture))
        assert failures == ()
        assert (release.format, release.title) == ("mhtml", "عادت المياه إلى البلدة.")
        assert (release.source_url, release.source) == ("https://www.qalam.example/a", "qalam.example")
        assert release.published is None


def test_the_address_that_the_browser_noted_goes_first() -> None:
    head = "Snapshot-Content-Location: https://www.example.org/b\n"
    (release,), _ = found_in("a.mht", saved(PART + PAGE.format("Text."), head=head))
    assert release.source_url == "https://www.example.org/b"


def test_a_file_of_parts_without_a_page_is_refused() -> None:
    with pytest.raises(Refused, match="no web page"):
        parse("a.mht", saved("Content-Type: image/png\n\nPNG"))
