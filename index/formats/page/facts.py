"""What a web page says of itself: JSON-LD (schema.org), Open Graph, meta elements, its title, its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from index.formats.addresses import web_address
from index.formats.composing import tidy
from index.formats.linked_data import linked_data
from index.formats.page.byline import signed
from index.formats.page.dates import page_dates
from index.formats.parsed import RawFact

_META = {
    "published": """
        article:published_time article:published og:published_time og:article:published_time og:pubdate date
        dc.date dc.date.issued dc.date.created dcterms.date dcterms.created dcterms.issued datepublished
        pubdate publishdate publish-date publish_date publishtime published_at publication_date
        publication-date sailthru.date parsely-pub-date cxenseparse:recs:publishtime
        cxenseparse:publishtime citation_publication_date citation_date originalpublicationdate
        """,
    "modified": """
        article:modified_time og:updated_time dcterms.modified dc.date.modified datemodified lastmod
        last-modified
        """,
    "title": "og:title twitter:title dc.title dcterms.title citation_title parsely-title",
    "publisher": "og:site_name dc.publisher dcterms.publisher citation_publisher",
    "byline": "author dc.creator dcterms.creator article:author parsely-author citation_author",
    "source_url": "og:url",
    "kind": "og:type dc.type dcterms.type",
    "language": "content-language dc.language dcterms.language og:locale",
}
_FIELD_OF = {name: field for field, names in _META.items() for name in names.split()}
_NAME_ATTRIBUTES = ("property", "name", "itemprop", "http-equiv")

_SAVED_FROM = re.compile(r"<!-- saved from url=(?:\(\d+\))?(\S+) -->")
_SAVED_FROM_WITHIN = 2_000


def page_facts(root: etree._Element, text: str) -> tuple[RawFact, ...]:
    """Every candidate that a page's head and the lines around its title give, in no order of trust."""
    stated = (*linked_data(root), *_meta(root), *_title_and_address(root, text), *_declared_language(root))
    titles = [fact.value for fact in stated if fact.field == "title"]
    return (*stated, *page_dates(root, titles), *signed(root))


def _meta(root: etree._Element) -> Iterator[RawFact]:
    for meta in root.iter("meta"):
        name = next(filter(None, map(meta.get, _NAME_ATTRIBUTES)), "")
        field = _field(name)
        value = tidy(meta.get("content") or "")
        if not field or not value or (field == "byline" and web_address(value)):
            continue
        rule = "open-graph" if name.strip().lower().startswith(("og:", "article:")) else "meta"
        yield RawFact(field, value, rule, f"{name}: {value}")


def _field(name: str) -> str | None:
    """The field that a meta element of a name fills; Dublin Core is written with points and with colons."""
    name = name.strip().lower()
    return _FIELD_OF.get(name) or _FIELD_OF.get(name.replace(":", "."))


def _title_and_address(root: etree._Element, text: str) -> Iterator[RawFact]:
    title = root.find(".//head/title")
    written = _text(title) if title is not None else ""
    if written:
        yield RawFact("title", written, "title-element", written)
    for link in root.iterfind(".//link[@rel='canonical']"):
        address = (link.get("href") or "").strip()
        if address:
            yield RawFact("source_url", address, "canonical-link", address)
    # Browsers leave this comment in the pages that they save.
    saved = _SAVED_FROM.search(text, 0, _SAVED_FROM_WITHIN)
    if saved:
        yield RawFact("source_url", saved[1], "saved-from", saved[0])


def _declared_language(root: etree._Element) -> Iterator[RawFact]:
    language = tidy(root.get("lang") or root.get("xml:lang") or "")
    if language:
        yield RawFact("language", language, "html-language", f"lang={language}")


def _text(element: etree._Element) -> str:
    return tidy("".join(map(str, element.itertext())))
