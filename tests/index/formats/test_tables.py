"""Tables of releases, as CSV and JSON: columns are found by their names, and each row is a release."""

from __future__ import annotations

import json
from typing import Any

import pytest

from index.errors import RefusalKind, Refused
from index.formats import parse
from index.formats.tables import Columns, folded
from index.records import Release
from tests.helpers.containers import found_in
from tests.helpers.format_contract import ContainerContract

ROW = {
    "Title": "Water returns",
    "Date Published": "2017-10-19",
    "URL": "https://www.qalam.example/a",
    "Body": "The pumps run again.\n\nTwo wells were dug.",
    "Authors": "Rula Tammari",
    "Publisher": "Qalam Monitor",
}


class TestCsv(ContainerContract):
    name = "releases.csv"

    def holding(self, *texts: str) -> bytes:
        return "\n".join(["id,text", *(f'{number},"{text}"' for number, text in enumerate(texts))]).encode()


class TestJson(ContainerContract):
    name = "releases.json"

    def holding(self, *texts: str) -> bytes:
        return json.dumps({"status": "ok", "articles": [{"text": text} for text in texts]}).encode()


class TestJsonLines(ContainerContract):
    name = "releases.jsonl"

    def holding(self, *texts: str) -> bytes:
        return b"".join(json.dumps({"text": text}, ensure_ascii=False).encode() + b"\n" for text in texts)

    def test_a_container_without_releases_is_refused(self) -> None:
        _, (failure,) = found_in(self.name, b"\n\n")
        assert failure.kind == "unreadable"


def releases_of(name: str, data: str | bytes) -> tuple[Release, ...]:
    releases, failures = found_in(name, data.encode() if isinstance(data, str) else data)
    assert failures == ()
    return releases


def csv_of(row: dict[str, str], separator: str = ",") -> str:
    cells = [f'"{cell}"' for cell in row.values()]
    return f"{separator.join(row)}\n{separator.join(cells)}\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        *(
            (f"a.{suffix}", csv_of(ROW, separator))
            for suffix, separator in (("csv", ","), ("csv", ";"), ("tsv", "\t"))
        ),
        ("a.json", json.dumps([ROW])),
        ("a.jsonl", json.dumps(ROW)),
    ],
)
def test_a_row_is_a_release_with_its_facts(name: str, data: str) -> None:
    (release,) = releases_of(name, data)
    assert (release.key, release.parent) == (f"{name}!/0001", name)
    assert (release.title, release.byline, release.publisher) == (
        "Water returns",
        "Rula Tammari",
        "Qalam Monitor",
    )
    assert (release.source_url, release.source) == ("https://www.qalam.example/a", "qalam.example")
    assert release.text == "The pumps run again.\n\nTwo wells were dug."
    assert release.published is not None
    assert release.published.value == "2017-10-19"
    assert release.published.evidence is not None
    assert (release.published.evidence.rule, release.published.evidence.quote) == (
        "table-column",
        "Date Published: 2017-10-19",
    )


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("Date Published", "published"),
        ("date_published", "published"),
        ("datePublished", "published"),
        ("Pub. Date", "published"),
        ("TITRE", "title"),
        ("Éditeur", "publisher"),
        ("العنوان", "title"),
        ("تاريخ النشر", "published"),
        ("النص", "body"),
        ("articleBody", "body"),
        ("main-text", "body"),
        ("Link", "source_url"),
    ],
)
def test_case_accents_and_separators_do_not_count(written: str, field: str) -> None:
    assert Columns([written]).by_field == {field: [written]}


def test_of_several_columns_the_most_telling_is_the_text() -> None:
    (release,) = releases_of("a.csv", "content,body\nthe teaser,the text\n")
    assert release.text == "the text"
    (release,) = releases_of("a.csv", "content,body\nthe teaser,\n")
    assert release.text == "the teaser"


def test_a_table_without_a_text_is_unsupported_and_says_why() -> None:
    for name, data in (("a.csv", b"name,age\nRula,40\n"), ("a.json", b'[{"name": "Rula", "age": 40}]')):
        with pytest.raises(Refused, match="No column called body, text or content holds a text") as caught:
            parse(name, data)
        assert caught.value.refusal is RefusalKind.UNSUPPORTED
        assert "“name”, “age”" in str(caught.value)


def test_objects_that_only_sound_like_releases_are_unsupported() -> None:
    with pytest.raises(Refused) as caught:
        parse("a.json", b'{"body": {"length": 3}, "parts": [{"text": null}]}')
    assert caught.value.refusal is RefusalKind.UNSUPPORTED


