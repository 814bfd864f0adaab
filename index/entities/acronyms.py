"""Acronyms that a release defines in brackets after a name: "Qalam Monitor for Detention Rights (QMDR)"."""

from __future__ import annotations

import re

from index.entities.english_cues import FUNCTION_WORDS, NOT_BODIES
from index.entities.runs import Run

_BRACKETED = re.compile(r"\s?\(\s?[\"“'‘]?([A-Z][A-Za-z.]{1,9})[\"”'’]?\s?[);,]")
_BEFORE_BRACKET = re.compile(r"\b([A-Z]{2,8})\s?\($")
_LONGEST = 12
_OPENERS = frozenset("(,")
_BETWEEN_COMMAS = re.compile(r",\s(?:or\s)?([A-Z]{3,8})(?=[,.;]|\s[a-z])")


def acronym_after(run: Run, text: str) -> str:
    """The acronym in brackets, or between commas, after a run, without full stops; "" where there is none."""
    end = run[-1].end
    if len(run) < 2 or _OPENERS.isdisjoint(text[end : end + 2]):
        return ""
    found = _BRACKETED.match(text, end) or _BETWEEN_COMMAS.match(text, end)
    acronym = found[1].replace(".", "") if found else ""
    return acronym if len(_letters(acronym)) > 1 else ""


def acronym_before(run: Run, text: str) -> str:
    """The acronym before a run in brackets, as in "QMDR (Qalam Monitor for …)"; "" where there is none."""
    start, end = run[0].start, run[-1].end
    if len(run) < 2 or text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return ""
    found = _BEFORE_BRACKET.search(text, max(0, start - _LONGEST), start)
    return found[1] if found and _spells(run, found[1].lower()) else ""


def first_word_spelled(run: Run, acronym: str) -> int | None:
    """Which word of the run begins the name whose initials the acronym is."""
    letters = _letters(acronym)
    for first, token in enumerate(run):
        if token.capital and token.word not in FUNCTION_WORDS and _spells(run[first:], letters):
            return first
    return None


def may_shorten(acronym: str, name: str) -> bool:
    """Whether the acronym's capitals stand in the name in order, from its first letter ("SECO")."""
    left = iter(name.lower())
    letters = _letters(acronym)
    return name[:1].lower() == letters[0] and all(letter in left for letter in letters)


def _letters(acronym: str) -> str:
    return "".join(letter for letter in acronym if letter.isupper()).lower()


def can_name_body(run: Run, placed: bool) -> bool:
    """Whether a name known only by its acronym is likely an organisation's, and not a law's or a device's.

    It says whom it is for ("Hand in Hand for …"), or a country or the like is part of it (`placed`).
    """
    telling = placed or any(token.word == "for" for token in run)
    return telling and sum(token.capital for token in run) > 2 and run[-1].word not in NOT_BODIES


def _spells(name: Run, letters: str) -> bool:
    """Whether `letters` are the initials of the capitalised words in order; small words may add theirs."""
    place = 0
    for token in name:
        if token.word[:1] == letters[place : place + 1]:
            place += 1
        elif token.capital:
            return False
    return place == len(letters)
