"""Why a release was found, as a list and a page show it. Made in `index.excerpts`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from index.records import EntityKind, Snippet, Span


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Every hit of one thing that a question asks for: words as they were typed, or an entity of a kind.

    What stands for two of them at once (a word, and a phrase that holds it) is a hit of both.
    """

    label: str
    spans: tuple[Span, ...]
    kind: EntityKind | None = None


class Excerpt(NamedTuple):
    """Why a release was found, in short: its best cut, and hits in its title, counted from its start."""

    snippets: tuple[Snippet, ...] = ()
    title: tuple[Span, ...] = ()


class ReleaseHits(NamedTuple):
    """Why a release was found: each stretch that matched, none over another; those of each thing asked for.

    `title` are hits in a title that does not stand in the text, counted from its start.
    """

    spans: tuple[Span, ...] = ()
    groups: tuple[HitGroup, ...] = ()
    title: tuple[Span, ...] = ()
