"""People, by a title or an office before a name, a role or an age after it, or words they are quoted with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from index.entities.english_bodies import Named
from index.entities.english_cues import (
    FUNCTION_WORDS,
    LANDSCAPE_HEADS,
    NOT_IN_NAMES,
    ORGANISATION_HEADS,
    PARTICLES,
    POSTNOMINALS,
    ROLES,
    SITE_HEADS,
    STRONG_TITLES,
    TITLE_COMPANIONS,
    TITLES,
)
from index.entities.gazetteer import Reach, given_names
from index.entities.pieces import Piece
from index.records import EntityKind

MOST_NAMES = 4
"""Most capitalised words in a person's name."""

_REACH_BACK = 100
_WORD_REACH_BACK = 30
_INTRODUCING = TITLES | ROLES
_BESIDE = _INTRODUCING - frozenset(
    ["chair", "chief", "general", "head", "justice", "king", "major", "manager", "member", "officer"]
)
"""Titles that in lower case, right before capitals, still announce a person."""

_WORD_BEFORE = re.compile(r"\b([A-Za-z]+)\s{1,2}$")
_WORD_AND_COMMA_BEFORE = re.compile(r"\b([A-Za-z]+),\s{1,2}$")
_CLAUSE_BEFORE = re.compile(r"[^,.;:()\n]+,\s{1,2}$")
_OFFICE = re.compile(r"([A-Za-z]+)\s(?:for|of|at|on)\s")
_ANY_ROLE = "|".join(sorted(ROLES))
_ROLE_FOLLOWS = re.compile(
    r",\s(?:aged\s)?\d\d,|,\swhos?e?\s"
    rf"|,\s(?:who is\s)?(?:the\s|an?\s)?(?:[\w'’-]{{1,30}}\s){{0,3}}?(?:{_ANY_ROLE})\b"
)
_QUOTED_BEFORE = re.compile(r"[,.?!][”\"’'»]\s(?:said|says|added)\s$")
_HYPHENED = re.compile(r"[-‐‑](?!based|led|born|run|held|style|era)[a-z]{2,5}\b")
_SAYING = frozenset(["says", "said", "adds", "added", "thinks", "believes", "hopes", "insists", "warns"])
_PRONOUN_FOLLOWS = re.compile(r"\s(?:that\s)?(?:he|she|his|her)\b", re.IGNORECASE)
_SAID_OF_SELF = re.compile(rf"\s(?:{'|'.join(sorted(_SAYING))})\s(?:that\s)?(?:he|she|his|her)\b")
_WORDS_TOO = frozenset("bill frank gene grant guy jack mark max pat rex rob sue".split())  # noqa: SIM905
"""Given names that in a headline of capitals are as likely words."""

_OFFICES = frozenset(["minister", "secretary", "governor", "commissioner"])
_SHORTEST_HEADLINED = 4
_NAMED_AFTER_PEOPLE = frozenset(
    ["act", "award", "avenue", "boulevard", "building", "day", "park", "prize", "road", "square", "street"]
)
"""Words behind a person's name that make it the name of something else."""

_TITLE_WORDS = TITLES | TITLE_COMPANIONS
_NOT_NAMES = (
    NOT_IN_NAMES | TITLES | FUNCTION_WORDS | ORGANISATION_HEADS | SITE_HEADS | LANDSCAPE_HEADS | POSTNOMINALS
)


def titled_people(piece: Piece, text: str) -> Iterator[Named]:
    """People whose title stands in the same piece: "Dr Leila Haddad", "President Omar al-Khatib"."""
    place, tokens = 0, piece.tokens
    while place < len(tokens):
        token = tokens[place]
        if not token.capital or token.word not in TITLES or piece.known[place]:
            place += 1
            continue
        first = place
        while place < len(tokens) and tokens[place].capital and tokens[place].word in _TITLE_WORDS:
            place += 1
        last = _name_end(piece, place)
        strong = _is_strong(piece, first, place)
        if _is_full_name(piece, place, last) or (strong and _is_single_name(piece, place, last)):
            yield _person(piece, text, (place, last), "title-before-name")
            place = last


