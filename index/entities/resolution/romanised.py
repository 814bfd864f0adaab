"""Arabic names in Latin letters: the words without articles, as sounds that most ways of writing share.

"Bachar el-Assad" and "Bashar Al-Asad" sound the same here. What may be one vowel or another in good faith
("Ahmed", "Ahmad") is told by `alike`; where a vowel makes another name of it ("Salem", "Salim") they differ.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple


class Part(NamedTuple):
    """A word of an Arabic name, in either script, without the article that it may have."""

    word: str
    article: bool = False


Sounds = tuple[str, ...]
"""One string of sounds for each word: a, e, i, u, and one character a consonant."""

_ARTICLES = frozenset(("al", "el"))
_ASSIMILATED = frozenset(
    ("ad", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "en", "er", "es", "esh", "et", "ez")
)
_SERVANTS = frozenset(("abd", "abdul", "abdel", "abdal", "abdur"))
PARENTS = frozenset(("abu", "abou", "umm", "oum"))
_BEFORE_NAMES = _SERVANTS | PARENTS | {"ibn", "bin", "bint"}

_GIVEN = (
    "mohammed mohammad muhammad muhammed mohamed mohamad mohamet mouhammad mohammd",
    "khalid khaled",
    "hussein husain hussain hossein husein housein hussien hossain houssein",
    "walid waleed waled",
    "tariq tarek tareq tarik",
    "adil adel",
    "hisham hesham hicham",
    "faris fares",
    "yusuf youssef yousef yousuf youssouf yusef yousif yousuf",
    "omar umar",
    "osama usama oussama",
    "uthman othman",
    "ismail ismael ismaeel",
    "ibrahim ibraheem ebrahim",
    "ahmad ahmed",
    "mustafa mostafa moustafa mustapha",
    "abdullah abdallah abdulla abdalla",
    "suleiman sulaiman sulayman soliman souleiman sulieman",
    "bashar bachar",
    "yasser yasir yaser",
    "qasim kassem qassem kasem qasem kassim",
    "jaafar jafar jaffar",
    "hamza hamzah",
    "fatima fatimah fatema",
    "aisha aysha aicha ayesha",
    "zainab zaynab zeinab",
    "mariam maryam",
    "layla leila laila",
    "khadija khadijah",
    "hasan hassan",
    "mahdi mehdi",
    "musa mousa moussa",
    "isa issa eissa",
    "dawud dawood daoud daud",
    "ayman aiman",
    "haitham haytham",
    "muhannad mohannad muhanad",
    "muath muaz moaz mouaz moath",
    "qais qays kais",
    "riad riyad riyadh",
    "ziad ziyad",
    "imad emad",
    "iyad eyad",
    "ihab ehab",
    "mahmoud mahmud mahmood",
    "nabil nabeel",
    "jamil jameel",
    "said saeed",
    "ali",
    "anas",
    "hadi",
    "samir",
    "salem",
    "saleh",
    "jamal",
    "nasser",
    "rami",
    "raed",
    "wael",
    "bilal",
    "ghassan",
    "mazen",
    "majed",
    "marwan",
    "nizar",
    "rashid",
    "sami",
    "tamer",
)
"""Given names: ways to write each, so that the name is certain. From general knowledge."""

_NAME_OF = {spelling: line.split()[0] for line in _GIVEN for spelling in line.split()}
_TELLING = _ARTICLES | _ASSIMILATED | _BEFORE_NAMES | _NAME_OF.keys()

_SERVANT = re.compile(r"abd[aeiou]l(?=\w{3})|abd[aeiou]([rsnzdt])(?=\1\w{3})")
_JOINED_ARTICLE = re.compile(r"[ae]l(?=\w{4})")
_FOLDED = (
    (re.compile(r"kh"), "x"),
    (re.compile(r"gh"), "9"),
    (re.compile(r"sh|ch"), "c"),
    (re.compile(r"th"), "8"),
    (re.compile(r"dh"), "6"),
    (re.compile(r"dj"), "j"),
    (re.compile(r"q"), "k"),
    (re.compile(r"([^aeiou])\1"), r"\1"),
    (re.compile(r"iy+(?=[aou])"), "iy"),
    (re.compile(r"(?<=[ae])[yi](?![aeou])"), "Y"),
    (re.compile(r"(?<=[^aeiou])y(?![aeou])|ee|ii|(?<!^)ie(?![aou])"), "i"),
    (re.compile(r"ou|oo|uu|o"), "u"),
    (re.compile(r"[ae]Y"), "eY"),
    (re.compile(r"(?<=\w{2})[ae]$|(?<!^[^aeiu][aeiu][^aeiu])(?<=\w{2})[ae]h$"), "a"),
)
_LETTERS_THAT_DIFFER = re.compile(r"[^aeiu]a[^aeiu][aeiu][^aeiu]")
_NO_VOWELS = str.maketrans("", "", "aeiu")
_REMEMBERED = 1 << 16
_UNSURE = (frozenset("ea"), frozenset("ei"))


def is_arabic(words: Sequence[str]) -> bool:
    """Whether an article or a given name tells that these words, normalised, are an Arabic name."""
    for place, word in enumerate(words):
        if word in _TELLING:
            if word not in _ASSIMILATED or _is_article(words, place):
                return True
        elif word[:2] == "al" and word[2:] in _NAME_OF:
            return True
    return False


def sounds_of(words: Sequence[str]) -> Sounds:
    """The sounds of an Arabic name, word by word, without articles but those before given names."""
    return tuple(
        f"l{_sound(part.word)}" if part.article and is_given(part.word) else _sound(part.word)
        for part in name_parts(words)
    )


def is_given(word: str) -> bool:
    """Whether this is a given name; with an article it is another: Omar al-Ali is not Omar Ali."""
    return word in _NAME_OF


def name_parts(words: Sequence[str]) -> list[Part]:
    """The words of an Arabic name in Latin letters, normalised; "Abdul X" and "AbdulX" as "abd", "X"."""
    found: list[Part] = []
    article = False
    for place, word in enumerate(words):
        if _is_article(words, place):
            # "Abd al-Rahman" has its article inside, however it is written.
            article = not found or found[-1].word != "abd"
        else:
            first, *rest = _parts(word, place == 0)
            found += [Part(first.word, True) if article else first, *rest]
            article = False
    return found


@lru_cache(maxsize=_REMEMBERED)
def _parts(word: str, is_first: bool) -> tuple[Part, ...]:
    if word in _NAME_OF:
        return (Part(word),)
    if word in _SERVANTS:
        return (Part("abd"),)
    if servant := _SERVANT.match(word):
        return Part("abd"), Part(word[servant.end() :])
    joined = None if is_first else _JOINED_ARTICLE.match(word)
    return (Part(word[joined.end() :], article=True) if joined else Part(word),)


def _is_article(words: Sequence[str], place: int) -> bool:
    """Whether a word is "al", or one that the next word changes: "an-Nusra", "ash-Sham"."""
    word = words[place]
    if word not in _ASSIMILATED:
        return word in _ARTICLES
    return place + 1 < len(words) and words[place + 1].startswith(word[1:])


@lru_cache(maxsize=_REMEMBERED)
def _sound(word: str) -> str:
    word = _NAME_OF.get(word, word)
    for pattern, sound in _FOLDED:
        word = pattern.sub(sound, word)
    return word


def consonants(sounds: Sounds) -> str:
    """What is left without the vowels."""
    return " ".join(sounds).translate(_NO_VOWELS)


def alike(one: Sounds, other: Sounds) -> bool:
    """Whether two names of the same consonants differ at most in vowels that are written either way."""
    return len(one) == len(other) and all(map(_words_alike, one, other))


def _words_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if len(one) != len(other):
        return False
    differing = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if any({one[place], other[place]} not in _UNSURE for place in differing):
        return False
    return not (_LETTERS_THAT_DIFFER.fullmatch(one) and 3 in differing)
