"""Which of several candidates for a field to believe: the one found by the rule that errs least."""

from __future__ import annotations

from index.formats.parsed import Parsed, RawFact
from index.records import Evidence

_TRUST = (
    "front-matter",
    "front-matter-line",
    "table-column",
    "web-archive",
    "mail-header",
    "book-metadata",
    "json-ld",
    "open-graph",
    "meta",
    "labelled-date",
    "shown-date",
    "published-time",
    "canonical-link",
    "saved-from",
    "address-line",
    "date-line",
    "release-line",
    "byline",
    "signed",
    "title-line",
    "document-properties",
    "largest-text",
    "title-element",
    "html-language",
    "time-element",
    "script-data",
)
"""Rules of the formats, the most trusted first; one that is not listed comes last."""
_RANK = {rule: rank for rank, rule in enumerate(_TRUST)}


def candidates(parsed: Parsed, field: str) -> list[RawFact]:
    """The candidates for a field, the most trusted first."""
    return sorted((fact for fact in parsed.metadata if fact.field == field), key=_distrust)


def first_value(facts: list[RawFact]) -> tuple[str | None, Evidence | None]:
    """The value of the most trusted candidate, with its evidence; twice None where there is none."""
    return (facts[0].value, evidence_of(facts[0])) if facts else (None, None)


def evidence_of(fact: RawFact) -> Evidence:
    """Where a candidate was found."""
    return Evidence(fact.rule, fact.quote, fact.start, fact.end)


def _distrust(fact: RawFact) -> int:
    return _RANK.get(fact.rule, len(_TRUST))
