"""Whether 03/04/2016 is the third of April or the fourth of March: what decides it, where anything does.

First the weekday beside the date, then the other dates of the same text, then the language and the country
that the release declares. English alone decides nothing: half of its readers write the month first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from index.dates import DateFound, has_weekday
from index.facts.candidates import candidates
from index.facts.day_order import DayOrder
from index.formats import Parsed
from index.formats.addresses import host_of

_SLASHED = re.compile(r"(\d{1,2})[\u200e\u200f]?[/-]")

_MONTH_FIRST_HOSTS = ("gov", "mil", "us")
_ENGLISH_DAY_FIRST = re.compile(r"en[-_](?:GB|AU|NZ|IE|IN|ZA|PK|KE|NG|MT)\b", re.IGNORECASE)
_DAY_FIRST_COUNTRIES = """
    uk au nz ie in za pk ng ke mt fr be ch lu de at it es pt nl pl tr ru ua sy lb jo iq eg ma dz tn ly ps sa
    ae qa kw om bh ye sd ir af br ar cl co mx pe uy ve bo ec gr ro bg cz sk dk no fi is
    """
_DAY_FIRST_HOSTS = frozenset(_DAY_FIRST_COUNTRIES.split())


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a release when its dates are read; `order` is None where nothing decides it."""

    order: DayOrder | None = None
    reason: str = ""


NO_CONTEXT = Context()


def context_of(
    parsed: Parsed, found: Iterable[DateFound], language: str | None, address: str | None
) -> Context:
    """What a release says of the order of day and month: by its own clear dates, its language, its host."""
    votes = {order for date in found if (order := order_shown(parsed.text, date))}
    if len(votes) == 1:
        return Context(votes.pop(), "other-dates")
    if votes:
        return NO_CONTEXT
    if language not in (None, "en"):
        return Context(DayOrder.DAY_FIRST, "language")
    declared = next((fact.value for fact in candidates(parsed, "language")), "")
    if _ENGLISH_DAY_FIRST.match(declared):
        return Context(DayOrder.DAY_FIRST, "language")
    host = host_of(address) if address else None
    ending = host.rpartition(".")[2] if host else ""
    if ending in _DAY_FIRST_HOSTS:
        return Context(DayOrder.DAY_FIRST, "country")
    return Context(DayOrder.MONTH_FIRST, "country") if ending in _MONTH_FIRST_HOSTS else NO_CONTEXT


def settled(date: DateFound, context: Context) -> DateFound:
    """A date whose order is decided, the same one where it needs no decision or finds none."""
    if not date.swaps or len(date.values) != 2:
        return date
    if date.weekday is not None:
        fitting = [value for value in date.values if has_weekday(value, date.weekday)]
        if len(fitting) == 1:
            return date.chosen(fitting[0])
    if context.order is None:
        return date
    day_first, month_first = date.values
    return date.chosen(day_first if context.order is DayOrder.DAY_FIRST else month_first)


def order_shown(text: str, date: DateFound) -> DayOrder | None:
    """The order that a clear date of numbers alone shows."""
    numbers = _SLASHED.match(text, date.start, date.end)
    if (
        not numbers
        or not date.value
        or len(date.value) < len("2017-10-19")
        or date.value.endswith(date.value[5:7])
    ):
        return None
    return DayOrder.DAY_FIRST if int(numbers[1]) == int(date.value[8:]) else DayOrder.MONTH_FIRST
