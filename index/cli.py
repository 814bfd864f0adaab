"""The command line: everything works without a window. Which commands there are, and how they end."""

from __future__ import annotations

import argparse
import io
import json
import logging
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from index.commands import bookmarks, check, demo, import_files, index_folder, read, search, show
from index.errors import ReleaseMissing, SijillError, WrongUse
from index.places import state_root
from index.version import VERSION

DONE, NOTHING_FOUND, WRONG_USE, UNREADABLE, FAULT = range(5)
"""The exit codes. A file of an unsupported kind does not count as unreadable."""

STOPPED = 130
"""The exit code after Ctrl+C, as shells count it."""

_COMMANDS: dict[str, ModuleType] = {
    "index": index_folder,
    "search": search,
    "show": show,
    "read": read,
    "import": import_files,
    "bookmarks": bookmarks,
    "check": check,
    "demo": demo,
}

COMMANDS = tuple(_COMMANDS)
"""The words that are commands; a folder of such a name is written ./index."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Nothing a user or the world does ends in a traceback."""
    _speak_utf8()
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except SijillError as error:
        _tell(arguments, error.kind, str(error))
        return _code(error)
    except KeyboardInterrupt:
        print("Stopped. What was done before is kept.", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); Python would complain once more while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # noqa: BLE001 - the last line of defence: it is logged and named
        _tell(arguments, "fault", _report_fault(error, arguments.state))
        return FAULT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sijill",
        description="Read and search an archive of releases, offline.",
        epilog="`sijill FOLDER` opens the window; a folder named like a command is written ./index.",
    )
    parser.add_argument("--version", action="version", version=f"Sijill {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, module in _COMMANDS.items():
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(command)
        command.add_argument(
            "--state", type=Path, metavar="DIR", help="keep catalogue, index and notebook in DIR"
        )
        command.set_defaults(run=module.run, json=False, jsonl=False)
    return parser


def _code(error: SijillError) -> int:
    if isinstance(error, WrongUse):
        return WRONG_USE
    return NOTHING_FOUND if isinstance(error, ReleaseMissing) else UNREADABLE


def _tell(arguments: argparse.Namespace, kind: str, message: str) -> None:
    """An error for a program on standard output, for a person on standard error."""
    if arguments.json or arguments.jsonl:
        print(json.dumps({"error": {"kind": kind, "message": message}}, ensure_ascii=False))
    else:
        print(message, file=sys.stderr)


def _report_fault(error: Exception, state: Path | None) -> str:
    """Write a fault of this program to a log and say where it is."""
    report = "".join(traceback.format_exception(error))
    logging.getLogger(__name__).debug(report)
    log = state_root(state) / "fault.log"
    sentence = f"A fault in Sijill ended this command: {type(error).__name__}: {error}."
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(report, "utf-8", "backslashreplace")
    except OSError:
        return f"{sentence}\n{report}"
    return f"{sentence} The report is in {log}."


def _speak_utf8() -> None:
    """Arabic must reach a Windows console, and a name of undecodable bytes must not end the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
