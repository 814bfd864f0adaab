"""Why a release was found, shown in its text: snippets, marks, and mentions of the entities asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, starmap
from operator import attrgetter
from typing import NamedTuple

from index.entities import normalise_name
from index.entity_ledger import EntityLedger
from index.entity_names import EntityNames
from index.records import BLOCK_SEPARATOR, EntityKind, Hit, Mention, Query, Reason, Release, Snippet, Span
from index.stores import Stores

Entities = Mapping[str, frozenset[str]]
"""For each name of an entity in a question, the ids it stands for."""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Every hit of one thing that a question asks for: words as they were typed, or an entity of a kind.

    What stands for two of them at once (a word, and a phrase that holds it) is a hit of both.
    """

    label: str
    spans: tuple[Span, ...]
    kind: EntityKind | None = None


class ReleaseHits(NamedTuple):
    """Why a release was found: each stretch that matched, none over another; those of each thing asked for.

    `title` are hits in a title that does not stand in the text, counted from its start.
    """

    spans: tuple[Span, ...] = ()
    groups: tuple[HitGroup, ...] = ()
    title: tuple[Span, ...] = ()


class Excerpts:
    """Asks the engine for words, and the catalogue for mentions where a question names entities."""

    def __init__(self, stores: Stores, ledger: EntityLedger, names: EntityNames) -> None:
        self._stores = stores
        self._ledger = ledger
        self._names = names

    def of_hits(self, query: Query, hits: Sequence[Hit], entities: Entities) -> tuple[Hit, ...]:
        """The hits with their best cut and why they match; those that are gone meanwhile are left out."""
        keys = [hit.key for hit in hits]
        texts, named = self._stores.catalogue.texts(keys), self._named(query, keys, entities)
        return tuple(
            self._of_hit(query, hit, *texts[hit.key], named.get(hit.key, ()))
            for hit in hits
            if hit.key in texts
        )

    def _of_hit(self, query: Query, hit: Hit, title: str, text: str, named: Sequence[Span]) -> Hit:
        cuts, reasons = self._stores.engine.excerpt(
            query, text, title_end=_title_end(title, text), named=named
        )
        return replace(hit, snippets=cuts, reasons=reasons)

    def snippets(
        self, query: Query, keys: Sequence[str], cancelled: Callable[[], bool]
    ) -> dict[str, tuple[Snippet, ...]]:
        """The best cut of each of these releases, with the spans that matched; of fewer once cancelled."""
        entities = self._names.resolve(query)[0]
        found = {}
        for key in keys:
            if cancelled():
                break
            named = self._named(query, [key], entities).get(key, ())
            for title, text in self._stores.catalogue.texts([key]).values():
                title_end = _title_end(title, text)
                found[key] = self._stores.engine.snippets(query, text, title_end=title_end, named=named)
        return found

    def of_release(self, query: Query, release: Release) -> ReleaseHits:
        """Every stretch of a release's text that made it match, all together and each thing by itself."""
        wanted = _wanted(query, self._names.resolve(query)[0])
        # The mentions may be those of a release as it was before the last decisions.
        canonical = self._ledger.decisions.canonical
        mentions: dict[str, list[Span]] = {}
        for one in release.mentions if wanted else ():
            if (head := canonical(one.entity)) in wanted:
                mentions.setdefault(head, []).append(_span(one))
        named = sorted(chain.from_iterable(mentions.values()), key=attrgetter("start", "end"))
        engine, title_end = self._stores.engine, _title_end(release.title, release.text)
        spans, words = engine.marks_of_each(query, release.text, title_end, named)
        groups = (*starmap(HitGroup, words.items()), *self._entity_groups(mentions))
        in_text = release.title_block is not None
        title = () if in_text else engine.marks(query, release.title, len(release.title))
        return ReleaseHits(spans, groups, title)

    def _entity_groups(self, mentions: Mapping[str, Sequence[Span]]) -> Iterator[HitGroup]:
        for entity in self._names.described(list(mentions)):
            yield HitGroup(entity.name, tuple(mentions[entity.id]), entity.kind)

    def _named(self, query: Query, keys: Sequence[str], entities: Entities) -> dict[str, tuple[Span, ...]]:
        """Where each release names an entity that the question asks for."""
        wanted = _wanted(query, entities)
        if not wanted:
            return {}
        found = self._stores.catalogue.mentions(keys)
        return {key: tuple(self._spans(key, text, mentions, wanted)) for key, text, mentions in found}

    def _spans(
        self, key: str, text: str, mentions: Sequence[Mention], wanted: frozenset[str]
    ) -> Iterator[Span]:
        decided = self._ledger.decisions
        for one in mentions:
            spelling = normalise_name(text[one.start : one.end])
            if decided.of_mention(one.entity, key, spelling) in wanted:
                yield _span(one)


def _wanted(query: Query, entities: Entities) -> frozenset[str]:
    return frozenset().union(*(entities[name] for name in query.entities))


def _span(mention: Mention) -> Span:
    return Span(mention.start, mention.end, Reason.ENTITY)


def _title_end(title: str, text: str) -> int:
    """Where the body begins in a canonical text: after the title where it stands there, else at 0."""
    stands = text == title or text.startswith(title + BLOCK_SEPARATOR)
    return len(title) if stands else 0
