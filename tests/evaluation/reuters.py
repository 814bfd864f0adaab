"""Which of Reuters-21578's labels a document names: what is found is projected onto its label lists.

A document is its TITLE, DATELINE and BODY; only documents that carry a label of the kind are asked. Cities
are rolled up to their countries. A place's label says what a story is about: precision tells little there.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from index.entities import find_mentions, normalise_name
from index.entities.gazetteer import gazetteer
from index.formats import parse
from index.records import Entity, EntityKind

LABELS = {
    "places": EntityKind.PLACE,
    "people": EntityKind.PERSON,
    "orgs": EntityKind.ORGANISATION,
}
"""The collection's kinds of label, and ours."""

_LABELS_OF_TODAY = {
    "macau": "macao",
    "united-states": "usa",
    "democratic-republic-of-the-congo": "zaire",
    "republic-of-the-congo": "congo",
    "trinidad-and-tobago": "trinidad-tobago",
    "yemen": "yemen-arab-republic",
    "germany": "west-germany",
    "slovakia": "czechoslovakia",
    "czechia": "czechoslovakia",
    **dict.fromkeys(["serbia", "croatia", "slovenia", "montenegro", "north-macedonia"], "yugoslavia"),
    **dict.fromkeys(
        ["russia", "soviet-union", "ukraine", "belarus", "estonia", "latvia", "lithuania"], "ussr"
    ),
}
"""Country -> its label, where the country of 1987 had another name."""

_ITEM = re.compile(r'<REUTERS[^>]*NEWID="(\d+)"[^>]*>(.*?)</REUTERS>', re.DOTALL)
_PARTS = {
    name: re.compile(rf"<{name}[^>]*>(.*?)</{name}>", re.DOTALL)
    for name in ("TITLE", "DATELINE", "BODY", "PLACES", "PEOPLE", "ORGS")
}
_LABEL = re.compile(r"<D>(.*?)</D>")
_DESCRIBED = re.compile(r"^([^\n@(\[]+?)\s*(?:\[[^\]]*\]\s*)?\(([A-Z-]+)\)@\*", re.MULTILINE)
_PARAGRAPH = re.compile(r"\n\s{3,}")


class Document(NamedTuple):
    """A document's text and its labels of one kind."""

    text: str
    labels: frozenset[str]


@dataclass
class LabelScore:
    """Labels of one kind over all documents that carry one."""

    documents: int = 0
    right: int = 0
    found: int = 0
    labelled: int = 0

    def figures(self) -> dict[str, float]:
        """Micro-averaged precision, recall and F1."""
        return {
            "documents": self.documents,
            "precision": self.right / max(1, self.found),
            "recall": self.right / max(1, self.labelled),
            "f1": 2 * self.right / max(1, self.found + self.labelled),
        }


def documents(folder: Path, label: str) -> Iterator[Document]:
    """The documents that carry a label of the kind."""
    for path in sorted(folder.glob("*.sgm")):
        for item in _ITEM.finditer(path.read_text("latin-1")):
            labels = frozenset(_LABEL.findall(_part(item[2], label.upper())))
            text = _text(item[2])
            if labels and text:
                yield Document(text, labels)


def _part(item: str, name: str) -> str:
    found = _PARTS[name].search(item)
    return found[1] if found else ""


def _text(item: str) -> str:
    """Title, dateline and body of an item, "" for the few that were never divided into these."""
    title, dateline, body = (
        html.unescape(_part(item, name)).replace("\x03", "") for name in ("TITLE", "DATELINE", "BODY")
    )
    paragraphs = _PARAGRAPH.split(f"{dateline.strip()} {body.strip()}")
    return "\n\n".join(filter(None, (" ".join(part.split()) for part in (title, *paragraphs))))


def score(folder: Path, label: str, limit: int | None = None) -> LabelScore:
    """Ask every document that carries a label of the kind."""
    kind, project, result = LABELS[label], PROJECTIONS[label](folder), LabelScore()
    for document in islice(documents(folder, label), limit):
        parsed = parse("document.txt", document.text.encode())
        _, entities = find_mentions(parsed.text, parsed.blocks, ("en",))
        found = {name for entity in entities if entity.kind is kind for name in project(entity)}
        result.documents += 1
        result.right += len(found & document.labels)
        result.found += len(found)
        result.labelled += len(document.labels)
    return result


Projection = Callable[[Entity], set[str]]


def _names(entity: Entity) -> set[str]:
    return {normalise_name(name) for name in (entity.name, *entity.aliases)}


def _listed(folder: Path, label: str) -> list[str]:
    return (folder / f"all-{label}-strings.lc.txt").read_text("ascii").split()


def places(folder: Path) -> Projection:
    """A place stands for the label of its country."""
    labels = set(_listed(folder, "places"))

    def project(entity: Entity) -> set[str]:
        identity = gazetteer().country(entity.id) or entity.id
        country = gazetteer().entity(identity) or entity
        own = _LABELS_OF_TODAY.get(identity.removeprefix("place:"))
        return {own} if own else labels & _names(country)

    return project


def people(folder: Path) -> Projection:
    """A person stands for a label that ends the name: "lawson" for Nigel Lawson."""
    labels = {label.removeprefix("king-"): label for label in _listed(folder, "people")}

    def project(entity: Entity) -> set[str]:
        words = normalise_name(entity.name).split("-")
        ends = ("-".join(words[first:]) for first in range(len(words)))
        return {labels[end] for end in ends if end in labels}

    return project


def organisations(folder: Path) -> Projection:
    """An organisation stands for the label that is its acronym, or that is described by its name."""
    described = (folder / "cat-descriptions_120396.txt").read_text("latin-1")
    labels = {label: label for label in _listed(folder, "orgs")}
    for name, code in _DESCRIBED.findall(described):
        if code.lower() in labels:
            labels[_spelled(normalise_name(name))] = code.lower()

    def project(entity: Entity) -> set[str]:
        return {labels[name] for name in map(_spelled, _names(entity)) if name in labels}

    return project


def _spelled(name: str) -> str:
    return name.replace("organisation", "organization")


PROJECTIONS: dict[str, Callable[[Path], Projection]] = {
    "places": places,
    "people": people,
    "orgs": organisations,
}
