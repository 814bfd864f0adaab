"""`sijill check FOLDER`: is everything as it was left? With --repair, the index is mended."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from index.commands.common import (
    DONE,
    SOME_UNREADABLE,
    add_folder,
    add_json,
    bring_up_to_date,
    opened,
    print_json,
)
from index.fixity import Health
from index.terminal import Terminal, visible

HELP = "check files against their first reading, the index against the catalogue, and bookmarks"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_folder(parser)
    parser.add_argument("--repair", action="store_true", help="bring the index up to date or make it anew")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check the archive, after a repair when asked for one."""
    terminal = Terminal()
    with opened(arguments, terminal) as archive:
        if arguments.repair:
            bring_up_to_date(archive, terminal)
        try:
            health = archive.check(terminal.progress)
        finally:
            terminal.end_progress()
    if arguments.json:
        print_json({**asdict(health), "index_is_sound": health.index_is_sound})
    else:
        _print(health, terminal)
    is_well = health.index_is_sound and not (health.changed or health.gone or health.unreadable)
    return DONE if is_well else SOME_UNREADABLE


def _print(health: Health, terminal: Terminal) -> None:
    terminal.line(f"{health.releases:,} releases; {health.files:,} files compared with their first reading.")
    _list("changed since they were first read", health.changed, terminal)
    _list("gone", health.gone, terminal)
    if health.unreadable:
        terminal.line(f"{len(health.unreadable):,} cannot be read:")
        terminal.failures(health.unreadable)
    _list("not in the index (--repair brings them in)", health.missing, terminal)
    _list("in the index without a release (--repair takes them out)", health.strangers, terminal)
    if health.damage:
        terminal.line("The index is damaged (--repair makes it anew).")
    if health.index_is_sound:
        terminal.line("The index holds exactly these releases. Every byte of it is as it was written.")
    orphans = [f"“{orphan.quote}” ({orphan.release})" for orphan in health.orphans]
    _list("kept passages whose text is gone", orphans, terminal)


def _list(what: str, items: list[str] | tuple[str, ...], terminal: Terminal) -> None:
    if not items:
        return
    terminal.line(f"{len(items):,} {what}:")
    for item in items:
        terminal.line(f"  {visible(item)}")
