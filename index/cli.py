"""The command line: everything works without a window. Which commands there are, and how they end."""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import logging
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from index.commands import (
    COMMANDS,
    batch,
    bookmarks,
    check,
    demo,
    entities,
    import_files,
    index_folder,
    read,
    search,
    show,
)
from index.commands.common import DONE, NOTHING_FOUND, SOME_UNREADABLE, WRONG_USE, a_path
from index.errors import ReleaseMissing, SijillError, WrongUse
from index.places import state_root
from index.terminal import harmless
from index.version import VERSION

FAULT = 4
"""The exit code of a fault of this program; the others are in `index.commands.common`."""

STOPPED = 130
"""The exit code after Ctrl+C, as shells count it."""

_MODULES: tuple[ModuleType, ...] = (
    index_folder,
    search,
    batch,
    show,
    read,
    import_files,
    bookmarks,
    entities,
    check,
    demo,
)
"""In the order of COMMANDS."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Nothing a user or the world does ends in a traceback."""
    _prepare_output()
    words = sys.argv[1:] if argv is None else argv
    arguments = argparse.Namespace(state=None, for_programs=_for_programs(words))
    try:
        _parser().parse_args(words, arguments)
        code = int(arguments.run(arguments))
        sys.stdout.flush()  # what cannot be written shows now, and not while Python ends
        return code
    except SijillError as error:
        _tell(arguments, error.kind, str(error))
        return _code(error)
    except KeyboardInterrupt:
        _tell_people("Stopped. What was done before is kept.")
        return STOPPED
    except BrokenPipeError:
        _close_output()  # the reader of our output has gone (`| head`)
        return DONE
    except OSError as error:
        _tell(arguments, "system", _refusal(error))
        return SOME_UNREADABLE
    except Exception as error:  # noqa: BLE001 - the last line of defence: it is logged and named
        _tell(arguments, "fault", _report_fault(error, arguments.state))
        return FAULT


class _Parser(argparse.ArgumentParser):
    """Tells wrong use as every other error is told, for programs too."""

    def error(self, message: str) -> NoReturn:
        raise WrongUse(f"{self.prog}: {message}. See `{self.prog} --help`.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="sijill",
        description="Read and search an archive of releases, offline.",
        epilog="`sijill FOLDER` opens the window; a folder named like a command is written ./index.",
    )
    parser.add_argument("--version", action="version", version=f"Sijill {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, module in zip(COMMANDS, _MODULES, strict=True):
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(command)
        command.add_argument(
            "--state", type=a_path, metavar="DIR", help="keep catalogue, index and notebook in DIR"
        )
        command.set_defaults(run=module.run, json=False, jsonl=False)
    return parser


def _for_programs(words: Sequence[str]) -> bool:
    """Whether an error is told to a program; asked before the words are understood, for that may fail."""
    options = words[: words.index("--")] if "--" in words else words
    if options[:1] == ["batch"]:
        return "--csv" not in options
    return "--json" in options or "--jsonl" in options


def _code(error: SijillError) -> int:
    if isinstance(error, WrongUse):
        return WRONG_USE
    return NOTHING_FOUND if isinstance(error, ReleaseMissing) else SOME_UNREADABLE


def _tell(arguments: argparse.Namespace, kind: str, message: str) -> None:
    """An error for a program on standard output, for a person on standard error."""
    if not arguments.for_programs:
        _tell_people(message)
        return
    try:
        print(json.dumps({"error": {"kind": kind, "message": message}}, ensure_ascii=False), flush=True)
    except OSError:
        _close_output()
        _tell_people(message)


def _tell_people(message: str) -> None:
    with contextlib.suppress(OSError):  # then nobody can be told; the exit code says it
        print(harmless(message), file=sys.stderr, flush=True)


def _refusal(error: OSError) -> str:
    """What the system refused, such as an answer that finds no room in the file it is sent to."""
    where = f" ({error.filename})" if error.filename else ""
    return f"The system stopped this command: {error.strerror or error}{where}."


def _report_fault(error: Exception, state: Path | None) -> str:
    """Write a fault of this program to a log and say where it is."""
    report = "".join(traceback.format_exception(error))
    logging.getLogger(__name__).debug(report)
    sentence = f"A fault in Sijill ended this command: {type(error).__name__}: {error}."
    try:
        log = state_root(state) / "fault.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(report, "utf-8", "backslashreplace")
    except (OSError, SijillError):
        return f"{sentence}\n{report}"
    return f"{sentence} The report is in {log}."


def _prepare_output() -> None:
    """Arabic must reach a Windows console, and a name of undecodable bytes must not end the command."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by the shell (`>&-`), or never there
            setattr(sys, name, io.StringIO())
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _close_output() -> None:
    """Give up what could not be written: Python would try, and complain, once more while it ends."""
    with contextlib.suppress(OSError, ValueError):  # an output that is no file has nothing to give up
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
