"""A passage or a release with where it comes from, to be pasted elsewhere: as plain text and as HTML."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from index.direction import reveal_embeddings, runs_right_to_left
from index.errors import WrongUse
from index.records import BLOCK_SEPARATOR, Release

_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class CitationWords:
    """What a citation says around the facts, in the reader's language, and whether that is right to left."""

    quoted: str = "“{quote}”"
    published: str = "“{title}”, {publisher}, {date}."
    without_publisher: str = "“{title}”, {date}."
    file: str = "File: {path}"
    fixity: str = "SHA-256: {sha256}"
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """What proves where words stand. `quote` is canonical text to the letter, "" for a release as a whole.

    `date` is in words, with its precision; `path` is the key in the archive; `sha256` is that of the file, or
    of the member of a container, as it was read.
    """

    title: str
    publisher: str
    date: str
    address: str
    path: str
    sha256: str
    quote: str = ""
    language: str | None = None


def cite(release: Release, date: str, span: tuple[int, int] | None = None) -> Citation:
    """The citation of a release, or of its passage [start, end) in code points; `date` in the reader's words.

    Raises WrongUse for a passage that does not lie in the text.
    """
    quote = ""
    if span is not None:
        start, end = span
        if not 0 <= start < end <= len(release.text):
            raise WrongUse(f"{start} to {end} is no passage of {release.key}.")
        quote = release.text[start:end]
    return Citation(
        title=_line(release.title) or release.key,
        publisher=_line(release.publisher or release.source or ""),
        date=date,
        address=release.source_url or "",
        path=release.key,
        sha256=release.sha256,
        quote=quote,
        language=release.languages[0] if release.languages else None,
    )


def citations_text(citations: Iterable[Citation], words: CitationWords) -> str:
    """The citations as plain text, a blank line between two; a quote has its line breaks as they are."""
    return "\n\n".join(_text(one, words) for one in citations)


def citations_html(citations: Iterable[Citation], words: CitationWords) -> str:
    """The citations as HTML for word processors; everything from the archive is escaped."""
    return "\n".join(_html(one, words) for one in citations)


def _text(citation: Citation, words: CitationWords) -> str:
    quote = (words.quoted.format(quote=citation.quote),) if citation.quote else ()
    return "\n\n".join((*quote, "\n".join(_lines(citation, words))))


def _lines(citation: Citation, words: CitationWords) -> list[str]:
    def set_in(value: str) -> str:
        return _set_in(value, words.right_to_left)

    statement = _statement(citation, words).format(
        title=set_in(citation.title), publisher=set_in(citation.publisher), date=set_in(citation.date)
    )
    address = [citation.address] if citation.address else []
    file = words.file.format(path=set_in(citation.path))
    fixity = words.fixity.format(sha256=citation.sha256)
    mark = "\N{RIGHT-TO-LEFT MARK}" if words.right_to_left else ""
    return [mark + statement, *address, mark + file, fixity]


def _set_in(value: str, right_to_left: bool) -> str:
    """A value among the words of a line; isolated only where it would mix up their order (UAX #9)."""
    against = ("L",) if right_to_left else ("R", "AL", "AN")
    mixes = any(unicodedata.bidirectional(character) in against for character in value)
    return f"{_ISOLATE}{value}{_END}" if mixes else value


def _html(citation: Citation, words: CitationWords) -> str:
    base = "rtl" if words.right_to_left else "ltr"
    statement = _escaped(_statement(citation, words)).format(
        title=f"<cite>{_own(citation.title)}</cite>",
        publisher=_own(citation.publisher),
        date=_own(citation.date),
    )
    file = _escaped(words.file).format(path=f"<code>{_own(citation.path)}</code>")
    fixity = _escaped(words.fixity).format(sha256=f"<code>{_escaped(citation.sha256)}</code>")
    lines = [statement, *_address(citation.address), file, fixity]
    return f'{_quote(citation, words)}<p dir="{base}">{"<br>".join(lines)}</p>'


def _quote(citation: Citation, words: CitationWords) -> str:
    if not citation.quote:
        return ""
    side = "rtl" if runs_right_to_left(citation.quote, citation.language) else "ltr"
    language = f' lang="{_escaped(citation.language)}"' if citation.language else ""
    paragraphs = _escaped(words.quoted).format(quote=_escaped(citation.quote)).split(BLOCK_SEPARATOR)
    whole = "".join(f"<p>{paragraph.replace(chr(10), '<br>')}</p>" for paragraph in paragraphs)
    return f'<blockquote dir="{side}"{language}>{whole}</blockquote>\n'


def _address(address: str) -> list[str]:
    if not address:
        return []
    shown = _own(address)
    linked = address.lower().startswith(_WEB)
    return [f'<a href="{_escaped(address)}">{shown}</a>' if linked else shown]


def _statement(citation: Citation, words: CitationWords) -> str:
    return words.published if citation.publisher else words.without_publisher


def _own(value: str) -> str:
    """A value in its own direction."""
    return f"<bdi>{_escaped(value)}</bdi>"


def _escaped(value: str) -> str:
    return escape(value, quote=True)


def _line(text: str) -> str:
    """A text as one line that shows its letters in the order it has them."""
    return " ".join(reveal_embeddings(text).split())
