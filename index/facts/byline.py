"""Who signed a release: a name without "By", and not that of the site itself."""

from __future__ import annotations

import html
import re

from index.facts.candidates import candidates, evidence_of
from index.facts.source import Origin
from index.formats import Parsed
from index.formats.composing import tidy
from index.records import Evidence

_OF_PAGES = ("json-ld", "open-graph", "meta", "signed")
_BY = re.compile(r"^(?:by|von|par|di|por|yazan|بقلم)\b\s*:?\s+(?=\w)", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*[-–|,]?\s*(?:https?://|www\.)\S+|\s*<?\S+@\S+>?")


def find_byline(parsed: Parsed, origin: Origin) -> tuple[str | None, Evidence | None]:
    """The most trusted signature, with its evidence; twice None where nobody signed.

    What a page gives for its author is often the name of the site: that is its publisher, and no signature.
    """
    sites = {_bare(site) for site in (origin.source, origin.publisher) if site}
    for fact in candidates(parsed, "byline"):
        if fact.rule not in _OF_PAGES:
            return fact.value, evidence_of(fact)
        name = _ADDRESS.sub("", _BY.sub("", tidy(html.unescape(fact.value)))).strip(" ,;-–|")
        if name and _bare(name) not in sites:
            return name, evidence_of(fact)
    return None, None


def _bare(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
