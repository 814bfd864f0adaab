"""Why a release was found, shown in its text: snippets, marks, and mentions of the entities asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, starmap
from operator import attrgetter

from index.entities import normalise_name
from index.entity_ledger import EntityLedger
from index.entity_names import EntityNames
from index.records import (
    BLOCK_SEPARATOR,
    Hit,
    Listed,
    Mention,
    Query,
    Reason,
    Release,
    Span,
)
from index.release_hits import Excerpt, HitGroup, ReleaseHits
from index.stores import Stores

Entities = Mapping[str, frozenset[str]]
"""For each name of an entity in a question, the ids it stands for."""


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

    def of_keys(self, query: Query, keys: Sequence[str], cancelled: Callable[[], bool]) -> dict[str, Excerpt]:
        """The best cut of each of these releases, with the spans that matched; of fewer once cancelled."""
        entities = self._names.resolve(query)[0]
        found = {}
        for key in keys:
            if cancelled():
                break
            named = self._named(query, [key], entities).get(key, ())
            for title, text in self._stores.catalogue.texts([key]).values():
                found[key] = self._excerpt(query, title, text, named)
        return found

    def _excerpt(self, query: Query, title: str, text: str, named: Sequence[Span]) -> Excerpt:
        engine, title_end = self._stores.engine, _title_end(title, text)
        in_title = (
            [span for span in named if span.end <= title_end] if title_end else _said(title, text, named)
        )
        return Excerpt(
            engine.snippets(query, text, title_end=title_end, named=named),
            engine.marks(query, title, len(title), in_title),
        )

    def listed(self, query: Query, keys: Sequence[str]) -> dict[str, tuple[Listed, Excerpt]]:
        """What a list says of these releases, each with its best cut; looked up all together."""
        named = self._named(query, keys, self._names.resolve(query)[0])
        return {
            key: (one, self._excerpt(query, one.row.title, one.text, named.get(key, ())))
            for key, one in self._stores.catalogue.listed(keys).items()
        }

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
        said = () if in_text else _said(release.title, release.text, named)
        title = () if in_text else engine.marks(query, release.title, len(release.title), said)
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


def _said(title: str, text: str, named: Sequence[Span]) -> list[Span]:
    """Where a title that does not stand in the text says the names that are mentioned there.

    Mentions are known of the text alone: what it writes is looked for, as a whole and in any case.
    """
    if not named:
        return []
    written = sorted({text[span.start : span.end] for span in named}, key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, written))})(?!\w)"
    return [Span(*match.span(), Reason.ENTITY) for match in re.finditer(pattern, title, re.IGNORECASE)]


def _title_end(title: str, text: str) -> int:
    """Where the body begins in a canonical text: after the title where it stands there, else at 0."""
    stands = text == title or text.startswith(title + BLOCK_SEPARATOR)
    return len(title) if stands else 0
