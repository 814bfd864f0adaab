"""Who and what a release names: known names, rules and a model first, then what they taught, everywhere.

The model (`index.entities.tagging`) is one more voice: of an English run that the lists do not explain it
says what it names, and that is a candidate like any other (rule "model"). Where it cannot be run, the rest
works without it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from index.entities import Found
from index.entities.arabic import Phrase, known_in_arabic
from index.entities.arabic_bodies import classed_places, headed_in_arabic, state_bodies
from index.entities.arabic_people import people_in_arabic
from index.entities.candidates import Candidate, choose, known_candidate, new_candidate
from index.entities.english import (
    acronym_definition,
    known_candidates,
    known_in_stretch,
    places_by_sound,
    ruled_candidates,
)
from index.entities.gazetteer import Match, gazetteer
from index.entities.learning import Lesson
from index.entities.names import entity_id
from index.entities.scanning import Stretch, arabic_stretches, latin_stretches
from index.entities.tagging import agreed, modelled_names
from index.records import Block, BlockKind, Entity, Mention

_LOWER_CASE = re.compile(r"\b[a-z]+")


def recognised(text: str, blocks: tuple[Block, ...], languages: tuple[str, ...]) -> Found:
    """People, organisations and places that a release names, and what they are.

    `text` is the canonical text and `blocks` lie over it; `languages` are the release's, none when unknown:
    the English rules read only text that may be English, known names are found in any. Mentions come in
    order, none over another, each within one block; every entity that they name is described once. A demonym
    ("Syrian") that is part of no longer name is a mention of its country. Code is not read.
    """
    return _Recognition(text, blocks, languages).result()


class _Recognition:
    """The work on one release."""

    def __init__(self, text: str, blocks: tuple[Block, ...], languages: tuple[str, ...]) -> None:
        self._text = text
        self._known = gazetteer()
        self._acronyms: list[tuple[str, Candidate]] = []
        readable = [block for block in blocks if block.kind is not BlockKind.CODE]
        self._latin = [
            stretch
            for block in readable
            for stretch in latin_stretches(text, block, _is_english(block, languages))
        ]
        self._arabic = [stretch for block in readable for stretch in arabic_stretches(text, block)]

    def result(self) -> Found:
        first_look = choose(agreed(self._first_look()))
        lesson = Lesson(first_look, self._acronyms)
        chosen = first_look if lesson.is_empty else choose([*first_look, *self._again(lesson)])
        chosen = [lesson.resolved(found) for found in chosen]
        mentions = tuple(Mention(c.entity, c.kind, c.start, c.end, c.rule) for c in chosen)
        return mentions, self._entities(chosen)

    def _first_look(self) -> Iterator[Candidate]:
        for stretch in self._latin:
            yield from self._read_latin(stretch)
        for stretch in self._arabic:
            yield from self._read_arabic(stretch)

    def _read_latin(self, stretch: Stretch) -> Iterator[Candidate]:
        matches = known_in_stretch(stretch, self._known.names, self._text)
        matches += places_by_sound(stretch, matches, self._text, self._is_common)
        found = list(known_candidates(stretch, matches, self._text))
        if stretch.english:
            found += ruled_candidates(stretch, matches, self._text, self._is_common)
        if stretch.english and stretch.plain:
            if not _is_explained(stretch, found):
                found += modelled_names(stretch, matches, self._text, self._words)
            defined = acronym_definition(stretch, found, self._text)
            if defined:
                self._acronyms.append(defined)
                found.append(defined[1])
        yield from found

    def _read_arabic(self, stretch: Stretch) -> Iterator[Candidate]:
        text, run = self._text, stretch.run
        matches: dict[int, Match] = {}
        for match, start in known_in_arabic(run, self._known.names):
            matches[match.first] = match
            yield known_candidate(start, run[match.last - 1].end, match.name)
        phrase = Phrase(run, matches)
        rules = chain(
            headed_in_arabic(phrase),
            state_bodies(phrase),
            classed_places(phrase),
            people_in_arabic(phrase, text),
        )
        for found in rules if stretch.plain else ():
            yield new_candidate(text, found.start, found.end, found.kind, found.rule)

    def _again(self, lesson: Lesson) -> Iterator[Candidate]:
        for stretch in self._latin:
            matches = known_in_stretch(stretch, lesson.names, self._text)
            yield from known_candidates(stretch, matches, self._text)
        for stretch in self._arabic:
            for match, start in known_in_arabic(stretch.run, lesson.names):
                yield known_candidate(start, stretch.run[match.last - 1].end, match.name)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_LOWER_CASE.findall(self._text))

    def _is_common(self, word: str) -> bool:
        return word in self._words

    def _entities(self, chosen: Iterable[Candidate]) -> tuple[Entity, ...]:
        """Each entity once, in order of first mention."""
        written: dict[str, list[Candidate]] = {}
        for found in chosen:
            written.setdefault(found.entity, []).append(found)
        return tuple(_described(self._known.entity(identity), found) for identity, found in written.items())


def _is_explained(stretch: Stretch, found: Sequence[Candidate]) -> bool:
    """Whether what lists and rules found leaves no word of a run open."""
    return all(any(one.start <= word.start and word.end <= one.end for one in found) for word in stretch.run)


def _described(known: Entity | None, found: list[Candidate]) -> Entity:
    """An entity with its other names: those of the gazetteer, then those of this release.

    What the gazetteer does not know goes by the most frequent of the spellings that make its id.
    """
    identity, kind = found[0].entity, found[0].kind
    written = Counter(candidate.name for candidate in found if candidate.name)
    if known:
        aliases = dict.fromkeys([*known.aliases, *written])
        aliases.pop(known.name, None)
        return Entity(identity, kind, known.name, tuple(aliases))
    names = sorted(written, key=lambda name: (name.isupper(), -written[name]))
    name = next((name for name in names if entity_id(kind, name) == identity), names[0])
    return Entity(identity, kind, name, tuple(other for other in names if other != name))


def _is_english(block: Block, languages: tuple[str, ...]) -> bool:
    if block.language:
        return block.language.startswith("en")
    return not languages or "en" in languages
