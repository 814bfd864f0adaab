"""What a question is once it is understood: a tree of queries, and the words to mark.

No input is an error: what cannot be understood is searched as plain words, with a notice that says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from index.engine.analysis import Word
from index.errors import WrongUse

LONGEST_QUESTION = 2000
"""Code points of a question that are read; what goes beyond is left out, with a notice."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What one part of a question looks for.

    One word or several in a row; with `slop` several near each other; with `distance` one word that may be
    misspelt; with `pattern`, as it was typed, words that look so.
    """

    words: tuple[Word, ...] = ()
    slop: int = 0
    distance: int = 0
    pattern: str = ""
    title_only: bool = False

    @property
    def label(self) -> str:
        """It as the question language writes it, without the quotation marks of a phrase."""
        label = self.pattern or " ".join(word.surface for word in self.words)
        if self.slop or self.distance:
            label += f"~{self.slop or self.distance}"
        return f"title:{label}" if self.title_only else label


@dataclass(frozen=True, slots=True)
class Question:
    """A question understood. `tree` is Whoosh's, None for a blank one, which asks for everything.

    `sought` is what makes a text match, in the order of the question; what is excluded is not among it.
    """

    tree: Any
    sought: tuple[Sought, ...] = ()
    notices: tuple[str, ...] = ()


@lru_cache(maxsize=64)
def understand(text: str, match: str = "all") -> Question:
    """Read a question; `match` says whether words side by side mean "all" or "any", else raises WrongUse."""
    if match not in ("all", "any"):
        raise WrongUse(f"Words can match “all” or “any”, not “{match}”.")
    if not text.strip():
        return Question(None)
    from index.engine.parsing import parsed  # with Whoosh, which a window need not wait for at its start

    return parsed(text, match)
