"""What the model may not say, whatever it saw."""

from __future__ import annotations

import pytest

from index.entities.gazetteer import gazetteer
from index.entities.runs import latin_runs
from index.entities.tagging.guards import Span, guarded
from index.records import EntityKind

BODY = EntityKind.ORGANISATION


def left_of(text: str, name: str, kind: EntityKind = BODY, common: str = "") -> str | None:
    """What is left of a name that the model sees in the first run that holds it."""
    run = next(run for run in latin_runs(text, 0, len(text)) if name in text[run[0].start : run[-1].end])
    start = text.index(name)
    inside = [n for n, token in enumerate(run) if start <= token.start < start + len(name)]
    span = guarded(
        Span(inside[0], inside[-1] + 1, kind), run, gazetteer().names.matches(run), text, common.__eq__
    )
    return text[run[span.first].start : run[span.last - 1].end] if span else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then the Local Council met.", "Local Council"),
        ("The Security Forces came.", "Security Forces"),
        ("The Rural Water Access Act was passed.", "Rural Water Access Act"),
        ("An old habit of Odd Devices (ODX) again.", "ODX"),
        ("The Minister for Roads and Bridges spoke.", "Roads and Bridges"),
        ("A Native American song.", "American"),
        ("A Native American song.", "Native American"),
        ("After the Qalmar Valley Flood they left.", "Qalmar Valley Flood"),
        ("Mark the words.", "Mark"),
        ("A drop of QX was found.", "QX"),
        ("The three NGOs agreed.", "NGOs"),
        ("They spoke of the Quiet Zones again.", "Quiet Zones"),
    ],
)
def test_no_name_at_all(text: str, name: str) -> None:
    assert left_of(text, name) is None


@pytest.mark.parametrize(
    ("text", "seen", "left"),
    [
        ("They asked Qalmar's Roads Agency.", "Qalmar's Roads Agency", "Roads Agency"),
        (
            "They asked the Ministry of Roads and Amnesty International.",
            "Ministry of Roads and Amnesty International",
            "Ministry of Roads",
        ),
    ],
)
def test_a_name_ends_where_another_begins(text: str, seen: str, left: str) -> None:
    assert left_of(text, seen) == left


def test_a_lone_word_that_is_also_written_small_names_no_body_and_no_place() -> None:
    text = "A load of Naphtha came."
    assert left_of(text, "Naphtha", common="naphtha") is None
    assert left_of(text, "Naphtha") == "Naphtha"
    assert left_of(text, "Naphtha", EntityKind.PERSON, common="naphtha") == "Naphtha"


def test_the_first_word_of_a_sentence_may_be_common() -> None:
    assert (
        left_of("Angry Qalmar Council members left.", "Angry Qalmar Council", common="angry")
        == "Qalmar Council"
    )
    assert left_of("Angry Qalmar Council members left.", "Angry Qalmar Council") == "Angry Qalmar Council"


@pytest.mark.parametrize("name", ["National Orchard Party", "Brentworth Airlines", "Congress", "U.S."])
def test_names_stay(name: str) -> None:
    assert left_of(f"Then they asked {name} again.", name) == name
