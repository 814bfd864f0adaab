"""From what a person typed to what is looked for: a tree of queries, and the words to mark.

No input is an error: an unfinished question is understood as far as it goes, and what cannot be understood
is searched as plain words, both with a notice that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whoosh import query
from whoosh.query.spans import SpanNear2

from index.engine.analysis import words
from index.engine.daterange import DateRange, parse_range
from index.engine.question import LONGEST_QUESTION, Question, Sought
from index.engine.schema import WORDS_OF
from index.engine.syntax import NotUnderstood, plain_parser, question_parser
from index.engine.unfinished import finished

# Typographic quotation marks count as the straight one, line breaks as blanks: one for one, places hold.
_AS_TYPED = {
    **dict.fromkeys(map(ord, "“”„‟«»＂"), '"'),
    **dict.fromkeys(map(ord, "\n\r\t\v\f\u2028\u2029"), " "),
}
_NAMED = re.compile(r"(?<!\w)(?P<name>[^\W\d_]\w*):(?P<rest>[^\s:][^\s)]*)")
_OPENS_OPERAND = re.compile(r'[*?]*[^\W_]|["(]')
_OTHER_SIGN = re.compile(r'(?<=\w)~(?![12]?(?![\w~]))|(?<=")~(?![1-9]\d?(?![\w~]))')
_QUOTED = re.compile(r'"[^"]*"')
_TITLE_FIELDS = {"title", WORDS_OF["title"]}


def parsed(text: str, match: str) -> Question:
    """What is looked for, in a question with words that match "all" or "any"; see `index.engine.question`."""
    notices = []
    if len(text) > LONGEST_QUESTION:
        # A word cut in two would be one that nobody asked for.
        text = text[:LONGEST_QUESTION].rpartition(" ")[0] or text[:LONGEST_QUESTION]
        notices.append(f"Only the first {LONGEST_QUESTION:,} characters of the question were read.")
    typed, closed = finished(text.translate(_AS_TYPED))
    if not typed.strip():
        return Question(None)
    notices += closed
    readable = _NAMED.sub(_without_other_names, typed)
    try:
        tree = question_parser(match).parse(readable, normalize=False)
        notices += _oddities(typed)
    except NotUnderstood as reason:
        tree = plain_parser(match).parse(readable, normalize=False)
        notices.append(f"{reason} Everything was searched as plain words.")
    if not any(_leaves(tree)):
        return Question(query.NullQuery, notices=(*notices, "There is no word to search for."))
    return Question(tree, _sought(tree, readable), tuple(notices))


def _without_other_names(match: re.Match[str]) -> str:
    """A name of this language as it is; any other becomes a word of its own, with a blank for its colon."""
    return match[0] if _is_known(match) else match[0].replace(":", " ", 1)


def _is_known(match: re.Match[str]) -> bool:
    name, rest = match["name"].lower(), match["rest"]
    if name == "title":
        return _OPENS_OPERAND.match(rest) is not None
    return name == "date" and parse_range(rest) is not None


def _oddities(typed: str) -> Iterator[str]:
    """Notices for what was typed like an operator and searched as plain words."""
    unquoted = _QUOTED.sub(lambda quoted: '"' + " " * (len(quoted[0]) - 2) + '"', typed)
    for match in _NAMED.finditer(unquoted):
        if not _is_known(match):
            name = match[0] if match["name"].lower() == "date" else f"{match['name']}:"
            yield f"“{name}” is not understood here and was searched as plain words."
    for sign in dict.fromkeys(_OTHER_SIGN.findall(unquoted)):
        yield f"“{sign}” is not understood in this place; what stands beside it was searched as plain words."


def _leaves(tree: query.Query, *, excluded: bool = True) -> Iterator[query.Query]:
    """What a tree looks for, with what it excludes or without."""
    if isinstance(tree, query.Not):
        if excluded:
            yield from _leaves(tree.query)
    elif isinstance(tree, query.And | query.Or):
        for child in tree.subqueries:
            yield from _leaves(child, excluded=excluded)
    elif tree != query.NullQuery and not (isinstance(tree, query.Phrase) and not tree.words):
        yield tree


def _sought(tree: query.Query, typed: str) -> tuple[Sought, ...]:
    """The words of a tree as they were typed; each is in the tree once for every field."""
    found: dict[tuple[int, int, Sought], set[str]] = {}
    for leaf in _leaves(tree, excluded=False):
        if not isinstance(leaf, DateRange):
            field = leaf.qs[0].fieldname if isinstance(leaf, SpanNear2) else leaf.fieldname
            found.setdefault((leaf.startchar, leaf.endchar, _read(leaf, typed)), set()).add(field)
    return tuple(
        replace(sought, title_only=fields <= _TITLE_FIELDS) for (_, _, sought), fields in found.items()
    )


def _read(leaf: query.Query, typed: str) -> Sought:
    """What a leaf of the tree looks for; a number after `~` is none of its words."""
    if isinstance(leaf, query.Prefix | query.Wildcard):
        return Sought(pattern=typed[leaf.startchar : leaf.endchar])
    row = tuple(words(typed, leaf.startchar, leaf.endchar))
    if isinstance(leaf, SpanNear2):
        return Sought(row[:-1], slop=leaf.slop)
    if isinstance(leaf, query.FuzzyTerm):
        return Sought(row[:1], distance=leaf.maxdist)
    return Sought(row[: len(leaf.words)] if isinstance(leaf, query.Phrase) else row)
