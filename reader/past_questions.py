"""The questions that were acted on in an archive, the latest first; kept on this machine alone."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from reader.settings import Settings

MOST = 40
"""Questions that are remembered of each archive."""

LONGEST = 300
"""Code points of a question that is worth remembering."""


class PastQuestions:
    """Kept among the window's settings, not in the notebook: what one looked for is nobody else's business,
    and a notebook is exported, copied and handed on."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self._settings = settings
        self._name = f"questions/{hashlib.sha256(str(folder).encode('utf-8', 'surrogateescape')).hexdigest()}"
        self._questions = self._read()

    def all(self) -> tuple[str, ...]:
        """The questions, the latest first."""
        return self._questions

    def add(self, question: str) -> None:
        """Remember a question; asked again, it is the latest."""
        question = " ".join(question.split())
        if question and len(question) <= LONGEST and question != next(iter(self._questions), None):
            self._keep((question, *(one for one in self._questions if one != question))[:MOST])

    def forget(self, question: str) -> None:
        """Forget one question."""
        self._keep(tuple(one for one in self._questions if one != question))

    def clear(self) -> None:
        """Forget them all."""
        self._keep(())

    def _keep(self, questions: tuple[str, ...]) -> None:
        self._questions = questions
        self._settings.set_value(self._name, json.dumps(questions, ensure_ascii=False))

    def _read(self) -> tuple[str, ...]:
        try:
            kept = json.loads(self._settings.value(self._name) or "[]")
        except ValueError:
            return ()  # written by hand or cut short: nothing that anybody would miss
        return tuple(map(str, kept))[:MOST] if isinstance(kept, list) else ()
