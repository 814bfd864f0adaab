"""`sijill bookmarks FOLDER list|add|adopt`: the passages that were kept."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from index.archive import Archive
from index.commands.common import (
    DONE,
    NOTHING_FOUND,
    a_path,
    add_folder,
    add_json,
    indexed,
    print_json,
)
from index.errors import WrongUse
from index.records import Bookmark, BookmarkState
from index.terminal import Terminal, visible

HELP = "list the kept passages, keep one, or bring those of a moved folder here"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_folder(parser)
    add_json(parser)
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|add|adopt")
    actions.add_parser("list", help="list every kept passage, orphans among them")
    add = actions.add_parser("add", help="keep a passage of a release")
    add.add_argument("path", metavar="PATH", help="the release's path in the archive")
    passage = add.add_mutually_exclusive_group(required=True)
    passage.add_argument("--quote", metavar="TEXT", help="the passage; it must stand in the release once")
    passage.add_argument(
        "--span", nargs=2, type=int, metavar=("START", "END"), help="its place, in code points of the text"
    )
    add.add_argument("--note", default="", metavar="TEXT", help="a note beside it")
    actions.add_parser("adopt", help="bring the passages here that were kept before the folder was moved")
    for action in actions.choices.values():
        action.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        action.add_argument("--state", type=a_path, default=argparse.SUPPRESS, metavar="DIR")


def run(arguments: argparse.Namespace) -> int:
    """List the bookmarks or add one."""
    terminal = Terminal()
    with indexed(arguments, terminal) as archive:
        if arguments.action == "adopt":
            _adopt(archive)
        elif cards := archive.adoptable():
            terminal.notice(
                f"{cards[0].folder} held the same files and is gone. `bookmarks FOLDER adopt` brings its "
                "passages here."
            )
        kept = (_add(archive, arguments),) if arguments.action == "add" else archive.bookmarks()
    for bookmark in kept:
        if arguments.json:
            print_json(asdict(bookmark))
        else:
            _print(bookmark, terminal)
    return DONE if kept else NOTHING_FOUND


def _adopt(archive: Archive) -> None:
    cards = archive.adoptable()
    if not cards:
        raise WrongUse(
            "There is nothing to bring here: no archive whose folder is gone shares half of its files with "
            "this one, or passages were kept here already."
        )
    for card in cards:
        archive.adopt(card)


def _add(archive: Archive, arguments: argparse.Namespace) -> Bookmark:
    if arguments.span:
        start, end = arguments.span
        return archive.keep(arguments.path, start, end, arguments.note)
    text = archive.release(arguments.path).text
    times = text.count(arguments.quote) if arguments.quote else 0
    if times != 1:
        raise WrongUse(
            f"The passage stands {times} times in {arguments.path}. "
            "Quote it as it is written, or give its place with --span."
        )
    start = text.index(arguments.quote)
    return archive.keep(arguments.path, start, start + len(arguments.quote), arguments.note)


def _print(bookmark: Bookmark, terminal: Terminal) -> None:
    state = "" if bookmark.state is BookmarkState.EXACT else f" [{bookmark.state}]"
    terminal.line(f"“{visible(bookmark.quote)}”{state}")
    place = f"{visible(bookmark.release)}, {bookmark.start} to {bookmark.end}"
    terminal.line(f"   {place}, kept {bookmark.created}")
    if bookmark.note:
        terminal.line(f"   {visible(bookmark.note)}")
    terminal.line()
