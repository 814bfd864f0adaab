"""Readers that misbehave, importable by name in a reading process."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

from index.errors import RefusalKind, Refused
from index.reading import Found
from index.records import Failure
from tests.helpers.releases import a_release


def by_content(key: str, data: bytes) -> Iterator[Found]:
    """Does what each line of a file says: die, hang, eat memory, refuse, fail, name a member, be a release.

    The first release bears the file's key, others lie in it.
    """
    for number, line in enumerate(data.strip().split(b"\n")):
        yield _found(f"{key}!/{number}" if number else key, line)


def _found(key: str, line: bytes) -> Found:
    match line:
        case b"die":
            os._exit(7)
        case b"hang":
            time.sleep(600)
        case b"eat":
            return a_release(key, paragraphs=(str(len(bytearray(10**11))),))
        case b"unread":
            return Failure(key, "unsupported", "It is a program.")
        case b"refuse":
            raise Refused(RefusalKind.ENCRYPTED, "It is locked with a password.")
        case b"fail":
            raise KeyError("a fault of this program")
    return a_release(key, title=line.decode())
