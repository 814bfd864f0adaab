"""Acronyms: "SNC" in one release is what others call "… (SNC)", where the archive has only one such name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from index.entities.resolution.countries import is_country
from index.entities.resolution.groups import Groups, Named, Reason
from index.records import EntityKind

SHORTEST_ACRONYM, LONGEST_ACRONYM = 3, 8
"""In letters; of two letters there are too many."""

_ACRONYM = re.compile(rf"[a-z]{{{SHORTEST_ACRONYM},{LONGEST_ACRONYM}}}")
_ARABIC = re.compile(r"[\u0620-\u064a]")
_SMALL_WORDS = frozenset(("of", "for", "and", "the", "in", "on", "to", "at", "by"))
_HEADS = frozenset(
    ("department", "ministry", "committee", "commission", "council", "office", "agency", "bureau")
)
_SAY_LITTLE = _SMALL_WORDS | _HEADS | {"board", "authority", "association", "union", "national", "federal"}
_WORDS_THAT_TELL = 3
"""A shorter name needs so many to be the same as a longer one: there is a Department of Health everywhere."""


def join_acronyms(groups: Groups) -> None:
    """Join each acronym with the one organisation that it is defined for, in either script."""
    for acronym, holders in sorted(_holders(groups).items()):
        names = _one_name(groups, [id_ for id_ in holders if not _ARABIC.search(id_)])
        arabic = sorted({groups.find(id_) for id_ in holders if _ARABIC.search(id_)})
        if names is None or len(arabic) > 1:
            continue
        full = [*names, *arabic]
        groups.join(full, Reason.ACRONYM)
        alone = groups.entities.get(f"{EntityKind.ORGANISATION}:{acronym}")
        is_one = len(set(map(groups.find, full))) == 1
        if alone and is_one and not alone.known and _is_surely(alone, _releases(groups, full[0])):
            groups.join((full[0], alone.id), Reason.ACRONYM)


def _is_surely(alone: Named, full: int) -> bool:
    """Whether an acronym that stands undefined in releases means the name that `full` releases have.

    What is far more frequent than the name that one release defines for it is something else, as a rule, and
    the more so the fewer letters it has.
    """
    if len(alone.slug) > SHORTEST_ACRONYM:
        return 5 * full >= alone.releases
    return full >= max(5, 2 * alone.releases) or (full >= 10 and 3 * full >= alone.releases)


def _releases(groups: Groups, group: str) -> int:
    return sum(groups.entities[member].releases for member in groups.members(group))


def _holders(groups: Groups) -> dict[str, list[str]]:
    """Each acronym and the organisations that somewhere in the archive have it for a second name."""
    holders: dict[str, list[str]] = defaultdict(list)
    for entity in groups.entities.values():
        if entity.acronyms and entity.kind == EntityKind.ORGANISATION:
            for acronym in entity.acronyms:
                if _ACRONYM.fullmatch(acronym) and may_stand_for(acronym, entity.slug):
                    holders[acronym].append(entity.id)
    return holders


def may_stand_for(acronym: str, slug: str) -> bool:
    """Whether the letters stand in the name in their order, from the beginning of one of its words on.

    Of an Arabic name the letters of a Latin acronym say nothing.
    """
    if _ARABIC.search(slug):
        return True
    words = slug.split("-")
    return len(words) > 1 and any(
        word[0] == acronym[0] and _stand_in(acronym, "".join(words[place:]))
        for place, word in enumerate(words)
    )


def _stand_in(letters: str, name: str) -> bool:
    left = iter(name)
    return all(letter in left for letter in letters)


def _one_name(groups: Groups, holders: Iterable[str]) -> Sequence[str] | None:
    """The names that an acronym is defined for if they are one; None if they are several.

    "Northland Qalam Monitor (QM)" is part of "Qalam Monitor (QM)" in an archive of Northland, but where there
    is a third, of Southland, nobody knows whose the acronym is.
    """
    by_group = {groups.find(id_): groups.entities[id_].slug for id_ in sorted(holders)}
    names = sorted(by_group, key=lambda group: (len(by_group[group]), by_group[group]))
    is_chain = all(_is_longer_form(by_group[one], by_group[other]) for one, other in pairwise(names))
    return names if is_chain else None


def _is_longer_form(short: str, long: str) -> bool:
    """Whether two names of one acronym are one: they differ in small words, a country before, or an end."""
    telling = frozenset(short.split("-")) - _SAY_LITTLE
    if telling == frozenset(long.split("-")) - _SAY_LITTLE:
        return True
    if len(telling) < _WORDS_THAT_TELL:
        return False
    before = long.removesuffix(f"-{short}")
    return long.startswith(f"{short}-") or (before != long and all(map(is_country, before.split("-"))))
