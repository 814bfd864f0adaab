"""What is done with an engine, in its own process; each time is in milliseconds."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from tests.benchmarks.corpus import Corpus, Document
from tests.benchmarks.engines import Engine
from tests.benchmarks.peers.peer import Peer
from tests.benchmarks.questions import Question


class Workbench:
    """What a task finds in the process that it is done in."""

    def __init__(self, engine: Engine, place: Path, folder: Path) -> None:
        self.peer = engine.made(place)
        self._folder = folder

    @cached_property
    def corpus(self) -> Corpus:
        """Listed when it is needed, for the list would count as memory of the engine."""
        return Corpus.of(self._folder)


def build(bench: Workbench, documents: int, processes: int) -> float:
    """Index the first documents of the corpus."""
    prepared = [bench.peer.prepared(bench.corpus.document(number)) for number in range(documents)]
    gc.collect()
    gc.freeze()  # or the collector would go through all of them again and again, which is nobody's work
    return _timed(lambda: bench.peer.build(prepared, processes))


def open_index(bench: Workbench) -> None:
    """Open the index once and for all."""
    bench.peer.open()


def open_and_ask(bench: Workbench, questions: Sequence[Question]) -> list[float]:
    """Open the index anew for each question, and ask it."""
    return [_opened(bench.peer, one) for one in questions]


def _opened(peer: Peer, question: Question) -> float:
    try:
        return _timed(lambda: (peer.open(), peer.ask(question)))
    finally:
        peer.close()


def answers(bench: Workbench, questions: Sequence[Question]) -> bool:
    """Whether the engine can be asked all of these."""
    return all(map(bench.peer.answers, questions))


def ask(bench: Workbench, questions: Sequence[Question]) -> list[float]:
    """Ask one after the other."""
    return [_timed(lambda one=one: bench.peer.ask(one)) for one in questions]


def memory(bench: Workbench) -> float | None:
    """The megabytes of memory that are this process's at the moment, None where the system does not tell."""
    if sys.platform != "linux":
        return None
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024 / 1e6


def found(bench: Workbench, questions: Sequence[Question]) -> list[list[str]]:
    """The keys of the documents that are found first."""
    return [bench.peer.ask(one).keys for one in questions]


def prepare_snippets(bench: Workbench, keys: Sequence[Sequence[str]]) -> None:
    """Make ready for the snippets of the documents with these keys."""
    bench.peer.prepare_snippets([*_documents(bench, {key for some in keys for key in some}).values()])


def snippets(bench: Workbench, questions: Sequence[Question], keys: Sequence[Sequence[str]]) -> list[float]:
    """Make the snippets of each question in the documents that were found for it."""
    documents = _documents(bench, {key for some in keys for key in some})
    return [
        _timed(lambda one=one, shown=[documents[key] for key in some]: bench.peer.snippets(one, shown))
        for one, some in zip(questions, keys, strict=True)
    ]


def put(bench: Workbench, changes: Sequence[tuple[Document, Document | None]]) -> list[float]:
    """Add or change one document after the other, each until its last word is found."""
    return [_put(bench.peer, *change) for change in changes]


def _put(peer: Peer, document: Document, before: Document | None) -> float:
    prepared, last = peer.prepared(document), Question((document.text.split()[-1],))
    time = _timed(lambda: (peer.put(prepared, before), peer.ask(last)))
    if peer.ask(last).total != 1:
        raise AssertionError(f"{document.key} was put into the index and is not found.")
    peer.tidy()
    return time


def _documents(bench: Workbench, keys: set[str]) -> dict[str, Document]:
    numbers = [number for number, key in enumerate(bench.corpus.keys) if key in keys]
    return {bench.corpus.keys[number]: bench.corpus.document(number) for number in numbers}


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
