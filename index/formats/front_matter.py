"""Front matter: a block of YAML between two lines of three hyphens at the head of a file.

Values stay as they were written: nothing but strings, lists and mappings is made of them. The depth is
checked on YAML's events before anything is built, since the builder calls itself for every level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from index.formats.addresses import web_address
from index.formats.composing import tidy
from index.formats.parsed import RawFact

_BLOCK = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_MAXIMUM = 32_000
"""Most code points of front matter; a longer block is taken for text."""
_DEEPEST = 16
_LINE = re.compile(r"^([\w-]+):[ \t]+(\S.*)$", re.MULTILINE)

_FIELDS = {
    "title": "title headline",
    "published": "date published publication_date pubdate date_published issued",
    "source_url": "source_url url link canonical_url original_url address",
    "publisher": "publisher organisation organization site site_name",
    "byline": "author authors creator creators byline by",
    "language": "language lang locale",
    "kind": "type kind category",
}
_FIELD_OF = {key: field for field, keys in _FIELDS.items() for key in keys.split()}

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands at the head of a file, and the text after it.

    Where the block could not be read whole, `unread` holds it as written and `warning` says why.
    """

    facts: tuple[RawFact, ...]
    body: str
    unread: str = ""
    warning: str | None = None


def split_front_matter(text: str) -> FrontMatter:
    """Take the front matter off a text. A block that states no fact about the release is text."""
    match = _BLOCK.match(text)
    if not match or len(match[1]) > _MAXIMUM:
        return FrontMatter((), text)
    body = text[match.end() :]
    try:
        facts = _facts(_mapping(match[1]))
    except yaml.YAMLError as error:
        lines = dict(_LINE.findall(match[1]))
        if not lines:
            return FrontMatter((), text)
        warning = f"The front matter is damaged, and was kept as text: {_reason(error)}."
        return FrontMatter(_rescued(lines), body, match[1].strip("\n"), warning)
    return FrontMatter(facts, body) if facts else FrontMatter((), text)


def _mapping(block: str) -> dict[str, Any]:
    """Keys and values of a block, empty where it is something else. Raises yaml.YAMLError."""
    depth = 0
    for event in yaml.parse(block, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise yaml.YAMLError("it is nested too deeply")
    values = yaml.load(block, Loader=_LOADER)
    return values if isinstance(values, dict) else {}


def _reason(error: yaml.YAMLError) -> str:
    if not isinstance(error, yaml.MarkedYAMLError) or not error.problem:
        return " ".join(str(error).split())
    # Lines of the file count from 1, and the line of hyphens comes before the block.
    return f"line {error.problem_mark.line + 2}, {error.problem}" if error.problem_mark else error.problem


def _facts(values: dict[str, Any]) -> tuple[RawFact, ...]:
    facts = (_fact(key, _written(value), "front-matter") for key, value in values.items())
    return tuple(fact for fact in facts if fact)


def _rescued(lines: dict[str, str]) -> tuple[RawFact, ...]:
    """What the lines of a damaged block say one by one: to YAML, one stray quotation mark spoils them all."""
    facts = (_fact(key, tidy(_unquoted(value)), "front-matter-line") for key, value in lines.items())
    return tuple(fact for fact in facts if fact)


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _written(value: Any) -> str:
    """A value on one line: a list's items are joined by "; ", a mapping stands for its name."""
    items = value if isinstance(value, list) else [value]
    names = (item.get("name") if isinstance(item, dict) else item for item in items)
    return "; ".join(tidy(name) for name in names if isinstance(name, str) and name.strip())


def _fact(key: str, value: str, rule: str) -> RawFact | None:
    """The candidate that a key stands for, None for keys that say nothing of the release."""
    name = key.lower().replace("-", "_").replace(" ", "_")
    field = _FIELD_OF.get(name)
    if name == "source":
        field = "source_url" if web_address(value) else "publisher"
    return RawFact(field, value, rule, f"{key}: {value}") if field and value else None
