"""Title and author from a document's properties, which were often filled in by a program and never looked at.

The times of creation and change are no facts: a template, a copy or a conversion carries its own.
"""

from __future__ import annotations

import re

from index.formats.composing import tidy
from index.formats.parsed import RawFact

_LONGEST = 300

_FILE_NAME = re.compile(
    r"\.(?:docx?|docm|dotx?|rtf|odt|ott|pages|wpd?|pptx?|xlsx?|indd|qxd|qxp|pdf|ps|eps|tmp|html?|txt|p65|pmd|fm|cdr"
    r"|ai|tex|dvi)$",
    re.IGNORECASE,
)
_BY_PROGRAM = re.compile(
    r"""
    (?:microsoft\ (?:word|powerpoint|excel|publisher)|powerpoint|openoffice|libreoffice|google\ docs?)\b.*
    | \(?(?:untitled|unnamed|unknown|unspecified|anonymous|title|titre)\)?[\s\d-]*
    | (?:no|document)\ title | sans\ titre
    | (?:document|doc|dokument|belge|book|slide|folie|layout|blank|page|print|presentation|new|normal)[\s\d-]*
    | (?:blank|new)\ (?:page|document)[\s\d-]*
    | (?:مستند|ملف|بدون\ عنوان)[\s\d]*
    | https?://\S+ | about:\S+ | file:\S+
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NO_PERSON = re.compile(
    r"\(?(?:\w+ ){1,2}(?:user|author)\)?[\s\d-]*"
    r"|.*\b(?:administrator|unknown|anonymous)\b.*",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


def properties(title: str | None, author: str | None) -> tuple[RawFact, ...]:
    """Candidates for title and byline; none where the property is no title, and no name of a person.

    A title that is a file's name, a program's word for a new document or an address is none. An author of one
    word is the name of an account on a computer.
    """
    facts = []
    written = tidy(title or "")
    if _is_title(written):
        facts.append(RawFact("title", written, "document-properties", f"Title: {written}"))
    signed = tidy(author or "")
    if _is_person(signed):
        facts.append(RawFact("byline", signed, "document-properties", f"Author: {signed}"))
    return tuple(facts)


def _is_title(title: str) -> bool:
    if not 3 <= len(title) <= _LONGEST or len(_LETTER.findall(title)) < 3:
        return False
    is_name = " " not in title and ("_" in title or any(character.isdigit() for character in title))
    return not is_name and not _FILE_NAME.search(title) and not _BY_PROGRAM.fullmatch(title)


def _is_person(author: str) -> bool:
    words = author.split()
    if not 2 <= len(words) <= 12 or len(author) > 120 or _NO_PERSON.fullmatch(author):
        return False
    return not any(character in "@\\/:<>" or character.isdigit() for character in author)
