"""Who signed a page, as its elements say: `rel="author"`, `itemprop="author"`, a class named for the author.

A signature is a name and nothing else, and stands in no comment and in no list of other pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from index.dates import WEEKDAY_PATTERN, find_dates
from index.formats.composing import tidy
from index.formats.elements import NEVER_TEXT
from index.formats.page.lines import Line
from index.formats.parsed import RawFact

_NAME_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|autor)(?:[\s_-]+(?:name|link|vcard|fn|url))*(?:$|\s)", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^(?:(?:written|posted|published|story|text|words|report(?:ed|ing)?|geschrieben|erstellt)\s+)?"
    r"(?:by|von|par|di|por|door|autor(?:in)?|author|auteur|yazan|بقلم|كتب|إعداد)\b\s*:?\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s|•·,–—-]*(?:\b(?:on|am|le|vom|vor|il y a|před)\b[\s|•·,–—-]*)?(?:\d.*)?$",
)
_WEEKDAY_AFTER = re.compile(rf"[\s,]+{WEEKDAY_PATTERN},?\s*$")
_NAME = re.compile(r"[^\W\d_][^\d@/<>|:;!?]{2,59}")
_NO_NAME = re.compile(
    r"^(?:beitrag|artikel|wordpress\w*|veröffentlicht)\b"
    r"|\b(?:follow|posts?|articles?|more|view|all|profile|about|the author|share|read|subscribe|email"
    r"|comments?|beiträge|alle|mehr|artikel|zum|archive?|admin|guest|updated|published)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 7
_MOST = 60
"""Elements looked at."""


def signed(root: etree._Element) -> Iterator[RawFact]:
    """The first signature of a page, those that its markup vouches for before those by class."""
    found = list(islice((element for element in root.iter() if _is_marked(element)), _MOST))
    for element in sorted(found, key=_is_by_class):
        name = _name(element)
        if name and not Line("", element).is_beside((), near=False):
            yield RawFact("byline", name, "signed", tidy(_text(element))[:200])
            return


def _is_marked(element: etree._Element) -> bool:
    """Whether an element is named for who signed."""
    if not element.attrib:
        return False
    return not _is_by_class(element) or _NAME_CLASS.search(element.get("class") or "") is not None


def _is_by_class(element: etree._Element) -> bool:
    return element.get("rel") != "author" and element.get("itemprop") != "author"


def _name(element: etree._Element) -> str:
    """The name in an element, empty where there is none or more than a name."""
    inner = element.find(".//*[@itemprop='name']")
    written = tidy(_text(element if inner is None else inner) or element.get("content") or "")
    date = next(iter(find_dates(written)), None)
    alone = _WEEKDAY_AFTER.sub("", written[: date.start]) if date else written
    name = _AFTER.sub("", _BEFORE.sub("", alone)).strip(" ,.|–-")
    is_name = _NAME.fullmatch(name) is not None and len(name.split()) <= _MOST_WORDS
    return name if is_name and not _NO_NAME.search(name) else ""


def _text(element: etree._Element) -> str:
    """What a reader sees of an element."""
    pieces = []
    for inner in element.iter():
        if inner.tag in NEVER_TEXT:
            continue
        pieces += [inner.text or "", " ", (inner.tail or "") if inner is not element else ""]
    return "".join(pieces)
