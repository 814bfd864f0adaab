"""One module a command: HELP, `add_arguments` and `run`, which returns the exit code.

The modules are loaded when a command is run: a window needs none of them.
"""

from __future__ import annotations

from collections.abc import Sequence

COMMANDS = (
    "index",
    "search",
    "batch",
    "show",
    "read",
    "import",
    "bookmarks",
    "entities",
    "check",
    "demo",
)
"""The words that are commands; a folder of such a name is written ./index."""


def run_command(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code, as `index.cli.main`."""
    from index.cli import main

    return main(argv)
