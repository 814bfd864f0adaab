"""The lines above the prose of a saved page: address, date, "Press release <publisher> <date>", byline.

They speak about the release and are no part of its text. A line is only taken for one of them when nothing
else is on it, when it stands at the head, and once of each: prose is never eaten.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from index.dates import WEEKDAY_PATTERN, find_dates, read_date_line
from index.formats.addresses import web_address
from index.formats.parsed import RawFact

_LINES_AT_THE_HEAD = 12
_LONGEST_LINE = 400
_MOST_TITLE_LINES = 3
_LONGEST_RELEASE_LINE = 160

KINDS = {
    "press release": "press release",
    "media release": "press release",
    "news release": "press release",
    "for immediate release": "press release",
    "press statement": "statement",
    "joint statement": "joint statement",
    "public statement": "statement",
    "media statement": "statement",
    "statement": "statement",
    "urgent appeal": "urgent appeal",
    "urgent action": "urgent action",
    "report": "report",
    "news": "news",
    "بيان صحفي": "press release",
    "بيان صحافي": "press release",
    "خبر صحفي": "press release",
    "تصريح صحفي": "statement",
    "بيان مشترك": "joint statement",
    "بيان": "statement",
    "نداء عاجل": "urgent appeal",
    "تقرير": "report",
    "خبر": "news",
}
"""What pages call themselves -> the kind of the release."""


def in_one_case(words: str) -> str:
    """Words in the case of `KINDS`; a pattern that ignores case takes the Turkish ı and İ for an i, too."""
    return words.casefold().replace("i\u0307", "i").replace("ı", "i")


_ADDRESS_LINE = re.compile(
    r"(?P<label>[🔇🔈🔉🔊]\ufe0f?\s*|(?:url|link|source|address|الرابط|رابط|المصدر)\s?:\s*)?(?P<written>\S+)",
    re.IGNORECASE,
)
_BARE_ADDRESS = re.compile(r"(?i:www\.)\S+|\S+/\S*|[^A-Z]+")
_RELEASE_LINE = re.compile(
    rf"(?P<kind>{'|'.join(sorted(KINDS, key=len, reverse=True))})(?!\w)[\s:|,،–—-]*(?P<rest>.*)",
    re.IGNORECASE,
)
_BEFORE_PUBLISHER = re.compile(
    r"^(?:for immediate release\W+)?(?:(?:issued )?by |from |of |صادر عن |من )?(?:the )?", re.IGNORECASE
)
_AFTER_PUBLISHER = re.compile(rf"(?:\s(?:on|في|بتاريخ|يوم)|\s{WEEKDAY_PATTERN}|[\s,،:|()–—-])+$")
_PARTS = re.compile(r"\s[·•|]\s")
_BYLINE = re.compile(r"(?:[Bb]y|BY|بقلم|إعداد)(?:\s?:\s?|\s)(?P<name>[^\W\d_][^\d.:;!?،؟]{2,80})")
_NAME_WORD = re.compile(r"[A-Z][\w.'’-]*,?|and|of|the|for|de|van|von|bin|al-\w+|&|[\u0600-\u06ff]+")
_WEEKDAY = re.compile(WEEKDAY_PATTERN)
_MOST_NAME_WORDS = 8


@dataclass(frozen=True, slots=True)
class Furniture:
    """Numbers of the lines that are the title, numbers of those that are furniture, and what these say."""

    title: tuple[int, ...]
    taken: frozenset[int]
    facts: tuple[RawFact, ...]


def find_furniture(lines: Sequence[str], headings: Collection[int] = ()) -> Furniture:
    """Read the head of a page from its tidied lines; an empty line is a gap.

    The head is the title with the furniture around it: the first line after them is prose and ends it.
    Lines that `headings` counts are titles, whatever they look like.
    """
    title: list[int] = []
    taken: dict[int, list[RawFact]] = {}
    gap = False
    for number in _head(lines):
        if not lines[number]:
            gap = True
            continue
        known = {fact.rule for facts in taken.values() for fact in facts}
        facts = [fact for fact in _read_line(lines[number]) if fact.rule not in known]
        if number in headings:
            title.append(number)
        elif facts and (title or _is_above_title(facts, lines, number)):
            taken[number] = facts
        elif title and (gap or taken.keys() - range(title[0])):
            break
        else:
            title.append(number)
            gap = False
            if len(title) > _MOST_TITLE_LINES:
                return Furniture((), frozenset(), ())
    found = tuple(fact for facts in taken.values() for fact in facts)
    return Furniture(tuple(title), frozenset(taken), found)


def _head(lines: Sequence[str]) -> Iterator[int]:
    """Numbers of the lines down to the twelfth that is not empty; a long line is prose and ends the head."""
    seen = 0
    for number, line in enumerate(lines):
        seen += bool(line)
        if seen > _LINES_AT_THE_HEAD or len(line) > _LONGEST_LINE:
            return
        yield number


def _is_above_title(facts: list[RawFact], lines: Sequence[str], number: int) -> bool:
    """Whether a first line is furniture: an address is; another line only when a title follows it.

    A page can be titled with a date, or "Statement by the council, 3 May 2014".
    """
    if facts[0].rule == "address-line":
        return True
    following = next((line for line in lines[number + 1 :] if line), "")
    return bool(following) and len(following) <= _LONGEST_LINE and not any(_read_line(following))


def _read_line(line: str) -> list[RawFact]:
    """What a line says, empty where it is prose."""
    return _address(line) or _date(line) or _release_line(line) or _byline(line)


def _address(line: str) -> list[RawFact]:
    match = _ADDRESS_LINE.fullmatch(line)
    address = web_address(match["written"]) if match else None
    if not match or not address:
        return []
    bare = not match["label"] and address != match["written"]
    if bare and not _BARE_ADDRESS.fullmatch(line):
        return []
    return [RawFact("source_url", address, "address-line", line)]


def _date(line: str) -> list[RawFact]:
    """ "October 19, 2017", "Published: 19/10/2017 10:30", "19 October 2017 · Qalam Monitor"."""
    parts = _PARTS.split(line)
    dated = [part for part in parts if read_date_line(part)]
    others = [part for part in parts if part not in dated]
    if len(dated) != 1 or len(others) > 1 or len(line) > _LONGEST_RELEASE_LINE:
        return []
    facts = [RawFact("published", dated[0], "date-line", line)]
    for part in others:
        facts += _byline(part) or [RawFact("publisher", part, "date-line", line)]
    return facts


def _release_line(line: str) -> list[RawFact]:
    """ "Press release", "Press release 19 October 2017", "Press release Qalam Monitor October 19, 2017"."""
    match = _RELEASE_LINE.fullmatch(line) if len(line) <= _LONGEST_RELEASE_LINE else None
    if not match:
        return []
    kind = RawFact("kind", KINDS[in_one_case(match["kind"])], "release-line", line)
    rest = match["rest"]
    if not rest:
        return [kind] if " " in match["kind"] else []  # "Report" alone can be a heading
    dates = find_dates(rest)
    if not dates or not dates[-1].values or rest[dates[-1].end :].strip(" .)"):
        return []
    before_date = _AFTER_PUBLISHER.sub("", rest[: dates[-1].start])
    publisher = _BEFORE_PUBLISHER.sub("", before_date)
    date = rest[len(before_date) :].strip(" ,،:|()–—-")  # with its weekday, which can contradict it
    facts = [kind, RawFact("published", date, "release-line", line)]
    return [*facts, RawFact("publisher", publisher, "release-line", line)] if publisher else facts


def _byline(line: str) -> list[RawFact]:
    match = _BYLINE.fullmatch(line)
    words = match["name"].split() if match else []
    if not match or len(words) > _MOST_NAME_WORDS or _WEEKDAY.match(words[0]):
        return []
    if not all(_NAME_WORD.fullmatch(word) for word in words):
        return []
    return [RawFact("byline", match["name"].strip(), "byline", line)]
