"""What `index` says to people: it knows no translation, so its sentences are found by what they look like.

A text of `index` that begins like a sentence and ends with a full stop is one. What an f-string fills in
becomes a placeholder, named after the last name in its expression: `{error.strerror or error}` is `{error}`.
The window knows a sentence again by its template (`reader/telling.py`), be it raised a moment ago or stored.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from keyword import iskeyword

from resources.translations.messages import INDEX_CONTEXT, Message

NOT_SHOWN = ("index/commands/", "index/cli.py", "index/terminal.py", "index/__main__.py")
"""What is said in a terminal alone; the command line speaks English."""

_SENTENCE = re.compile(r"(?:[A-Z“]|\{\w+\} ).* .*\.(?: \{\w+\})?")
_WORDS = re.compile(r"[^\W\d_]{2,} [^\W\d_]")
_NOT_FOR_PEOPLE = ("_log", "log", "re")


def sentences(name: str, text: str) -> Iterator[tuple[Message, int]]:
    """The sentences of one file with their lines; `name` is its path from the project's root."""
    if not name.startswith(NOT_SHOWN):
        for template, line in _templates(ast.parse(text, name)):
            if _SENTENCE.fullmatch(template) and _WORDS.search(re.sub(r"\{\w*\}", "", template)):
                yield Message(INDEX_CONTEXT, template), line


def _templates(node: ast.AST) -> Iterator[tuple[str, int]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue  # a docstring
        if isinstance(child, ast.Call) and _is_aside(child.func):
            continue
        if isinstance(child, ast.JoinedStr):
            yield _template(child), child.lineno
            for part in child.values:
                yield from _templates(part)
        elif isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.value, child.lineno
        else:
            yield from _templates(child)


def _is_aside(function: ast.expr) -> bool:
    """Whether a call writes into the log or makes a pattern."""
    return isinstance(function, ast.Attribute) and getattr(function.value, "id", "") in _NOT_FOR_PEOPLE


def _template(text: ast.JoinedStr) -> str:
    parts: list[str] = []
    names: list[str] = []
    for part in text.values:
        if isinstance(part, ast.FormattedValue):
            names.append(_name(part.value, names))
            parts.append(f"{{{names[-1]}}}")
        elif isinstance(part, ast.Constant):
            parts.append(str(part.value))
    return "".join(parts)


def _name(value: ast.expr, taken: list[str]) -> str:
    """What a placeholder is called: the last name that stands in its expression, numbered if need be."""
    said = re.sub(r"'[^']*'", "", ast.unparse(value))  # not the words of another case
    names = [name for name in re.findall(r"[A-Za-z]\w*", said) if not iskeyword(name)] or ["value"]
    name = names[-1].strip("_").lower()
    same = sum(one.rstrip("0123456789") == name for one in taken)
    return f"{name}{same + 1}" if same else name
