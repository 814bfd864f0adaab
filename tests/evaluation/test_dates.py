"""How dates are scored: what counts as right, wrong, absent."""

from __future__ import annotations

from index.records import Confidence, PartialDate, Precision
from tests.evaluation.dates import Case, DateScore, score

TEXT = b"Water returns\n\nwww.example.org/a\n\n%s\n\nThe pumps run again."


def case(line: bytes, day: str = "2017-10-19") -> Case:
    return Case("a", "a.txt", TEXT % line, day)


def test_files_are_read_and_counted() -> None:
    lines = [b"October 19, 2017", b"October 20, 2017", b"October 2017", b"", b"03/04/2016"]
    found = score("sample", map(case, lines))
    assert (found.known, found.right, len(found.wrong), found.coarser, found.ambiguous) == (5, 1, 1, 1, 1)
    assert found.absent == 1
    assert found.precision == 0.5
    assert found.recall == 0.2


def test_a_wrong_day_is_unwritten_where_the_file_does_not_hold_the_stated_one() -> None:
    written = b"October 20, 2017\n\nThe pumps stopped on 19 October."
    found = score("sample", map(case, [written, b"October 20, 2017\n\n/2017-10-19/", b"October 20, 2017"]))
    assert (len(found.wrong), found.unwritten) == (3, 1)


def test_a_file_that_is_refused_has_no_date() -> None:
    assert score("sample", iter([Case("a", "a.txt", b"", "2017-10-19")])).absent == 1


def test_each_mistake_is_kept() -> None:
    found = DateScore("sample")
    wrong = PartialDate("2017-10-20", Precision.DAY, Confidence.LIKELY)
    found.count(case(b""), wrong)
    assert found.wrong == [("a", "2017-10-19", wrong)]
