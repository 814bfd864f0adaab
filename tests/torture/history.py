"""A made-up history of an archive: what each step changes, what is held after it, the right answers then."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from index.engine import Engine
from index.records import Query, Release
from tests.index.engine.samples import release

_WORDS = ("storm", "prison", "council", "letter", "river", "market", "سجين", "مدينة")
_DATES = ("2014", "2015-06", "2015-06-30", "2016-01-01", None)
_PLACES = ("place:homs", "place:harbour")
_MARK = "mark"
"""The key of the release whose source tells which step was the last."""

_BUILT = 120
_HELD = 200

State = dict[str, Release]


@dataclass(frozen=True)
class Step:
    """What one commit changes. A merge changes nothing that can be asked for."""

    number: int
    added: tuple[Release, ...] = ()
    removed: tuple[str, ...] = ()
    processes: int = 1
    merges: bool = False


@dataclass(frozen=True)
class Known:
    """A question of which the answer is known without an index."""

    query: Query
    means: Callable[[list[str], list[str], Release], bool]

    def answer(self, releases: Iterable[Release]) -> set[str]:
        """The keys of the releases that answer it, found by reading every text."""
        return {
            one.key
            for one in releases
            if self.means(one.title.split(), one.text[len(one.title) :].split(), one)
        }


QUESTIONS = (
    Known(Query("storm"), lambda title, body, _: "storm" in title + body),
    Known(Query("storm سجين"), lambda title, body, _: {"storm", "سجين"} <= {*title, *body}),
    Known(Query("letter OR market"), lambda title, body, _: bool({"letter", "market"} & {*title, *body})),
    Known(Query("river -prison"), lambda title, body, _: {"river", "prison"} & {*title, *body} == {"river"}),
    Known(Query('"storm council"'), lambda title, body, _: "storm council" in " ".join([*title, "-", *body])),
    Known(Query("title:مدينة"), lambda title, _, __: "مدينة" in title),
    Known(Query("co*"), lambda title, body, _: "council" in title + body),
    Known(Query("", since="2015", until="2015"), lambda _, __, one: _published(one).startswith("2015")),
    Known(Query("", entities=(_PLACES[0],)), lambda _, __, one: _PLACES[0] in _entities(one)),
    Known(Query("", languages=("ar",)), lambda _, __, one: "ar" in one.languages),
)


def _published(one: Release) -> str:
    return (one.published and one.published.value) or ""


def _entities(one: Release) -> set[str]:
    return {mention.entity for mention in one.mentions}


@cache
def step(seed: int, number: int) -> Step:
    """Step `number` of a history, from 1: one large build, then small changes, with merges in between."""
    random = Random(f"{seed} {number}")
    if number == 1:
        return _changes(random, number, added=_BUILT)
    if number % 4 == 0:
        return Step(number, merges=True)
    if number % 9 == 0:
        return _changes(random, number, added=_BUILT // 2, removed=_BUILT // 3, processes=2)
    return _changes(random, number, added=random.randrange(1, 6), removed=random.randrange(3))


def _changes(random: Random, number: int, added: int, removed: int = 0, processes: int = 1) -> Step:
    keys = random.sample(range(_HELD), added + removed)
    releases = [_release(random, f"{key:03}.txt") for key in keys[:added]]
    mark = release(_MARK, "mark", source=str(number))
    return Step(number, (*releases, mark), tuple(f"{key:03}.txt" for key in keys[added:]), processes)


def _release(random: Random, key: str) -> Release:
    return release(
        key,
        " ".join(random.choices(_WORDS, k=random.randrange(3, 60))),
        title=" ".join(random.sample(_WORDS, 2)),
        published=random.choice(_DATES),
        entities=tuple(random.sample(_PLACES, random.randrange(3))),
        languages=(random.choice(("en", "ar")),),
    )


@cache
def state(seed: int, number: int) -> State:
    """What the index holds after a step; nothing after step 0."""
    if number == 0:
        return {}
    before, change = state(seed, number - 1), step(seed, number)
    kept = {key: one for key, one in before.items() if key not in change.removed}
    return kept | {one.key: one for one in change.added}


@cache
def _answers(seed: int, number: int) -> list[set[str]]:
    """The right answers after a step."""
    return [known.answer(state(seed, number).values()) for known in QUESTIONS]


def next_change(seed: int, number: int) -> Step:
    """The next step after one that changes anything."""
    after = step(seed, number + 1)
    return step(seed, number + 2) if after.merges else after


def prepare(directory: Path, seed: int, number: int) -> None:
    """An index in which a step is the next to be taken; where that is a merge, everything waits for it."""
    with closing(Engine.open(directory)) as engine:
        for earlier in range(1, number):
            if not (step(seed, earlier).merges and step(seed, number).merges):
                take(engine, replace(step(seed, earlier), processes=1))


def take(engine: Engine, change: Step) -> None:
    """Make the index take a step."""
    if change.merges:
        engine.merge()
        return
    with engine.batch(processes=change.processes) as batch:
        for key in change.removed:
            batch.remove(key)
        for one in change.added:
            batch.add(one)


def last_step(engine: Engine) -> int:
    """The last step that changed anything in what the index holds, 0 before the first."""
    marks = [count.value for count in engine.search(Query("")).facets.sources]
    assert len(marks) == min(engine.count(), 1), f"the index is marked with {marks}"
    return int(marks[0]) if marks else 0


def verify(engine: Engine, seed: int, number: int) -> None:
    """Raise AssertionError unless the index holds what it should after a step, and answers rightly."""
    assert engine.keys() == state(seed, number).keys()
    assert engine.count() == len(state(seed, number))
    for known, right in zip(QUESTIONS, _answers(seed, number), strict=True):
        found = engine.search(known.query, limit=None)
        assert {hit.key for hit in found.hits} == right, known.query
        assert found.total == len(right), known.query
    engine.verify()


def verify_directory(engine: Engine, directory: Path) -> None:
    """Raise AssertionError when more lies in the directory than what the state needs."""
    held = {f"{one.segment.name}.segment" for one in engine._snapshot.held}
    found = {path.name for path in directory.iterdir()}
    assert found == held | {f"commit-{engine.generation}.json", "lock"}
