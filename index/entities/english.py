"""What one stretch of Latin script may name: known names in any language, and the rules for English."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from index.entities.acronyms import (
    acronym_after,
    acronym_before,
    can_name_body,
    first_word_spelled,
    may_shorten,
)
from index.entities.candidates import Candidate, as_written, known_candidate, new_candidate
from index.entities.english_beside import named_beside
from index.entities.english_bodies import Named, headed_names, headlined_sites, numbered_body, site_before
from index.entities.english_people import (
    given_people,
    headlined_people,
    introduced_person,
    speaking_person,
    titled_people,
)
from index.entities.gazetteer import Match, NameTrie, Reach
from index.entities.pieces import Piece, is_lone_name, lone_piece, pieces
from index.entities.reach import counts
from index.entities.scanning import Stretch, opens_sentence
from index.entities.transliterated import heard
from index.records import EntityKind


def known_in_stretch(stretch: Stretch, names: NameTrie, text: str) -> list[Match]:
    """The known names of a stretch that count where they stand."""
    matches = names.matches(stretch.run)
    return matches and [match for match in matches if counts(match, stretch, matches, text)]


def places_by_sound(
    stretch: Stretch, matches: list[Match], text: str, is_common: Callable[[str], bool]
) -> list[Match]:
    """Places in other spellings than the lists have, in what the known names of a stretch leave open."""
    found = heard(stretch.run, matches)
    return found and [
        match
        for match in found
        if not is_common(stretch.run[match.first].word) and counts(match, stretch, [*matches, *found], text)
    ]


def known_candidates(stretch: Stretch, matches: list[Match], text: str) -> Iterator[Candidate]:
    """A candidate for each known name."""
    for match in matches:
        start, end = stretch.run[match.first].start, stretch.run[match.last - 1].end
        no_alias = match.name.rule == "demonym" or match.name.reach is Reach.AFTER_THE
        name = "" if no_alias else as_written(text, start, end)
        yield known_candidate(start, end, match.name, name)


def ruled_candidates(
    stretch: Stretch, matches: list[Match], text: str, is_common: Callable[[str], bool]
) -> Iterator[Candidate]:
    """What the English rules find in a stretch. `is_common`: the text has the word in lower case too."""
    run, plain = stretch.run, stretch.plain
    if len(run) == 1 and not (is_lone_name(run[0]) if plain else matches):
        return
    opens = opens_sentence(text, run[0].start)
    for piece in pieces(run, matches, opens) if len(run) > 1 else [lone_piece(run, matches, opens)]:
        found = _in_piece(piece, text, is_common) if plain else _in_headline(piece, text, is_common)
        for named in found:
            start = named.start if named.start >= 0 else piece.tokens[named.first].start
            yield new_candidate(text, start, named.end, named.kind, named.rule)


def _in_headline(piece: Piece, text: str, is_common: Callable[[str], bool]) -> Iterator[Named]:
    yield from _if_found(site_before(piece, text, is_common) if piece.known[-1] else None)
    yield from _if_found(speaking_person(piece, text))
    yield from headlined_sites(piece)
    yield from headlined_people(piece)


def _in_piece(piece: Piece, text: str, is_common: Callable[[str], bool]) -> Iterator[Named]:
    yield from _if_found(site_before(piece, text, is_common))
    yield from _if_found(numbered_body(piece, text))
    yield from _if_found(speaking_person(piece, text))
    yield from named_beside(piece, text, is_common)
    if len(piece.tokens) < 2:
        return
    yield from headed_names(piece, is_common)
    yield from titled_people(piece, text)
    yield from given_people(piece, text, is_common)
    yield from _if_found(introduced_person(piece, text))


def _if_found(named: Named | None) -> tuple[Named, ...]:
    return (named,) if named else ()


def acronym_definition(stretch: Stretch, found: list[Candidate], text: str) -> tuple[str, Candidate] | None:
    """The acronym after a stretch, or before one in brackets, and what it stands for.

    That is found already, or known only by this.
    """
    run = stretch.run
    acronym = acronym_before(run, text)
    if acronym and can_name_body(run, bool(found)):
        return acronym, new_candidate(text, run[0].start, run[-1].end, EntityKind.ORGANISATION, "acronym")
    acronym = acronym_after(run, text)
    if not acronym:
        return None
    first, end = first_word_spelled(stretch.run, acronym), stretch.run[-1].end
    for other in found:
        named = other.end == end and other.kind is not EntityKind.PERSON and other.rule != "demonym"
        if not named or not (first is not None or may_shorten(acronym, other.name)):
            continue
        if first is None or other.rule == "gazetteer" or stretch.run[first].start >= other.start:
            return acronym, other
        return acronym, new_candidate(text, stretch.run[first].start, end, other.kind, "acronym")
    if first is None or not can_name_body(stretch.run[first:], bool(found)):
        return None
    start = stretch.run[first].start
    return acronym, new_candidate(text, start, end, EntityKind.ORGANISATION, "acronym")
