"""Collections of texts in which people marked names, read as texts with blocks and marks.

Their sentences are cut into words; they are put together again as a writer would have set them, so that what
is trained and measured is text as a release has it. Places are also what the collections call geo-political
entities, nationalities and locations.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from index.entities.english_cues import FUNCTION_WORDS, TITLE_COMPANIONS, TITLES
from index.entities.names import normalise_name
from index.records import Block, BlockKind, EntityKind

KINDS = {
    **dict.fromkeys(("per", "PER", "person", "Person"), EntityKind.PERSON),
    **dict.fromkeys(("org", "ORG", "corporation", "group", "Organisation"), EntityKind.ORGANISATION),
    **dict.fromkeys(("geo", "gpe", "LOC", "location", "Location", "Nationality"), EntityKind.PLACE),
}
"""The collections' labels that name a person, an organisation or a place."""

TRAINABLE_SOURCES = (
    "CENTCOM",
    "US State Department",
    "UK Government",
    "Australian Department of Foreign Affairs",
)
"""The parts of re3d whose terms (public domain, OGL v3, CC BY 3.0 AU) allow shipping what is learned."""

HELD_OUT = 10
"""The last tenth of ner-gmb is never trained on."""
EVERY = 5
"""Of re3d's documents, by sorted id, the first of every five is never trained on."""

_SURE = 0.5
_GLUED_BEFORE = re.compile(r"[,.;:!?)\]%…]+|'s|'|n't|'(?:re|ve|ll|d|m)|’s|''")
_GLUED_AFTER = frozenset("([$£€`") | {"``"}
_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?")
_ALL_TITLES = TITLES | TITLE_COMPANIONS
_ARTICLE_BEGINS = re.compile(r"^-DOCSTART-.*$", re.MULTILINE)
_PARAGRAPH = re.compile(r"[^\n]+")


class Mark(NamedTuple):
    """Text [start, end) names something; `kind` is None where that is no person, organisation or place."""

    start: int
    end: int
    kind: EntityKind | None


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text, its blocks and its marks, in order; marks may lie within one another."""

    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]


Sentence = list[tuple[str, str]]
"""Words with their tags, B-x for the first word of a name, I-x for the others, O outside of names."""


def gmb(folder: Path) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences of ner-gmb: those for training, and the last tenth."""
    with (folder / "ner_dataset.csv").open(encoding="cp1252", newline="") as file:
        sentences: list[Sentence] = []
        for begins, word, _, tag in list(csv.reader(file))[1:]:
            if begins:
                sentences.append([])
            sentences[-1].append((word, tag))
    cut = len(sentences) - len(sentences) // HELD_OUT
    return sentences[:cut], sentences[cut:]


def wikigold(folder: Path) -> Iterator[list[Sentence]]:
    """The articles of ner-wikigold."""
    text = (folder / "CONLL-format/data/wikigold.conll.txt").read_text("utf-8")
    for article in _ARTICLE_BEGINS.split(text):
        sentences = list(_sentences(article.splitlines()))
        if sentences:
            yield sentences


def wnut(folder: Path) -> Iterator[Sentence]:
    """The posts of ner-wnut17, all three parts."""
    for name in ("wnut17train.conll", "emerging.dev.conll", "emerging.test.annotated"):
        yield from _sentences((folder / name).read_text("utf-8").splitlines())


def re3d(folder: Path, held_out: bool) -> Iterator[Annotated]:
    """Documents of re3d: the held-out fifth of all sources, or those of the others that may be trained on."""
    documents = {entry["_id"]: entry for entry in _json_lines(folder, "documents.json")}
    marks: dict[str, list[dict[str, object]]] = {identity: [] for identity in documents}
    for entry in _json_lines(folder, "entities.json"):
        if entry["confidence"] >= _SURE:
            marks[entry["documentId"]].append(entry)
    for place, identity in enumerate(sorted(documents)):
        document = documents[identity]
        if (place % EVERY == 0) is held_out and (held_out or document["sourceName"] in TRAINABLE_SOURCES):
            text = document["text"]
            found = {Mark(e["begin"], e["end"], KINDS.get(e["type"])) for e in marks[identity]}  # type: ignore[arg-type]
            yield Annotated(text, _paragraphs(text), tuple(sorted(found, key=lambda m: (m.start, -m.end))))


def written(sentences: Iterable[Sentence]) -> Annotated:
    """Sentences as one text, a paragraph each, with their marks."""
    text, blocks, marks = "", [], []
    for sentence in sentences:
        if text:
            text += "\n\n"
        start = len(text)
        spans: list[tuple[int, int]] = []
        for word, glued in _set(sentence):
            text += word if glued or len(text) == start else f" {word}"
            spans.append((len(text) - len(word), len(text)))
        blocks.append(Block(BlockKind.PARAGRAPH, start, len(text)))
        marks += [
            Mark(spans[first][0], spans[last - 1][1], KINDS.get(label))
            for first, last, label in _labelled([tag for _, tag in sentence])
        ]
    return Annotated(text, tuple(blocks), tuple(marks))


def untitled(text: str, mark: Mark) -> Mark | None:
    """A mark without the article and the titles before the name; None where nothing is left ("Prime")."""
    for word in _WORD.finditer(text, mark.start, mark.end):
        spelled = normalise_name(word[0])
        dropped = spelled in ("the", "a", "an") or (mark.kind is EntityKind.PERSON and spelled in _ALL_TITLES)
        if not dropped:
            return mark._replace(start=word.start())
    return None


def is_named(text: str, mark: Mark) -> bool:
    """Whether a mark names somebody or something: "Assad", not "he", "We" or "an armed group"."""
    first = _WORD.search(text, mark.start, mark.end)
    return bool(first and first[0][0].isupper() and first[0].lower() not in FUNCTION_WORDS)


def _sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    for is_word, group in groupby(lines, key=lambda line: bool(line.strip())):
        if is_word:
            words = (line.split() for line in group)
            yield [(word[0], word[-1].split(",")[0] if len(word) > 1 else "O") for word in words]


def _labelled(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Words [first, last) of each name and its label."""
    first, label = 0, ""
    for place, tag in enumerate([*tags, "O"]):
        if label and (not tag.startswith("I-") or tag[2:] != label):
            yield first, place, label
            label = ""
        if not label and tag != "O":
            first, label = place, tag[2:]


def _set(sentence: Sentence) -> Iterator[tuple[str, bool]]:
    """Each word, and whether no space stands before it."""
    open_quote, glue_next = False, False
    for word, _ in sentence:
        glued = glue_next or bool(_GLUED_BEFORE.fullmatch(word))
        glue_next = word in _GLUED_AFTER
        if word == '"':
            glued, glue_next = open_quote, not open_quote
            open_quote = not open_quote
        yield word, glued


def _json_lines(folder: Path, name: str) -> Iterator[dict[str, object]]:
    for path in sorted(folder.glob(f"*/{name}")):
        for line in path.read_text("utf-8-sig").splitlines():
            yield json.loads(line)


def _paragraphs(text: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind.PARAGRAPH, *found.span()) for found in _PARAGRAPH.finditer(text))
