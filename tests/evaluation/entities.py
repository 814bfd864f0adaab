"""How well people, organisations and places are found, measured on the given collections.

    python -m tests.evaluation entities [--part PART]... [--limit N] [--json FILE]

Parts: gmb, wikigold, re3d (spans and kinds), reuters (labels of documents), arabic (known places), names
(Arabic and Latin spellings), marked (texts marked by hand, see tests/data/README.md). None of what is
measured here was trained on, see resources/models/README.md. --limit asks only the first N texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from resources.models.annotated import Annotated
from tests.evaluation import arabic, marked, names, reading, reuters, spans
from tests.evaluation.reading import Measure, Row
from tests.helpers.shared import unpacked


def spans_of(name: str, collection: str, texts: Callable[[Path], Iterator[Annotated]]) -> Measure:
    """Span and kind on one collection."""

    def measure(limit: int | None) -> Row:
        result = spans.score(texts(unpacked(collection)), limit)
        return {
            "measure": f"entities: {name}",
            "collection": collection,
            "texts": result.texts,
        } | result.figures()

    return measure


def labels_of(label: str) -> Measure:
    """Labels of one kind at document level."""

    def measure(limit: int | None) -> Row:
        result = reuters.score(unpacked("reuters21578"), label, limit)
        return {"measure": f"entities: {label}", "collection": "reuters21578"} | result.figures()

    return measure


def arabic_places(limit: int | None) -> Row:
    """Known places in Arabic texts."""
    result = arabic.score(unpacked("syrian-archive"), limit)
    return {"measure": "entities: known places", "collection": "syrian-archive (Arabic)"} | result.figures()


def marked_by_hand(held_out: bool) -> Measure:
    """Names in the texts that were marked by hand."""

    def measure(limit: int | None) -> Row:
        result = marked.score(unpacked("syrian-archive"), held_out, limit)
        name = "marked, held out" if held_out else "marked"
        row = {"measure": f"entities: {name}", "collection": "syrian-archive", "texts": result.texts}
        return row | result.figures()

    return measure


def names_in_two_scripts(limit: int | None) -> Row:
    """Arabic and Latin spellings of names."""
    result = names.score(unpacked("gaz-names-transliteration"), limit)
    return {"measure": "entities: two scripts", "collection": "gaz-names-transliteration"} | result.figures()


PARTS: dict[str, list[Measure]] = {
    **{part: [spans_of(*measured) for measured in several] for part, several in spans.PARTS.items()},
    "reuters": [labels_of(label) for label in reuters.LABELS],
    "arabic": [arabic_places],
    "names": [names_in_two_scripts],
    "marked": [marked_by_hand(held_out=False), marked_by_hand(held_out=True)],
}


def main(arguments: Sequence[str]) -> int:
    """Print every row as soon as it is known."""
    return reading.run(arguments, "entities", "How well names are found.", PARTS)
