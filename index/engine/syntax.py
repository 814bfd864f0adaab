"""The question language: Whoosh's parser with the plug-ins it needs, and none of the others.

Words, "phrases", AND, OR, NOT and -word, brackets, title:word, date:2015..2017, begin*, *end, m?ddle,
misspelt~, "words near"~5. One more plug-in looks at what the others recognised and refuses what makes no
sense: then it is read as plain words.
"""

from __future__ import annotations

import re
from typing import Any

from whoosh import qparser, query
from whoosh.qparser import plugins, syntax
from whoosh.qparser.common import attach
from whoosh.query import spans

from index.engine.analysis import WORD, fold
from index.engine.daterange import DateRange, parse_range
from index.engine.fields import schema
from index.engine.likeness import fold_pattern
from index.engine.schema import TITLE_BOOST, WORDS_OF

_DEEPEST = 20
_OPENS_OPERAND = r"(?=[*?]*\w|[\"(])"
_EDGE = r"(?![^\s()])"


class NotUnderstood(Exception):
    """A question that cannot be read as written; the text says why."""


class AnyGroup(syntax.GroupNode):  # type: ignore[misc]
    """Words side by side when any of them is enough: one of those asked for, and none of those excluded."""

    merging = False

    def query(self, parser: qparser.QueryParser) -> query.Query:
        """The tree of this group."""
        asked = [child for node in self.nodes if (child := node.query(parser)) is not None]
        excluded = [child for child in asked if isinstance(child, query.Not)]
        wanted = [child for child in asked if not isinstance(child, query.Not)]
        return query.And([*([query.Or(wanted)] if wanted else []), *excluded])


class DatePlugin(plugins.TaggingPlugin):  # type: ignore[misc]
    """date:2017-10 and date:2015..2017; anything that is no date is left to the other plug-ins."""

    class DateNode(syntax.SyntaxNode):  # type: ignore[misc]
        """A range of days."""

        def __init__(self, since: int, until: int) -> None:
            self.since = since
            self.until = until

        def query(self, _parser: qparser.QueryParser) -> query.Query:
            """The range as a query."""
            return attach(DateRange(self.since, self.until), self)

    expr = rf'(?<!\w)(?i:date):(?P<text>[^\s()"]+){_EDGE}'

    def create(self, _parser: qparser.QueryParser, match: re.Match[str]) -> DateNode | None:
        """The node for what was matched, None to let it pass."""
        days = parse_range(match["text"])
        return self.DateNode(*days) if days else None


class PatternPlugin(plugins.TaggingPlugin):  # type: ignore[misc]
    """begin*, *end and m?ddle: looked up among folded words, for a stem need not look as its word does.

    A question mark that ends a word is no sign, for people do ask questions.
    """

    class PatternNode(syntax.TextNode):  # type: ignore[misc]
        """What a word looks like."""

        def query(self, _parser: qparser.QueryParser) -> query.Query | None:
            """The pattern as a query, None when nothing is left of it after folding."""
            pattern = fold_pattern(self.text)
            if not pattern.strip("*?"):
                return None
            field = WORDS_OF[self.fieldname]
            if pattern.rstrip("*").isalnum():
                return attach(query.Prefix(field, pattern.rstrip("*"), boost=self.boost), self)
            return attach(query.Wildcard(field, pattern, boost=self.boost), self)

    expr = rf"(?P<text>[*?]*(?:{WORD.pattern})(?:[*?]+(?:{WORD.pattern}))*(?:[*?]*\*)?)(?![\w*])"
    nodetype = PatternNode

    def create(self, parser: qparser.QueryParser, match: re.Match[str]) -> PatternNode | None:
        """The node for what was matched, None to let a word without a sign pass."""
        return super().create(parser, match) if set(match["text"]) & set("*?") else None


class FuzzyPlugin(plugins.TaggingPlugin):  # type: ignore[misc]
    """misspelt~ and misspelt~2: words with one letter or two added, missing or another."""

    class FuzzyNode(syntax.TextNode):  # type: ignore[misc]
        """A word that may be misspelt."""

        def __init__(self, text: str, distance: int) -> None:
            super().__init__(text)
            self.distance = distance

        def query(self, _parser: qparser.QueryParser) -> query.Query | None:
            """The word as a query, None when nothing is left of it after folding."""
            folded = fold(self.text)
            if not folded:
                return None
            field = WORDS_OF[self.fieldname]
            fuzzy = query.FuzzyTerm(field, folded, boost=self.boost, maxdist=self.distance, prefixlength=0)
            return attach(fuzzy, self)

    expr = rf"(?P<text>{WORD.pattern})~(?P<distance>[12])?(?![\w~])"

    def create(self, _parser: qparser.QueryParser, match: re.Match[str]) -> FuzzyNode:
        """The node for what was matched."""
        return self.FuzzyNode(match["text"], int(match["distance"] or 1))


