"""The same name in Arabic and in Latin letters: "أنس العبدة", "Anas al-Abdah".

A letter of the Arabic name has its few ways of being written in Latin; short vowels, which Arabic leaves out,
may stand between them, and long ones must. Measured on pairs from Wikidata, see tests/evaluation/names.py.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from index.entities.resolution.groups import Groups, Reason
from index.entities.resolution.romanised import Part, is_given, name_parts
from index.records import EntityKind

_KINDS = (EntityKind.PERSON, EntityKind.PLACE)
_BEGINNINGS = tuple(f"{kind}:" for kind in _KINDS)
Name = Sequence[Part]
_Key = tuple[str, str]
_FEWEST_LETTERS = 4
"""Consonants that a name of one word needs, so that it does not fit another by chance."""

_ARABIC = re.compile(r"[\u0621-\u064a-]+")
_LATIN = re.compile(r"[a-z-]+")
_ARTICLE = re.compile(r"ال(?=\w{2})")
_SERVANT = re.compile(r"عبد(?:ال)?(?=\w{2})")
_SERVANT_ALONE = "عبد"

_VOWEL = "a|e|i|o|u|ou"
_SHORT = f"(?:{_VOWEL})?"
_LONG = {
    "ا": "(?:a{1,2}|e)",
    "و": "(?:o|u|oo|ou|uw|w{1,2}|v|a[uw]|ow)",
    "ي": f"(?:i|e|y{{1,2}}|ee|ea|ie|ei|ai|ay|ey|iy)(?:{_VOWEL})?",
}
_BEGINNING = {
    "ا": "(?:[aeiou]|ou|ee)",
    "او": "(?:o+|u+|ou|aw|au)",
    "اي": "(?:i|ei|ai|ay|ey|ee|e|y)",
    "ي": "(?:y|i|j|yi)",
    "و": "(?:w|v|ou|o|u)",
    "ع": "(?:a|e|i|o|u|aa|ou)",
}
_ENDING = {"ه": "(?:ah?|eh?)", "ا": "(?:ah?|aa)", "ي": "(?:i|y|ee|ie|ey|ay|ai|ah?)"}
_CONSONANTS = {
    "ب": "[bp]",
    "ت": "t",
    "ث": "th",
    "ج": "(?:j|g|dj)",
    "ح": "h",
    "خ": "(?:kh|ch)",
    "د": "d",
    "ذ": "(?:dh|th|z)",
    "ر": "r",
    "ز": "z",
    "س": "(?:s|c)",
    "ش": "(?:sh|ch|sch)",
    "ص": "s",
    "ض": "(?:d|dh|z)",
    "ط": "t",
    "ظ": "(?:z|dh|th)",
    "ع": "(?:a|e|i|o|u|aa|ou)?",
    "غ": "(?:gh|g)",
    "ف": "(?:f|ph|v)",
    "ق": "(?:q|k|g)",
    "ك": "(?:k|c|ck)",
    "ل": "l",
    "م": "m",
    "ن": "n",
    "ه": "h",
    "ء": "",
}
_SKELETON = (
    (re.compile(r"[خكقغجش]|sch|[sckg]h|[ckgqjx]"), "K"),
    (re.compile(r"[تثدذزسصضطظ]|[tdsz]h?"), "T"),
    (re.compile(r"[بفو]|ph|[bpfvw]"), ""),
    (re.compile(r"[اعءحهية]|[aeiouhy]"), ""),
    (re.compile(r"ل"), "l"),
    (re.compile(r"م"), "m"),
    (re.compile(r"ن"), "n"),
    (re.compile(r"ر"), "r"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def join_scripts(groups: Groups) -> None:
    """Join an Arabic and a Latin name where each fits the other and nothing else in the archive."""
    arabic: dict[_Key, list[tuple[str, Name]]] = defaultdict(list)
    for id_ in groups.entities:
        if not id_.isascii() and (name := _arabic_name(id_)):
            arabic[_key(id_, name)].append((id_, name))
    _join_pairs(groups, _fitting(groups, arabic) if arabic else ())


def _arabic_name(id_: str) -> Name:
    """An Arabic person's or place's name that is long enough to be recognised; else nothing."""
    kind, _, slug = id_.partition(":")
    if kind not in _KINDS or not _ARABIC.fullmatch(slug):
        return ()
    name = arabic_parts(slug)
    if len(name) > 1:
        return name
    letters = sum(letter in _CONSONANTS for letter in name[0].word)
    return name if kind == EntityKind.PLACE and letters >= _FEWEST_LETTERS else ()


def _fitting(groups: Groups, arabic: Mapping[_Key, Iterable[tuple[str, Name]]]) -> Iterator[tuple[str, str]]:
    """Each Arabic id with each Latin one that it fits."""
    for id_ in groups.entities:
        if not id_.startswith(_BEGINNINGS) or not _LATIN.fullmatch(slug := id_.partition(":")[2]):
            continue
        latin = name_parts(slug.split("-"))
        for other, name in arabic.get(_key(id_, latin), ()):
            if fits(name, latin) and _articles_agree(name, latin, id_):
                yield other, id_


def _articles_agree(arabic: Name, latin: Name, id_: str) -> bool:
    """Writers in Latin leave articles out ("Assad"), but not those of places, nor before given names."""
    is_place = id_.startswith(f"{EntityKind.PLACE}:")
    return all(
        one.article == other.article or not (is_place or is_given(other.word))
        for one, other in zip(arabic, latin, strict=True)
    )


def _join_pairs(groups: Groups, pairs: Iterable[tuple[str, str]]) -> None:
    """Join the groups of each pair, unless one of the two fits a third."""
    fitting: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        fitting[groups.find(one)].add(groups.find(other))
        fitting[groups.find(other)].add(groups.find(one))
    for group, others in sorted(fitting.items()):
        if len(others) == 1 and len(fitting[next(iter(others))]) == 1:
            groups.join((group, *others), Reason.TRANSLITERATION)


def arabic_parts(slug: str) -> Name:
    """The words of a normalised Arabic name and their articles; "عبدالله" as two words."""
    parts: list[Part] = []
    for word in slug.split("-"):
        servant = _SERVANT.match(word)
        if servant and word != _SERVANT_ALONE:
            parts += [Part(_SERVANT_ALONE), Part(word[servant.end() :])]
        elif article := _ARTICLE.match(word):
            is_servant = bool(parts) and parts[-1].word == _SERVANT_ALONE
            parts.append(Part(word[article.end() :], article=not is_servant))
        else:
            parts.append(Part(word))
    return tuple(parts)


def fits(arabic: Name, latin: Name) -> bool:
    """Whether each word of a Latin name can be read as the Arabic one, articles left aside."""
    return len(arabic) == len(latin) and all(
        _reading(one.word).fullmatch(other.word) is not None for one, other in zip(arabic, latin, strict=True)
    )


@lru_cache(maxsize=1 << 12)
def _reading(word: str) -> re.Pattern[str]:
    """What an Arabic word looks like in Latin letters; a mute e may end it, as the French write it."""
    begun = next((length for length in (2, 1) if word[:length] in _BEGINNING), 0)
    parts = [_BEGINNING[word[:begun]]] if begun else []
    last = len(word) - 1
    for place in range(begun, len(word)):
        letter = word[place]
        if place == last and place and letter in _ENDING:
            parts.append(_ENDING[letter])
        elif letter in _LONG:
            parts.append(_LONG[letter])
        elif consonant := _CONSONANTS.get(letter, re.escape(letter)):
            next_is_vowel = place == last or word[place + 1] in _LONG
            parts.append(f"(?:{consonant}){{1,2}}{'' if next_is_vowel else _SHORT}")
    return re.compile("".join(parts) + "e?")


def _key(id_: str, name: Name) -> _Key:
    return id_.partition(":")[0], "-".join(skeleton(part.word) for part in name)


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The consonants that both scripts agree on, in rough classes: names that fit have the same."""
    for pattern, sound in _SKELETON:
        word = pattern.sub(sound, word)
    return word