def speaking_person(piece: Piece, text: str) -> Named | None:
    """One word that speaks and is "he" or "she" at once: "Tallis said she would", "TALLIS SAYS HE WILL"."""
    tokens = piece.tokens
    alone = len(tokens) == 1 and piece.closes
    verb_inside = len(tokens) == 2 and tokens[1].word in _SAYING
    if not (alone or verb_inside) or not _can_be_name(piece, 0) or len(tokens[0].word) < _SHORTEST_HEADLINED:
        return None
    pattern = _PRONOUN_FOLLOWS if verb_inside else _SAID_OF_SELF
    if piece.known[0] is not None or not pattern.match(text, tokens[-1].end):
        return None
    return _person(piece, text, (0, 1), "speaker")


def _is_strong(piece: Piece, first: int, last: int) -> bool:
    """Whether titles make even a single word a person: "Mr Haddad", "Finance Minister Haddad"."""
    titles = [token.word for token in piece.tokens[first:last]]
    told = first > 0 and piece.tokens[first - 1].capital
    return any(title in STRONG_TITLES for title in titles) or (told and titles[-1] in _OFFICES)


def headlined_people(piece: Piece) -> Iterator[Named]:
    """People in a headline of capitals: "PRESIDENT HADDAD SAYS", "LEILA HADDAD"."""
    for place in range(1, len(piece.tokens)):
        before, name = piece.tokens[place - 1], piece.tokens[place]
        if not (name.text.isupper() and before.text.isupper() and _may_be_headlined(piece, place)):
            continue
        if before.word in STRONG_TITLES and (name.possessive or _is_verb_next(piece, place)):
            yield Named(place, place + 1, name.end, EntityKind.PERSON, "title-before-name")
        elif _is_given_in_headline(before.word) and _can_be_name(piece, place - 1):
            yield Named(place - 1, place + 1, name.end, EntityKind.PERSON, "given-name")


def _is_given_in_headline(word: str) -> bool:
    return word in given_names() and word not in _WORDS_TOO


def _may_be_headlined(piece: Piece, place: int) -> bool:
    name = piece.tokens[place].word
    long = len(name) >= _SHORTEST_HEADLINED
    return long and not name.endswith("s") and piece.known[place] is None and name not in _NOT_NAMES


def _is_verb_next(piece: Piece, place: int) -> bool:
    verb = piece.tokens[place + 1].word if place + 1 < len(piece.tokens) else ""
    return verb.endswith(("s", "ing")) or verb in ("to", "will", "said")


def given_people(piece: Piece, text: str, is_common: Callable[[str], bool]) -> Iterator[Named]:
    """People by a given name with a surname after it: "Leila Haddad", "J. Omar al-Khatib"."""
    place, tokens = 0, piece.tokens
    while place < len(tokens) - 1:
        if not _begins_with_given_name(piece, place, is_common):
            place += 1
            continue
        last = _name_end(piece, place)
        follower = tokens[last].word if last < len(tokens) and tokens[last].capital else ""
        surnames = [token.word for token in tokens[place + 1 : last] if token.capital]
        if _is_full_name(piece, place, last) and not (
            follower in _NAMED_AFTER_PEOPLE or all(map(is_common, surnames))
        ):
            first = place - 1 if place and _is_initial(tokens[place - 1].text) else place
            yield _person(piece, text, (first, last), "given-name")
        place = max(last, place + 1)


def _begins_with_given_name(piece: Piece, place: int, is_common: Callable[[str], bool]) -> bool:
    token = piece.tokens[place]
    if not token.capital or token.word not in given_names() or not _can_be_name(piece, place):
        return False
    if place == 0:
        return not (piece.opens and is_common(token.word))
    before = piece.tokens[place - 1]
    stranger = before.capital and before.word not in _INTRODUCING and before.word not in _NOT_NAMES
    known = piece.known[place - 1] is not None
    return not stranger or known or _is_initial(before.text) or _follows_office(piece, place)


