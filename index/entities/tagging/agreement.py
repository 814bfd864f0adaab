"""One name, one kind: what the model sees in several places of a release is brought into agreement.

The model sees a run at a time. A surname is told from a town by the full name elsewhere in the release (see
Chieu and Ng: Named entity recognition with a maximum entropy approach, CoNLL 2003, on such global evidence).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from index.entities.candidates import MODEL, Candidate
from index.entities.names import entity_id
from index.records import EntityKind

_RULED, _SURNAME, _SEEN = 3, 2, 1
"""How much it counts that a rule or a list, a full name, or the model says of a name what it is."""


def agreed(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, those of the model with the kind that most of the release speaks for."""
    found = list(candidates)
    if not any(candidate.rule == MODEL for candidate in found):
        return found
    votes = _votes(found)
    return [_of_kind(candidate, _winner(votes[candidate.name])) for candidate in found]


def _votes(found: list[Candidate]) -> dict[str, Counter[EntityKind]]:
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for candidate in found:
        votes[candidate.name][candidate.kind] += _SEEN if candidate.rule == MODEL else _RULED
        if candidate.kind is EntityKind.PERSON and " " in candidate.name:
            votes[candidate.name.split()[-1]][EntityKind.PERSON] += _SURNAME
    return votes


def _winner(votes: Counter[EntityKind]) -> EntityKind:
    return votes.most_common(1)[0][0]


def _of_kind(candidate: Candidate, kind: EntityKind) -> Candidate:
    if candidate.rule != MODEL or candidate.kind is kind:
        return candidate
    return candidate._replace(kind=kind, entity=entity_id(kind, candidate.name))
