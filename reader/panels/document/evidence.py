"""Where a fact was found, in words: what the source says, and what kind of place it says it in."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from index import Evidence
from reader.paint.direction import isolated

_IN_SOURCE = "-in-source"

# A rule that is not here is shown by its own name.
_PLACES = {
    "address-line": QT_TRANSLATE_NOOP("evidence", "line with the address above the text"),
    "address-path": QT_TRANSLATE_NOOP("evidence", "part of the address"),
    "book-metadata": QT_TRANSLATE_NOOP("evidence", "the book's own description"),
    "byline": QT_TRANSLATE_NOOP("evidence", "line with the author above the text"),
    "canonical-link": QT_TRANSLATE_NOOP("evidence", "the page's link to itself"),
    "date-in-text": QT_TRANSLATE_NOOP("evidence", "date in the text"),
    "date-line": QT_TRANSLATE_NOOP("evidence", "line with the date above the text"),
    "dateline": QT_TRANSLATE_NOOP("evidence", "place and date at the beginning of the text"),
    "document-properties": QT_TRANSLATE_NOOP("evidence", "the document's properties"),
    "file-name": QT_TRANSLATE_NOOP("evidence", "name of the file"),
    "first-lines": QT_TRANSLATE_NOOP("evidence", "first lines of the text"),
    "first-words": QT_TRANSLATE_NOOP("evidence", "first words of the text"),
    "format": QT_TRANSLATE_NOOP("evidence", "kind of file"),
    "front-matter": QT_TRANSLATE_NOOP("evidence", "fields above the text"),
    "front-matter-line": QT_TRANSLATE_NOOP("evidence", "fields above the text"),
    "heading": QT_TRANSLATE_NOOP("evidence", "heading in the text"),
    "html-language": QT_TRANSLATE_NOOP("evidence", "language that the page states"),
    "json-ld": QT_TRANSLATE_NOOP("evidence", "data that the page carries for machines"),
    "largest-text": QT_TRANSLATE_NOOP("evidence", "largest type on the first page"),
    "mail-header": QT_TRANSLATE_NOOP("evidence", "header of the mail"),
    "meta": QT_TRANSLATE_NOOP("evidence", "data that the page carries for machines"),
    "month-of-nearest-year": QT_TRANSLATE_NOOP("evidence", "month in the text, with the year nearest to it"),
    "nearest-year": QT_TRANSLATE_NOOP("evidence", "day in the text, with the year nearest to it"),
    "open-graph": QT_TRANSLATE_NOOP("evidence", "data that the page carries for machines"),
    "published-time": QT_TRANSLATE_NOOP("evidence", "time marked on the page"),
    "relative-day": QT_TRANSLATE_NOOP("evidence", "day counted from the date of the release"),
    "release-line": QT_TRANSLATE_NOOP("evidence", "line with kind, publisher and date above the text"),
    "saved-from": QT_TRANSLATE_NOOP("evidence", "note of the browser that saved the page"),
    "script-and-words": QT_TRANSLATE_NOOP("evidence", "script and frequent words of the text"),
    "script-data": QT_TRANSLATE_NOOP("evidence", "data that the page carries for machines"),
    "shown-date": QT_TRANSLATE_NOOP("evidence", "date shown on the page"),
    "signed": QT_TRANSLATE_NOOP("evidence", "signature on the page"),
    "table-column": QT_TRANSLATE_NOOP("evidence", "column of the table"),
    "time-element": QT_TRANSLATE_NOOP("evidence", "time marked on the page"),
    "title-element": QT_TRANSLATE_NOOP("evidence", "title of the page"),
    "title-line": QT_TRANSLATE_NOOP("evidence", "first line of the file"),
    "title-words": QT_TRANSLATE_NOOP("evidence", "words of the title"),
    "web-archive": QT_TRANSLATE_NOOP("evidence", "record of the web archive"),
    "weekday": QT_TRANSLATE_NOOP("evidence", "weekday counted from the date of the release"),
}


def evidence_text(evidence: Evidence | None) -> str:
    """What the source says and where; "" where nothing is known of it."""
    if evidence is None:
        return ""
    place = place_text(evidence.rule)
    if not evidence.quote:
        return _translate("found by: {place}").format(place=place)
    return _translate("as written: “{quote}” ({place})").format(quote=isolated(evidence.quote), place=place)


def place_text(rule: str) -> str:
    """The kind of place that a rule looks in."""
    if rule.endswith(_IN_SOURCE):
        place = place_text(rule.removesuffix(_IN_SOURCE))
        return _translate("{place}, in the order that this source writes dates").format(place=place)
    return _translate(_PLACES[rule]) if rule in _PLACES else rule


def _translate(text: str) -> str:
    return QCoreApplication.translate("evidence", text)
