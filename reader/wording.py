"""Numbers, dates and languages as the reader's own language and figures write them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

from index import Confidence, EntityKind, PartialDate, Reason
from reader.language_names import LANGUAGE_NAMES
from reader.languages import speech
from reader.paint.direction import isolated

_PICTURES = {1: "yyyy", 2: "MMMM yyyy", 3: "d MMMM yyyy"}
_SHORT_PICTURES = {1: "yyyy", 2: "MMM yyyy", 3: "d MMM yyyy"}


def number_text(value: float) -> str:
    """A number with the reader's figures and grouping."""
    return speech.figures.toString(value)


def date_text(date: PartialDate | None, *, short: bool = False) -> str:
    """A date with the precision it was stated in: "October 2017", "about 2017", "3 April or 4 March 2016"."""
    if date is None:
        return _translate("undated")
    if date.value is None:
        return _translate(" or ").join(iso_text(value, short=short) for value in date.alternatives)
    written = iso_text(date.value, short=short)
    if date.confidence is Confidence.LIKELY:
        return _translate("about {date}").format(date=written)
    return written


def iso_text(value: str, *, short: bool = False) -> str:
    """An ISO date cut to any precision ("2017", "2017-10", "2017-10-19") in the reader's words."""
    parts = [int(part) for part in value.split("-")]
    pictures = _SHORT_PICTURES if short else _PICTURES
    return in_figures(speech.words.toString(QDate(*[*parts, 1, 1][:3]), pictures[len(parts)]))


def time_text(time: str | None) -> str:
    """An ISO 8601 time in UTC as the reader's clock shows it; "" where there is none."""
    if not time:
        return ""
    there = QDateTime.fromString(time, Qt.DateFormat.ISODate).toLocalTime()
    day, clock = (speech.words.toString(there, picture) for picture in (_SHORT_PICTURES[3], "HH:mm"))
    return in_figures(_translate("{day}, {time}").format(day=day, time=clock))


def in_figures(text: str) -> str:
    """The same with every digit, whatever its script, as the reader's figures have it."""
    zero = ord(speech.figures.zeroDigit())
    if zero == ord("0") and text.isascii():
        return text
    return "".join(chr(zero + int(one)) if one.isdecimal() else one for one in text)


def language_text(code: str) -> str:
    """The name of an ISO 639 language, or the code itself where nobody here knows it."""
    if code in LANGUAGE_NAMES:
        return QCoreApplication.translate("languages", LANGUAGE_NAMES[code])
    language = QLocale.codeToLanguage(code)
    return code if language is QLocale.Language.AnyLanguage else QLocale.languageToString(language)


def kind_text(kind: str) -> str:
    """What things of a kind are called together."""
    words = {
        EntityKind.PERSON: _translate("People"),
        EntityKind.ORGANISATION: _translate("Organisations"),
        EntityKind.PLACE: _translate("Places"),
    }
    return words[EntityKind(kind)]


def one_of_kind_text(kind: str) -> str:
    """What one thing of a kind is called."""
    words = {
        EntityKind.PERSON: _translate("Person"),
        EntityKind.ORGANISATION: _translate("Organisation"),
        EntityKind.PLACE: _translate("Place"),
    }
    return words[EntityKind(kind)]


def quoted(name: str) -> str:
    """A name in the quotation marks of the interface, kept in its own direction."""
    return _translate("“{name}”").format(name=isolated(name))


def reason_text(reason: Reason) -> str:
    """Why a stretch of text matched, in a word or two."""
    words = {
        Reason.EXACT: _translate("as asked"),
        Reason.STEM: _translate("another form"),
        Reason.FOLDED: _translate("another spelling"),
        Reason.VARIANT: _translate("variant"),
        Reason.ALIAS: _translate("another name"),
        Reason.FUZZY: _translate("similar"),
        Reason.ENTITY: _translate("name asked for"),
    }
    return words[reason]


def keys_text(keys: str) -> str:
    """Keys, several separated by a space, as the system writes them; from left to right in any language."""
    native = QKeySequence.SequenceFormat.NativeText
    written = [QKeySequence(one).toString(native) or one for one in keys.split()]
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        isolate, end = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
        written = [f"{isolate}{one}{end}" for one in written]
    return listed(written)


def listed(parts: Iterable[str]) -> str:
    """Several things in a row, as a sentence lists them."""
    return _translate(", ").join(parts)


def _translate(text: str) -> str:
    return QCoreApplication.translate("wording", text)
