"""A page that is complete in itself: right in both scripts, nothing to load, nothing to run."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from index.records import Confidence, PartialDate, Precision, Reason, Snippet, Span
from index.reports.entries import ReportEntry
from index.reports.page import HtmlReport, ReportWords

ABOUT = (("Question", "hunger strike"), ("Found", "2 of 4"))
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "h1", "dl", "dt", "dd", "mark", "ol", "li"),
    *("h2", "p", "bdi", "a", "code", "br"),
}


class Parsed(HTMLParser):
    """Elements with their attributes, and the text of marks by their class."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def page_of(*entries: ReportEntry, words: ReportWords | None = None) -> str:
    report = HtmlReport(ABOUT, words or ReportWords(style="p { color: red }"))
    return report.head() + "".join(map(report.entry, entries)) + report.foot()


def test_the_question_stands_at_the_head_with_a_legend_of_the_marks() -> None:
    page = page_of()
    assert "<dt>Question</dt><dd><bdi>hunger strike</bdi></dd>" in page
    assert all(f"<mark class={reason}>" in page for reason in Reason)
    assert "default-src 'none'" in page


def test_a_release_in_each_script_has_its_own_direction() -> None:
    english = ReportEntry(1, "en.txt", "Water", languages=("en",), snippets=(Snippet("Pumps run."),))
    arabic = ReportEntry(2, "ar.txt", "ماء", languages=("ar",), snippets=(Snippet("المضخات تعمل."),))
    page = page_of(english, arabic)
    assert '<h2 dir="ltr" lang="en">Water</h2>' in page
    assert '<h2 dir="rtl" lang="ar">ماء</h2>' in page
    assert '<p class=snippet dir="rtl" lang="ar">المضخات تعمل.</p>' in page


def test_marks_say_why_and_overlaps_lose_no_letter() -> None:
    spans = (Span(0, 6, Reason.EXACT), Span(4, 9, Reason.ENTITY))
    page = page_of(ReportEntry(1, "a", "T", snippets=(Snippet("Homs city <b>", spans),)))
    assert "<mark class=exact>Homs</mark><mark class=entity> c</mark><mark class=entity>ity</mark>" in page
    assert "</mark> &lt;b&gt;" in page


def test_facts_and_fixity_are_shown_and_only_the_web_is_linked() -> None:
    date = PartialDate("2017", Precision.YEAR, Confidence.CERTAIN)
    entry = ReportEntry(
        7, "a.txt", "T", date, "example.org", "", "https://example.org/?a&b", ("en",), "text", "ab12"
    )
    page = page_of(entry)
    assert "<li value=7>" in page
    assert "<bdi>2017</bdi> · <bdi>example.org</bdi> · <bdi>en</bdi> · <bdi>text</bdi>" in page
    assert 'href="https://example.org/?a&amp;b"' in page
    assert "SHA-256: <code>ab12</code>" in page
    assert "<a " not in page_of(ReportEntry(1, "a", "T", address="file:///etc/passwd"))


def test_formats_have_names_in_the_readers_words() -> None:
    page = page_of(ReportEntry(1, "a.txt", "T", format="text"), words=ReportWords(format=str.upper))
    assert "<bdi>TEXT</bdi>" in page


def test_what_the_asker_isolated_stays_isolated() -> None:
    value = "المكان: \N{FIRST STRONG ISOLATE}Homs\N{POP DIRECTIONAL ISOLATE}"
    assert f"<dd><bdi>{value}</bdi></dd>" in HtmlReport([("المرشّحات", value)], ReportWords()).head()


def test_what_left_the_archive_is_told() -> None:
    assert "<p class=gone>No longer in the archive</p>" in page_of(ReportEntry(1, "a.txt", gone=True))


def test_an_arabic_page_runs_right_to_left() -> None:
    page = page_of(words=ReportWords(title="نتائج البحث", language="ar", right_to_left=True))
    assert '<html lang="ar" dir="rtl">' in page


@given(st.text(), st.text(), st.text(), st.text())
def test_nothing_from_the_archive_becomes_markup(key: str, title: str, address: str, snippet: str) -> None:
    entry = ReportEntry(
        1, key, title, address=f"http://{address}", languages=(title,), snippets=(Snippet(snippet),)
    )
    found = Parsed(page_of(entry))
    assert {tag for tag, _ in found.elements} <= ALLOWED
    assert not any(name.startswith("on") for _, attributes in found.elements for name in attributes)
