"""Filters by people, organisations and places: what a wish or a decision changes about a question."""

from __future__ import annotations

from collections.abc import Collection

from index import Query
from reader.models.active import UNFILTERED, Changes

_TAKEN, _LEFT_OUT = "entities", "exclude_entities"


def with_entity(query: Query, entity: str, take: bool) -> Changes:
    """Releases that name an entity are asked for as well, or left out; what was wished before is not."""
    changes = {field: _ids(query, field, without={entity}) for field in (_TAKEN, _LEFT_OUT)}
    wanted = _TAKEN if take else _LEFT_OUT
    return {**changes, wanted: (*changes[wanted], entity)}


def releases_of(entity: str, dates: str) -> Changes:
    """All releases of an entity, or those of a date; nothing else narrows what was counted."""
    when = {"since": dates or None, "until": dates or None, "date_kind": "published"}
    return {**UNFILTERED, **when, "text": "", _TAKEN: (entity,)}


def replaced(query: Query, gone: Collection[str], by: str = "") -> Changes:
    """Filters speak of the entity that others were merged into, once, and not of those rejected."""
    return {field: _ids(query, field, without=set(gone), by=by) for field in (_TAKEN, _LEFT_OUT)}


def _ids(query: Query, field: str, without: Collection[str], by: str = "") -> tuple[str, ...]:
    """The ids of a field, with `by` in the place of the first that goes."""
    ids: tuple[str, ...] = getattr(query, field)
    return tuple(filter(None, dict.fromkeys(by if one in without else one for one in ids)))
