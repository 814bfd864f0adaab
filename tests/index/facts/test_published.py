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

    def test_a_weekday_that_does_not_fit_leaves_two_days(self) -> None:
        found = published(SAVED.format(path="a", lines="Friday, 19 October 2017"))
        assert found is not None
        assert found.confidence is Confidence.AMBIGUOUS
        assert found.alternatives == ("2017-10-19", "2017-10-20")

    def test_two_days_that_stand_over_and_under_the_text(self) -> None:
        prose = "The pumps that serve the town and nine of the villages have been out of service. " * 4
        found = published(f"QALAM MONITOR 19 October 2017\n\n{prose}\n\nTAL RIFAN 21 October 2017")
        assert found is not None
        assert found.confidence is Confidence.AMBIGUOUS
        assert found.alternatives == ("2017-10-19", "2017-10-21")

    def test_an_address_far_from_the_stated_day(self) -> None:
        found = published(SAVED.format(path="news/2015/3/2/water", lines="19 October 2017"))
        assert found is not None
        assert found.alternatives == ("2015-03-02", "2017-10-19")

    def test_an_address_does_not_make_doubtful_what_somebody_wrote_down(self) -> None:
        text = "---\ndate: 2017-10-19\ntitle: A\n---\n" + SAVED.format(path="2015/3/2/water", lines="")
        assert value_and_rule(text)[0] == "2017-10-19"

    @pytest.mark.parametrize("path", ["2017-10-19-water", "news/20171019_water", "19-10-2017", "2017/10/19/"])
    def test_days_in_addresses(self, path: str) -> None:
        assert value_and_rule(SAVED.format(path=path, lines=""))[0] == "2017-10-19"

    @pytest.mark.parametrize("path", ["03-04-2017", "20171319-water", "news-20171019", "2017-10-19th"])
    def test_numbers_in_addresses_that_are_no_day(self, path: str) -> None:
        assert published(SAVED.format(path=path, lines="")) is None


def page(head: str, body: str) -> str:
    return (
        f"<html><head><title>Water returns</title>{head}</head><body><article><h1>Water returns</h1>{body}"
        f"<p>{'The pumps run again in all of the villages. ' * 6}</p></article></body></html>"
    )


LINKED = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2017-10-%s"}</script>'
MODIFIED = '<meta property="article:modified_time" content="2017-10-23">'


class TestWitnessesOfAPage:
    def test_a_shown_day_that_may_be_that_of_a_change(self) -> None:
        found = published(page(LINKED % 19 + MODIFIED, "<p>23 October 2017</p>"), "a.html")
        assert found is not None
        assert found.alternatives == ("2017-10-19", "2017-10-23")

    def test_another_witness_decides_for_what_is_shown(self) -> None:
        other = '<meta property="article:published_time" content="2017-10-23">'
        found = published(page(LINKED % 19 + MODIFIED + other, "<p>23 October 2017</p>"), "a.html")
        assert found is not None
        assert found.value == "2017-10-23"
        assert found.confidence is Confidence.LIKELY

    def test_one_witness_does_not_outvote_two(self) -> None:
        same = '<meta property="article:published_time" content="2017-10-19">'
        other = '<meta name="date" content="2017-10-23">'
        found = published(page(LINKED % 19 + MODIFIED + same + other, "<p>23 October 2017</p>"), "a.html")
        assert found is not None
        assert found.value is None

    def test_dublin_core_with_points_and_with_colons(self) -> None:
        for name in ("dc.date.created", "DC:date.created"):
            assert (
                value_and_rule(page(f'<meta name="{name}" content="2017-10-19">', ""), "a.html")[0]
                == "2017-10-19"
            )
