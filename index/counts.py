"""What is counted over a whole result: how many releases carry a value, and how they lie in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from index.timescale import Precision

if TYPE_CHECKING:
    from index.records import EntityKind


class FacetCount(NamedTuple):
    """How many releases of the whole result carry a value. `value` filters, `label` is read.

    A tuple: thousands are made at every keystroke, and a dataclass would take three times as long.
    """

    value: str
    label: str
    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody misses
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts over the whole result, never over a page; each most frequent first, ties by label.

    `months` is in calendar order; its values are "2017-10", and a year-precision date counts under "2017".
    `cut` names the kinds of entities that are too many, of which only the most frequent are listed.
    """

    entities: tuple[FacetCount, ...] = ()
    sources: tuple[FacetCount, ...] = ()
    languages: tuple[FacetCount, ...] = ()
    formats: tuple[FacetCount, ...] = ()
    months: tuple[FacetCount, ...] = ()
    undated: int = 0
    cut: tuple[EntityKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """How the whole result lies in time, by the dates of publication or by those that are mentioned.

    `bars` are ISO dates in calendar order. A date less exact than `unit` has a bar of its own, "2017" before
    "2017-01". A release counts once in each bar that its dates stand in; `undated` ones stand in none, and
    `ambiguous` are those of them with a date that can be read in several ways.

    Of a stretch of time there are the bars that reach into it from `since` to `until`; `before` and `after`
    are the releases with a date that ends before it or begins after it, and `years` has all years.
    """

    unit: Precision
    date_kind: str
    bars: tuple[FacetCount, ...] = ()
    undated: int = 0
    ambiguous: int = 0
    since: str = ""
    until: str = ""
    before: int = 0
    after: int = 0
    years: tuple[FacetCount, ...] = ()
