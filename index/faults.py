"""What a person who mends a fault needs to know of it, and nothing of what was read."""

from __future__ import annotations

import re
import sqlite3
import traceback
from pathlib import PurePath

_ROOMS = ("index", "reader", "site-packages", "lib")
"""The folders from which on a file of a program is named; what is above them names people and places."""

_SPEAK_OF_CODE = (AttributeError, ImportError, NameError, NotImplementedError, TypeError, sqlite3.Error)
"""Faults whose words are about the program itself. Those of others may quote what was read."""

_FROM_QT = re.compile(
    r"(libshiboken: )?Internal C\+\+ object \([\w.]+\) already deleted\."
    r"|'__init__' method of object's base class \(\w+\) not called\."
)
"""The words that PySide has for mistakes of the program."""

_PATH = re.compile(r"(?:[A-Za-z]:)?[/\\][^\s'\"]+")


def fault_report(error: BaseException) -> str:
    """The trace of an error and of those it came from, without texts, names or paths of the user.

    Lines of code are the program's own and stay. The words of an error stay where they speak of the program.
    """
    chain = _chain(error)
    return "\n\n".join(_one(one, joint) for one, joint in chain) + "\n"


def fault_key(error: BaseException) -> str:
    """The same for faults that happen at the same place in the same way, whatever they speak of."""
    frames = traceback.extract_tb(error.__traceback__)
    return " ".join([type(error).__qualname__, *(f"{_where(one.filename)}:{one.lineno}" for one in frames)])


def _chain(error: BaseException) -> list[tuple[BaseException, str]]:
    """The first cause first, each with the sentence that leads to it."""
    found: list[tuple[BaseException, str]] = []
    joint = ""
    present: BaseException | None = error
    while present is not None and all(present is not known for known, _ in found):
        found.append((present, joint))
        if present.__cause__ is not None:
            present, joint = present.__cause__, "That led to:"
        else:
            present = None if present.__suppress_context__ else present.__context__
            joint = "While that was dealt with:"
    errors, joints = [one for one, _ in found], [joint for _, joint in found]
    return list(zip(reversed(errors), ["", *reversed(joints[1:])], strict=True))


def _one(error: BaseException, joint: str) -> str:
    lines = [joint] if joint else []
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {_where(frame.filename)}:{frame.lineno} in {frame.name}")
        if frame.line:
            lines.append(f"    {frame.line}")
    return "\n".join([*lines, f"{type(error).__qualname__}: {_words(error)}"])


def _words(error: BaseException) -> str:
    if isinstance(error, _SPEAK_OF_CODE) or (type(error) is RuntimeError and _FROM_QT.fullmatch(str(error))):
        return _PATH.sub("(path)", str(error))
    if isinstance(error, OSError):
        return f"{error.strerror} (errno {error.errno})"
    if isinstance(error, UnicodeError):
        return f"{getattr(error, 'encoding', '')} {getattr(error, 'reason', '')}".strip()
    return "(its words are left out: they may quote what was read)" if str(error) else "(without words)"


def _where(filename: str) -> str:
    """A file from the folder of the program or the library on."""
    parts = PurePath(filename.replace("\\", "/")).parts
    for place in reversed(range(len(parts) - 1)):
        if parts[place] in _ROOMS:
            return "/".join(parts[place:])
    return parts[-1] if parts else filename
