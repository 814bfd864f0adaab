"""Which of several candidates for a field to believe: the one found by the rule that errs least."""

from __future__ import annotations

from index.formats.parsed import Parsed, RawFact
from index.records import Evidence

_TRUST = (
    "front-matter",
    "front-matter-line",
    "json-ld",
    "open-graph",
    "meta",
    "published-time",
    "canonical-link",
    "saved-from",
    "address-line",
    "date-line",
    "release-line",
    "byline",
    "title-line",
    "title-element",
    "html-language",
    "time-element",
)
"""Rules of the formats, the most trusted first."""


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
    return _TRUST.index(fact.rule)
