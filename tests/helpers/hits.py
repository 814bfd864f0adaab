"""The hits that a search would find in a release, for tests that need no search."""

from __future__ import annotations

from index import HitGroup, Reason, Release, ReleaseHits, Span


def spans_of(release: Release, word: str) -> tuple[Span, ...]:
    """Everywhere a text says a word."""
    found, start = [], release.text.find(word)
    while start >= 0:
        found.append(Span(start, start + len(word), Reason.EXACT))
        start = release.text.find(word, start + 1)
    return tuple(found)


def hits_of(release: Release, *words: str) -> ReleaseHits:
    """The hits of a question for these words, none of which stands in another."""
    groups = tuple(HitGroup(word, spans_of(release, word)) for word in words)
    spans = sorted((span for group in groups for span in group.spans), key=lambda span: span.start)
    return ReleaseHits(tuple(spans), groups)
