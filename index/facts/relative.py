"""Days named from the day of publication: "on Monday", "yesterday", "يوم الاثنين", "lundi dernier", "dün"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from index.dates import weekday_named
from index.records import Confidence, Evidence, PartialDate, Precision

_STEPS = {
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "أمس": -1,
    "امس": -1,
    "غداً": 1,
    "غدا": 1,
    "hier": -1,
    "avant-hier": -2,
    "demain": 1,
    "dün": -1,
    "yarın": 1,
}
"""Words -> days from the day of publication."""

_ARABIC = "الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد"
_FRENCH = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_TURKISH = "Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar"

# Each search starts from a letter or a word that is rare, so that a text is passed over quickly.
_ENGLISH_DAY = re.compile(r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?P<when> (?:last|next)\b)?")
_BEFORE_ENGLISH = re.compile(r"\b(?:on|last|this|next|coming) $", re.IGNORECASE)
_OTHERS = {
    "يوم ": re.compile(rf"\bو?يوم (?P<day>{_ARABIC})\b(?: (?:الماضي|الفائت|القادم|المقبل)\b)?"),
    "dernier": re.compile(rf"\b(?P<day>{_FRENCH}) dernier\b"),
    "prochain": re.compile(rf"\b(?P<day>{_FRENCH}) prochain\b"),
    "günü": re.compile(rf"\b(?:(?:[Gg]eçen|[Öö]nümüzdeki|[Gg]elecek) )?(?P<day>{_TURKISH}) günü\b"),
}
"""What must stand in a text before it is searched -> what is searched for."""
_STEP_FORMS = {
    form: re.compile(rf"{form}\b")
    for word in sorted(_STEPS, key=len, reverse=True)
    for form in dict.fromkeys((word, word.capitalize()))
}
"""Each word as it is written, with and without a capital -> what finds it; longer ones first."""
_ASCII_STEP_FORMS = {form: pattern for form, pattern in _STEP_FORMS.items() if form.isascii()}

_AHEAD = re.compile(r"next|coming|prochain|القادم|المقبل|önümüzdeki|gelecek", re.IGNORECASE)
_BEHIND = re.compile(r"last|dernier|الماضي|الفائت|geçen", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:will|shall|to be held|scheduled|upcoming|sera|seront|aura lieu|olacak|yapılacak)\b|\bس(?:ي|ت|ن)\w"
)
"""Words of a sentence that is about what is still to come."""
_SENTENCE = 120
"""Code points before a weekday that are looked at for such a word."""


def relative_days(text: str, published: PartialDate | None) -> Iterator[PartialDate]:
    """The days that are named from the day of publication; none where that is not known to the day."""
    if published is None or published.precision is not Precision.DAY or published.days is None:
        return
    day = published.days[0]
    for match in _weekdays(text):
        weekday = weekday_named(match["day"])
        if weekday is not None:
            yield _weekday(day, weekday, match, _evidence("weekday", text, match))
    for match in _steps(text):
        yield _day(day, _STEPS[match[0].lower()], _evidence("relative-day", text, match))


def _weekdays(text: str) -> Iterator[re.Match[str]]:
    """The weekdays that a text names as days of its own time."""
    for match in _ENGLISH_DAY.finditer(text):
        if match["when"] or _BEFORE_ENGLISH.search(text, max(0, match.start() - 8), match.start()):
            yield match
    for word, pattern in _OTHERS.items():
        if word in text:
            yield from pattern.finditer(text)


def _steps(text: str) -> Iterator[re.Match[str]]:
    """The words such as "yesterday"; only those that stand in the text are searched for."""
    forms = _ASCII_STEP_FORMS if text.isascii() else _STEP_FORMS
    for form, pattern in forms.items():
        for match in pattern.finditer(text) if form in text else ():
            before = text[match.start() - 1 : match.start()]
            if not before.isalnum() and before != "-":
                yield match


def _evidence(rule: str, text: str, match: re.Match[str]) -> Evidence:
    return Evidence(rule, text[match.start() : match.end()], match.start(), match.end())


def _day(day: datetime.date, step: int, evidence: Evidence) -> PartialDate:
    value = (day + datetime.timedelta(days=step)).isoformat()
    return PartialDate(value, Precision.DAY, Confidence.LIKELY, evidence=evidence)


def _weekday(day: datetime.date, weekday: int, match: re.Match[str], evidence: Evidence) -> PartialDate:
    """The weekday on or before the day of publication, or after it; ambiguous in a sentence on what comes."""
    back = (day.weekday() - weekday) % 7
    before = match.string[max(0, match.start() - _SENTENCE) : match.start()]
    named = before[-8:] + match[0]
    if _AHEAD.search(named):
        return _day(day, 7 - back, evidence)
    if _BEHIND.search(named):
        return _day(day, -(back or 7), evidence)
    if back and _LATER.search(before.rpartition(". ")[2]):
        both = (
            (day - datetime.timedelta(days=back)).isoformat(),
            (day + datetime.timedelta(days=7 - back)).isoformat(),
        )
        return PartialDate(None, Precision.DAY, Confidence.AMBIGUOUS, both, evidence=evidence)
    return _day(day, -back, evidence)
