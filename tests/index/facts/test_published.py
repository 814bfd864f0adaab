"""When a release was published: whom to believe, what to leave open."""

from __future__ import annotations

import pytest

from index.facts import understand
from index.formats import parse
from index.records import Confidence, PartialDate, Precision, Release


def release(text: str, key: str = "a.txt") -> Release:
    return understand(parse(key, text.encode()), key, "0" * 64, "test/1")


def published(text: str, key: str = "a.txt") -> PartialDate | None:
    return release(text, key).published


def value_and_rule(text: str, key: str = "a.txt") -> tuple[str | None, Confidence, str]:
    date = published(text, key)
    assert date is not None
    assert date.evidence is not None
    return date.value, date.confidence, date.evidence.rule


SAVED = "Water returns\n\nwww.example.org/{path}\n\n{lines}\n\nThe pumps run again."


class TestPrecedence:
    def test_front_matter_before_all_else(self) -> None:
        text = "---\ndate: 2017-10\ntitle: A\n---\n" + SAVED.format(path="2016/01/02", lines="October 2017")
        assert value_and_rule(text, "2015-01-01.txt") == ("2017-10", Confidence.CERTAIN, "front-matter")

    def test_date_line_before_press_line(self) -> None:
        lines = "October 19, 2017\n\nPress release Qalam Monitor October 19, 2017"
        assert value_and_rule(SAVED.format(path="a", lines=lines)) == (
            "2017-10-19",
            Confidence.CERTAIN,
            "date-line",
        )

    def test_press_line_alone(self) -> None:
        text = SAVED.format(path="a", lines="Press release Qalam Monitor October 19, 2017")
        assert value_and_rule(text) == ("2017-10-19", Confidence.CERTAIN, "release-line")

    def test_address_before_file_name_and_neither_for_certain(self) -> None:
        text = SAVED.format(path="news/2017/10/19/water", lines="")
        assert value_and_rule(text, "2015-01-01.txt") == ("2017-10-19", Confidence.LIKELY, "address-path")
        assert value_and_rule(SAVED.format(path="2017/10/water", lines=""))[0] == "2017-10"

    @pytest.mark.parametrize(
        "name", ["2017-10-19-water.txt", "news/release_20171019.txt", "water.2017.10.19.txt"]
    )
    def test_file_name(self, name: str) -> None:
        assert value_and_rule("The pumps run again.", name) == ("2017-10-19", Confidence.LIKELY, "file-name")

    @pytest.mark.parametrize("name", ["201710191.txt", "2017-13-01.txt", "2017-10_19.txt", "2017.txt"])
    def test_numbers_in_a_file_name_that_are_no_date(self, name: str) -> None:
        assert published("The pumps run again.", name) is None

    def test_dateline_of_an_agency(self) -> None:
        text = "Water returns\n\nTAL RIFAN, October 19, 2017 (Harbour News) – The pumps run again."
        assert value_and_rule(text) == ("2017-10-19", Confidence.LIKELY, "dateline")
        found = release(text)
        evidence = found.published.evidence if found.published else None
        assert evidence is not None
        assert found.text[evidence.start : evidence.end] == evidence.quote == "October 19, 2017"

    def test_json_ld_of_a_page(self) -> None:
        data = '{"@type": "NewsArticle", "datePublished": "2017-10-19T23:30:00-07:00"}'
        page = f'<script type="application/ld+json">{data}</script><p>The pumps run again.</p>'
        assert value_and_rule(page, "a.html") == ("2017-10-19", Confidence.CERTAIN, "json-ld")

    def test_a_time_in_prose_is_only_likely(self) -> None:
        prose = "The pumps that serve nine villages and the town of twenty thousand people ran again from "
        page = f"<p>{prose}<time datetime='2019-07-18'>Thursday</time> in the early morning.</p>"
        assert value_and_rule(page, "a.html") == ("2019-07-18", Confidence.LIKELY, "time-element")


class TestNothingIsGuessed:
    @pytest.mark.parametrize(
        "text",
        [
            "The pumps ran again on October 19, 2017.",
            "October 19, 2017 was a Thursday – the pumps ran again.",
            "Water returns\n\nIn Tal Rifan, since October 19, 2017 the pumps run.",
            "Water returns\n\nOne.\n\nTwo.\n\nTAL RIFAN, October 19, 2017 – The pumps run again.",
            "Water returns\n\nTAL RIFAN, 19 October – The pumps run again.",
        ],
    )
    def test_a_date_of_the_prose_is_not_taken(self, text: str) -> None:
        assert published(text) is None

    def test_ambiguous_order(self) -> None:
        date = published(SAVED.format(path="a", lines="03/04/2016"))
        assert date is not None
        assert (date.value, date.precision, date.confidence) == (None, Precision.DAY, Confidence.AMBIGUOUS)
        assert date.alternatives == ("2016-04-03", "2016-03-04")

    def test_a_second_source_settles_the_order(self) -> None:
        text = SAVED.format(path="a", lines="03/04/2016\n\nPress release Qalam Monitor 3 April 2016")
        assert value_and_rule(text) == ("2016-04-03", Confidence.CERTAIN, "release-line")

    def test_a_source_that_agrees_and_says_more_is_taken(self) -> None:
        text = "---\ndate: 2017\ntitle: A\n---\n" + SAVED.format(path="a", lines="October 19, 2017")
        assert value_and_rule(text) == ("2017-10-19", Confidence.CERTAIN, "date-line")
        assert not release(text).warnings

    def test_contradiction_is_told(self) -> None:
        text = "---\ndate: 2017-10-19\ntitle: A\n---\n" + SAVED.format(path="a", lines="October 20, 2017")
        assert release(text).warnings == (
            "Two dates of publication are stated: 2017-10-19 (front matter) was taken,"
            " 2017-10-20 (date line) was not.",
        )

    def test_a_weekday_that_does_not_fit_makes_it_likely(self) -> None:
        text = SAVED.format(path="a", lines="Friday, 19 October 2017")
        assert value_and_rule(text)[1] is Confidence.LIKELY
