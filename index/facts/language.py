"""Which languages a release is written in: as it declares, checked against script and frequent words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain

from index.facts.candidates import candidates
from index.facts.words import ENGLISH_ALONE, FREQUENT, LANGUAGES_OF
from index.formats import Parsed
from index.records import Block, Evidence

_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"[A-Za-z]{2,3}(?=[-_]|$)")
_NAMES = {"english": "en", "arabic": "ar", "french": "fr", "turkish": "tr", "العربية": "ar", "عربي": "ar"}

_ARABIC_LETTER = re.compile("[\u0621-\u064a\u066e-\u06d3]")
_LETTER = re.compile(r"[^\W\d_]")
_NOT_ARABIC = re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc\u06d2\u0679\u0688\u06d5\u06c6\u06ce\u06a4]")
"""Letters of Persian, Urdu, Kurdish and others that Arabic has not."""

_TURKISH_LETTERS = frozenset("ığĞİ")
_FOREIGN_LETTERS = frozenset("əƏîÎûÛőűăâțșłńśźżčřěůđ")
_SHARE_OF_TURKISH = 0.015
_SHARE_OF_FOREIGN = 0.02

_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
_FEWEST_LETTERS = 20
_KNOWN = frozenset({"ar", *FREQUENT})
_IN_ARABIC_SCRIPT = frozenset({"fa", "ur", "ckb", "ku", "ps", "sd", "ug", "arz", "apc", "ary", "acm", "ajp"})

_SAMPLE = 400
"""Code points looked at of one stretch of text."""
_FEWEST_FREQUENT = 3
_SHARE_OF_FREQUENT = 0.15
_SURELY_ENGLISH = 0.25
_MOSTLY = 0.5
_SHARE_OF_SECOND = 0.1
"""Share of the letters in another language from which it counts as one of the release's."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of a release, the main one first, and its blocks marked where theirs is another."""

    languages: tuple[str, ...]
    blocks: tuple[Block, ...]
    evidence: Evidence | None
    warnings: tuple[str, ...] = ()


def find_languages(parsed: Parsed, title: str) -> Languages:
    """The languages of a text and its blocks, else that of the title; none where it does not show."""
    own = [_language_of_block(parsed.text, block) for block in parsed.blocks]
    letters: Counter[str] = Counter()
    for block, language in zip(parsed.blocks, own, strict=True):
        if language:
            letters[language] += block.end - block.start
    detected = letters.most_common(1)[0][0] if letters else language_of(parsed.text) or language_of(title)
    declared, stated = _declared(parsed)
    main, evidence, warnings = _agreed(declared, stated, _Shown(detected, letters, parsed.text[:_SAMPLE]))
    if main is None:
        return Languages((), parsed.blocks, None, warnings)
    others = [name for name, count in letters.most_common() if count >= letters.total() * _SHARE_OF_SECOND]
    other = (language if language != main else None for language in own)
    blocks = tuple(
        block if block.language == language else replace(block, language=language)
        for block, language in zip(parsed.blocks, other, strict=True)
    )
    return Languages(tuple(dict.fromkeys([main, *others])), blocks, evidence, warnings)


def language_of(text: str) -> str | None:
    """The language of a stretch of text by its script and its small words; None where it does not show."""
    sample = text[:_SAMPLE]
    arabic = 0 if sample.isascii() else len(_ARABIC_LETTER.findall(sample))
    if arabic and arabic >= len(_LETTER.findall(sample)) * _MOSTLY:
        return None if len(_NOT_ARABIC.findall(sample)) > arabic // 50 else "ar"
    other = None if sample.isascii() else _by_letters(sample)
    if other is not None:
        return other or None
    words = sample.lower().split()
    if sum(map(ENGLISH_ALONE.__contains__, words)) >= max(_FEWEST_FREQUENT, len(words) * _SURELY_ENGLISH):
        return "en"  # most texts end here, and the full count takes four times as long
    words = _WORD.findall(sample.lower().replace("\u0307", ""))  # the point that a lower-case İ keeps
    frequent = [names for word in words if (names := LANGUAGES_OF.get(word))]
    fewest = max(_FEWEST_FREQUENT, len(words) * _SHARE_OF_FREQUENT)
    if len(frequent) < fewest:
        return None
    ranking = Counter(chain.from_iterable(frequent)).most_common(2)
    if ranking[0][1] < fewest:
        return None
    tied = len(ranking) == 2 and ranking[0][1] == ranking[1][1]
    return None if tied else ranking[0][0]


def _by_letters(text: str) -> str | None:
    """ "tr" where its dotless ı or its ğ is frequent, "" for a script or letters that none known here has.

    Azerbaijani shares these with Turkish, but not its ə; Kurdish has ş and ç, but also ê, î and û.
    """
    letters = sum(map(str.isalpha, text))
    if len(_LATIN_LETTER.findall(text)) < letters * _MOSTLY:
        return ""
    foreign = sum(map(_FOREIGN_LETTERS.__contains__, text))
    if foreign > letters * _SHARE_OF_FOREIGN:
        return ""
    turkish = sum(map(_TURKISH_LETTERS.__contains__, text))
    return "tr" if turkish > max(2, letters * _SHARE_OF_TURKISH) else None


def _language_of_block(text: str, block: Block) -> str | None:
    """What the block declares, where it declares anything, else what it shows."""
    return _code(block.language) if block.language else language_of(text[block.start : block.end])


def _declared(parsed: Parsed) -> tuple[str | None, Evidence | None]:
    for fact in candidates(parsed, "language"):
        code = _code(fact.value)
        if code:
            return code, Evidence(fact.rule, fact.quote)
    return None, None


def _code(written: str) -> str | None:
    """The ISO 639 code of a language tag ("ar-SY" is "ar", BCP 47) or of a language's name."""
    tag = _TAG.match(written.strip())
    return tag[0].lower() if tag else _NAMES.get(written.strip().lower())


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a text shows of its language: the main one, how many letters are in each, and its beginning."""

    language: str | None
    letters: Counter[str]
    sample: str

    def denies(self, declared: str) -> bool:
        """Whether a declared language cannot be that of the text."""
        if declared not in _KNOWN:
            return self.language == "ar" and declared not in _IN_ARABIC_SCRIPT
        if self.language is None:
            return _is_foreign(self.sample, declared)
        return self.language != declared and 2 * self.letters[declared] < self.letters[self.language]


def _agreed(
    declared: str | None, stated: Evidence | None, shown: _Shown
) -> tuple[str | None, Evidence | None, tuple[str, ...]]:
    """The declared language, unless the text gives it the lie by its script or its words."""
    evidence = Evidence("script-and-words", "") if shown.language else None
    if declared is None:
        return shown.language, evidence, ()
    if not shown.denies(declared):
        return declared, stated, ()
    warning = f"The file declares the language {declared}, but its text is in {shown.language or 'another'}."
    return shown.language, evidence, (warning,)


def _is_foreign(sample: str, declared: str) -> bool:
    """Whether a text is not written in the script of a known language that it declares."""
    letters = len(_LETTER.findall(sample))
    own = len((_ARABIC_LETTER if declared == "ar" else _LATIN_LETTER).findall(sample))
    return letters > _FEWEST_LETTERS and own < letters * _MOSTLY
