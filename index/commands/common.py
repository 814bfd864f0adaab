"""What several commands share: opening an archive, bringing it up to date, exit codes."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from index.archive import Archive
from index.errors import ArchiveBusy, DiskFull, RefusalKind, StoreReadOnly
from index.records import Failure, SyncReport
from index.terminal import Terminal

_OTHER_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}

DONE, NOTHING_FOUND, WRONG_USE, SOME_UNREADABLE = range(4)
"""How commands end. A file of an unsupported kind does not count as unreadable."""


def add_folder(parser: argparse.ArgumentParser) -> None:
    """The archive that a command works on."""
    parser.add_argument("folder", type=a_path, metavar="FOLDER", help="the archive's folder")


def a_path(text: str) -> Path:
    """A path from the command line. An empty one is a mistake in a script, and not the present folder."""
    if not text:
        raise argparse.ArgumentTypeError("it is empty")
    return Path(text)


def a_number_of_hits(text: str) -> int:
    """How many hits to list or to pass over, from the command line."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is not a number of hits")
    return int(text)


def add_json(parser: argparse.ArgumentParser) -> None:
    """Output for programs."""
    parser.add_argument("--json", action="store_true", help="print JSON for other programs")


@contextmanager
def indexed(arguments: argparse.Namespace, terminal: Terminal) -> Iterator[Archive]:
    """The archive that the arguments name, as `opened`; what its index lacks is indexed first."""
    with opened(arguments, terminal) as archive:
        if not archive.is_current():
            _complete(archive, terminal)
        yield archive


def _complete(archive: Archive, terminal: Terminal) -> None:
    """Bring the archive up to date; where that is impossible, say so and go on with what there is."""
    try:
        report = bring_up_to_date(archive, terminal)
    except (ArchiveBusy, StoreReadOnly, DiskFull) as obstacle:
        if archive.synced() is None:
            raise
        terminal.notice(f"Not everything is in the index: some releases may be missing. {obstacle}")
    else:
        for notice in report.notices:
            terminal.notice(notice)


@contextmanager
def opened(arguments: argparse.Namespace, terminal: Terminal) -> Iterator[Archive]:
    """The archive that the arguments name, closed at the end; what it has to say goes to standard error."""
    archive = Archive.open(arguments.folder, arguments.state)
    try:
        for notice in archive.notices:
            terminal.notice(notice)
        yield archive
    finally:
        archive.close()


def bring_up_to_date(archive: Archive, terminal: Terminal) -> SyncReport:
    """Sync with a progress line."""
    try:
        return archive.sync(terminal.progress)
    finally:
        terminal.end_progress()


def exit_code(failures: Iterable[Failure]) -> int:
    """3 where something could not be read; a file of an unsupported kind does not count."""
    unreadable = any(failure.kind != RefusalKind.UNSUPPORTED for failure in failures)
    return SOME_UNREADABLE if unreadable else DONE


def print_json(value: Any) -> None:
    """One value on one line, also for programs that take other signs than LF for the end of one."""
    # Made whole first: `json.dump` writes piece by piece and takes several times as long.
    line = json.dumps(value, ensure_ascii=False)
    sys.stdout.write(line.translate(_OTHER_LINE_ENDS) + "\n")
