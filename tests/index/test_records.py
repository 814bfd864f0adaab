"""The values that travel: intervals of dates, and the title as a block."""

from __future__ import annotations

import datetime
import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import RefusalKind, Refused
from index.records import Block, BlockKind, Confidence, PartialDate, Precision, day_range
from tests.helpers.releases import a_release


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2017", (2017, 1, 1), (2017, 12, 31)),
        ("2016-02", (2016, 2, 1), (2016, 2, 29)),
        ("2017-10-19", (2017, 10, 19), (2017, 10, 19)),
    ],
)
def test_a_partial_date_is_an_interval_of_days(
    value: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert day_range(value) == (datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize("value", ["", "soon", "2017-13", "2017-02-30", "17", "2017-10-19T10:00", "0000"])
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        day_range(value)


@given(st.dates())
def test_every_day_is_in_its_month_and_its_year(day: datetime.date) -> None:
    iso = day.isoformat()
    for cut in (10, 7, 4):
        first, last = day_range(iso[:cut])
        assert first <= day <= last


def test_an_ambiguous_date_is_no_interval() -> None:
    date = PartialDate(None, Precision.DAY, Confidence.AMBIGUOUS, ("2016-03-04", "2016-04-03"))
    assert date.days is None


def test_the_first_block_is_the_title_only_when_it_says_the_title() -> None:
    release = a_release(title="Water")
    assert release.title_block == Block(BlockKind.HEADING, 0, 5, level=1)
    assert replace(release, title="Other").title_block is None
    assert replace(release, blocks=()).title_block is None


def test_a_refusal_keeps_its_kind_on_the_way_between_processes() -> None:
    refused = pickle.loads(pickle.dumps(Refused(RefusalKind.ENCRYPTED, "It is locked.")))
    assert (refused.refusal, refused.kind, str(refused)) == (
        RefusalKind.ENCRYPTED,
        "encrypted",
        "It is locked.",
    )
