"""Filters in words, and what lifts each."""

from dataclasses import replace

from index import Query, Undated
from reader.models.active import UNFILTERED, Named, active_filters

QUERY = Query(
    "strike",
    since="2015",
    until="2017-10",
    entities=("place:homs", "organisation:un"),
    sources=("a.example",),
    languages=("ar",),
    exclude_sources=("b.example",),
    exclude_languages=("en",),
    exclude_formats=("html",),
)


def plain(text: str) -> str:
    """A filter's words without the marks that keep a name in its own direction."""
    return text.replace("\u2068", "").replace("\u2069", "")


def test_each_filter_is_named_and_lifted_alone() -> None:
    filters = active_filters(
        QUERY,
        {
            "place:homs": Named("Homs", "place"),
            "organisation:un": Named("United Nations", "organisation"),
        },
    )
    assert [plain(one.text) for one in filters] == [
        "2015 – October 2017",
        "place: Homs",
        "organisation: United Nations",
        "source: a.example",
        "not source: b.example",
        "language: Arabic",
        "not language: English",
        "not format: Web page",
    ]
    for one in filters:
        rest = replace(QUERY, **one.lift)
        assert one.text not in [other.text for other in active_filters(rest, {})]
        assert len(active_filters(rest, {})) == len(filters) - 1


def test_an_entity_that_no_result_has_named_yet_is_called_by_its_id() -> None:
    queries = (Query(entities=("place:wadi-sarraj",)), Query(entities=("Homs",)))
    texts = [plain(active_filters(query, {})[0].text) for query in queries]
    assert texts == ["place: wadi-sarraj", "Homs"]


def test_what_is_left_out_says_so_and_a_corrected_kind_is_the_one_that_is_read() -> None:
    query = Query(exclude_entities=("person:wadi-sarraj", "place:homs"))
    names = {"person:wadi-sarraj": Named("Wadi Sarraj", "place")}
    texts = [plain(one.text) for one in active_filters(query, names)]
    assert texts == ["not place: Wadi Sarraj", "not place: homs"]


def test_lifting_all_leaves_the_words() -> None:
    assert replace(QUERY, **UNFILTERED) == Query("strike")
    assert active_filters(Query("strike"), {}) == ()


def test_open_ranges_and_single_days_read_as_people_say_them() -> None:
    day = "2017-10-19"
    queries = (Query(since="2015"), Query(until="2017-10"), Query(since=day, until=day))
    texts = [active_filters(query, {})[0].text for query in queries]
    assert texts == ["since 2015", "until October 2017", "19 October 2017"]


def test_what_stands_nowhere_in_time_is_a_filter_too() -> None:
    queries = (Query(undated=Undated.ALL), Query(undated=Undated.AMBIGUOUS))
    texts = [active_filters(query, {})[0].text for query in queries]
    assert texts == ["without a date", "date with several readings"]
    assert all(replace(query, **UNFILTERED) == Query() for query in queries)


def test_mentioned_dates_say_that_they_are_mentioned() -> None:
    query = Query(since="2015", until="2016", date_kind="mentioned")
    assert active_filters(query, {})[0].text == "mentions 2015 – 2016"
