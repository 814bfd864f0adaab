"""Whatever a file holds and however it is named, it is read or refused with a sentence."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import Refused
from index.formats import Parsed, parse, suffixes
from tests.helpers.format_contract import check

PIECES = st.sampled_from(
    [
        *(
            "# ",
            "## ",
            "- ",
            "* ",
            "1. ",
            "> ",
            "    ",
            "\n",
            "\n\n",
            "---\n",
            "title: ",
            "date: ",
            "`",
            "```\n",
        ),
        *(
            "**",
            "_",
            "[",
            "](",
            ")",
            "|",
            "|-|-|\n",
            "<",
            ">",
            "</",
            "<p>",
            "<table><tr><td>",
            "</td>",
            "<li>",
        ),
        *("<b>", "<a href='", "'>", "<!--", "-->", "<script>", "</script>", "<pre>", "<br>", "&amp;", "&#0;"),
        *("October 19, 2017", "19 تشرين الأول 2017", "03/04/2016", "🔇 www.example.org/a", "By Rula Tammari"),
        *("Press release Qalam Monitor", "word", "كلمة", "é", "\u200f", "\ufeff", "\t", "\r\n", " ", "😀"),
    ]
)
"""What texts, Markdown and pages are made of, in any disorder."""

NAMES = st.sampled_from([f"2017/a{suffix}" for suffix in (*suffixes(), ".pdf", "")])


def parsed_or_refused(name: str, data: bytes) -> Parsed | None:
    """What becomes of a file, with its members; None where it is refused with a sentence."""
    try:
        parsed = parse(name, data)
        return replace(parsed, members=tuple(parsed.members))
    except Refused as refused:
        refusal = refused
    assert str(refusal).endswith(".")
    return None


@settings(deadline=None)  # the first guess of an encoding loads tables for half a second
@given(name=NAMES, data=st.binary(max_size=400))
def test_any_bytes(name: str, data: bytes) -> None:
    parsed = parsed_or_refused(name, data)
    if parsed:
        check(parsed)


@settings(deadline=None)  # the first guess of an encoding loads tables for half a second
@given(name=NAMES, pieces=st.lists(PIECES | st.text(max_size=8), max_size=40))
def test_any_text(name: str, pieces: list[str]) -> None:
    source = "".join(pieces).encode("utf-8", errors="replace")
    parsed = parsed_or_refused(name, source)
    assert parsed == parsed_or_refused(name, source)
    if parsed:
        check(parsed)


@settings(deadline=None)  # the first guess of an encoding loads tables for half a second
@given(
    name=NAMES, text=st.text(), encoding=st.sampled_from(["utf-16", "utf-32", "cp1256", "cp1252", "utf-7"])
)
def test_any_encoding(name: str, text: str, encoding: str) -> None:
    parsed = parsed_or_refused(name, text.encode(encoding, errors="replace"))
    if parsed:
        check(parsed)
