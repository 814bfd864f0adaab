"""Two ledgers made one: what a colleague decided comes in, what contradicts one's own decisions is named.

Each decision claims something: that one entity is another, that it is called so, that it is none. Two claims
about the same that differ are a contradiction, unless one side knew the other's decision already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from index.entities.ledger.decisions import Decisions, decisions
from index.entities.ledger.entries import LedgerConflict, LedgerEntry, LedgerImport, named_like
from index.entities.names import normalise_name
from index.records import LedgerAction

MINE, THEIRS = "mine", "theirs"

_Topic = tuple[str, str]
"""What a claim is about: an entity and a property of it."""

_IS, _EXISTS, _NAME, _KIND = "is", "exists", "name", "kind"
_ENTITY, _NOTHING, _APART, _PART = "an entity", "nothing", "apart", "a part"


@dataclass(frozen=True, slots=True)
class Union:
    """What an import leads to: `saved` are the entries to be kept, new or in the place of their like."""

    report: LedgerImport
    saved: tuple[LedgerEntry, ...]


def unite(mine: Sequence[LedgerEntry], theirs: Sequence[LedgerEntry], prefer: str, now: str) -> Union:
    """Bring their entries to mine. Entries are the same when their ids are.

    What contradicts is left out unless a side is preferred: then the other side's entry is kept as one that
    was undone at the time `now`, so that it can be had again.
    """
    own = {entry.id: entry for entry in mine}
    fresh = [entry for entry in theirs if entry.id not in own]
    clash = _clash(mine, theirs)
    blocked, losing = {entry.id for entry in clash.theirs}, clash.mine
    added = [entry for entry in fresh if entry.id not in blocked or prefer == THEIRS]
    saved = list(added)
    if prefer == THEIRS:
        saved += [replace(entry, undone=now) for entry in losing]
    if prefer == MINE:
        saved += [replace(entry, undone=now) for entry in clash.theirs if entry.id not in own]
    differing = [(own[one.id], one) for one in theirs if one.id in own and _differ(own[one.id], one)]
    if prefer == THEIRS:
        saved += [replace(here, undone=there.undone) for here, there in differing]
    others = (LedgerConflict(here, there) for here, there in differing if there.id not in blocked)
    conflicts = (*clash.pairs, *others)
    known = len(theirs) - len(fresh) - len(differing)
    return Union(LedgerImport(tuple(added), known, conflicts), tuple(saved))


def _differ(here: LedgerEntry, there: LedgerEntry) -> bool:
    """Whether one entry counts on one side only."""
    return (here.undone is None) != (there.undone is None)


@dataclass(frozen=True, slots=True)
class _Clash:
    """Entries of each side that claim what the other denies; the pairs are those that count last."""

    mine: tuple[LedgerEntry, ...]
    theirs: tuple[LedgerEntry, ...]
    pairs: tuple[LedgerConflict, ...]


def _clash(mine: Sequence[LedgerEntry], theirs: Sequence[LedgerEntry]) -> _Clash:
    here, there = decisions(mine, {}), decisions(theirs, {})
    both = decisions({entry.id: entry for entry in (*mine, *theirs)}.values(), {})
    counting = [entry for entry in mine if entry.undone is None]
    one, other = _claims(_alone(mine, theirs), both), _claims(_alone(theirs, counting), both)
    my_losses: dict[str, LedgerEntry] = {}
    their_losses: dict[str, LedgerEntry] = {}
    pairs: dict[tuple[str, str], LedgerConflict] = {}
    for topic in one.keys() & other.keys():
        (my_value, my_last), (their_value, their_last) = one[topic][-1], other[topic][-1]
        if my_value == their_value or (topic[1] == _IS and _are_one(my_value, their_value, (here, there))):
            continue
        my_losses |= {entry.id: entry for _, entry in one[topic]}
        their_losses |= {entry.id: entry for _, entry in other[topic]}
        pairs[my_last.id, their_last.id] = LedgerConflict(my_last, their_last)
    return _Clash(_in_order(my_losses), _in_order(their_losses), tuple(pairs[key] for key in sorted(pairs)))


def _alone(entries: Sequence[LedgerEntry], others: Sequence[LedgerEntry]) -> list[LedgerEntry]:
    """The entries that count and are not among the others, in the order of their time."""
    seen = {entry.id for entry in others}
    alone = [entry for entry in entries if entry.undone is None and entry.id not in seen]
    return sorted(alone, key=lambda entry: entry.order)


def _are_one(one: str, other: str, sides: Iterable[Decisions]) -> bool:
    return any(side.canonical(one) == side.canonical(other) for side in sides)


def _in_order(entries: Mapping[str, LedgerEntry]) -> tuple[LedgerEntry, ...]:
    return tuple(sorted(entries.values(), key=lambda entry: entry.order))


def _claims(
    entries: Iterable[LedgerEntry], both: Decisions
) -> Mapping[_Topic, Sequence[tuple[str, LedgerEntry]]]:
    """By topic what is claimed, the last of it at the end; names are claimed of all that are one thing."""
    claims: dict[_Topic, list[tuple[str, LedgerEntry]]] = defaultdict(list)
    for entry in entries:
        if entry.entities:
            for topic, value in _claims_of(entry, lambda id_: both.canonical(id_) or id_):
                claims[topic].append((value, entry))
    return claims


def _claims_of(entry: LedgerEntry, whole: Callable[[str], str]) -> Iterator[tuple[_Topic, str]]:
    first, *others = entry.entities
    subject, spelling = whole(first), f"spelling {normalise_name(entry.value)}"
    if entry.action is not LedgerAction.REJECT:
        yield from (((id_, _EXISTS), _ENTITY) for id_ in entry.entities)
    match entry.action:
        case LedgerAction.MERGE:
            yield from (((id_, _IS), first) for id_ in others)
        case LedgerAction.SPLIT if entry.value:
            yield (subject, spelling), _APART
        case LedgerAction.SPLIT:
            yield from (((id_, _IS), _APART) for id_ in entry.entities)
        case LedgerAction.RENAME:
            yield (subject, _NAME), entry.value
        case LedgerAction.ALIAS:
            yield (subject, spelling), _PART
        case LedgerAction.KIND:
            yield (subject, _KIND), entry.value
        case LedgerAction.REJECT if entry.releases:
            yield from (((subject, f"in {key}"), _NOTHING) for key in entry.releases)
        case LedgerAction.REJECT:
            yield from (((id_, _EXISTS), _NOTHING) for id_ in entry.entities)
        case LedgerAction.DISTINCT:
            target = named_like(first, entry.value)
            yield from (((subject, f"in {key}"), target) for key in entry.releases)
