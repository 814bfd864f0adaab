"""Which day of publication to believe where a file states several: what its witnesses agree on.

A page's data for machines errs in one way (the time zone of a server, the day of a draft), what it shows to
readers in another (the day of a change). So neither is believed alone against the other: a further witness
decides, and where there is none, both days are told and the date is ambiguous.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.records import Confidence, Evidence, PartialDate, Precision

_FOR_MACHINES = ("json-ld", "open-graph", "meta")
_FOR_READERS = ("labelled-date", "shown-date")
_WITNESSES = (*_FOR_MACHINES, "script-data")


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that the file states, by which rule, and what it could mean before its order was settled.

    `is_local` tells that its time names a zone other than Greenwich.
    """

    date: PartialDate
    rule: str
    values: tuple[str, ...]
    is_local: bool = False


def agreed(stated: Sequence[Stated], changed: set[str]) -> PartialDate | None:
    """The date that a page states for machines and shows to readers; None where these do not differ.

    `stated` is not empty, the most trusted first; `changed` holds the days on which the page says that it
    was changed. Of two different days the shown one counts where as many witnesses for machines say it as
    say the other. Else it is ambiguous where it may be the day of a change, or where the other names its time
    zone and lies beside it.
    """
    machine = next((one for one in stated if one.rule in _FOR_MACHINES and _is_day(one.date)), None)
    shown = next((one for one in stated if one.rule in _FOR_READERS and _is_day(one.date)), None)
    if stated[0].rule not in _FOR_MACHINES or not machine or not shown:
        return None
    first, second = machine.date.value, shown.date.value
    if first is None or second is None:
        return _nearest_alternative(machine.date, shown.date) if first else None
    if first == second:
        return None
    if first in shown.values:
        return machine.date
    is_backed = 0 < len(_witnesses(stated, second)) >= len(_witnesses(stated, first))
    beside = days_between(first, second) == 1
    doubtful = machine.is_local if beside else second in changed
    if doubtful and not is_backed and shown.rule != "labelled-date":
        return either((first, second), shown.date.evidence)
    return replace(shown.date, confidence=Confidence.LIKELY)


def either(values: Sequence[str], evidence: Evidence | None) -> PartialDate:
    """One of several days, nobody can tell which."""
    return PartialDate(
        None, Precision.DAY, Confidence.AMBIGUOUS, tuple(sorted(set(values))), evidence=evidence
    )


def days_between(first: str, second: str) -> int:
    """How far two days lie apart."""
    return abs((datetime.date.fromisoformat(first) - datetime.date.fromisoformat(second)).days)


def reconciled(best: PartialDate, other: PartialDate) -> PartialDate:
    """The better trusted date, made clear or more exact by one that agrees with it."""
    if best.value is None and other.value in best.alternatives:
        return other
    if best.value and other.value and other.value.startswith(f"{best.value}-"):
        return other
    return best


def contradict(best: PartialDate, other: PartialDate) -> bool:
    """Whether a date that is certain is another than the one believed."""
    if best.value is None or other.confidence is not Confidence.CERTAIN or other.value is None:
        return False
    return not (best.value.startswith(other.value) or other.value.startswith(best.value))


def _witnesses(stated: Sequence[Stated], day: str) -> set[str]:
    """The rules for machines by which a day is stated."""
    return {one.rule for one in stated if one.rule in _WITNESSES and one.date.value == day}


def _nearest_alternative(machine: PartialDate, shown: PartialDate) -> PartialDate | None:
    """The one of two orders of day and month that lies within a day of what the page states for machines."""
    near = [value for value in shown.alternatives if days_between(machine.value or value, value) <= 1]
    if len(near) != 1:
        return None
    return PartialDate(near[0], Precision.DAY, Confidence.LIKELY, evidence=shown.evidence)


def _is_day(date: PartialDate) -> bool:
    return date.precision is Precision.DAY
