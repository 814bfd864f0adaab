"""Train the model that sees names: `python -m resources.models.train_entities FOLDER`.

FOLDER holds the collections ner-gmb, ner-wnut17, re3d and gaz-names-transliteration. Writes entities.crfsuite
and words.tsv beside this file; the same collections, lists and rules give the same files. Run it again after
a change of the gazetteer, the cue words or the features. README.md says what is learnt from what.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pycrfsuite

from index.entities.english import known_in_stretch
from index.entities.gazetteer import Match, Reach, gazetteer
from index.entities.names import normalise_name
from index.entities.runs import Run
from index.entities.scanning import latin_stretches
from index.entities.tagging import tagger
from index.entities.tagging.features import lexicon
from index.records import EntityKind
from resources.models import annotated
from resources.models.annotated import Annotated, Mark, untitled

HERE = Path(__file__).parent
SENTENCES_TOGETHER = 8
"""Sentences of ner-gmb that are read as one text: neighbours mostly come from one document."""

PARAMETERS = {
    "c1": 0.02,
    "c2": 2.0,
    "max_iterations": 200,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}

_WORD = re.compile(r"[^\W\d_]{2,}")
_OFTEN = 2
_COMMON = 2

Sequence = tuple[list[list[str]], list[str]]


def main(folder: Path) -> None:
    """Write the word list, then the model."""
    texts = list(training_texts(folder))
    write_words(HERE / "words.tsv", texts, folder / "gaz-names-transliteration/wd_arabic_80")
    lexicon.cache_clear()
    train(chain.from_iterable(sequences(text) for text in texts), HERE / "entities.crfsuite")


def training_texts(folder: Path) -> Iterator[Annotated]:
    """All that is learnt from."""
    sentences, _ = annotated.gmb(folder / "ner-gmb")
    for first in range(0, len(sentences), SENTENCES_TOGETHER):
        yield annotated.written(sentences[first : first + SENTENCES_TOGETHER])
    for post in annotated.wnut(folder / "ner-wnut17"):
        yield annotated.written([post])
    yield from annotated.re3d(folder / "re3d", held_out=False)


def write_words(path: Path, texts: Iterable[Annotated], names: Path) -> None:
    """Write what single words are: common (c), the name of several people (n) or of a single one (m)."""
    lower = Counter(word for text in texts for word in _WORD.findall(text.text) if word.islower())
    known = {word: "c" for word, count in lower.items() if count >= _COMMON}
    for line in names.read_text("utf-8").splitlines():
        name, _, count = line.split("\t")
        word = normalise_name(name)
        if _WORD.fullmatch(word) and known.get(word, "")[-1:] not in ("n", "m"):
            known[word] = known.get(word, "") + ("n" if int(count) >= _OFTEN else "m")
    remark = "# Words and what they are; made by train_entities.py. c: common, n, m: people's names.\n"
    path.write_text(remark + "".join(f"{word}\t{known[word]}\n" for word in sorted(known)), "utf-8")


def sequences(text: Annotated) -> Iterator[Sequence]:
    """Features and labels of every run that the product would ask the model about."""
    lower_case = frozenset(re.findall(r"\b[a-z]+", text.text))
    marks = [mark for mark in (untitled(text.text, mark) for mark in text.marks) if mark]
    for block in text.blocks:
        for stretch in latin_stretches(text.text, block, True):
            matches = known_in_stretch(stretch, gazetteer().names, text.text)
            if stretch.plain and tagger.is_open(stretch, matches, text.text, lower_case):
                labels = labelled(stretch.run, marks, matches)
                yield tagger.features(stretch, matches, text.text, lower_case), labels


def labelled(run: Run, marks: list[Mark], matches: list[Match]) -> list[str]:
    """The label of each word of a run."""
    labels = [tagger.OUTSIDE] * len(run)
    for match in matches:
        if match.name.rule == "demonym":
            _set(labels, match.first, match.last, EntityKind.PLACE)
    for mark in marks:
        inside = [n for n, token in enumerate(run) if token.start < mark.end and mark.start < token.end]
        if inside and mark.kind:
            first, last = inside[0], inside[-1] + 1
            _set(labels, first, last, _sure_kind(first, last, matches) or mark.kind)
    return labels


def _sure_kind(first: int, last: int, matches: list[Match]) -> EntityKind | None:
    """What the gazetteer is sure of: a country is a place also where it acts."""
    for match in matches:
        if (match.first, match.last) == (first, last) and match.name.reach is Reach.ANYWHERE:
            return match.name.kind
    return None


def _set(labels: list[str], first: int, last: int, kind: EntityKind) -> None:
    for place in range(first, last):
        labels[place] = f"{'B' if place == first else 'I'}-{tagger.LABELS[kind]}"


def train(examples: Iterable[Sequence], path: Path) -> None:
    """Fit the model; nothing in it is left to chance."""
    trainer = pycrfsuite.Trainer("lbfgs", PARAMETERS, verbose=False)
    for features, labels in examples:
        trainer.append(features, labels)
    trainer.train(str(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
