"""Measures every row of the table: the engines take turns, round by round, so that noise hits all alike."""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmarks import tasks
from tests.benchmarks.changes import added, changed
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.engines import OURS, Engine
from tests.benchmarks.questions import Question, rows
from tests.benchmarks.worker import Worker

SMALL = 20_000
"""Documents of the smaller standard archive."""
BUILD, ALONE = "build, two processes", "build, one process"
MEGABYTE, SMALL_MEGABYTE = "build, a megabyte", f"build, a megabyte of {SMALL:,}"
SIZE, MEMORY, SNIPPETS = "size", "memory", "20 snippets"
OPEN, OPEN_COUNTED = "open to first answer", "open to first counts"
OPEN_FRESH = "open in a fresh process"
ADD, CHANGE = "add one", "change one"

_Task = Callable[..., list[float]]


@dataclass(frozen=True)
class Figure:
    """What one engine needs for half of the questions (p50), and for all but one in twenty (p95).

    `spread` is how far the p50 of the rounds lie apart, as a part of their median: the noise of the machine.
    """

    p50: float
    p95: float
    spread: float = 0.0

    @classmethod
    def of(cls, rounds: Sequence[Sequence[float]]) -> Figure:
        """Each round has the times of the same questions; of a question's times the median counts."""
        times = sorted(statistics.median(several) for several in zip(*rounds, strict=True))
        middles = [statistics.median(one) for one in rounds]
        spread = (max(middles) - min(middles)) / statistics.median(middles)
        return cls(statistics.median(times), times[int(len(times) * 0.95)], spread)


@dataclass(frozen=True)
class Row:
    """What was measured, in which unit, for each engine that can do it; the engines by name."""

    name: str
    unit: str
    figures: Mapping[str, Figure]


@dataclass(frozen=True)
class Plan:
    """What to measure: on which corpus, where the indexes go, how often, and which rows (all when empty)."""

    corpus: Corpus
    place: Path
    engines: Sequence[Engine]
    rounds: int = 5
    builds: int = 1
    only: Sequence[str] = ()

    @property
    def documents(self) -> int:
        return len(self.corpus.keys)

    def wants(self, *names: str) -> bool:
        """Whether one of these rows is asked for; part of a name is enough."""
        return not self.only or any(part in name for part in self.only for name in names)


def measure(plan: Plan) -> Iterator[Row]:
    """Row by row, in the order of the table."""
    for row in _measured(plan):
        if plan.wants(row.name):
            yield row


def _measured(plan: Plan) -> Iterator[Row]:
    yield from _building(plan)
    asked = rows(plan.corpus)
    yield from _opening(plan, asked)
    with _workers(plan) as workers:
        for one in workers:
            one.do(tasks.open_index)
        for name, questions in asked.items():
            if plan.wants(name, MEMORY):
                yield Row(name, "ms", _answered(plan, workers, tasks.ask, questions))
        yield from _memory(workers)
        if plan.wants(SNIPPETS):
            chosen = [*asked["frequent term"][:10], *asked["AND of 2 or 3"][:10], *asked["phrase"][:10]]
            yield Row(SNIPPETS, "ms", _snippets(plan, workers, chosen))
        for name, changes in ((ADD, added), (CHANGE, changed)):
            if plan.wants(name):
                rounds = [(changes(plan.corpus, number),) for number in range(plan.rounds + 1)]
                yield Row(name, "ms", _paired(workers, tasks.put, rounds))


def _worker(plan: Plan, engine: Engine) -> Worker:
    return Worker(engine, plan.place / engine.name, plan.corpus.folder)


@contextmanager
def _workers(plan: Plan) -> Iterator[list[Worker]]:
    with ExitStack() as stack:
        yield [stack.enter_context(_worker(plan, engine)) for engine in plan.engines]


def _answered(
    plan: Plan, workers: Sequence[Worker], task: _Task, questions: Sequence[Question]
) -> dict[str, Figure]:
    """The times of a task for questions, for those engines that can be asked them."""
    able = [one for one in workers if one.do(tasks.answers, questions)]
    return _paired(able, task, [(questions,)] * (plan.rounds + 1))


