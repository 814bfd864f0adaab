"""Texts in the sources of the window that people would read and that no translator ever sees."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SHOWS = frozenset({
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "QToolBar", "QToolButton",
    "addAction", "addButton", "addItem", "addMenu", "addRow", "addTab", "setAccessibleDescription",
    "setAccessibleName", "setHeaderLabels", "setLabelText", "setPlaceholderText", "setStatusTip", "setSuffix",
    "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage", "show_message",
    "show_state", "show_trouble", "tell", "offer", "warn", "Choice",
})  # fmt: skip
"""What puts a text on the screen: widgets, their setters, and our own."""

NOT_ON_THE_SCREEN = ("reader/__main__.py",)
"""Speaks in a terminal, where there is no window."""

_NAMING = ("objectName", "kind", "topic")
"""Arguments by which the program calls something."""

_SENTENCE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_TEXT = re.compile(
    r"""[{}<>#$;=*|] | Ctrl\+ | Shift\+ | Alt\+  # markup, patterns and style sheets; keys
    | ^[dMyHhms ,:.]+$  # a picture of dates
    | ^[a-z-]+$  # a name by which the program calls something
    | ^(?:(?:Up|Down|Left|Right|Home|End|PgUp|PgDown|Return|Enter|Space|Del|Esc|Menu)\b[ ]?)+$""",
    re.VERBOSE,
)
_NAMES = frozenset({"Noto Serif", "Noto Naskh Arabic", "Noto Serif, Noto Naskh Arabic", "SIL OFL 1.1"})
"""Names are the same in every language."""


def shown_literals(root: Path, known: set[str]) -> list[str]:
    """Literals in `reader/` that are texts for people but none of the known messages."""
    found: list[str] = []
    for path in sorted((root / "reader").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        if name not in NOT_ON_THE_SCREEN:
            tree = ast.parse(path.read_text("utf-8"), name)
            for node in _suspects(tree):
                if node.value not in known and node.value not in _NAMES:
                    found.append(f"{name}:{node.lineno}: {node.value!r}")
    return found


def _suspects(node: ast.AST, shows: bool = False) -> Iterator[ast.Constant]:
    """Texts that look like sentences, and any word that is handed to something that shows it."""
    for child in ast.iter_child_nodes(node):
        if _is_silent(child):
            continue
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            if (_SENTENCE if not shows else _WORD).search(child.value) and not _NO_TEXT.search(child.value):
                yield child
        elif isinstance(child, ast.keyword):
            if child.arg not in _NAMING:
                yield from _suspects(child, shows)
        elif isinstance(child, ast.Call):
            name = getattr(child.func, "attr", getattr(child.func, "id", ""))
            yield from _suspects(child, name in SHOWS)
        else:
            inside = isinstance(child, ast.JoinedStr | ast.FormattedValue | ast.IfExp | ast.BinOp)
            yield from _suspects(child, shows and inside)


def _is_silent(node: ast.AST) -> bool:
    """Documentation, the log, what a fault of ours says, and samples of text in either script."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.Raise | ast.Assert):
        return True
    if isinstance(node, ast.Assign) and "SAMPLE" in getattr(node.targets[0], "id", ""):
        return True
    return isinstance(node, ast.Call) and getattr(getattr(node.func, "value", None), "id", "") == "_log"
