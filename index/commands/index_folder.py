"""`sijill index FOLDER`: bring the index up to date and say what was read, passed over and refused."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from index.commands.common import add_folder, add_json, bring_up_to_date, exit_code, opened, print_json
from index.records import SyncReport
from index.terminal import Terminal

HELP = "bring the index of a folder up to date"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_folder(parser)
    parser.add_argument("--rebuild", action="store_true", help="read and index every file again")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Index the folder."""
    terminal = Terminal()
    with opened(arguments, terminal) as archive:
        if arguments.rebuild:
            archive.rebuild()
        report = bring_up_to_date(archive, terminal)
        releases = archive.count()
    if arguments.json:
        print_json(_json(report, releases))
    else:
        _print(report, releases, terminal)
    return exit_code(report.failures)


def _json(report: SyncReport, releases: int) -> dict[str, object]:
    return {"releases": releases, **asdict(report), "seconds": round(report.seconds, 3)}


def _print(report: SyncReport, releases: int, terminal: Terminal) -> None:
    terminal.line(
        f"{releases:,} {'release' if releases == 1 else 'releases'}. "
        f"Read {report.read:,}, unchanged {report.unchanged:,}, moved {report.moved:,}, "
        f"gone {report.gone:,}, in {report.seconds:.1f} s."
    )
    for notice in report.notices:
        terminal.notice(notice)
    if report.failures:
        terminal.line(f"{len(report.failures):,} could not be read:")
        terminal.failures(report.failures)
