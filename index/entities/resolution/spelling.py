"""One name in several spellings: British and American, Russian and Arabic names in Latin letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from index.entities.resolution.countries import is_country
from index.entities.resolution.groups import Carriers, Groups, Reason
from index.entities.resolution.romanised import PARENTS, Sounds, alike, consonants, is_arabic, sounds_of
from index.records import EntityKind

_BRITISH_ENDING = re.compile(r"(?<=\w{4})is(?=(?:ations?|ing|ed|ers?|es?)\b)")
_BRITISH = {
    "centre": "center",
    "centres": "centers",
    "theatre": "theater",
    "programme": "program",
    "programmes": "programs",
    "defence": "defense",
    "offence": "offense",
    "offences": "offenses",
    "licence": "license",
    "licencing": "licensing",
    "harbour": "harbor",
    "honour": "honor",
    "neighbourhood": "neighborhood",
    "neighbourhoods": "neighborhoods",
    "paediatric": "pediatric",
    "orthopaedic": "orthopedic",
    "gynaecology": "gynecology",
    "haematology": "hematology",
    "grey": "gray",
    "jewellery": "jewelry",
    "aeroplane": "airplane",
    "aluminium": "aluminum",
    "travellers": "travelers",
    "counselling": "counseling",
    "fulfilment": "fulfillment",
    "judgement": "judgment",
    "tyre": "tire",
}
"""Not labour: the Labour Party and the Labor Party are two."""


_RUSSIAN_GIVEN = (
    "sergei sergey serguei",
    "andrei andrey",
    "alexei alexey aleksei aleksey",
    "nikolai nikolay",
    "dmitri dmitry dmitriy dmitrii",
    "yuri yury yuriy",
    "yevgeny evgeny yevgeni evgeni yevgeniy evgeniy",
    "gennady gennadi gennadiy",
    "anatoly anatoli anatoliy",
    "volodymyr volodimir",
    "mikhail mikhael",
    "aleksandr alexandr",
)
"""Ways to write a given name that can only be that name. From general knowledge."""

_MOST_ALIKE = 50
"""Names of the same consonants; among more nothing is sure, and each is compared with each."""

_RUSSIAN = {spelling: line.split()[0] for line in _RUSSIAN_GIVEN for spelling in line.split()}
_RUSSIAN_ENDING = re.compile(r"(?<=sk)(?:iy|yy|ii|yi)\b")


def join_spellings(groups: Groups, carriers: Carriers) -> None:
    """Join the names that differ in spelling alone."""
    plainer: dict[str, list[str]] = defaultdict(list)
    arabic: dict[Sounds, list[str]] = defaultdict(list)
    for id_ in groups.entities:
        kind, _, slug = id_.partition(":")
        words = slug.split("-")
        if len(words) == 1:
            continue
        other = _russian(id_, words) if kind == EntityKind.PERSON else _american(kind, slug, words)
        if other != id_:
            plainer[other].append(id_)
        if sounds := _sounds(kind, words):
            arabic[sounds].append(id_)
    for other, ids in plainer.items():
        groups.join([other, *ids] if other in groups.entities else ids, Reason.SPELLING)
    for ids in arabic.values():
        groups.join(ids, Reason.SPELLING)
    _join_alike(groups, {sounds: min(ids) for sounds, ids in arabic.items()}, carriers)


def _american(kind: str, slug: str, words: Sequence[str]) -> str:
    """The id in American spelling; "Defence" only with its country, for each has a Department of Defence."""
    is_british = not _BRITISH.keys().isdisjoint(words)
    if is_british and ("defence" not in words or any(map(is_country, words))):
        slug = "-".join(_BRITISH.get(word, word) for word in words)
    if kind == EntityKind.ORGANISATION:
        slug = slug.removeprefix("the-") if len(words) > 2 else slug
    return f"{kind}:{_BRITISH_ENDING.sub('iz', slug) if 'is' in slug else slug}"


def _russian(id_: str, words: Sequence[str]) -> str:
    """The id of a person with a Russian or Ukrainian name in the plainest of its spellings."""
    if not _RUSSIAN.keys().isdisjoint(words):
        id_ = f"{EntityKind.PERSON}:{'-'.join(_RUSSIAN.get(word, word) for word in words)}"
    return _RUSSIAN_ENDING.sub("y", id_) if "sk" in id_ else id_


def _sounds(kind: str, words: Sequence[str]) -> Sounds:
    """How an Arabic name of two words or more sounds, with its kind before it; nothing for any other name."""
    if not is_arabic(words):
        return ()
    sounds = sounds_of(words)
    if kind == EntityKind.PERSON:
        # "Abu Ahmed" alone, "father of Ahmed", is what friends call many.
        is_enough = len(sounds) > (2 if words[0] in PARENTS else 1)
    else:
        is_enough = len(sounds) > 1 or len(words) > len(sounds)
    return (kind, *sounds) if is_enough else ()


def _join_alike(groups: Groups, named: Mapping[Sounds, str], carriers: Carriers) -> None:
    """Join what differs in uncertain vowels alone, if no release has two of them."""
    clusters = [[named[sounds] for sounds in cluster] for cluster in _clusters(named)]
    releases = carriers({member for ids in clusters for id_ in ids for member in groups.members(id_)})
    for ids in clusters:
        having = [_releases(groups.members(id_), releases) for id_ in ids]
        if all(one.isdisjoint(other) for one, other in combinations(having, 2)):
            groups.join(ids, Reason.SPELLING)


def _releases(ids: Iterable[str], releases: Mapping[str, frozenset[int]]) -> frozenset[int]:
    return frozenset().union(*(releases.get(id_, frozenset()) for id_ in ids))


def _clusters(names: Iterable[Sounds]) -> Iterator[list[Sounds]]:
    """Names that are alike, each to each other one; none where a name is alike only to some of them."""
    by_consonants: dict[str, list[Sounds]] = defaultdict(list)
    for sounds in sorted(names):
        by_consonants[consonants(sounds)].append(sounds)
    for several in (names for names in by_consonants.values() if 1 < len(names) <= _MOST_ALIKE):
        circles = [tuple(other for other in several if one == other or alike(one, other)) for one in several]
        for circle in dict.fromkeys(circles):
            if len(circle) > 1 and circles.count(circle) == len(circle):
                yield list(circle)
