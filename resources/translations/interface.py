"""What the window has to say, found in the syntax trees of its sources.

Qt's own lupdate reads Python line by line: it does not know the short helpers that most modules have
(`def _translate(text): return QCoreApplication.translate("wording", text)`), and says nothing of a text that
is no literal and so could never be translated.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from resources.translations.messages import Message, NotLiteral


class Interface:
    """One file of `reader`, walked with the name of the class in sight: it is the context of `self.tr`."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._tree = ast.parse(text, name)
        self._helpers = dict(_helpers(self._tree))

    def messages(self) -> Iterator[tuple[Message, int]]:
        """Every text with its line. Raises NotLiteral where one is put together, or a variable in `tr`."""
        yield from self._walk(self._tree, None)

    def _walk(self, node: ast.AST, owner: str | None) -> Iterator[tuple[Message, int]]:
        if isinstance(node, ast.Call):
            yield from self._call(node, owner)
        inner = node.name if isinstance(node, ast.ClassDef) else owner
        for child in ast.iter_child_nodes(node):
            yield from self._walk(child, inner)

    def _call(self, call: ast.Call, owner: str | None) -> Iterator[tuple[Message, int]]:
        function = call.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name == "tr" and isinstance(function, ast.Attribute):
            if owner is None or getattr(function.value, "id", "") != "self":
                raise NotLiteral(f"{self._name}:{call.lineno}: tr is for self; elsewhere write translate")
            yield from self._texts(call, owner, call.args)
        elif _is_qt(function):
            if not _passes_on(call):
                yield from self._texts(call, self._literal(call.args[0]), call.args[1:])
        elif isinstance(function, ast.Name) and name in self._helpers:
            for value in _branches(call.args[0]):
                if _is_text(value):  # what is no literal was marked where it is one, with QT_TRANSLATE_NOOP
                    yield Message(self._helpers[name], value.value, numerus=len(call.args) > 1), value.lineno

    def _texts(
        self, call: ast.Call, context: str, arguments: list[ast.expr]
    ) -> Iterator[tuple[Message, int]]:
        text, *rest = arguments
        comment = (self._literal(rest[0]) if rest and not _is_none(rest[0]) else "") or ""
        for value in _branches(text):
            numerus = len(rest) > 1 or any(keyword.arg == "n" for keyword in call.keywords)
            yield Message(context, self._literal(value), comment, numerus), value.lineno

    def _literal(self, node: ast.expr) -> str:
        if _is_text(node):
            return node.value
        raise NotLiteral(f"{self._name}:{node.lineno}: a text that is no literal cannot be translated")


def _helpers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions of a module that translate or mark what they are given and do nothing else, with contexts."""
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef) or not function.args.args:
            continue
        done = function.body[-1]
        call = done.value if isinstance(done, ast.Return) else None
        if isinstance(call, ast.Call) and _is_qt(call.func) and len(call.args) > 1 and _is_text(call.args[0]):
            passed = call.args[1]
            if isinstance(passed, ast.Name) and passed.id == function.args.args[0].arg:
                yield function.name, call.args[0].value


def _is_qt(function: ast.expr) -> bool:
    """Whether this is Qt's own function; strings have a method `translate` too."""
    if isinstance(function, ast.Name):
        return function.id == "QT_TRANSLATE_NOOP"
    return (
        isinstance(function, ast.Attribute)
        and function.attr == "translate"
        and getattr(function.value, "id", "") == "QCoreApplication"
    )


def _passes_on(call: ast.Call) -> bool:
    """Whether the text comes from elsewhere: from a caller, or from a table where it was marked."""
    return isinstance(call.args[1], ast.Name | ast.Attribute | ast.Subscript | ast.Call)


def _branches(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from _branches(node.body)
        yield from _branches(node.orelse)
    else:
        yield node


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