def _paired(
    workers: Sequence[Worker], task: _Task, rounds: Sequence[tuple[object, ...]]
) -> dict[str, Figure]:
    """The times of a task, which gets other arguments in each round; the first round warms everything up."""
    times: dict[str, list[list[float]]] = {one.engine.name: [] for one in workers}
    for number, arguments in enumerate(rounds):
        begin = number % len(workers)
        for one in [*workers[begin:], *workers[:begin]]:
            times[one.engine.name].append(one.do(task, *arguments))
    return {name: Figure.of(several[1:]) for name, several in times.items()}


def _building(plan: Plan) -> Iterator[Row]:
    if plan.wants(ALONE):
        yield Row(ALONE, "s", _built(plan, plan.engines, plan.documents, 1))
    if plan.documents > SMALL and plan.wants(MEGABYTE):
        small = _built(plan, [OURS], SMALL, 2)
        yield Row(SMALL_MEGABYTE, "s", _each_of(small, plan.corpus.megabytes(SMALL)))
    seconds = _built(plan, plan.engines, plan.documents, 2)
    yield Row(BUILD, "s", seconds)
    yield Row(MEGABYTE, "s", _each_of(seconds, plan.corpus.megabytes(plan.documents)))
    sizes = {engine.name: _megabytes(plan.place / engine.name) for engine in plan.engines}
    yield Row(SIZE, "MB", {name: Figure(size, size) for name, size in sizes.items()})


def _built(plan: Plan, engines: Sequence[Engine], documents: int, processes: int) -> dict[str, Figure]:
    """The seconds of building each index in a process of its own; the last is left to be asked."""
    times: dict[str, list[float]] = {engine.name: [] for engine in engines}
    for _ in range(plan.builds):
        for engine in engines:
            shutil.rmtree(plan.place / engine.name, ignore_errors=True)
            with _worker(plan, engine) as builder:
                times[engine.name].append(builder.do(tasks.build, documents, processes) / 1000)
    return {name: Figure.of([[seconds] for seconds in several]) for name, several in times.items()}


def _each_of(figures: Mapping[str, Figure], parts: float) -> dict[str, Figure]:
    return {
        name: replace(figure, p50=figure.p50 / parts, p95=figure.p95 / parts)
        for name, figure in figures.items()
    }


def _opening(plan: Plan, asked: Mapping[str, Sequence[Question]]) -> Iterator[Row]:
    plain, counted = asked["frequent term"], asked["with entity and month counts"]
    with _workers(plan) as workers:  # of their own, for what was opened so often leaves traces in memory
        for name, questions in ((OPEN, plain), (OPEN_COUNTED, counted)):
            if plan.wants(name):
                yield Row(name, "ms", _answered(plan, workers, tasks.open_and_ask, questions))
    if plan.wants(OPEN_FRESH):
        times = {engine.name: _opened_afresh(plan, engine, plain[0]) for engine in plan.engines}
        yield Row(OPEN_FRESH, "ms", {name: Figure.of([several]) for name, several in times.items()})


def _opened_afresh(plan: Plan, engine: Engine, question: Question) -> list[float]:
    times = []
    for _ in range(plan.rounds):
        with _worker(plan, engine) as fresh:
            times += fresh.do(tasks.open_and_ask, [question])
    return times


def _memory(workers: Sequence[Worker]) -> Iterator[Row]:
    held = {one.engine.name: one.do(tasks.memory) for one in workers}
    figures = {name: Figure(megabytes, megabytes) for name, megabytes in held.items() if megabytes}
    if figures:  # not every system tells
        yield Row(MEMORY, "MB", figures)


def _snippets(plan: Plan, workers: Sequence[Worker], questions: Sequence[Question]) -> dict[str, Figure]:
    """All cut the documents that our engine finds first."""
    ours = next(one for one in workers if one.engine == OURS)
    keys = ours.do(tasks.found, questions)
    for one in workers:
        one.do(tasks.prepare_snippets, keys)
    return _paired(workers, tasks.snippets, [(questions, keys)] * (plan.rounds + 1))


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
