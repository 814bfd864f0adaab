"""One name, one kind: what the model sees in several places of a release is brought into agreement.

The model sees a run at a time. A surname is told from a town by the full name elsewhere in the release (see
Chieu and Ng: Named entity recognition with a maximum entropy approach, CoNLL 2003, on such global evidence).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from index.entities.candidates import MODEL, Candidate
from index.entities.names import entity_id
from index.records import EntityKind

_RULED, _SURNAME, _SEEN = 3, 2, 1
"""How much it counts that a rule or a list, a full name, or the model says of a name what it is."""


def agreed(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, those of the model with the kind that most of the release speaks for."""
    found = list(candidates)
    votes = _votes(found)
    return [
        _of_kind(candidate, _winner(votes[candidate.name])) if candidate.rule == MODEL else candidate
        for candidate in found
    ]


def _votes(found: list[Candidate]) -> dict[str, Counter[EntityKind]]:
    """What the release says of each name that the model sees in it."""
    votes: dict[str, Counter[EntityKind]] = {
        candidate.name: Counter() for candidate in found if candidate.rule == MODEL
    }
    for candidate in found:
        name = candidate.name
        if name in votes:
            votes[name][candidate.kind] += _SEEN if candidate.rule == MODEL else _RULED
        if candidate.kind is EntityKind.PERSON and " " in name and (surname := name.split()[-1]) in votes:
            votes[surname][EntityKind.PERSON] += _SURNAME
    return votes


def _winner(votes: Counter[EntityKind]) -> EntityKind:
    return max(votes, key=votes.__getitem__)


def _of_kind(candidate: Candidate, kind: EntityKind) -> Candidate:
    if candidate.kind is kind:
        return candidate
    return candidate._replace(kind=kind, entity=entity_id(kind, candidate.name))
