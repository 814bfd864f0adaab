"""Readers that misbehave, importable by name in a reading process."""

from __future__ import annotations

import os
import time

from index.errors import RefusalKind, Refused
from index.records import Release
from tests.helpers.releases import a_release


def by_content(key: str, data: bytes) -> tuple[Release, ...]:
    """Does what the file says: die, hang, eat memory, refuse, fail, or become a release."""
    match data.strip():
        case b"die":
            os._exit(7)
        case b"hang":
            time.sleep(600)
        case b"eat":
            return (a_release(key, paragraphs=(str(len(bytearray(10**11))),)),)
        case b"refuse":
            raise Refused(RefusalKind.ENCRYPTED, "It is locked with a password.")
        case b"fail":
            raise KeyError("a fault of this program")
    return (a_release(key, title=data.decode()),)
