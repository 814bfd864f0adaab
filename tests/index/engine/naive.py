"""The slow and obvious way to answer a question, to hold the engine against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st

from index.days import day_range
from index.records import Query, Release

VOCABULARY = ("storm", "stork", "prison", "prism", "council", "letter", "of", "the", "سجن", "سجل")
"""Words that are their own stems and no two of which share one; some are alike."""

DATES = ("2015", "2015-06", "2015-06-01", "2015-06-30", "2016-01-01", "2017-12")
ENTITIES = ("person:anna lind", "person:omar", "place:homs", "organisation:river watch")
SOURCES = ("example.org", "river.example", None)


@dataclass(frozen=True)
class Asked:
    """A question as it is written, and the releases it means."""

    written: str
    kind: str
    words: tuple[str, ...] = ()
    parts: tuple[Asked, ...] = ()

    def means(self, release: Release) -> bool:
        """Whether a release answers it."""
        title, body = texts_of(release)
        if self.kind == "and":
            return all(part.means(release) for part in self.parts)
        if self.kind == "or":
            return any(part.means(release) for part in self.parts)
        if self.kind == "not":
            return not self.parts[0].means(release)
        if self.kind == "date":
            return overlaps([release.published.value] if release.published else [], *self.words)
        if self.kind == "title":
            return in_a_row(self.words, title)
        if self.kind == "one of":
            return not set(self.words).isdisjoint(title + body)
        if self.kind == "near":
            return near(self.words, title) or near(self.words, body)
        return in_a_row(self.words, title) or in_a_row(self.words, body)


def texts_of(release: Release) -> tuple[list[str], list[str]]:
    """The words of title and body."""
    return release.title.split(), release.text[len(release.title) :].split()


def in_a_row(wanted: tuple[str, ...], words: list[str]) -> bool:
    """Whether the words stand somewhere, one right after the other."""
    return any(tuple(words[place : place + len(wanted)]) == wanted for place in range(len(words)))


def near(wanted: tuple[str, ...], words: list[str], most: int = 2) -> bool:
    """Whether two words stand somewhere at most so many places apart, in any order."""
    places = [[place for place, word in enumerate(words) if word == one] for one in wanted]
    return any(abs(one - other) <= most for one in places[0] for other in places[1])


def overlaps(values: Iterable[str | None], since: str | None, until: str | None) -> bool:
    """Whether any of the dates may lie within the range."""
    first = day_range(since)[0] if since else None
    last = day_range(until)[1] if until else None
    intervals = [day_range(value) for value in values if value]
    return any((not last or one[0] <= last) and (not first or one[1] >= first) for one in intervals)


def passes(release: Release, query: Query) -> bool:
    """Whether a release passes the filters."""
    entities = {mention.entity for mention in release.mentions}
    published = [release.published.value] if release.published else []
    dates = published if query.date_kind == "published" else [date.value for date in release.dates]
    return (
        ((query.since is None and query.until is None) or overlaps(dates, query.since, query.until))
        and entities.issuperset(query.entities)
        and entities.isdisjoint(query.exclude_entities)
        and (not query.sources or release.source in query.sources)
        and (not query.languages or not set(query.languages).isdisjoint(release.languages))
        and release.source not in query.exclude_sources
    )


def counted(values: Iterable[str | None]) -> dict[str, int]:
    """How often each value occurs."""
    return dict(Counter(value for value in values if value is not None))


def _joined(kind: str, sign: str, parts: tuple[Asked, ...]) -> Asked:
    return Asked("(" + sign.join(part.written for part in parts) + ")", kind, parts=parts)


_word = st.sampled_from(VOCABULARY).map(lambda word: Asked(word, "words", (word,)))
_rows = st.lists(st.sampled_from(VOCABULARY), min_size=2, max_size=3).map(tuple)
_phrase = _rows.map(lambda row: Asked(f'"{" ".join(row)}"', "words", row))
_title = st.sampled_from(VOCABULARY).map(lambda word: Asked(f"title:{word}", "title", (word,)))
_looks = {
    "s*": ("storm", "stork"),
    "pri*": ("prison", "prism"),
    "council*": ("council",),
    "x*": (),
    "*is*": ("prison", "prism"),
    "st?rm": ("storm",),
    "p*n": ("prison",),
    "*r": ("letter",),
    "سج?*": ("سجن", "سجل"),
    "storm~": ("storm", "stork"),
    "pison~": ("prison",),
    "prisn~": ("prison", "prism"),
    "pron~2": ("prison",),
    "سجم~": ("سجن", "سجل"),
}
_look = st.sampled_from(sorted(_looks)).map(lambda look: Asked(look, "one of", _looks[look]))
_pair = st.lists(st.sampled_from(VOCABULARY), min_size=2, max_size=2, unique=True).map(tuple)
_near = _pair.map(lambda pair: Asked(f'"{" ".join(pair)}"~2', "near", pair))
_date = st.sampled_from(DATES).map(lambda date: Asked(f"date:{date}", "date", (date, date)))


def _composed(inner: st.SearchStrategy[Asked]) -> st.SearchStrategy[Asked]:
    parts = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        parts.map(lambda some: _joined("and", " ", some)),
        parts.map(lambda some: _joined("and", " AND ", some)),
        parts.map(lambda some: _joined("or", " OR ", some)),
        inner.map(lambda one: Asked(f"NOT ({one.written})", "not", parts=(one,))),
        inner.map(lambda one: Asked(f"(-({one.written}))", "not", parts=(one,))),
    )


questions = st.recursive(st.one_of(_word, _phrase, _title, _look, _near, _date), _composed, max_leaves=6)
"""Questions of every kind that the language has."""
