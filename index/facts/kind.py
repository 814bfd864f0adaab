"""What a release is: press release, statement, report, letter, speech, mail and so on, where that is said.

Taken from what states it for the release, then from the words that its title or first lines begin or end
with, then from what its page states for machines, which say "news" of much. None where nothing says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.facts.candidates import candidates, evidence_of
from index.formats import Parsed
from index.formats.furniture import KINDS, in_one_case
from index.records import BlockKind, Evidence

_MACHINES = ("json-ld", "open-graph", "meta")
_FOR_MACHINES = {
    "newsarticle": "news",
    "reportagenewsarticle": "news",
    "backgroundnewsarticle": "news",
    "analysisnewsarticle": "analysis",
    "opinionnewsarticle": "opinion",
    "report": "report",
    "blogposting": "blog post",
    "pressrelease": "press release",
    "statement": "statement",
}
"""Types of schema.org and Open Graph; "Article", "WebPage" and "website" say nothing."""
_TYPES = re.compile(r"[;/#\s]+")

_SURE = {
    **{name: kind for name, kind in KINDS.items() if " " in name},
    "press communiqué": "press release",
    "communiqué de presse": "press release",
    in_one_case("basın açıklaması"): "press release",
    "media advisory": "media advisory",
    "press briefing": "press briefing",
    "open letter": "letter",
    "fact sheet": "fact sheet",
    "factsheet": "fact sheet",
    "annual report": "report",
    "situation report": "report",
    "رسالة مفتوحة": "letter",
    "تقرير سنوي": "report",
    "التقرير السنوي": "report",
    "مقال رأي": "opinion",
}
"""Words at the start or the end of a title that can mean nothing else."""

_LIKELY = {
    **{name: kind for name, kind in KINDS.items() if " " not in name},
    "letter": "letter",
    "speech": "speech",
    "remarks": "speech",
    "address": "speech",
    "interview": "interview",
    "op-ed": "opinion",
    "opinion": "opinion",
    "petition": "petition",
    "resolution": "resolution",
    "transcript": "transcript",
    "رسالة": "letter",
    "خطاب": "speech",
    "كلمة": "speech",
    "مقابلة": "interview",
    "حوار": "interview",
    "قرار": "resolution",
    "رأي": "opinion",
}
"""Words that also begin sentences about something: they need a divider, or a word that goes with them."""

_GOES_WITH = {
    "speech": "by of at to before في أمام",
    "letter": "to from إلى من",
    "interview": "with مع",
    "statement": "by of from on regarding concerning about following من عن حول بشأن بخصوص صادر للرأي",
    "report": "on of by عن حول",
    "resolution": "on رقم",
    "petition": "to for against",
    "transcript": "of",
}

_WORD = re.compile(r"[^\W_]+")
_FIRST_WORDS = frozenset(_WORD.findall(name)[0] for name in (*_SURE, *_LIKELY))
_LAST_WORDS = frozenset(_WORD.findall(name)[-1] for name in (*_SURE, *_LIKELY))

_DIVIDER = r"\s*[:|–—]|\s+-\s|\s*$"
_LINES = 3
_LONGEST_LINE = 60
"""Code points of a line that holds a kind and perhaps a date or a number, but no sentence."""


def find_kind(parsed: Parsed, title: str, titled: Evidence) -> tuple[str | None, Evidence | None]:
    """What a release is, with its evidence; twice None where it is not said."""
    return next(_kinds(parsed, title, titled), (None, None))


def _kinds(parsed: Parsed, title: str, titled: Evidence) -> Iterator[tuple[str, Evidence]]:
    facts = candidates(parsed, "kind")
    for fact in facts:
        if fact.rule not in _MACHINES:
            yield KINDS.get(in_one_case(fact.value), fact.value), evidence_of(fact)
    yield from _in_words(parsed, title, titled)
    for fact in facts:
        if fact.rule in _MACHINES and (kind := _for_machines(fact.value)):
            yield kind, evidence_of(fact)
    if parsed.format == "mail":
        yield "mail", Evidence("format", parsed.format)


def _for_machines(value: str) -> str | None:
    """What a type stands for; there can be several, and each can be an address on schema.org."""
    return next(filter(None, map(_FOR_MACHINES.get, _TYPES.split(value.casefold()))), None)


def _in_words(parsed: Parsed, title: str, titled: Evidence) -> Iterator[tuple[str, Evidence]]:
    """The kinds that the title names, then those in the first lines of the text."""
    if titled.rule != "file-name":
        for kind, start, end in _named(title):
            yield kind, _in_title(title, start, end, titled, parsed.text)
    for block in parsed.blocks[:_LINES]:
        line = parsed.text[block.start : block.end]
        is_line = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and len(line) <= _LONGEST_LINE
        for kind, start, end in _named(line) if is_line else ():
            place = (block.start + start, block.start + end)
            yield kind, Evidence("first-lines", line[start:end], *place)


def _named(title: str) -> Iterator[tuple[str, int, int]]:
    """The kind that a title names at its start or its end, with the place of the words."""
    words = _WORD.findall(in_one_case(title))
    if not words or (words[0] not in _FIRST_WORDS and words[-1] not in _LAST_WORDS):
        return  # most titles end here, and the patterns take ten times as long
    for pattern, kinds in _PATTERNS:
        if match := pattern.search(title):
            yield kinds[in_one_case(match["kind"])], *match.span("kind")


def _in_title(title: str, start: int, end: int, titled: Evidence, text: str) -> Evidence:
    """Where the words of a title stand in the text, if it stands there as it is shown."""
    at = titled.start
    stands = at is not None and text.startswith(title, at)
    place = (at + start, at + end) if at is not None and stands else (None, None)
    return Evidence("title-words", title[start:end], *place)


def _any(words: dict[str, str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _with_follower() -> str:
    """ "Statement by", "Letter to": each kind with the words that go with it."""
    parts = []
    for kind, followers in _GOES_WITH.items():
        names = _any({name: kind for name in _LIKELY if _LIKELY[name] == kind})
        parts.append(rf"(?:{names})(?=\s(?:{'|'.join(followers.split())})\b)")
    return "|".join(parts)


def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


_PATTERNS = (
    (_pattern(rf"^\W*(?P<kind>{_any(_SURE)})\b"), _SURE),
    (_pattern(rf"(?:[:|–—(]|\s-)\s*(?P<kind>{_any(_SURE)})\W*$"), _SURE),
    (_pattern(rf"^\W*(?P<kind>{_any(_LIKELY)})(?={_DIVIDER})"), _LIKELY),
    (_pattern(rf"^\W*(?P<kind>{_with_follower()})"), _LIKELY),
    (_pattern(rf"(?:[:|–—(]|\s-)\s*(?P<kind>{_any(_LIKELY)})\W*$"), _LIKELY),
)
"""From the surest words and places to the others."""
