"""Documents made up of facts alone, for tests of what filters and counts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.days import day_range
from index.engine.documents import Documents
from index.engine.schema import ANALYSED, Facts


def facts(
    key: str = "key",
    *,
    published: str | None = None,
    mentioned: tuple[str, ...] = (),
    ambiguous: tuple[str, ...] = (),
    source: str | None = None,
    languages: tuple[str, ...] = (),
    format: str = "text",
    entities: tuple[str, ...] = (),
) -> Facts:
    """Facts with dates as people write them."""
    return Facts(
        key=key,
        published=_days(published) if published else None,
        mentioned=tuple(sorted(set(map(_days, mentioned)))),
        ambiguous=ambiguous,
        source=source,
        languages=languages,
        format=format,
        entities=tuple(sorted(entities)),
    )


def documents_of(rows: Sequence[Facts]) -> Documents:
    """Live documents with these facts, of one word each; each gets a key of its own."""
    numbered = [row._replace(key=f"{number:06}") for number, row in enumerate(rows)]
    return Documents.of(numbered, dict.fromkeys(ANALYSED, np.ones(len(rows), np.int64)))


def _days(value: str) -> tuple[int, int]:
    first, last = day_range(value)
    return first.toordinal(), last.toordinal()
