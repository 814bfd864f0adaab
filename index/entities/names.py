"""How names are compared: one spelling for all cases, accents, Arabic letter variants and possessives."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from index.records import EntityKind

APOSTROPHES = "'’‘ʼʿʾʻ`´"

_POSSESSIVE = re.compile(rf"(?<=\w)[{APOSTROPHES}]s(?!\w)")
_SILENT = re.compile(rf"[{APOSTROPHES}.ـ\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_ONE_LETTER = str.maketrans(
    {"ٱ": "ا", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ı": "i", "ł": "l", "ø": "o", "đ": "d"}
)
_LONGEST_REMEMBERED = 100
_AMPERSAND = re.compile(r"\s*&\s*")


def entity_id(kind: EntityKind, name: str) -> str:
    """`kind:normalised-name`; the same for every spelling that `normalise_name` holds equal."""
    return f"{kind.value}:{normalise_name(name)}"


def normalise_name(name: str) -> str:
    """The name in one spelling: lower case, no accents, Arabic letters unified, words joined by `-`.

    Possessive 's, apostrophes and full stops go ("U.N." is "un", "Ma'arrat" is "maarrat"), "&" becomes "and".
    Hamza carriers, alef forms, taa marbuta, alef maqsura, tatweel and vowel marks fold as they do in search.
    Normalising twice changes nothing more. A name without letters or digits becomes "".
    """
    if name.isascii() and name.isalnum():
        return name.lower()
    return _spelled(name) if len(name) > _LONGEST_REMEMBERED else _remembered(name)


def _spelled(name: str) -> str:
    spelled = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    spelled = _SILENT.sub("", _POSSESSIVE.sub("", spelled.translate(_ONE_LETTER)))
    return _BETWEEN_WORDS.sub("-", _AMPERSAND.sub(" and ", spelled)).strip("-")


_remembered = lru_cache(maxsize=1 << 15)(_spelled)
