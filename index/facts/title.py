"""The title of a release: what the file states, else what stands over its text, else its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from index.facts.candidates import candidates, evidence_of
from index.formats import Parsed
from index.formats.composing import tidy
from index.records import BlockKind, Evidence

_LONGEST = 500
_WITH_SITE = ("title-element", "open-graph")
"""Rules whose titles often carry the name of the site."""

_HEADINGS_WITHIN = 3
"""Blocks from the start among which a heading is the title."""

_SITE_SEPARATOR = re.compile(r"\s+[|–—\-·»«›:]+\s+")
_LEADING_DATE = re.compile(r"^\d{4}[-_.]?\d\d[-_.]?\d\d(?:[-_. ]+|$)")
_WORD_BREAKS = re.compile(r"[-_+\s]+")


def find_title(parsed: Parsed, key: str) -> tuple[str, Evidence]:
    """The title and where it was found. Where the text begins with it, it is spelled as in the text."""
    title, evidence = next(_titles(parsed), None) or _from_file_name(key)
    first = parsed.blocks[0] if parsed.blocks else None
    if first:
        written = parsed.text[first.start : first.end]
        if title != written and _bare(title) == _bare(written) and "\n" not in written:
            return written, Evidence(evidence.rule, evidence.quote, first.start, first.end)
    return title, evidence


def _titles(parsed: Parsed) -> Iterator[tuple[str, Evidence]]:
    for fact in candidates(parsed, "title"):
        title = tidy(fact.value)
        if fact.rule in _WITH_SITE and len(title) <= 2 * _LONGEST:
            title = _without_site(title, parsed)
        if title and len(title) <= _LONGEST:
            yield title, evidence_of(fact)
    for block in parsed.blocks[:_HEADINGS_WITHIN]:
        written = parsed.text[block.start : block.end]
        if block.kind is BlockKind.HEADING and len(written) <= _LONGEST:
            yield tidy(written), Evidence("heading", written, block.start, block.end)


def _without_site(title: str, parsed: Parsed) -> str:
    """A page's title without the name of its site, where that is known or a heading shows what is left."""
    sites = {_bare(fact.value) for fact in candidates(parsed, "publisher")}
    headings = {
        _bare(parsed.text[block.start : block.end])
        for block in parsed.blocks
        if block.kind is BlockKind.HEADING
    }
    for separator in _SITE_SEPARATOR.finditer(title):
        before, after = title[: separator.start()], title[separator.end() :]
        if _bare(before) in headings or _bare(after) in sites:
            return before
        if _bare(after) in headings or _bare(before) in sites:
            return after
    return title


def _from_file_name(key: str) -> tuple[str, Evidence]:
    name = PurePosixPath(key).name
    stem = unquote(PurePosixPath(name).stem)
    words = tidy(_WORD_BREAKS.sub(" ", _LEADING_DATE.sub("", stem)))
    return words or tidy(stem) or name, Evidence("file-name", name)


def _bare(text: str) -> str:
    """Letters and digits only, in one case: what two spellings of a title have in common."""
    return "".join(character for character in text.casefold() if character.isalnum())
