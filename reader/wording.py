"""Numbers, dates and languages as the reader's own locale writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from index import Confidence, EntityKind, PartialDate

_PICTURES = {1: "yyyy", 2: "MMMM yyyy", 3: "d MMMM yyyy"}
_SHORT_PICTURES = {1: "yyyy", 2: "MMM yyyy", 3: "d MMM yyyy"}


def number_text(value: int) -> str:
    """A whole number with the locale's digits and grouping."""
    locale = QLocale()
    if locale.language() is QLocale.Language.C:
        locale = QLocale(QLocale.Language.English)  # a machine without a locale would leave figures ungrouped
    return locale.toString(value)


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
    """An ISO date cut to any precision ("2017", "2017-10", "2017-10-19") in the locale's words."""
    parts = [int(part) for part in value.split("-")]
    pictures = _SHORT_PICTURES if short else _PICTURES
    return QLocale().toString(QDate(*[*parts, 1, 1][:3]), pictures[len(parts)])


def language_text(code: str) -> str:
    """The name of an ISO 639 language, or the code itself where Qt does not know it."""
    language = QLocale.codeToLanguage(code)
    return code if language is QLocale.Language.AnyLanguage else QLocale.languageToString(language)


def kind_text(kind: str) -> str:
    """What things of a kind are called together."""
    words = {
        EntityKind.PERSON: "People",
        EntityKind.ORGANISATION: "Organisations",
        EntityKind.PLACE: "Places",
    }
    return _translate(words[EntityKind(kind)])


def one_of_kind_text(kind: str) -> str:
    """What one thing of a kind is called."""
    words = {EntityKind.PERSON: "Person", EntityKind.ORGANISATION: "Organisation", EntityKind.PLACE: "Place"}
    return _translate(words[EntityKind(kind)])


def _translate(text: str) -> str:
    return QCoreApplication.translate("wording", text)
