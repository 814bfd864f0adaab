"""Names known beforehand, in English and Arabic: countries, places, organisations (resources/gazetteer)."""

from __future__ import annotations

import functools
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from importlib.resources import files

from index.entities.names import normalise_name
from index.entities.runs import Run
from index.records import Entity, EntityKind

NAMES = "known_names.txt"
ENTITIES = "known_entities.txt"
SOUNDS = "known_sounds.txt"
GIVEN_NAMES = "given_names.txt"


class Reach(IntEnum):
    """What must stand around a name before it counts."""

    ANYWHERE = 0
    ALONE = 1
    AFTER_PREPOSITION = 2
    AFTER_COMMA = 3
    AFTER_THE = 4


@dataclass(frozen=True, slots=True)
class KnownName:
    """One way to write an entity; `exact` is the only spelling that counts ("WHO", not "who"), "" for any."""

    entity: str
    kind: EntityKind
    rule: str
    reach: Reach = Reach.ANYWHERE
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens [first, last) of a run spell `name`."""

    first: int
    last: int
    name: KnownName


@dataclass(slots=True)
class _Node:
    following: dict[str, _Node] = field(default_factory=dict)
    names: tuple[KnownName, ...] = ()


class NameTrie:
    """Names as paths of normalised words; finds the longest that starts at a given word."""

    def __init__(self) -> None:
        self._begins: dict[str, _Node] = {}
        self.first_words: Container[str] = self._begins

    def add(self, form: str, name: KnownName) -> None:
        """Let `form`, normalised, mean `name`; what `form` meant before stays in force."""
        first, *rest = form.split("-")
        node = self._begins.setdefault(first, _Node())
        for word in rest:
            node = node.following.setdefault(word, _Node())
        # A name that could never be reached stays out: a release can define one acronym ten thousand times.
        if not any(known.exact in ("", name.exact) for known in node.names):
            node.names = (*node.names, name)

    def longest(self, run: Run, first: int, word: str) -> Match | None:
        """The longest name from run[first] on; `word` stands for that token, which may have clitics."""
        node = self._beginning(word)
        last, found = first, None
        while node is not None:
            last += 1
            if node.names:
                found = _fitting(node.names, run, first, last) or found
            node = node.following.get(run[last].word) if last < len(run) else None
        return found

    def matches(self, run: Run) -> list[Match]:
        """The longest names in a run, from left to right, none over another."""
        begins, found, free = self.first_words, [], 0
        for first, token in enumerate(run):
            if first >= free and token.word in begins:
                match = self.longest(run, first, token.word)
                if match:
                    found.append(match)
                    free = match.last
        return found

    def _beginning(self, word: str) -> _Node | None:
        return self._begins.get(word)


class KnownNames(NameTrie):
    """The names of known_names.txt; those that begin with a word are taken apart when a text first has it."""

    def __init__(self, shelves: Mapping[str, str]) -> None:
        """`shelves`: the names that begin with each word, as compile_gazetteer.py writes them."""
        super().__init__()
        self._shelves = self.first_words = shelves

    def _beginning(self, word: str) -> _Node | None:
        if word not in self._begins and word in self._shelves:
            for cell in self._shelves[word].split("\t"):
                rest, exact, code, entity = cell.split("|")
                self.add(f"{word}-{rest}" if rest else word, _unpacked(exact, code, entity))
        return self._begins.get(word)


def _unpacked(exact: str, code: str, entity: str) -> KnownName:
    rule = "demonym" if code[0] == "d" else "gazetteer"
    return KnownName(entity, EntityKind(entity.partition(":")[0]), rule, Reach(int(code[1])), exact)


def _fitting(names: tuple[KnownName, ...], run: Run, first: int, last: int) -> Match | None:
    for name in names:
        if not name.exact or (last == first + 1 and run[first].text.replace(".", "").endswith(name.exact)):
            return Match(first, last, name)
    return None


class Gazetteer:
    """The names known beforehand and what they stand for."""

    def __init__(self, names: str, entities: str) -> None:
        """Of the texts of known_names.txt and known_entities.txt."""
        self.names = KnownNames(_by_first_field(names))
        self._entities = _by_first_field(entities)

    def entity(self, identity: str) -> Entity | None:
        """What is known of an entity, None for one that only releases name."""
        row = self._entities.get(identity)
        if row is None:
            return None
        name, _, aliases = row.split("\t")
        kind = EntityKind(identity.partition(":")[0])
        return Entity(identity, kind, name, tuple(aliases.split("; ")) if aliases else ())

    def country(self, identity: str) -> str | None:
        """The id of the country that a known place is or lies in; None for seas, continents, the unknown."""
        row = self._entities.get(identity)
        return row.split("\t")[1] or None if row else None


def _by_first_field(text: str) -> dict[str, str]:
    return dict(line.split("\t", 1) for line in text.splitlines())


@functools.cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once when first asked for."""
    folder = files("resources") / "gazetteer"
    return Gazetteer((folder / NAMES).read_text("utf-8"), (folder / ENTITIES).read_text("utf-8"))


@functools.cache
def sounding_places() -> dict[str, str]:
    """Ids of places by the sounds of their names (`index.entities.transliterated`)."""
    return _by_first_field((files("resources") / "gazetteer" / SOUNDS).read_text("utf-8"))


@functools.cache
def given_names() -> frozenset[str]:
    """Given names in Latin letters, normalised."""
    text = (files("resources") / "gazetteer" / GIVEN_NAMES).read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(normalise_name(name) for line in lines for name in line.split())
