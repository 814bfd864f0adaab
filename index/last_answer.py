"""The answer in sight when an archive was closed: shown at the next start before the index has been opened.

The archive is asked again once it is open, so that what changed meanwhile is seen a moment later, as in
"stale-while-revalidate" (RFC 5861). Can be deleted at any time. It is JSON below a line that seals it, so
that nothing is shown which was damaged on disk.
"""

from __future__ import annotations

import json
import logging
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from index.draft import Draft
from index.errors import SijillError
from index.places import LAST_ANSWER, Places, all_homes, places_at, places_of
from index.records import (
    EntityKind,
    FacetCount,
    Facets,
    Precision,
    Query,
    Reason,
    Results,
    Row,
    Snippet,
    Sort,
    Span,
    Timeline,
    Undated,
)
from index.release_hits import Excerpt
from index.stored import Json, dump_date, load_date
from index.timescale import Timescale
from index.version import VERSION

_COUNTS = ("entities", "sources", "languages", "formats", "months")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """A question with the whole answer, the first rows of it and how many releases there were in all.

    `language` is the one that known places and organisations are named in.
    """

    language: str
    query: Query
    group: str
    scale: Timescale
    results: Results
    rows: tuple[Row, ...]
    excerpts: Mapping[str, Excerpt]
    total: int


def keep_answer(places: Places, answer: LastAnswer) -> None:
    """Write an answer down, whole or not at all. Where that fails, the next start takes longer."""
    held = {"index": _state_of_index(places), **_dumped(answer)}
    text = json.dumps(held, separators=(",", ":"))
    try:
        draft = Draft(places.answer, "ascii")
        draft.write(sealed(text))
        draft.commit()
    except SijillError as error:
        _log.warning("The answer could not be kept. %s", error)


def read_last_answer(folder: Path, state: Path | None = None) -> LastAnswer | None:
    """The answer that was kept of an archive, None where there is none of the present state of its index."""
    try:
        places = places_of(folder, state)
        text = places.answer.read_text("ascii")
        body = text.partition("\n")[2]
        if text != sealed(body):
            return None  # of another version, or damaged
        held = json.loads(body)
        return _loaded(held) if held["index"] == _state_of_index(places) else None
    except (SijillError, OSError):
        return None  # whoever opens the archive next hears what is in the way
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        _log.warning("What was kept of the last answer cannot be read.")
        return None


def forget_answer(folder: Path, state: Path | None = None) -> None:
    """Delete what was kept of an archive, whose folder may be away."""
    _delete(places_at(folder, state).answer)


def forget_answers(state: Path | None = None) -> None:
    """Delete what was kept of any archive."""
    for answer in all_homes(state).glob(f"*/{LAST_ANSWER}"):
        _delete(answer)


def sealed(text: str) -> str:
    """The text below the version that it is of and its checksum (CRC-32)."""
    return f"{VERSION} {zlib.crc32(text.encode('ascii')):08x}\n{text}"


def _delete(answer: Path) -> None:
    try:
        answer.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("The answer that was kept could not be deleted. %s", error)


def _state_of_index(places: Places) -> list[list[Any]]:
    """Every file of the index with size and time: a commit changes them, and nothing else does."""
    files = (file for file in places.home.glob("index-*/*") if file.name != "lock")
    stats = ((file.name, file.stat()) for file in files)
    return sorted([name, stat.st_size, stat.st_mtime_ns] for name, stat in stats)


def _dumped(answer: LastAnswer) -> Json:
    results = answer.results
    return {
        "language": answer.language,
        "query": asdict(answer.query),
        "group": answer.group,
        "scale": asdict(answer.scale),
        "found": results.total,
        "facets": _from_facets(results.facets),
        "timeline": results.timeline and asdict(results.timeline),
        "notices": results.notices,
        "groups": results.groups,
        "keys": list(results.keys),
        "rows": [
            [r.key, r.title, dump_date(r.published), r.source, r.languages, r.format] for r in answer.rows
        ],
        "excerpts": {key: _from_excerpt(one) for key, one in answer.excerpts.items()},
        "total": answer.total,
    }


def _loaded(held: Json) -> LastAnswer:
    results = Results(
        total=held["found"],
        facets=_to_facets(held["facets"]),
        timeline=held["timeline"] and _to_timeline(held["timeline"]),
        notices=tuple(held["notices"]),
        groups=_to_counts(held["groups"]),
        keys=tuple(held["keys"]),
    )
    return LastAnswer(
        language=held["language"],
        query=_to_query(held["query"]),
        group=held["group"],
        scale=_to_scale(held["scale"]),
        results=results,
        rows=tuple(_to_row(*row) for row in held["rows"]),
        excerpts={key: _to_excerpt(*one) for key, one in held["excerpts"].items()},
        total=held["total"],
    )


def _to_query(held: Json) -> Query:
    values: dict[str, Any] = {
        name: tuple(one) if isinstance(one, list) else one for name, one in held.items()
    }
    values["sort"], values["undated"] = Sort(held["sort"]), held["undated"] and Undated(held["undated"])
    return Query(**values)


def _to_scale(held: Json) -> Timescale:
    return Timescale(**{**held, "unit": held["unit"] and Precision(held["unit"])})


def _from_facets(facets: Facets) -> Json:
    counts = {name: getattr(facets, name) for name in _COUNTS}
    return {**counts, "undated": facets.undated, "cut": facets.cut}


def _to_facets(held: Json) -> Facets:
    counts = {name: _to_counts(held[name]) for name in _COUNTS}
    return Facets(**counts, undated=held["undated"], cut=tuple(map(EntityKind, held["cut"])))


def _to_timeline(held: Json) -> Timeline:
    counts = {name: _to_counts(held[name]) for name in ("bars", "years")}
    return Timeline(**{**held, **counts, "unit": Precision(held["unit"])})


def _to_counts(held: Json) -> tuple[FacetCount, ...]:
    return tuple(FacetCount(*one) for one in held)


def _to_row(
    key: str, title: str, published: str | None, source: str | None, languages: Sequence[str], format: str
) -> Row:
    return Row(key, title, load_date(published), source, tuple(languages), format)


def _from_excerpt(excerpt: Excerpt) -> Json:
    cuts = [[cut.text, _from_spans(cut.spans), cut.start] for cut in excerpt.snippets]
    return [cuts, _from_spans(excerpt.title)]


def _to_excerpt(snippets: Json, title: Json) -> Excerpt:
    cuts = (Snippet(text, _to_spans(spans), start) for text, spans, start in snippets)
    return Excerpt(tuple(cuts), _to_spans(title))


def _from_spans(spans: Sequence[Span]) -> Json:
    return [[span.start, span.end, span.reason] for span in spans]


def _to_spans(held: Json) -> tuple[Span, ...]:
    return tuple(Span(start, end, Reason(reason)) for start, end, reason in held)
