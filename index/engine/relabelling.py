"""The entities of documents under other ids, laid over what the index holds without touching it.

What the index holds is what was found; what it stands for is decided elsewhere and changes from one moment to
the next, so this takes milliseconds and writes nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

import numpy as np

from index.engine.columns import Labels, Mask, Numbers, distinct
from index.engine.documents import Documents
from index.engine.values import joined_values


@dataclass(frozen=True)
class Relabelling:
    """What entities stand for: `ids` from id to id, None for one that counts as none; those left out stay.

    Those that are `mixed` do not stand for the same everywhere: `releases` says by key for which entities the
    mixed ones of a release stand, whatever `ids` says; in a release that is left out `ids` holds.
    """

    ids: Mapping[str, str | None]
    mixed: Collection[str] = ()
    releases: Mapping[str, Collection[str]] = field(default_factory=dict)


def relabelled(documents: Documents, relabelling: Relabelling) -> Documents:
    """The same documents with other entities; that is worked out when they are first asked for."""
    return replace(documents, give_entities=lambda: _relabel(documents, relabelling))


def _relabel(documents: Documents, relabelling: Relabelling) -> Labels:
    codes, rows = documents.entity_codes, _rows_of(documents, relabelling.releases)
    plain = _without(documents, relabelling.mixed, rows)
    fresh = {id_ for id_ in chain(relabelling.ids.values(), *rows.values()) if id_ and codes[id_] is None}
    changed = {code: new for old, new in relabelling.ids.items() if (code := codes[old]) is not None}
    values, (moved, _) = joined_values([plain.values, sorted(fresh)])
    code_of = {id_: bisect_left(values, id_) for id_ in fresh}

    def new_code(id_: str | None) -> int:
        if id_ is None:
            return len(values)
        code = codes[id_]
        return code_of[id_] if code is None else int(moved[code])

    labels = Labels(values, plain.documents, moved.take(plain.codes) if fresh else plain.codes)
    pairs = [(number, new_code(id_)) for number, row in rows.items() for id_ in row]
    return _mapped(
        labels, moved[list(changed)], [new_code(id_) for id_ in changed.values()], np.array(pairs, np.int64)
    )


def _without(documents: Documents, mixed: Collection[str], numbers: Collection[int]) -> Labels:
    """What all documents carry but these, and of these what is not mixed."""
    labels = documents.entities
    if not numbers:
        return labels
    is_mixed = np.zeros(len(labels.values), bool)
    is_mixed[labels.codes_of(mixed)] = True
    is_one = np.zeros(documents.size, bool)
    is_one[list(numbers)] = True
    return _some(labels, ~(is_mixed.take(labels.codes) & is_one.take(labels.documents)))


def _rows_of(documents: Documents, releases: Mapping[str, Collection[str]]) -> dict[int, Collection[str]]:
    """The entities of single releases by the numbers of their documents."""
    return {
        number: row
        for key, row in releases.items()
        for number in documents.keys.numbers(key)
        if documents.live[number]
    }


def _mapped(labels: Labels, old: Numbers, new: Sequence[int], more: Numbers) -> Labels:
    """The labels under new codes with some more; who carries two that become one carries it once.

    A new code beyond those of the values is that of an entity that counts as none. `more` are pairs of
    document and code. Only labels with one of these codes are looked at.
    """
    nothing = len(labels.values)
    documents, codes = more.reshape(-1, 2).T
    to = np.arange(nothing + 1)
    to[old] = new
    touched = np.zeros(nothing + 1, bool)
    touched[old] = touched[new] = touched[codes] = True
    affected = touched.take(labels.codes)
    some = _some(labels, affected)
    pairs = np.concatenate([some.documents * len(to) + to.take(some.codes), documents * len(to) + codes])
    documents, codes = np.divmod(distinct(pairs), len(to))
    counts = codes != nothing
    others = _some(labels, ~affected)
    return Labels(
        labels.values,
        np.concatenate([others.documents, documents.compress(counts)]),
        np.concatenate([others.codes, codes.compress(counts)]),
    )


def _some(labels: Labels, mask: Mask) -> Labels:
    return Labels(labels.values, labels.documents.compress(mask), labels.codes.compress(mask))
