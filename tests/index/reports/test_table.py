"""A table that spreadsheets and programs read the same way, and that runs nothing."""

import csv
import io
import string

from hypothesis import given
from hypothesis import strategies as st

from index.records import Confidence, PartialDate, Precision, Snippet
from index.reports.entries import ReportEntry
from index.reports.table import BYTE_ORDER_MARK, COLUMNS, CsvReport, guarded

ABOUT = (("Question", "hunger strike"), ("Found", "2 of 4"))


def rows(*entries: ReportEntry) -> list[dict[str, str]]:
    report = CsvReport(ABOUT, "No longer in the archive")
    text = report.head() + "".join(map(report.entry, entries)) + report.foot()
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""), strict=True))


def test_a_row_holds_everything() -> None:
    entry = ReportEntry(
        3, "2017/a.txt", "Water", PartialDate("2017-10", Precision.MONTH, Confidence.LIKELY), "example.org",
        "Valley Watch", "https://example.org/a", ("ar", "en"), "text", "ab12",
        (Snippet("one"), Snippet("two, “three”")),
    )  # fmt: skip
    (row,) = rows(entry)
    cells = (
        *("3", "2017/a.txt", "Water", "2017-10", "month", "likely", "", "example.org", "Valley Watch"),
        *("https://example.org/a", "ar en", "text", "ab12", "one … two, “three”", ""),
        "Question: hunger strike; Found: 2 of 4",
    )
    assert row == dict(zip(COLUMNS, cells, strict=True))


def test_an_ambiguous_date_is_no_date_but_its_readings() -> None:
    date = PartialDate(None, Precision.DAY, Confidence.AMBIGUOUS, ("2016-03-04", "2016-04-03"))
    (row,) = rows(ReportEntry(1, "a", published=date))
    assert (row["date"], row["date_precision"], row["date_confidence"]) == ("", "", "ambiguous")
    assert row["date_alternatives"] == "2016-03-04 2016-04-03"


def test_what_left_the_archive_is_told() -> None:
    (row,) = rows(ReportEntry(1, "a.txt", gone=True))
    assert (row["key"], row["remark"]) == ("a.txt", "No longer in the archive")


def test_lines_end_as_the_standard_has_it() -> None:
    report = CsvReport(ABOUT, "")
    assert report.head().endswith('"\r\n')
    assert report.entry(ReportEntry(1, "a")).count("\r\n") == 1


def test_formulas_are_disarmed_and_nothing_else_is_touched() -> None:
    for dangerous in ("=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1"):
        assert guarded(dangerous) == f"'{dangerous}"
    for letter in string.ascii_letters + string.digits + "'\"«» ":
        assert guarded(f"{letter}=1") == f"{letter}=1"


@given(st.text(), st.text(), st.text())
def test_every_text_comes_back(key: str, title: str, snippet: str) -> None:
    (row,) = rows(ReportEntry(1, key, title, snippets=(Snippet(snippet),)))
    assert (row["key"], row["title"], row["snippets"]) == tuple(map(guarded, (key, title, snippet)))
    assert not row["title"].startswith(("=", "+", "-", "@"))
