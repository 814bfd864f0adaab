"""The code pages of RTF: of the whole file, and of each font by its character set."""

from __future__ import annotations

import codecs

_OF_CHARSET = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
_OF_FILE = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_SYMBOL = 2
_SYMBOLS = str.maketrans({"·": "•", "§": "•", "¨": "•", "Ø": "•", "ü": "✓"})
"""Bullets of the fonts Symbol and Wingdings, read as Latin letters."""

_NO_CONTROLS = dict.fromkeys(code for code in range(32) if chr(code) not in "\t\n\v\f\r")


class CodePages:
    """What the bytes of a text mean, by the font they are set in."""

    def __init__(self) -> None:
        self._default = "cp1252"
        self._of_font: dict[int, str | None] = {}

    def set_default(self, name: str, number: int | None) -> None:
        """Take note of a control word such as \\ansicpg1256 or \\mac."""
        codec = f"cp{number}" if name == "ansicpg" else _OF_FILE.get(name, self._default)
        codec = "gb18030" if codec == "cp936" else codec
        try:
            codecs.lookup(codec)
        except LookupError:
            return
        self._default = codec

    def set_font(self, font: int, charset: int) -> None:
        """Take note of a font's character set; those for anything mean the code page of the file."""
        self._of_font[font] = None if charset == _SYMBOL else _OF_CHARSET.get(charset, "")

    def decode(self, data: bytes, font: int | None) -> str:
        """Bytes as text."""
        codec = self._of_font.get(font, "") if font is not None else ""
        if codec is None:
            return data.decode("cp1252", "replace").translate(_SYMBOLS)
        return data.decode(codec or self._default, "replace").translate(_NO_CONTROLS)
