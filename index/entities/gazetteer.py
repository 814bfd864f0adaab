"""Names known beforehand, in English and Arabic: countries, places, organisations (resources/gazetteer)."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from importlib.resources import files

from index.entities.names import entity_id, normalise_name
from index.entities.runs import Run
from index.records import Entity, EntityKind

FILES = (
    ("bodies.tsv", EntityKind.ORGANISATION),
    ("countries.tsv", EntityKind.PLACE),
    ("places.tsv", EntityKind.PLACE),
    ("geonames.tsv", EntityKind.PLACE),
)
"""The lists, most trusted first: where two claim a name, the first keeps it."""

LONGEST_ACRONYM = 6


class Reach(IntEnum):
    """What must stand around a name before it counts."""

    ANYWHERE = 0
    ALONE = 1
    AFTER_PREPOSITION = 2


MARKS = "~?!"
"""Signs after a name in the lists: alone, after a preposition, in exactly this spelling."""

_REACHES = {"~": Reach.ALONE, "?": Reach.AFTER_PREPOSITION}


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
        self._root = _Node()

    def add(self, form: str, name: KnownName) -> None:
        """Let `form`, normalised, mean `name`; what `form` meant before stays in force."""
        node = self._root
        for word in form.split("-"):
            node = node.following.setdefault(word, _Node())
        # A name that could never be reached stays out: a release can define one acronym ten thousand times.
        if not any(known.exact in ("", name.exact) for known in node.names):
            node.names = (*node.names, name)

    def longest(self, run: Run, first: int, word: str) -> Match | None:
        """The longest name from run[first] on; `word` stands for that token, which may have clitics."""
        node = self._root.following.get(word)
        last, found = first, None
        while node is not None:
            last += 1
            if node.names:
                found = _fitting(node.names, run, first, last) or found
            node = node.following.get(run[last].word) if last < len(run) else None
        return found

    def matches(self, run: Run) -> list[Match]:
        """The longest names in a run, from left to right, none over another."""
        begins, found, free = self._root.following, [], 0
        for first, token in enumerate(run):
            if first >= free and token.word in begins:
                match = self.longest(run, first, token.word)
                if match:
                    found.append(match)
                    free = match.last
        return found


def _fitting(names: tuple[KnownName, ...], run: Run, first: int, last: int) -> Match | None:
    for name in names:
        if not name.exact or (last == first + 1 and run[first].text.replace(".", "").endswith(name.exact)):
            return Match(first, last, name)
    return None


class Gazetteer:
    """The names known beforehand and what they stand for."""

    def __init__(self) -> None:
        self.names = NameTrie()
        self._entities: dict[str, Entity] = {}
        self._claimed: set[tuple[str, str]] = set()

    def entity(self, identity: str) -> Entity | None:
        """What is known of an entity, None for one that only releases name."""
        return self._entities.get(identity)

    def add_row(
        self, kind: EntityKind, name: str, others: Iterable[str] = (), demonyms: Iterable[str] = ()
    ) -> None:
        """Take in a row of a list; forms that an earlier row claimed stay with it."""
        identity = entity_id(kind, name.rstrip(MARKS))
        forms = [name, *others]
        for form in forms:
            self._claim(form, identity, kind, "gazetteer")
        for form in (form for demonym in demonyms for form in inflected(demonym)):
            self._claim(form, identity, kind, "demonym")
        plain = [form.rstrip(MARKS) for form in forms]
        before = self._entities.get(identity)
        aliases = dict.fromkeys([*(before.aliases if before else ()), *plain[1:]])
        self._entities[identity] = Entity(identity, kind, before.name if before else plain[0], tuple(aliases))

    def _claim(self, form: str, identity: str, kind: EntityKind, rule: str) -> None:
        reach = _REACHES.get(form[-1], Reach.ANYWHERE)
        exact = form[:-1] if form[-1] == "!" else ""
        form = form.rstrip(MARKS)
        exact = exact or (form.replace(".", "") if _is_acronym(form) else "")
        spelling = normalise_name(form)
        if (spelling, exact) not in self._claimed:
            self._claimed.add((spelling, exact))
            self.names.add(spelling, KnownName(identity, kind, rule, reach, exact))


def _is_acronym(form: str) -> bool:
    return (
        form.isupper()
        and form.isascii()
        and " " not in form
        and len(form.replace(".", "")) <= LONGEST_ACRONYM
    )


def inflected(demonym: str) -> list[str]:
    """The forms of a demonym that its row leaves out: English plurals; Arabic gender, number and article."""
    if demonym.isascii():
        return [demonym, demonym + "s"] if demonym[-1] in "ni" else [demonym]
    if " " in demonym or demonym[-1] not in "يةه":
        return [demonym]
    stem = demonym.removesuffix("ة")
    endings = ("ة", "ين", "ون", "ات") if stem != demonym else ("", "ة", "ين", "ون", "ات")
    return [article + stem + ending for article in ("", "ال") for ending in endings]


@functools.cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once when first asked for."""
    known = Gazetteer()
    folder = files("resources") / "gazetteer"
    for file, kind in FILES:
        for line in (folder / file).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                name, others, demonyms = (*line.split("\t"), "", "")[:3]
                known.add_row(kind, name, _several(others), _several(demonyms))
    return known


def _several(field_text: str) -> list[str]:
    return [part for part in field_text.split("; ") if part]
