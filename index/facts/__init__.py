"""What a release says of itself: title, dates, source, language, each with evidence. One fact a module."""

from __future__ import annotations

from index.formats import Parsed
from index.records import Release

__all__ = ["understand"]


def understand(parsed: Parsed, key: str, sha256: str, extractor: str = "") -> Release:
    """Judge the candidates that a format found. `key` also gives the file's name; no entities yet."""
    from index.facts.understanding import judged  # who searches needs none of these rules

    return judged(parsed, key, sha256, extractor)
