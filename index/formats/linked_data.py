"""What a page says of itself in JSON-LD (https://schema.org/Article)."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from lxml import etree

from index.formats.composing import tidy
from index.formats.parsed import RawFact

_LARGEST_SCRIPT = 500_000
_MOST_NODES = 2_000
_ARTICLE = re.compile(r"Article|Report|BlogPosting|Statement|PressRelease")

_FIELDS = {
    "title": "headline",
    "published": "datePublished",
    "modified": "dateModified",
    "publisher": "publisher",
    "byline": "author",
    "source_url": "url",
    "language": "inLanguage",
    "kind": "@type",
}


def linked_data(root: etree._Element) -> Iterator[RawFact]:
    """Headline, date, publisher, author, address and language of the page's article."""
    nodes = [node for script in root.iter("script") for node in _nodes(script)]
    article = max(nodes, key=_article_likeness, default={})
    if not _article_likeness(article):
        return
    names = _names(nodes)
    for field, key in _FIELDS.items():
        written = _written(article.get(key), names)
        if written:
            yield RawFact(field, written, "json-ld", f"{key}: {written}")


def _nodes(script: etree._Element) -> list[dict[str, Any]]:
    """The objects of a script, outermost first; none where it is no JSON-LD."""
    source = script.text or ""
    kind = (script.get("type") or "").strip().lower()
    if kind != "application/ld+json" or len(source) > _LARGEST_SCRIPT:
        return []
    try:
        waiting: deque[Any] = deque([json.loads(source, strict=False)])
    except (ValueError, RecursionError):
        return []
    nodes: list[dict[str, Any]] = []
    while waiting and len(nodes) < _MOST_NODES:
        value = waiting.popleft()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            nodes.append(value)
            waiting += value.values()
    return nodes


def _article_likeness(node: dict[str, Any]) -> int:
    """How much an object looks like the page's article; 0 for what says neither headline nor date."""
    stated = ("headline" in node) + ("datePublished" in node)
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    named = any(isinstance(kind, str) and _ARTICLE.search(kind) is not None for kind in kinds)
    return stated + 2 * named if stated else 0


def _names(nodes: list[dict[str, Any]]) -> dict[str, str]:
    """The names of objects by their identifiers: an article often refers to its author by one."""
    named = ((node.get("@id"), node.get("name")) for node in nodes)
    return {key: name for key, name in named if isinstance(key, str) and isinstance(name, str)}


def _written(value: Any, names: dict[str, str]) -> str:
    """A value on one line: a text, an object's name, or several of these joined by "; "."""
    items = value if isinstance(value, list) else [value]
    found = (_name(item, names) if isinstance(item, dict) else item for item in items)
    return "; ".join(tidy(name) for name in found if isinstance(name, str) and name.strip())


def _name(item: dict[str, Any], names: dict[str, str]) -> Any:
    key = item.get("@id")
    return item.get("name") or (names.get(key) if isinstance(key, str) else None)
