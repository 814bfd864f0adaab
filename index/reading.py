"""Reads one file: format, then facts, then entities."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from index.entities import find_mentions
from index.facts import understand
from index.formats import parse
from index.records import Release

EXTRACTOR = "sijill-text/1"
"""Recorded with every release; raised whenever the same file would yield another text or other offsets."""


def read(key: str, data: bytes) -> tuple[Release, ...]:
    """The releases in a file, given its key and its bytes. Raises Refused, with kind and sentence."""
    sha256 = hashlib.sha256(data).hexdigest()
    release = understand(parse(key, data), key, sha256, EXTRACTOR)
    mentions, entities = find_mentions(release.text, release.blocks, release.languages)
    return (replace(release, mentions=mentions, entities=entities),)
