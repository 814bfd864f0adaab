"""Arabic words: what they are without their clitics, which known names they spell, where a name can go on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from index.entities.arabic_cues import STOPS
from index.entities.gazetteer import Match, NameTrie, Reach
from index.entities.names import normalise_name
from index.entities.runs import Run, Token
from index.records import EntityKind

_SHORTEST_STEM = 3
_TANWIN = "\u064b"
"""Its ending makes a word an adverb or an object, never a name: "always" is not the town of Douma."""


class Stem(NamedTuple):
    """A word without its clitics: letters taken off, and whether a preposition was among them."""

    word: str
    dropped: int
    preposition: bool


@lru_cache(maxsize=1 << 15)
def stems(word: str) -> tuple[Stem, ...]:
    """What a normalised word may be without the clitics و ف ب ل ك, the least taken off first."""
    found = [Stem(word, 0, False)]
    bare, dropped = word, 0
    if word[:1] in ("و", "ف") and len(word) > _SHORTEST_STEM:
        bare, dropped = word[1:], 1
        found.append(Stem(bare, dropped, False))
    if bare[:1] in ("ب", "ل", "ك") and len(bare) > _SHORTEST_STEM:
        found.append(Stem(bare[1:], dropped + 1, True))
        if bare.startswith("لل"):
            found.append(Stem("ال" + bare[2:], dropped + 1, True))
    return tuple(found)


def start_without(token: Token, dropped: int) -> int:
    """Where the text of a token begins after its first `dropped` letters and the marks on them."""
    place = 0
    while dropped and place < len(token.text) - 1:
        place += 1
        if normalise_name(token.text[place]):
            dropped -= 1
    return token.start + place


class ArabicMatch(NamedTuple):
    """A known name and where it begins in the text, after the clitics."""

    match: Match
    start: int


def known_in_arabic(run: Run, names: NameTrie) -> Iterator[ArabicMatch]:
    """The longest known names, whatever clitics are written together with their first word."""
    first = 0
    while first < len(run):
        found = _first_known(run, first, names)
        if found:
            yield found
        first = found.match.last if found else first + 1


def _first_known(run: Run, first: int, names: NameTrie) -> ArabicMatch | None:
    if _TANWIN in run[first].text:
        return None
    for stem in stems(run[first].word):
        match = names.longest(run, first, stem.word)
        if match and not (stem.preposition and match.name.reach is not Reach.ANYWHERE):
            return ArabicMatch(match, start_without(run[first], stem.dropped))
    return None


class ArabicName(NamedTuple):
    """Text [start, end) is a name that a rule found in words up to `last`."""

    start: int
    end: int
    last: int
    kind: EntityKind
    rule: str


class Phrase(NamedTuple):
    """A run of Arabic words; `known` maps the first word of each known name to its match."""

    run: Run
    known: dict[int, Match]

    def name(self, span: tuple[int, int], dropped: int, kind: EntityKind, rule: str) -> ArabicName:
        """Words [first, last) as a name, which begins after the `dropped` letters of its first word."""
        first, last = span
        return ArabicName(start_without(self.run[first], dropped), self.run[last - 1].end, last, kind, rule)

    def goes_on(self, place: int) -> bool:
        """Whether a name may go on over a word: it is there, no stop, and begins no organisation's name."""
        if place >= len(self.run) or self.run[place].word in STOPS:
            return False
        match = self.known.get(place)
        body = match is not None and match.name.kind is EntityKind.ORGANISATION
        return not body and len(self.run[place].word) >= _SHORTEST_STEM

    def is_definite(self, place: int) -> bool:
        """Whether a word has the article."""
        if place >= len(self.run):
            return False
        word = self.run[place].word
        return word.startswith("ال") and len(word) > _SHORTEST_STEM
