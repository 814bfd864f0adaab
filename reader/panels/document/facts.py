"""What is known of a release, fact by fact, each with the place it was taken from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from index import Confidence, Evidence, PartialDate, Release
from reader.format_names import format_text
from reader.paint.direction import reveal_embeddings
from reader.panels.document.evidence import evidence_text
from reader.release_kinds import release_kind_text
from reader.telling import told
from reader.wording import date_text, language_text, listed

MOST_PARTS = 8
"""Parts of a value that are shown without being asked for the rest."""

Place = tuple[int, int]
"""A stretch [start, end) of the release's text, in code points."""


class Part(NamedTuple):
    """One of several values of a fact, with its place in the text."""

    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A name, a value, and where the value comes from ("" where that goes without saying).

    `place` is where the text says so; None where what says so is no part of it. A value of several parts
    lists the first of them.
    """

    name: str
    value: str
    evidence: str = ""
    place: Place | None = None
    parts: tuple[Part, ...] = ()


def facts_of(release: Release) -> tuple[Fact, ...]:
    """Every fact a release has, in the order a reader asks for them."""
    return tuple(fact for fact in _all_facts(release) if fact.value)


def date_warning(date: PartialDate | None) -> str:
    """A sentence where the date is not certain, else ""."""
    if date is None or date.confidence is Confidence.CERTAIN:
        return ""
    if date.confidence is Confidence.AMBIGUOUS:
        return _translate("The date is ambiguous: {dates}.").format(dates=date_text(date))
    return _translate("The date is likely, but not certain.")


def _all_facts(release: Release) -> Iterator[Fact]:
    evidence = release.evidence.get
    published = release.published
    languages = listed(language_text(code) for code in release.languages)
    yield _fact(_translate("Title"), reveal_embeddings(release.title), evidence("title"))
    yield _fact(_translate("Published"), date_text(published), published and published.evidence)
    yield _fact(_translate("Publisher"), release.publisher, evidence("publisher"))
    yield _fact(_translate("Author"), release.byline, evidence("byline"))
    yield _fact(_translate("Kind"), release_kind_text(release.kind or ""), evidence("kind"))
    yield _fact(_translate("Source"), release.source, evidence("source"))
    yield _fact(_translate("Address"), release.source_url, evidence("source_url"))
    yield _fact(_translate("Languages"), languages, evidence("languages"))
    yield _dates_mentioned(release.dates)
    yield Fact(_translate("File"), release.key)
    yield Fact(_translate("Part of"), release.parent or "")
    extractor = _translate("read by {reader}").format(reader=release.extractor)
    yield Fact(_translate("Format"), format_text(release.format), extractor)
    yield Fact(_translate("SHA-256"), release.sha256)
    for warning in release.warnings:
        yield Fact(_translate("Note"), told(warning))


def _fact(name: str, value: str | None, evidence: Evidence | None) -> Fact:
    return Fact(name, value or "", evidence_text(evidence), _place(evidence))


def _dates_mentioned(dates: tuple[PartialDate, ...]) -> Fact:
    """Each date once, at the first place that says it."""
    parts = {date_text(date): Part(date_text(date), _place(date.evidence)) for date in reversed(dates)}
    listed = tuple(parts[text] for text in dict.fromkeys(date_text(date) for date in dates))
    shown = " · ".join(part.text for part in listed[:MOST_PARTS])
    more = len(listed) - MOST_PARTS
    if more > 0:
        shown = QCoreApplication.translate("facts", "{dates} and %Ln more", None, more).format(dates=shown)
    return Fact(_translate("Dates mentioned"), shown, parts=listed)


def _place(evidence: Evidence | None) -> Place | None:
    if evidence is None or evidence.start is None or evidence.end is None:
        return None
    return evidence.start, evidence.end


def _translate(text: str) -> str:
    return QCoreApplication.translate("facts", text)