def _follows_office(piece: Piece, place: int) -> bool:
    """Whether an office fills the piece before a name: "Chancellor of the Harbour Leila Haddad"."""
    office = piece.tokens[:place]
    return any(token.word in _INTRODUCING for token in office) and any(not token.capital for token in office)


def _is_initial(text: str) -> bool:
    return len(text.rstrip(".")) == 1


def introduced_person(piece: Piece, text: str) -> Named | None:
    """A full name that fills its piece and stands beside its role: "Omar Nasser, spokesperson for …"."""
    tokens = piece.tokens
    last = _name_end(piece, 0)
    if not _is_full_name(piece, 0, last) or (last < len(tokens) and tokens[last].word not in POSTNOMINALS):
        return None
    if _is_introduced(text, tokens[0].start) or _is_apposition(text, tokens[0].start, tokens[-1].end):
        return _person(piece, text, (0, last), "role-before-name")
    if _QUOTED_BEFORE.search(text, max(0, tokens[0].start - _WORD_REACH_BACK), tokens[0].start):
        return _person(piece, text, (0, last), "speaker")
    if piece.closes and _ROLE_FOLLOWS.match(text, tokens[-1].end):
        return _person(piece, text, (0, last), "role-after-name")
    return None


def _is_introduced(text: str, start: int) -> bool:
    """Whether "lawyer " or "president of the council, " stands before `start`."""
    beside = _WORD_BEFORE.search(text, max(0, start - _WORD_REACH_BACK), start)
    if beside:
        return beside[1].lower() in _BESIDE
    if not text[max(0, start - 3) : start].rstrip().endswith(","):
        return False
    clause = _CLAUSE_BEFORE.search(text, max(0, start - _REACH_BACK), start)
    return clause is not None and any(word.lower() in _INTRODUCING for word in _OFFICE.findall(clause[0]))


def _is_apposition(text: str, start: int, end: int) -> bool:
    """Whether a name stands between commas after its role: "its president, Leila Haddad, said"."""
    role = _WORD_AND_COMMA_BEFORE.search(text, max(0, start - _WORD_REACH_BACK), start)
    return role is not None and role[1].lower() in _BESIDE and text.startswith(",", end)


def _person(piece: Piece, text: str, span: tuple[int, int], rule: str) -> Named:
    end = piece.tokens[span[1] - 1].end
    rest = _HYPHENED.match(text, end)  # "Ban Ki-moon"
    return Named(*span, rest.end() if rest else end, EntityKind.PERSON, rule)


def _name_end(piece: Piece, first: int) -> int:
    """The end of the words from `first` that can be a person's name; initials count only inside it."""
    last, names = first, 0
    for place in range(first, len(piece.tokens)):
        token = piece.tokens[place]
        if not token.capital and token.word in PARTICLES:
            continue
        if names == MOST_NAMES or not token.capital or not _can_be_name(piece, place):
            break
        names += 1
        if _is_spelled_out(token.text):
            last = place + 1
    return last


def _can_be_name(piece: Piece, place: int) -> bool:
    known, word = piece.known[place], piece.tokens[place].word
    if known is not None and (known.reach is Reach.ANYWHERE or known.rule != "gazetteer"):
        return False
    return word not in _NOT_NAMES


def _is_full_name(piece: Piece, first: int, last: int) -> bool:
    names = [token for token in piece.tokens[first:last] if token.capital]
    return len(names) > 1 and any(_is_spelled_out(token.text) for token in names[1:])


def _is_single_name(piece: Piece, first: int, last: int) -> bool:
    names = [token for token in piece.tokens[first:last] if token.capital]
    return len(names) == 1 and _is_spelled_out(names[0].text)


def _is_spelled_out(text: str) -> bool:
    return len(text) > 1 and not text.isupper()
