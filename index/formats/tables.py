"""Releases in the rows of a table: which column holds the text, the title, the date, found by their names."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from index.errors import RefusalKind, Refused
from index.formats.addresses import web_address
from index.formats.composing import compose, tidy
from index.formats.encoding import clean
from index.formats.first_words import first_words
from index.formats.html import HtmlFormat, read_page
from index.formats.page import all_blocks
from index.formats.parsed import Parsed, RawFact
from index.formats.plain import lines_of, read_paragraphs

RULE = "table-column"
BODY = "body"

# The names of columns, the most telling first; case, accents and separators do not count.
_COLUMNS = {
    BODY: """
        body fulltext articlebody articletext bodytext text content contents maintext story article html
        contenthtml bodyhtml contenttext transcript النص المحتوى نص texte contenu corps
        """,
    "title": "title headline heading subject العنوان عنوان titre",
    "published": """
        published datepublished publishedat publicationdate publishdate pubdate publisheddate publishedon
        publishedtime releasedate dateposted postdate dateofpublication date datetime
        تاريخالنشر التاريخ تاريخ datedepublication
        """,
    "source_url": """
        url link sourceurl canonicalurl originalurl pageurl articleurl permalink href webaddress
        الرابط رابط lien
        """,
    "byline": "byline author authors creator writer by الكاتب كاتب auteur auteurs",
    "publisher": """
        publisher source sitename site organisation organization outlet agency newspaper publication
        المصدر الناشر editeur
        """,
    "language": "language lang locale inlanguage اللغة langue",
    "kind": "kind type category section النوع",
}
_INSIDE = ("rendered", "text", "value", "name", "content", "html", "title", "url", "href")
"""Where a value that is an object of its own, as in exports of web sites, keeps its text."""

_MARKUP = re.compile(
    r"</?(?:p|br|div|h[1-6]|li|ul|ol|table|blockquote|span|a|strong|em)\b[^<>]*>", re.IGNORECASE
)
_MARKED_UP = re.compile(rf"&#?\w{{2,8}};|{_MARKUP.pattern}", re.IGNORECASE)

_NO_BODY = "No column called body, text or content holds a text: where the releases are is not said."


def folded(name: str) -> str:
    """A column's name without case, accents, spaces and separators: `Date_Published` is `datepublished`."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


_FIELD_OF = {folded(name): field for field, names in _COLUMNS.items() for name in names.split()}
_RANK = {folded(name): rank for names in _COLUMNS.values() for rank, name in enumerate(names.split())}


class Columns:
    """Which names of a table stand for which field of a release; of several names the most telling first."""

    def __init__(self, names: Iterable[str]) -> None:
        self.by_field: dict[str, list[str]] = {}
        for name in names:
            field = _FIELD_OF.get(folded(name))
            if field:
                self.by_field.setdefault(field, []).append(name)
        for found in self.by_field.values():
            found.sort(key=lambda name: _RANK[folded(name)])

    @property
    def hold_releases(self) -> bool:
        """Whether one of them is the text of a release."""
        return BODY in self.by_field

    @property
    def surely_hold_releases(self) -> bool:
        """Whether there are titles, too, so that even a file of another name holds releases."""
        return self.hold_releases and "title" in self.by_field


def no_body(names: Iterable[str]) -> Refused:
    """The refusal of a table in which no column holds the text of a release."""
    listed = ", ".join(f"“{tidy(clean(name))[:40]}”" for name, _ in zip(names, range(8), strict=False))
    message = f"{_NO_BODY} Its columns are {listed}." if listed else _NO_BODY
    return Refused(RefusalKind.UNSUPPORTED, message)


@dataclass(frozen=True, slots=True)
class Table:
    """What the rows of a table have in common: its format, its columns, what had to be guessed to read it."""

    format: str
    columns: Columns
    warning: str | None = None


def row(table: Table, values: Mapping[str, Any]) -> Parsed | None:
    """One release from one row, None where the row is empty."""
    body = body_of(values, table.columns)
    facts = list(_facts(values, table.columns))
    if not body and not facts:
        return None
    parsed = _read(table.format, body)
    warnings = tuple(filter(None, [table.warning, *parsed.warnings]))
    facts += [fact for fact in parsed.metadata if fact.field != "title"]
    facts += first_words(parsed.text, parsed.blocks, facts)
    return Parsed(table.format, parsed.text, parsed.blocks, tuple(facts), warnings)


def body_of(values: Mapping[str, Any], columns: Columns) -> str:
    """The text of a row, empty where none of its columns holds any."""
    bodies = (paragraphs(values.get(name)) for name in columns.by_field.get(BODY, ()))
    return next(filter(None, bodies), "")


def paragraphs(value: Any) -> str:
    """The text of a cell; the items of a list are paragraphs."""
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(paragraphs, value)))
    return clean(_inside(value)).strip()


def written(value: Any) -> str:
    """A cell on one line; the items of a list are joined by "; "."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(written, value)))
    return tidy(clean(_inside(value)))


def _inside(value: Any) -> str:
    """What a value says: a text is itself, an object its name or text, whatever else nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return next((value[name] for name in _INSIDE if isinstance(value.get(name), str)), "")
    return ""


def _read(name: str, body: str) -> Parsed:
    """The text of a body: all of what is written in HTML, but of a whole page its main part."""
    if _MARKUP.search(body):
        data = body.encode("utf-8-sig")
        page = HtmlFormat()
        return page.parse(data) if page.accepts("", data) else read_page(data, all_blocks)
    text, blocks = compose(read_paragraphs(lines_of(body)))
    return Parsed(name, text, blocks)


def _facts(values: Mapping[str, Any], columns: Columns) -> Iterator[RawFact]:
    """What the other columns say, each with its column's name."""
    for field, names in columns.by_field.items():
        if field == BODY:
            continue
        for name in names:
            value = written(values.get(name))
            if value:
                said = _without_markup(value) if field == "title" else value
                quote = f"{tidy(clean(name))}: {value}"
                yield RawFact(_meant(field, value), said, RULE, quote)


def _meant(field: str, value: str) -> str:
    """A source can be an address or a name."""
    return "source_url" if field == "publisher" and web_address(value) and "/" in value else field


def _without_markup(title: str) -> str:
    """A title as it is read: exports of web sites leave markup and character references in it."""
    return tidy(html.unescape(_MARKUP.sub("", title)) if _MARKED_UP.search(title) else title) or title