class NearPlugin(plugins.TaggingPlugin):  # type: ignore[misc]
    """ "storm prison"~5: each word at most 5 words away from those before it, in any order."""

    class NearNode(plugins.PhrasePlugin.PhraseNode):  # type: ignore[misc]
        """Words that stand near each other; one that is written twice counts once."""

        def query(self, parser: qparser.QueryParser) -> query.Query:
            """The words as a query; of a single word it is the word."""
            phrase = super().query(parser)
            words = list(dict.fromkeys(phrase.words))
            if len(words) < 2:
                phrase.words, phrase.slop = words, 1
                return phrase
            terms = [query.Term(phrase.fieldname, word, boost=phrase.boost) for word in words]
            return attach(spans.SpanNear2(terms, slop=self.slop, ordered=False, mindist=0), self)

    expr = r'"(?P<text>[^"]*)"~(?P<slop>[1-9]\d?)(?![\w~])'

    def create(self, _parser: qparser.QueryParser, match: re.Match[str]) -> NearNode:
        """The node for what was matched."""
        return self.NearNode(match["text"], match.start("text"), int(match["slop"]))


class TitlePlugin(plugins.FieldsPlugin):  # type: ignore[misc]
    """title: before a word, a phrase or brackets."""

    class FieldnameTagger(plugins.FieldsPlugin.FieldnameTagger):  # type: ignore[misc]
        """Takes the name in any case."""

        def create(self, _parser: qparser.QueryParser, match: re.Match[str]) -> syntax.FieldnameNode:
            """The node that gives its field to what follows."""
            return syntax.FieldnameNode(match["text"].lower(), match[0])

    def __init__(self) -> None:
        super().__init__(rf"(?<!\w)(?P<text>(?i:title)):{_OPENS_OPERAND}")


class StrictPlugin(plugins.Plugin):  # type: ignore[misc]
    """Refuses what the other plug-ins would drop or rearrange in silence.

    Raises NotUnderstood. Runs first, on the flat row of nodes as they were recognised.
    """

    def filters(self, _parser: qparser.QueryParser) -> list[tuple[Any, int]]:
        """The check, before any other filter."""
        return [(self._check, -1)]

    def _check(self, _parser: qparser.QueryParser, group: syntax.GroupNode) -> syntax.GroupNode:
        _check_depth(group)
        _check_operators([node for node in group if not node.is_ws()])
        return group


def _check_depth(group: syntax.GroupNode) -> None:
    depth = 0
    for node in group:
        depth += isinstance(node, plugins.GroupPlugin.OpenBracket)
        depth -= isinstance(node, plugins.GroupPlugin.CloseBracket)
        if depth > _DEEPEST:
            raise NotUnderstood("The brackets are nested too deep.")


def _check_operators(nodes: list[syntax.SyntaxNode]) -> None:
    """Every operator needs something to work on: AND and OR on both sides, NOT after it."""
    for before, node, after in zip([None, *nodes], nodes, [*nodes[1:], None], strict=False):
        infix = isinstance(node, syntax.InfixOperator)
        if infix and not (_is_operand(before) or isinstance(before, plugins.GroupPlugin.CloseBracket)):
            raise NotUnderstood(f"“{node.text}” has nothing before it.")
        if infix and isinstance(after, syntax.PrefixOperator):
            continue
        opens = isinstance(after, plugins.GroupPlugin.OpenBracket | syntax.FieldnameNode)
        if isinstance(node, syntax.Operator) and not (_is_operand(after) or opens):
            raise NotUnderstood(f"“{node.text}” has nothing after it.")


def _is_operand(node: syntax.SyntaxNode | None) -> bool:
    return node is not None and (node.is_text() or isinstance(node, DatePlugin.DateNode))


def question_parser(match: str) -> qparser.QueryParser:
    """The parser of the question language; words side by side mean all of them or, for match "any", any."""
    operators = plugins.OperatorsPlugin(
        And=rf"(?<![^\s()])AND{_EDGE}",
        Or=rf"(?<![^\s()])OR{_EDGE}",
        Not=rf"(?<![^\s()])(NOT{_EDGE}|-{_OPENS_OPERAND})",
        AndNot=None,
        AndMaybe=None,
        Require=None,
    )
    language = [
        StrictPlugin(),
        NearPlugin(),
        plugins.PhrasePlugin(r'"(?P<text>[^"]*)"(?P<slop>)'),
        DatePlugin(),
        TitlePlugin(),
        PatternPlugin(),
        FuzzyPlugin(),
        operators,
        plugins.GroupPlugin(),
    ]
    return _parser(match, language)


def plain_parser(match: str) -> qparser.QueryParser:
    """A parser to which everything is words."""
    return _parser(match, [])


def _parser(match: str, language: list[plugins.Plugin]) -> qparser.QueryParser:
    group = AnyGroup if match == "any" else syntax.AndGroup
    both = plugins.MultifieldPlugin(["title", "body"], fieldboosts={"title": TITLE_BOOST})
    return qparser.QueryParser(None, schema(), plugins=[*language, both], group=group)
