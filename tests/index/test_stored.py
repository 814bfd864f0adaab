"""A release comes back from the catalogue's JSON as the same value."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from index import records
from index.records import Release
from index.stored import dump_date, dump_details, dump_languages, load_date, load_languages, load_release
from tests.helpers.releases import a_release

TEXT = st.text(max_size=20)
OFFSET = st.integers(0, records.MAXIMUM_TEXT)
EVIDENCE = st.builds(
    records.Evidence, rule=TEXT, quote=TEXT, start=st.none() | OFFSET, end=st.none() | OFFSET
)
DATES = st.builds(
    records.PartialDate,
    value=st.none() | st.just("2017-10"),
    precision=st.sampled_from(records.Precision),
    confidence=st.sampled_from(records.Confidence),
    alternatives=st.lists(st.sampled_from(["2016-03-04", "2016-04-03"])).map(tuple),
    calendar=st.sampled_from(["gregorian", "hijri"]),
    evidence=st.none() | EVIDENCE,
)
MARKS = st.builds(records.Mark, kind=st.sampled_from(records.MarkKind), start=OFFSET, end=OFFSET, target=TEXT)
BLOCKS = st.builds(
    records.Block,
    kind=st.sampled_from(records.BlockKind),
    start=OFFSET,
    end=OFFSET,
    level=st.integers(0, 9),
    marks=st.lists(MARKS, max_size=2).map(tuple),
    language=st.none() | st.just("ar"),
    page=st.none() | st.integers(1, 99),
)
KINDS = st.sampled_from(records.EntityKind)
RELEASES = st.builds(
    records.Release,
    key=TEXT,
    sha256=TEXT,
    format=TEXT,
    title=TEXT,
    text=TEXT,
    extractor=TEXT,
    blocks=st.lists(BLOCKS, max_size=2).map(tuple),
    published=st.none() | DATES,
    dates=st.lists(DATES, max_size=2).map(tuple),
    languages=st.lists(st.sampled_from(["en", "ar", "fr"]), unique=True).map(tuple),
    source=st.none() | TEXT,
    source_url=st.none() | TEXT,
    publisher=st.none() | TEXT,
    byline=st.none() | TEXT,
    kind=st.none() | TEXT,
    parent=st.none() | TEXT,
    mentions=st.lists(
        st.builds(records.Mention, entity=TEXT, kind=KINDS, start=OFFSET, end=OFFSET, rule=TEXT), max_size=2
    ).map(tuple),
    entities=st.lists(
        st.builds(
            records.Entity,
            id=TEXT,
            kind=KINDS,
            name=TEXT,
            aliases=st.lists(TEXT, max_size=2).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    evidence=st.dictionaries(TEXT, EVIDENCE, max_size=2),
    warnings=st.lists(TEXT, max_size=2).map(tuple),
)


def stored(release: Release) -> Release:
    """What comes back of a release."""
    return load_release(
        release.key,
        release.title,
        release.text,
        dump_date(release.published),
        release.source,
        dump_languages(release.languages),
        dump_details(release),
    )


@settings(max_examples=40)
@given(RELEASES)
def test_every_release_comes_back_as_it_was(release: Release) -> None:
    assert stored(release) == release


def test_what_comes_back_has_the_same_types() -> None:
    release = stored(replace(a_release(), warnings=("odd",)))
    assert isinstance(release.blocks[0].kind, records.BlockKind)
    assert isinstance(release.published and release.published.precision, records.Precision)


@given(st.none() | DATES)
def test_a_date_comes_back_as_it_was(date: records.PartialDate | None) -> None:
    assert load_date(dump_date(date)) == date


def test_no_language_is_no_language() -> None:
    assert load_languages(dump_languages(())) == ()
