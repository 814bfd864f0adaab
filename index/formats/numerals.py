"""The numbers of list items as office programs write them."""

from __future__ import annotations

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST_ROMAN = 3_999
_ARABIC_LETTERS = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_MOST_LETTERS = 20


def numeral(number: int, format: str) -> str:
    """A number written like the sample: "1", "a", "A", "i", "I", "أ" or "١"."""
    if format in ("a", "A"):
        letters = _letter(number, "abcdefghijklmnopqrstuvwxyz")
        return letters.upper() if format == "A" else letters
    if format in ("i", "I") and 0 < number <= _LARGEST_ROMAN:
        roman = _roman(number)
        return roman.upper() if format == "I" else roman
    if format == "أ":
        return _letter(number, _ARABIC_LETTERS)
    return str(number).translate(_ARABIC_DIGITS) if format == "١" else str(number)


def _letter(number: int, letters: str) -> str:
    """ "c" for 3; after "z" come "aa", "bb"."""
    if not 0 < number <= len(letters) * _MOST_LETTERS:
        return str(number)
    return letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written
