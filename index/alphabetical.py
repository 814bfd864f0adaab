"""Alphabetical order for titles and sources: what spellings differ in keeps nothing apart."""

from __future__ import annotations

import re

from index.entities import normalise_name

# What is looked for comes first and what must stand before it after that: it is sought much faster so.
_GROUPING = re.compile(r"[,٬](?<=\d[,٬])(?=\d{3}(?!\d))")
_POINT = re.compile(r"[.٫](?<=\d[.٫])(?=\d)")
_POSSESSIVE = re.compile(r"['`]s(?<=\w['`]s)(?!\w)")
_NUMBER = re.compile(r"\d+")

_ASCII = {chr(code): chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
_PLAIN = str.maketrans({**_ASCII, "'": None, "`": None, ".": None})
"""What `normalise_name` makes of ASCII, which most titles are in, in a tenth of the time."""

_NEIGHBOURS = str.maketrans({"پ": "ب\uffff", "چ": "ج\uffff", "ژ": "ز\uffff", "ڤ": "ف\uffff", "گ": "ك\uffff"})
"""Letters that other languages add to the Arabic ones stand after those they are made from."""


def alphabetical(text: str) -> str:
    """A key to sort by: without case, accents, vowel signs, quotation marks and punctuation.

    Letters are those of `normalise_name`, so that the forms of alef stand together. A number stands where its
    value does, in whichever figures; numbers come first, then Latin and then Arabic letters.
    """
    text = _POINT.sub(" ", _GROUPING.sub("", text))
    if text.isascii():
        plain = _POSSESSIVE.sub("", text.lower()).replace("&", " and ")
        spelled = " ".join(plain.translate(_PLAIN).split())
    else:
        spelled = normalise_name(text).replace("-", " ").translate(_NEIGHBOURS)
    return _NUMBER.sub(_by_value, spelled)


def _by_value(number: re.Match[str]) -> str:
    """Numbers with more figures come later; those of every script count alike."""
    figures = number[0]
    if not figures.isascii():
        figures = "".join(str(int(one)) for one in figures)
    figures = figures.lstrip("0")
    return f"{len(figures):04}{figures}"
