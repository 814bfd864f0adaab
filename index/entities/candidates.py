"""What may be a mention, and the choice between those that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from index.entities.gazetteer import KnownName, Reach
from index.entities.names import entity_id
from index.records import EntityKind

MODEL = "model"

RELIABILITY = (
    "acronym",
    "gazetteer",
    "title-before-name",
    "role-before-name",
    "role-after-name",
    "speaker",
    "given-name",
    "site-cue",
    "organisation-cue",
    "gazetteer-alone",
    "demonym",
    "named-before",
    MODEL,
)
"""The rules, surest first: of two candidates of the same length the surer stays."""

PERSON_RULES = frozenset(
    ["title-before-name", "role-before-name", "role-after-name", "speaker", "given-name"]
)

_RANK = {rule: rank for rank, rule in enumerate(RELIABILITY)}


class Candidate(NamedTuple):
    """Text [start, end) may name `entity`; `name` is how it is written there, "" where that is no alias."""

    start: int
    end: int
    kind: EntityKind
    entity: str
    name: str
    rule: str


def known_candidate(start: int, end: int, known: KnownName, name: str = "") -> Candidate:
    """A known name found in the text."""
    limited = known.rule == "gazetteer" and known.reach is not Reach.ANYWHERE
    rule = "gazetteer-alone" if limited else known.rule
    return Candidate(start, end, known.kind, known.entity, name, rule)


def new_candidate(text: str, start: int, end: int, kind: EntityKind, rule: str) -> Candidate:
    """A name that a rule found in the text."""
    name = as_written(text, start, end)
    return Candidate(start, end, kind, entity_id(kind, name), name, rule)


def as_written(text: str, start: int, end: int) -> str:
    """The words of text[start:end] with single spaces."""
    return " ".join(text[start:end].split())


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those that stay, in order of the text: the longest first, then the surest, none over another."""
    chosen: list[Candidate] = []
    rivals: list[Candidate] = []
    end = 0
    for found in sorted(candidates, key=lambda candidate: candidate.start):
        if found.start >= end:
            chosen += _winners(rivals)
            rivals = []
        rivals.append(found)
        end = max(end, found.end)
    return chosen + _winners(rivals)


def _is_contradicted(modelled: Candidate, rivals: list[Candidate]) -> bool:
    """Whether the rules see a person, several known names or one across its end in what the model sees."""
    within = [found for found in rivals if found.rule != MODEL and _overlap(found, modelled)]
    known = [found for found in within if found.rule in ("gazetteer", "gazetteer-alone")]
    crossing = any(found.start < modelled.start or modelled.end < found.end for found in within)
    people = any(found.rule in PERSON_RULES for found in within)
    return people or crossing or len(known) > 1 or any(_is_listed(found, modelled) for found in known)


def _is_listed(known: Candidate, modelled: Candidate) -> bool:
    """Whether a known name and "and" begin or end what the model sees: "Hamburg and Essen" is no name."""
    begins = modelled.name.startswith(f"{known.name} and ")
    return begins or modelled.name.endswith(f" and {known.name}")


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end


def _winners(rivals: list[Candidate]) -> list[Candidate]:
    """The choice among candidates that hang together by overlaps; they are few."""
    if len(rivals) < 2:
        return rivals
    chosen: list[Candidate] = []
    rivals = [found for found in rivals if found.rule != MODEL or not _is_contradicted(found, rivals)]
    for found in sorted(rivals, key=lambda rival: (rival.start - rival.end, _RANK[rival.rule])):
        if not any(_overlap(found, other) for other in chosen):
            chosen.append(found)
    return sorted(chosen, key=lambda winner: winner.start)
