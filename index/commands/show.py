"""`sijill show FOLDER PATH`: one release with its facts, and its hits marked."""

from __future__ import annotations

import argparse

from index.archive import Archive
from index.commands.common import DONE, add_folder, add_json, indexed, print_json
from index.errors import FileChanged, Refused
from index.exchange import read_json, spans_json
from index.records import Query, Release, Span
from index.terminal import Terminal, date_text, harmless, visible

_NOTHING_LEFT_OUT = "Nothing: what the file says is in the text above or among the facts."
_NO_RECORD = "Sijill keeps no record of what it passes over in files of this kind."

HELP = "show one release, with the hits of a question marked"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_folder(parser)
    parser.add_argument("path", metavar="PATH", help="the release's path in the archive, as search prints it")
    parser.add_argument("--query", default="", metavar="Q", help="mark what makes the release match")
    parser.add_argument(
        "--left-out", action="store_true", help="add what is no part of the text: menus, notices, footers"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show the release."""
    terminal = Terminal()
    with indexed(arguments, terminal) as archive:
        release = archive.release(arguments.path)
        spans = archive.hits(Query(text=arguments.query), release).spans if arguments.query else ()
        left_out, notices = _left_out(archive, arguments.path) if arguments.left_out else (None, ())
    if arguments.json:
        beside = {"left_out": left_out, "notices": notices} if arguments.left_out else {}
        print_json({**read_json(arguments.path, release), "spans": spans_json(spans), **beside})
    else:
        print_release(release, spans, terminal)
        if left_out is not None:
            print_left_out(left_out, terminal)
    for notice in notices:
        terminal.notice(notice)
    return DONE


def _left_out(archive: Archive, key: str) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """What was left out of a release, or None and why nobody can tell; the release is shown all the same."""
    try:
        left_out = archive.left_out(key)
    except (FileChanged, Refused) as obstacle:
        return None, (f"What was left out of the text cannot be shown. {obstacle}",)
    return left_out, (_NO_RECORD,) if left_out is None else ()


def print_left_out(paragraphs: tuple[str, ...], terminal: Terminal) -> None:
    """What is no part of a release's text, below it and told apart from it."""
    terminal.line("\n--- Left out of the text ---\n")
    terminal.line(harmless("\n\n".join(paragraphs or (_NOTHING_LEFT_OUT,))))


def print_release(release: Release, spans: tuple[Span, ...], terminal: Terminal) -> None:
    """A release for people: facts first, then the text with its hits marked."""
    facts = {
        "Title": release.title,
        "Published": date_text(release.published),
        "Source": release.source,
        "Publisher": release.publisher,
        "Address": release.source_url,
        "By": release.byline,
        "Kind": release.kind,
        "Language": ", ".join(release.languages),
        "File": release.key,
    }
    for name, value in facts.items():
        if value:
            terminal.line(f"{name + ':':<11}{visible(value)}")
    for entity in release.entities:
        terminal.line(f"{entity.kind.capitalize() + ':':<14}{visible(entity.name)}")
    for warning in release.warnings:
        terminal.notice(warning)
    terminal.line()
    terminal.line(terminal.marked(release.text, spans))
