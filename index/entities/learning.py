"""What a release teaches about its own names: acronyms it defines, full names it later shortens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from index.entities.candidates import MODEL, Candidate
from index.entities.english_cues import SHORTENED_HEADS
from index.entities.gazetteer import KnownName, NameTrie, Reach
from index.entities.names import normalise_name
from index.records import EntityKind

_ARTICLE = re.compile(r"^(?:a[dlnrstz]|ash|ath|e[dlnrstz]|esh|ul)[-‐‑]", re.IGNORECASE)
_COMPLEMENT = re.compile(r"\s(?:(?:of|for|on|against)\s|ل(?=\w))")
_SHORTEST_SURNAME = 3
LEARNT = "named-before"


class Lesson:
    """The names of one release, to be looked for in all of it, headlines included."""

    def __init__(self, chosen: Sequence[Candidate], acronyms: Sequence[tuple[str, Candidate]]) -> None:
        named = [found for found in chosen if found.rule not in ("gazetteer", "gazetteer-alone", "demonym")]
        self.names = NameTrie()
        self._surnames = _surnames(found for found in named if found.kind is EntityKind.PERSON)
        self.is_empty = not named and not acronyms
        for acronym, found in acronyms:
            self.names.add(
                normalise_name(acronym), KnownName(found.entity, found.kind, "acronym", exact=acronym)
            )
        self._learn(found for found in named if found.rule != MODEL)
        for short, body in _short_forms(named).items():
            self.names.add(short, KnownName(body.entity, body.kind, LEARNT))
        for surname, person in self._surnames.items():
            if person and len(surname) >= _SHORTEST_SURNAME:
                self.names.add(surname, KnownName(person, EntityKind.PERSON, LEARNT, Reach.ALONE))
        self._learn(found for found in named if found.rule == MODEL)
        for head, body in _only_ones(chosen).items():
            self.names.add(head, KnownName(body.entity, body.kind, LEARNT, Reach.AFTER_THE))

    def _learn(self, named: Iterable[Candidate]) -> None:
        for found in {(found.entity, found.name): found for found in named}.values():
            if found.kind is not EntityKind.PERSON or _is_full(found.name):
                reach = Reach.ANYWHERE if found.rule != MODEL or _is_full(found.name) else Reach.ALONE
                rule = MODEL if found.rule == MODEL else LEARNT
                name = KnownName(found.entity, found.kind, rule, reach)
                self.names.add(normalise_name(found.name), name)

    def resolved(self, found: Candidate) -> Candidate:
        """A person known by one name becomes the person of the release whose surname it is."""
        if found.kind is not EntityKind.PERSON or not found.name or _is_full(found.name):
            return found
        person = self._surnames.get(normalise_name(_surname(found.name)))
        return found._replace(entity=person) if person else found


def _surnames(people: Iterable[Candidate]) -> dict[str, str | None]:
    """Each surname, normalised, and whose it is; None where it is several people's."""
    full: dict[str, str | None] = {}
    single: dict[str, str | None] = {}
    for found in people:
        surname = normalise_name(_surname(found.name))
        if not _is_full(found.name):
            single[surname] = found.entity
        elif full.setdefault(surname, found.entity) != found.entity:
            full[surname] = None
    return single | full


def _short_forms(named: Iterable[Candidate]) -> dict[str, Candidate]:
    """What is left of an organisation's name without its "for …", normalised, where only one can be meant.

    One word alone ("Committee") is no short form, nor is one that begins with an acronym ("US Department").
    """
    forms: dict[str, dict[str, Candidate]] = {}
    for found in named:
        short = _COMPLEMENT.split(found.name, maxsplit=1)[0]
        if found.kind is not EntityKind.ORGANISATION or short == found.name or " " not in short:
            continue
        if not short.split()[0].isupper():
            forms.setdefault(normalise_name(short), {})[found.entity] = found
    return {short: next(iter(found.values())) for short, found in forms.items() if len(found) == 1}


def _only_ones(chosen: Iterable[Candidate]) -> dict[str, Candidate]:
    """Each head ("council") and the organisation it means, where a release has only one of the sort."""
    bodies: dict[str, dict[str, Candidate]] = {}
    for found in chosen:
        words = _COMPLEMENT.split(found.name, maxsplit=1)[0].split()
        if found.kind is EntityKind.ORGANISATION and _is_full(found.name) and words:
            bodies.setdefault(normalise_name(words[-1]), {})[found.entity] = found
    return {
        head: next(iter(found.values()))
        for head, found in bodies.items()
        if head in SHORTENED_HEADS and len(found) == 1
    }


def _surname(name: str) -> str:
    return _ARTICLE.sub("", name.split()[-1])


def _is_full(name: str) -> bool:
    return " " in name
