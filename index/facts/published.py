"""When a release was published: what the file states, else what its address or its name suggest.

The first date of the prose is never taken for it: absent is better than wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from index.dates import find_dates, iso_date, read_date
from index.facts.candidates import candidates, evidence_of
from index.formats import Parsed
from index.records import BlockKind, Confidence, Evidence, PartialDate

_LIKELY_RULES = ("time-element",)

_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})(?:/(\d{1,2}))?(?=/|$)")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")

_DATELINE_WITHIN = 100
_BEFORE_DATE = re.compile(r"[^\W\d_][^\d.;:!?]{1,50}[,،(]\s?(?:[^\W\d_]+,?\s)?")
_AFTER_DATE = re.compile(r"\s?[)]?(?:\s?\([^()]{1,40}\))?\s?[-–—:]")


def find_published(
    parsed: Parsed, key: str, address: str | None
) -> tuple[PartialDate | None, tuple[str, ...]]:
    """The date of publication, and a warning for each source that contradicts it."""
    stated = list(_stated(parsed))
    if not stated:
        return next(_suggested(parsed, key, address), None), ()
    best = stated[0]
    for other in stated[1:]:
        best = _reconciled(best, other)
    contradictions = [other for other in stated[1:] if _contradict(best, other)]
    return best, tuple(dict.fromkeys(_warning(best, other) for other in contradictions))


def _stated(parsed: Parsed) -> Iterator[PartialDate]:
    for fact in candidates(parsed, "published"):
        date = read_date(fact.value)
        if date:
            confidence = Confidence.LIKELY if fact.rule in _LIKELY_RULES else Confidence.CERTAIN
            yield date.as_partial(confidence, evidence_of(fact))


def _suggested(parsed: Parsed, key: str, address: str | None) -> Iterator[PartialDate]:
    yield from _datelines(parsed)
    in_address = _IN_ADDRESS.search(address or "")
    if in_address:
        yield from _likely(in_address.groups(), "address-path", address or "")
    name = PurePosixPath(key).name
    in_name = _IN_NAME.search(name)
    if in_name:
        yield from _likely((in_name[1], in_name[3], in_name[4]), "file-name", name)


def _likely(numbers: tuple[str | None, ...], rule: str, quote: str) -> Iterator[PartialDate]:
    value = iso_date(*(int(number) for number in numbers if number))
    date = read_date(value) if value else None
    if date:
        yield date.as_partial(Confidence.LIKELY, Evidence(rule, quote))


def _datelines(parsed: Parsed) -> Iterator[PartialDate]:
    """ "ALEPPO, October 19, 2017 – …" at the start of one of the first two paragraphs."""
    paragraphs = [block for block in parsed.blocks if block.kind is BlockKind.PARAGRAPH][:2]
    for block in paragraphs:
        start = parsed.text[block.start : min(block.end, block.start + _DATELINE_WITHIN)]
        date = next(iter(find_dates(start)), None)
        if not date or not date.values:
            continue
        if _BEFORE_DATE.fullmatch(start[: date.start]) and _AFTER_DATE.match(start, date.end):
            place = (block.start + date.start, block.start + date.end)
            yield date.as_partial(Confidence.LIKELY, Evidence("dateline", parsed.text[slice(*place)], *place))


def _reconciled(best: PartialDate, other: PartialDate) -> PartialDate:
    """The better trusted date, made clear or more exact by one that agrees with it."""
    if best.value is None and other.value in best.alternatives:
        return other
    if best.value and other.value and other.value.startswith(f"{best.value}-"):
        return other
    return best


def _contradict(best: PartialDate, other: PartialDate) -> bool:
    if best.value is None or other.confidence is not Confidence.CERTAIN or other.value is None:
        return False
    return not (best.value.startswith(other.value) or other.value.startswith(best.value))


def _warning(best: PartialDate, other: PartialDate) -> str:
    taken, left = _told(best), _told(other)
    return f"Two dates of publication are stated: {taken} was taken, {left} was not."


def _told(date: PartialDate) -> str:
    return f"{date.value} ({date.evidence.rule.replace('-', ' ')})" if date.evidence else str(date.value)
