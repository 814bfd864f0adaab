"""What one stretch of Latin script may name: known names in any language, and the rules for English."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from index.entities.acronyms import acronym_after, can_name_body, first_word_spelled, may_shorten
from index.entities.candidates import Candidate, as_written, known_candidate, new_candidate
from index.entities.english_bodies import Named, headed_names, headlined_sites, site_before, site_follows
from index.entities.english_people import introduced_person, titled_people
from index.entities.gazetteer import Match, NameTrie
from index.entities.pieces import Piece, pieces
from index.entities.reach import counts
from index.entities.scanning import Stretch, opens_sentence
from index.records import EntityKind


def known_in_stretch(stretch: Stretch, names: NameTrie, text: str) -> list[Match]:
    """The known names of a stretch that count where they stand."""
    matches = names.matches(stretch.run)
    return matches and [match for match in matches if counts(match, stretch, matches, text)]


def known_candidates(stretch: Stretch, matches: list[Match], text: str) -> Iterator[Candidate]:
    """A candidate for each known name."""
    for match in matches:
        start, end = stretch.run[match.first].start, stretch.run[match.last - 1].end
        name = "" if match.name.rule == "demonym" else as_written(text, start, end)
        yield known_candidate(start, end, match.name, name)


def ruled_candidates(
    stretch: Stretch, matches: list[Match], text: str, is_common: Callable[[str], bool]
) -> Iterator[Candidate]:
    """What the English rules find in a stretch. `is_common`: the text has the word in lower case too."""
    if len(stretch.run) == 1 and not (stretch.plain and site_follows(text, stretch.run[0].end)):
        return
    opens = opens_sentence(text, stretch.run[0].start)
    for piece in pieces(stretch.run, matches, opens):
        found = _in_piece(piece, text, is_common) if stretch.plain else headlined_sites(piece)
        for named in found:
            yield new_candidate(text, piece.tokens[named.first].start, named.end, named.kind, named.rule)


def _in_piece(piece: Piece, text: str, is_common: Callable[[str], bool]) -> Iterator[Named]:
    site = site_before(piece, text)
    if site:
        yield site
    if len(piece.tokens) == 1:
        return
    yield from headed_names(piece, is_common)
    yield from titled_people(piece, text)
    person = introduced_person(piece, text)
    if person:
        yield person


def acronym_definition(stretch: Stretch, found: list[Candidate], text: str) -> tuple[str, Candidate] | None:
    """The acronym that follows a stretch and what it stands for: found already, or known only by this."""
    acronym = acronym_after(stretch.run, text)
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
