"""Names in runs of capitalised words, by a conditional random field (resources/models).

Lafferty, McCallum and Pereira: Conditional random fields, ICML 2001. Trained with CRFsuite and run by
python-crfsuite, which has no wheel for Intel Macs: there, and wherever it cannot be loaded, there is no
tagger, and the lists and rules stand alone. The extractor's version recorded with a release does not tell of
it: a catalogue stays on its machine, so that one without the model has nothing to read again.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from index.entities.candidates import MODEL, Candidate, new_candidate
from index.entities.english_cues import CALENDAR
from index.entities.gazetteer import Match, Reach
from index.entities.scanning import Stretch, opens_sentence
from index.entities.tagging.features import COMMON, Feature, lexicon, run_features, surroundings
from index.entities.tagging.guards import Span, guarded
from index.records import EntityKind

try:
    import pycrfsuite
except ImportError:  # an Intel Mac
    pycrfsuite = None

SHIPPED = "models/entities.crfsuite"
LABELS = {EntityKind.PERSON: "per", EntityKind.ORGANISATION: "org", EntityKind.PLACE: "loc"}
OUTSIDE = "O"

_MAGIC = b"lCRF"
"""A CRFsuite model begins with this and its size in bytes."""
_SHORTEST_NAME = 2

_KINDS = {label: kind for kind, label in LABELS.items()}


class Tagger:
    """The model, loaded. Not for several threads at once."""

    def __init__(self, model: bytes) -> None:
        """Load a model from its bytes. Raises ValueError where they are no model, or not all of one."""
        if model[:4] != _MAGIC or int.from_bytes(model[4:8], "little") != len(model):
            raise ValueError("not a CRFsuite model")  # CRFsuite itself would read past the end of half a one
        self._model = model  # the tagger reads these very bytes for as long as it lives
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)

    @property
    def labels(self) -> list[str]:
        """The labels that the model gives to words."""
        return list(self._tagger.labels())

    def spans(
        self, stretch: Stretch, matches: Sequence[Match], text: str, lower_case: frozenset[str]
    ) -> Iterator[Span]:
        """What a run names, given the known names in it and the words its text has in lower case."""
        labels = self._tagger.tag(features(stretch, matches, text, lower_case))
        return spans(labels)


def is_open(stretch: Stretch, matches: Sequence[Match], text: str, lower_case: frozenset[str]) -> bool:
    """Whether there is anything to ask of a run: a word that neither the sure lists nor grammar explain."""
    run, word = stretch.run, stretch.run[0].word
    sure = sum(match.last - match.first for match in matches if match.name.reach is Reach.ANYWHERE)
    if sure == len(run):
        return False
    if len(run) > 1:
        return True
    is_word = word in lower_case or lexicon().get(word) == COMMON
    opens_with_word = is_word and opens_sentence(text, run[0].start)
    return len(word) >= _SHORTEST_NAME and word not in CALENDAR and not opens_with_word


def features(
    stretch: Stretch, matches: Sequence[Match], text: str, lower_case: frozenset[str]
) -> list[list[Feature]]:
    """What the model is told of a run, word by word."""
    run = stretch.run
    around = surroundings(text, run, opens_sentence(text, run[0].start), stretch.plain)
    return run_features(run, matches, around, lower_case)


def spans(labels: Sequence[str]) -> Iterator[Span]:
    """The spans that labels (B-per, I-per, …, O) tell of."""
    first = 0
    for place, label in enumerate(labels):
        begins = label != OUTSIDE and (label[0] == "B" or not place or labels[place - 1][2:] != label[2:])
        if begins:
            first = place
        follows = labels[place + 1] if place + 1 < len(labels) else OUTSIDE
        if label != OUTSIDE and follows != f"I-{label[2:]}":
            yield Span(first, place + 1, _KINDS[label[2:]])


def modelled_names(
    stretch: Stretch, matches: Sequence[Match], text: str, lower_case: frozenset[str]
) -> Iterator[Candidate]:
    """What the shipped model sees in an English run that the known names in it (`matches`) leave open.

    `lower_case` are the words that the text also has without a capital.
    """
    model = shipped_tagger() if is_open(stretch, matches, text, lower_case) else None
    for span in model.spans(stretch, matches, text, lower_case) if model else ():
        name = guarded(span, stretch.run, matches, text, lower_case.__contains__)
        if name:
            start, end = stretch.run[name.first].start, stretch.run[name.last - 1].end
            yield new_candidate(text, start, end, name.kind, MODEL)


@cache
def shipped_tagger() -> Tagger | None:
    """The shipped model, loaded once in a process; None where it cannot be run.

    A damaged installation costs the names that only the model sees, never the reading of a file.
    """
    if pycrfsuite is None:
        return None
    try:
        return Tagger((files("resources") / SHIPPED).read_bytes())
    except (OSError, ValueError):
        logging.getLogger(__name__).exception("the model that sees names cannot be loaded")
        return None
