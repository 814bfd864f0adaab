"""How many texts are decoded rightly, on messy-chardet-tests: the name of a folder is the true encoding.

A text is right where every character is, but for the few that the labels of the web mean differently: they
read GB2312 as GB18030 and Shift_JIS as Windows-31J (WHATWG Encoding Standard), which differ in a dash or two.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from index.formats.encoding import NotText, decode

_LANGUAGES = (
    *("arabic", "bulgarian", "czech", "greek", "hebrew", "hungarian", "polish", "romanian", "russian"),
    *("slovak", "slovene", "turkish"),
)
_PYTHON_NAMES = {"maccyrillic": "mac_cyrillic"}
_SAME = str.maketrans({"―": "—", "−": "－", "〜": "～", "‖": "∥"})
_TOO_MANY_NULS = 0.5
"""Share of zero bytes from which a file is no text in an encoding without them, whatever its folder says."""


@dataclass
class EncodingScore:
    """Counts; `wrong` names the files, as folder and name."""

    asked: int = 0
    right: int = 0
    unknown: int = 0
    no_text: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Right among the texts asked."""
        return self.right / max(1, self.asked)


def measure_encodings(folder: Path, limit: int | None = None) -> EncodingScore:
    """Decode every file without a hint. Folders of an encoding that Python does not know count as unknown."""
    score = EncodingScore()
    for encoding, path in islice(_files(folder), limit):
        data = path.read_bytes()
        if not _is_known(encoding):
            score.unknown += 1
        elif not encoding.startswith("utf-") and data.count(0) > _TOO_MANY_NULS * len(data):
            score.no_text += 1
        else:
            score.asked += 1
            is_right = _found(data) == _plain(data.decode(encoding))
            score.right += is_right
            score.wrong += [] if is_right else [f"{path.parent.name}/{path.name}"]
    return score


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for room in sorted(path for path in folder.iterdir() if path.is_dir()):
        encoding = room.name.lower()
        for language in _LANGUAGES:
            encoding = encoding.removesuffix(f"-{language}")
        for path in sorted(room.iterdir()):
            yield _PYTHON_NAMES.get(encoding, encoding), path


def _is_known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


def _found(data: bytes) -> str | None:
    try:
        return _plain(decode(data).text)
    except NotText:
        return None


def _plain(text: str) -> str:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return lines.replace("\0", "\ufffd").translate(_SAME)
