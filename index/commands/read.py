"""`sijill read FILE_OR_FOLDER...`: understand files without an archive; nothing is stored."""

from __future__ import annotations

import argparse
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from index.commands.common import a_path, exit_code, print_json
from index.commands.show import print_release
from index.exchange import failure_json, read_json
from index.file_reading import Reading
from index.folder import key_of
from index.intake import gather
from index.isolation import read_all
from index.records import Failure
from index.terminal import Terminal

HELP = "understand files without an archive: title, dates, language, source, text, entities"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("paths", nargs="+", type=a_path, metavar="FILE_OR_FOLDER")
    parser.add_argument("--jsonl", action="store_true", help="print one JSON object a release")


def run(arguments: argparse.Namespace) -> int:
    """Read the files and print what was understood of each."""
    terminal = Terminal()
    failures: list[Failure] = []
    tasks = [task for path in arguments.paths for task in _tasks(path, failures)]
    tell = _tell_programs if arguments.jsonl else partial(_tell_people, terminal)
    for failure in failures:
        tell(failure.key, Reading(failure.key, "", failures=(failure,)))
    paths = deque(str(path) for _, path in tasks)
    for reading in read_all(tasks):
        tell(paths[0], reading)
        failures += reading.failures
        if not reading.goes_on:
            paths.popleft()
    return exit_code(failures)


def _tasks(path: Path, failures: list[Failure]) -> Iterator[tuple[str, Path]]:
    """The files that an argument names, with their keys; what cannot be looked at joins the failures."""
    for source in gather(path):
        if source.failure:
            failures.append(source.failure)
        else:
            yield key_of(path if path != source.path else path.parent, source.path), source.path


def _tell_programs(path: str, reading: Reading) -> None:
    for release in reading.releases:
        print_json(read_json(path, release))
    for failure in reading.failures:
        print_json(failure_json(path, failure))


def _tell_people(terminal: Terminal, path: str, reading: Reading) -> None:
    for release in reading.releases:
        print_release(release, (), terminal)
        terminal.line()
    for failure in reading.failures:
        inside = failure.key.removeprefix(reading.key)
        terminal.failures([replace(failure, key=f"{path}{inside}")])
