"""Where the reader was: written down while the window is used, so that the next start can go on there."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from index import Query, day_range

_CHOICES = {"match": ("all", "any"), "date_kind": ("published", "mentioned")}


@dataclass(frozen=True, slots=True)
class Session:
    """An archive's folder, the question, the release with the code point that was in sight, the entity whose
    page lay over it, whether the files that could not be read were listed, which of two views was seen."""

    folder: str
    query: Query = field(default_factory=Query)
    release: str | None = None
    place: int = 0
    entity: str | None = None
    unread: bool = False
    at_page: bool = False

    def is_of(self, folder: Path) -> bool:
        """Whether it was in the archive of a folder."""
        return Path(self.folder) == folder


def written(session: Session) -> str:
    """The session as JSON, in ASCII."""
    return json.dumps(asdict(session))


def understood(text: str | None) -> Session | None:
    """The session in a text; None where there is none, or one that does not make sense as a whole."""
    try:
        session: Session = _made(Session, json.loads(text or ""))
        for date in (session.query.since, session.query.until):
            if date is not None:
                day_range(date)
        if any(getattr(session.query, name) not in choices for name, choices in _CHOICES.items()):
            return None
    except (ValueError, TypeError, RecursionError):
        return None
    return session


def _made(record: type, held: Any) -> Any:
    """A record of what was written down; what it does not know comes from a later version and is passed over.

    Raises ValueError or TypeError where a value is of another kind than it should be.
    """
    if not isinstance(held, dict):
        raise TypeError(f"not a {record.__name__}")
    kinds = get_type_hints(record)
    return record(**{name: _value(kinds[name], one) for name, one in held.items() if name in kinds})


def _value(kind: Any, value: Any) -> Any:
    if value is not None and type(None) in get_args(kind):
        kind = next(one for one in get_args(kind) if one is not type(None))
    if kind is Query:
        return _made(Query, value)
    if get_origin(kind) is tuple and isinstance(value, list):
        return tuple(_value(get_args(kind)[0], one) for one in value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    if get_origin(kind) is tuple or not isinstance(value, kind):
        raise TypeError(f"not a {kind}")
    return value