def test_rows_keep_their_numbers() -> None:
    releases = releases_of("a.csv", "title,text\nOne,1.\n,\nThree,3.\n")
    assert [release.key for release in releases] == ["a.csv!/0001", "a.csv!/0003"]
    releases = releases_of("a.jsonl", '{"text": "1."}\n\n{"text": "3."}\n')
    assert [release.key for release in releases] == ["a.jsonl!/0001", "a.jsonl!/0003"]


def test_a_cell_may_be_long_and_have_lines() -> None:
    long = "The pumps run again. " * 20_000
    (release,) = releases_of("a.csv", f'title,text\n"One, with ""quotes""","{long}\n\nSecond."\n')
    assert release.title == 'One, with "quotes"'
    assert release.text.endswith("\n\nSecond.")


def test_of_a_body_in_html_nothing_is_left_out_but_of_a_whole_page() -> None:
    annexes = "<ul><li><a href='/1'>List of wells</a></li></ul><p>Read more on the wells</p>"
    body = "<p>The pumps of the valley run again, said those who had waited for them.</p>" * 3 + annexes
    (whole,) = releases_of("a.json", json.dumps([{"title": "Water", "body": body}]))
    assert whole.text.endswith("List of wells\n\nRead more on the wells")
    (page,) = releases_of("a.json", json.dumps([{"title": "Water", "body": f"<html><body>{body}</html>"}]))
    assert page.text.endswith("waited for them.")


def test_a_body_in_html_is_read_as_such() -> None:
    (release,) = releases_of(
        "a.json",
        json.dumps([{"title": "A &amp; B", "body": "<p>One.</p><script>x</script><ul><li>Two.</ul>"}]),
    )
    assert (release.title, release.text) == ("A & B", "One.\n\nTwo.")
    assert release.format == "json"


@pytest.mark.parametrize(
    "value",
    [
        {"articles": [ROW, ROW]},
        {"response": {"data": {"items": [ROW, ROW]}}},
        {"1": ROW, "2": ROW},
        [[ROW, ROW]],
    ],
)
def test_releases_are_found_wherever_they_lie(value: Any) -> None:
    releases = releases_of("a.json", json.dumps(value))
    assert [release.key for release in releases] == ["a.json!/0001", "a.json!/0002"]


def test_one_object_is_one_release() -> None:
    (release,) = releases_of("a.json", json.dumps(ROW))
    assert (release.key, release.parent, release.title) == ("a.json", None, "Water returns")


def test_values_may_be_objects_and_lists() -> None:
    wrapped = {
        "title": {"rendered": "Water"},
        "content": {"rendered": "<p>Text.</p>"},
        "author": [{"name": "A"}, "B"],
    }
    (release,) = releases_of("a.json", json.dumps([wrapped]))
    assert (release.title, release.text, release.byline) == ("Water", "Text.", "A; B")


def test_objects_one_after_the_other_are_a_list() -> None:
    releases = releases_of("a.json", json.dumps(ROW, indent=1) + "\n" + json.dumps(ROW, indent=1))
    assert len(releases) == 2


def test_content_tells_releases_in_a_file_of_another_name() -> None:
    assert parse("a.txt", json.dumps([ROW]).encode()).format == "json"
    assert parse("a.txt", b'["a list", "of words"]').format == "text"


@pytest.mark.parametrize("text", ['"a \\ud800 b"', '"a \\u0000 b"', '"a\\rb"'])
def test_what_no_text_may_hold_is_replaced(text: str) -> None:
    (release,) = releases_of("a.json", f'[{{"title": {text}, "text": {text}}}]')
    assert not any(
        "\ud800" <= letter <= "\udfff" or letter in "\0\r" for letter in release.title + release.text
    )


def test_a_damaged_line_is_one_failure() -> None:
    releases, failures = found_in("a.jsonl", b'{"text": "1."}\n{"text": \n7\n{"text": "4."}\n')
    assert [release.key for release in releases] == ["a.jsonl!/0001", "a.jsonl!/0004"]
    assert [(failure.key, failure.kind) for failure in failures] == [
        ("a.jsonl!/0002", "damaged"),
        ("a.jsonl!/0003", "damaged"),
    ]


def test_values_nested_without_end_are_refused() -> None:
    with pytest.raises(Refused, match="nested too deeply") as caught:
        parse("a.json", b"[" * 100_000)
    assert caught.value.refusal is RefusalKind.TOO_LARGE


def test_a_guessed_encoding_is_said_of_each_row() -> None:
    source = "title,text\nعنوان,عادت المياه إلى البلدة بعد انقطاع دام ثلاثة أسابيع.\n"
    (release,) = releases_of("a.csv", source.encode("cp1256"))
    assert release.text == "عادت المياه إلى البلدة بعد انقطاع دام ثلاثة أسابيع."
    assert any("Windows-1256" in warning for warning in release.warnings)


def test_names_are_folded() -> None:
    assert folded("Date_de publication") == "datedepublication"
