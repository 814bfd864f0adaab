"""What is asked of every engine that is measured."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.corpus import Document
from tests.benchmarks.questions import Question


class Answer(NamedTuple):
    """Exactly how many documents match, and the keys of the first 20."""

    total: int
    keys: list[str]


class Peer(ABC):
    """A search engine that keeps its index in a folder."""

    def __init__(self, place: Path) -> None:
        self.place = place

    @abstractmethod
    def prepared(self, document: Document) -> Any:
        """The document in the form that the engine takes in; making it is not measured."""

    @abstractmethod
    def build(self, documents: Sequence[Any], processes: int) -> None:
        """Index prepared documents with so many processes or threads, where the engine can have several."""

    @abstractmethod
    def open(self) -> None:
        """Be ready for questions, having forgotten everything before."""

    @abstractmethod
    def close(self) -> None:
        """Give everything back."""

    @abstractmethod
    def answers(self, question: Question) -> bool:
        """Whether the engine can be asked this."""

    @abstractmethod
    def ask(self, question: Question) -> Answer:
        """Answer a question, and make whatever counts are asked for."""

    @abstractmethod
    def put(self, document: Any, before: Document | None) -> None:
        """Add a prepared document, or change the one `before`: it is found then, and outlasts a power cut."""

    def tidy(self) -> None:  # noqa: B027 - most do it by themselves
        """Whatever is left to be done in the background after a change; not measured."""

    @abstractmethod
    def snippets(self, question: Question, documents: Sequence[Document]) -> int:
        """Cut out of each document what was found, the places marked; return how many cuts have a mark."""

    def prepare_snippets(self, documents: Sequence[Document]) -> None:  # noqa: B027 - most need nothing
        """Whatever must be there before the snippets of documents can be made; not measured."""
