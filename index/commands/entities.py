"""`sijill entities FOLDER …`: people, organisations and places, and the user's last word about them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict

from index.archive import Archive
from index.commands.common import (
    DONE,
    NOTHING_FOUND,
    SOME_UNREADABLE,
    a_number_of_hits,
    a_path,
    add_folder,
    add_json,
    indexed,
    opened,
    print_json,
)
from index.entities.ledger import LedgerEntry, LedgerImport
from index.exchange import entity_json
from index.records import EntityKind, LedgerAction
from index.terminal import Terminal, visible

HELP = "list people, organisations and places; merge, split, rename or reject them, and undo that"

_IN_FORCE_WITHOUT_INDEX = frozenset({"undo", "redo", "log", "export", "import"})
"""Actions that are about decisions alone."""

_NAME = "its id, its name or an alias"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_folder(parser)
    add_json(parser)
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    _add_questions(actions)
    _add_decisions(actions)
    _add_ledger(actions)
    for action in actions.choices.values():
        action.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        action.add_argument("--state", type=a_path, default=argparse.SUPPRESS, metavar="DIR")


def _add_questions(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    listing = actions.add_parser("list", help="list entities with the number of releases that mention them")
    listing.add_argument("needle", nargs="?", default="", metavar="TEXT", help="a part of a name or an alias")
    listing.add_argument("--kind", choices=[str(kind) for kind in EntityKind], help="of this kind only")
    listing.add_argument("--limit", type=a_number_of_hits, metavar="N", help="at most N")
    show = actions.add_parser("show", help="show names, number of releases and who it appears with")
    show.add_argument("name", metavar="NAME", help=_NAME)


def _add_decisions(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """One parser a decision; what it takes beside the names is in `value` and `releases`."""

    def add(action: LedgerAction, help_: str, *, many: bool = False) -> argparse.ArgumentParser:
        parser = actions.add_parser(action, help=help_)
        parser.add_argument("names", nargs="+" if many else 1, metavar="NAME", help=_NAME)
        parser.add_argument("--reason", default="", metavar="TEXT", help="why, for later")
        parser.add_argument("--author", default="", metavar="TEXT", help="who decides; nobody is named else")
        parser.set_defaults(value="", releases=[])
        return parser

    add(LedgerAction.MERGE, "make one of several; the first stays", many=True)
    split = add(LedgerAction.SPLIT, "take apart what was made one, or take one out of it", many=True)
    split.add_argument("--spelling", dest="value", metavar="TEXT", help="split off what is called so")
    rename = add(LedgerAction.RENAME, "call it otherwise")
    rename.add_argument("value", metavar="NEW", help="the new name")
    alias = add(LedgerAction.ALIAS, "call it otherwise, too")
    alias.add_argument("value", metavar="ALIAS", help="the other name")
    kind = add(LedgerAction.KIND, "say of which kind it is")
    kind.add_argument("value", metavar="KIND", choices=[str(kind) for kind in EntityKind])
    reject = add(LedgerAction.REJECT, "say that it is no entity", many=True)
    _add_releases(reject, "only in this release")
    distinct = add(LedgerAction.DISTINCT, "say that in some releases it is another one of the same name")
    _add_releases(distinct, "in this release")
    distinct.add_argument("--name", dest="value", metavar="NEW", help="how that one is called")


def _add_releases(parser: argparse.ArgumentParser, help_: str) -> None:
    parser.add_argument("--release", dest="releases", action="append", metavar="PATH", help=help_)


def _add_ledger(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    actions.add_parser("log", help="list every decision, undone ones too")
    for name, help_ in (("undo", "let a decision not count"), ("redo", "let it count again")):
        actions.add_parser(name, help=help_).add_argument(
            "id", metavar="ID", help="as log prints it, or its beginning"
        )
    export = actions.add_parser("export", help="write every decision to a file, .csv or .json")
    export.add_argument("file", type=a_path, metavar="FILE")
    bring = actions.add_parser("import", help="bring in a colleague's decisions from such a file")
    bring.add_argument("file", type=a_path, metavar="FILE")
    bring.add_argument("--dry-run", action="store_true", help="only show what would come in")
    bring.add_argument(
        "--prefer", choices=("mine", "theirs"), default="", help="whose decisions count where they contradict"
    )


def run(arguments: argparse.Namespace) -> int:
    """Do what the action says."""
    terminal = Terminal()
    reach = opened if arguments.action in _IN_FORCE_WITHOUT_INDEX else indexed
    acts: dict[str, Callable[[Archive, argparse.Namespace, Terminal], int]] = {
        "list": _list,
        "show": _show,
        "log": _log,
        "undo": _undo,
        "redo": _redo,
        "export": _export,
        "import": _import,
    }
    with reach(arguments, terminal) as archive:
        return acts.get(arguments.action, _decide)(archive, arguments, terminal)


def _list(archive: Archive, arguments: argparse.Namespace, terminal: Terminal) -> int:
    kind = EntityKind(arguments.kind) if arguments.kind else None
    counts = archive.entities(kind, arguments.needle, arguments.limit)
    for count in counts:
        if arguments.json:
            print_json({"id": count.value, "name": count.label, "kind": count.kind, "count": count.count})
        else:
            terminal.line(f"{count.count:>7,}  {visible(count.label)}  ({count.value})")
    return DONE if counts else NOTHING_FOUND


def _show(archive: Archive, arguments: argparse.Namespace, terminal: Terminal) -> int:
    entity = archive.entity(arguments.name)
    count = next(
        (one.count for one in archive.entities(entity.kind, entity.name) if one.value == entity.id), 0
    )
    beside = archive.beside(entity.id)
    if arguments.json:
        print_json(entity_json(entity, count, beside))
        return DONE
    terminal.line(f"{visible(entity.name)}  ({entity.id})")
    if entity.aliases:
        terminal.line(f"Also known as: {visible(', '.join(entity.aliases))}")
    terminal.line(f"Releases: {count:,}")
    for kind in EntityKind:
        named = [f"{visible(one.label)} {one.count:,}" for one in beside if one.kind == kind]
        if named:
            terminal.line(f"With {kind}s: {', '.join(named)}")
    return DONE


def _decide(archive: Archive, arguments: argparse.Namespace, terminal: Terminal) -> int:
    entry = archive.decide(
        LedgerAction(arguments.action),
        arguments.names,
        value=arguments.value or "",
        releases=arguments.releases or (),
        reason=arguments.reason,
        author=arguments.author,
    )
    if entry.action is LedgerAction.RENAME:
        others = [one.id for one in archive.called(entry.value)]
        if len(others) > 1:
            terminal.notice(f"Several are called so: {', '.join(others)}. `merge` makes one of them.")
    return _tell(entry, arguments, terminal)


def _undo(archive: Archive, arguments: argparse.Namespace, terminal: Terminal) -> int:
    return _tell(archive.undo_decision(arguments.id), arguments, terminal)


def _redo(archive: Archive, arguments: argparse.Namespace, terminal: Terminal) -> int:
    return _tell(archive.redo_decision(arguments.id), arguments, terminal)


def _log(archive: Archive, arguments: argparse.Namespace, terminal: Terminal) -> int:
    entries = archive.ledger()
    for entry in entries:
        _tell(entry, arguments, terminal)
    return DONE if entries else NOTHING_FOUND


def _export(archive: Archive, arguments: argparse.Namespace, terminal: Terminal) -> int:
    archive.export_ledger(arguments.file)
    if arguments.json:
        print_json({"exported": len(archive.ledger()), "file": str(arguments.file)})
    else:
        terminal.line(f"{_decisions(len(archive.ledger()))} written to {visible(str(arguments.file))}.")
    return DONE


def _import(archive: Archive, arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Exit code 3 where contradictions were left out, so that a script notices."""
    done = archive.import_ledger(arguments.file, arguments.dry_run, arguments.prefer)
    if arguments.json:
        print_json(asdict(done))
    else:
        _print_import(done, arguments, terminal)
    return SOME_UNREADABLE if done.conflicts and not arguments.prefer else DONE


