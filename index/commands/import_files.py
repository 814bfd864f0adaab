"""`sijill import FILE... --into FOLDER`: copy files into an archive; `--undo` takes an import out again."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from index.archive import Archive
from index.commands.common import (
    DONE,
    SOME_UNREADABLE,
    a_path,
    add_json,
    bring_up_to_date,
    exit_code,
    opened,
    print_json,
)
from index.errors import WrongUse
from index.intake import Action, ImportItem, ImportOutcome, ImportPlan, UndoOutcome
from index.records import Failure
from index.terminal import Terminal, date_text, visible

HELP = "copy files into an archive; nothing is ever overwritten"

_WHAT = {
    Action.COPY: "copy",
    Action.RENAME: "copy under another name",
    Action.IDENTICAL: "already here",
    Action.REPEATED: "the same as another of these",
    Action.REFUSED: "cannot be read",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("files", nargs="*", type=a_path, metavar="FILE", help="files, or folders of files")
    parser.add_argument("--into", dest="folder", required=True, type=a_path, metavar="FOLDER")
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
    parser.add_argument("--undo", metavar="ID", help="take the files of this import out again")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Import the files, or undo an import."""
    if bool(arguments.files) == bool(arguments.undo):
        raise WrongUse("Name the files to import, or an import to undo with --undo.")
    terminal = Terminal()
    with opened(arguments, terminal) as archive:
        if arguments.undo:
            return _undo(archive, arguments, terminal)
        plan = archive.plan_import(arguments.files, terminal.progress)
        terminal.end_progress()
        outcome = None if arguments.dry_run else archive.perform_import(plan, terminal.progress)
        terminal.end_progress()
        if outcome and outcome.copied:
            bring_up_to_date(archive, terminal)
    if arguments.json:
        print_json({"dry_run": outcome is None, "id": outcome and outcome.id, "files": _json(plan, outcome)})
    else:
        _print(plan, outcome, terminal)
    return _exit_code(plan, outcome)


def _undo(archive: Archive, arguments: argparse.Namespace, terminal: Terminal) -> int:
    outcome: UndoOutcome = archive.undo_import(arguments.undo, terminal.progress)
    terminal.end_progress()
    bring_up_to_date(archive, terminal)
    if arguments.json:
        print_json(asdict(outcome))
    else:
        terminal.line(f"{len(outcome.removed):,} files taken out again, {len(outcome.kept):,} kept.")
        terminal.failures(outcome.kept)
    return SOME_UNREADABLE if outcome.kept else DONE


def _exit_code(plan: ImportPlan, outcome: ImportOutcome | None) -> int:
    refused = [Failure(str(item.source), item.refusal, item.reason) for item in plan.of(Action.REFUSED)]
    return exit_code([*refused, *(outcome.failures if outcome else ())])


def _json(plan: ImportPlan, outcome: ImportOutcome | None) -> list[dict[str, Any]]:
    """One object a file; `target` is the key it got, `error` why it did not come in after all."""
    failures = {failure.key: failure.message for failure in outcome.failures} if outcome else {}
    return [
        {
            "path": str(item.source),
            "action": item.action,
            "target": item.target,
            "title": item.title,
            "published": item.published and item.published.value,
            "reason": item.reason,
            "sha256": item.sha256,
            "error": failures.get(str(item.source)),
        }
        for item in _as_done(plan, outcome)
    ]


def _as_done(plan: ImportPlan, outcome: ImportOutcome | None) -> list[ImportItem]:
    """The items of a plan, those that came in with the keys they really got."""
    copied = {item.source: item for item in outcome.copied} if outcome else {}
    planned = (Action.COPY, Action.RENAME)
    return [copied.get(item.source, item) if item.action in planned else item for item in plan.items]


def _print(plan: ImportPlan, outcome: ImportOutcome | None, terminal: Terminal) -> None:
    for item in _as_done(plan, outcome):
        terminal.line(f"{_WHAT[item.action]}: {visible(str(item.source))}")
        if item.action in (Action.COPY, Action.RENAME):
            facts = (item.target or "", item.title, date_text(item.published))
            terminal.line("   as " + " · ".join(visible(fact) for fact in facts))
        if item.reason:
            terminal.line(f"   {visible(item.reason)}")
    if outcome is None:
        terminal.line("Nothing was copied: this was a dry run.")
        return
    terminal.line(f"{len(outcome.copied):,} files came in, {len(outcome.skipped):,} were left out.")
    terminal.failures(outcome.failures)
    if outcome.copied:
        terminal.line(f"To take this import out again: sijill import --undo {outcome.id} --into FOLDER")
