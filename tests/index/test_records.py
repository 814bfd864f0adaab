"""The values that travel: intervals of dates, and the title as a block."""

from __future__ import annotations

import pickle
from dataclasses import replace

from index.errors import RefusalKind, Refused
from index.records import Block, BlockKind, Confidence, PartialDate, Precision
from tests.helpers.releases import a_release


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