def _print_import(done: LedgerImport, arguments: argparse.Namespace, terminal: Terminal) -> None:
    verb = "would come in" if arguments.dry_run else "came in"
    terminal.line(f"{_decisions(len(done.added))} {verb}; known already: {done.known:,}.")
    for entry in done.added:
        terminal.line(f"  {_sentence(entry)}")
    if not done.conflicts:
        return
    settled = {"": "left out", "mine": "settled for yours", "theirs": "settled for theirs"}[arguments.prefer]
    terminal.line(f"Contradictions, {settled}: {len(done.conflicts):,}")
    for conflict in done.conflicts:
        terminal.line(f"  yours:  {_sentence(conflict.mine)}")
        terminal.line(f"  theirs: {_sentence(conflict.theirs)}")


def _decisions(count: int) -> str:
    return f"{count:,} {'decision' if count == 1 else 'decisions'}"


def _tell(entry: LedgerEntry, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.json:
        print_json(asdict(entry))
    else:
        terminal.line(_sentence(entry))
    return DONE


def _sentence(entry: LedgerEntry) -> str:
    """A decision on one line: id, what, when, and who and why where that is said."""
    parts = [entry.id, entry.created[:19], entry.action, " ".join(entry.entities)]
    parts += [f"“{entry.value}”"] if entry.value else []
    parts += [f"in {', '.join(entry.releases)}"] if entry.releases else []
    parts += [f"by {entry.author}"] if entry.author else []
    parts += [f"because {entry.reason}"] if entry.reason else []
    parts += [f"(undone {entry.undone[:19]})"] if entry.undone else []
    return visible("  ".join(parts))
