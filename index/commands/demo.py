"""`sijill demo`: the main job in a terminal, on the archive of invented releases that comes with Sijill."""

from __future__ import annotations

import argparse

from index.archive import Archive
from index.commands.common import DONE, bring_up_to_date
from index.commands.search import answer
from index.places import sample_folder
from index.records import FacetCount, Query
from index.terminal import Terminal

HELP = "index the sample archive, show what is in it and answer one question"

QUESTION = '"hunger strike" date:2017'
_SHOWN = 6


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command takes nothing of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Show the main job."""
    terminal = Terminal()
    archive = Archive.open(sample_folder(), arguments.state)
    try:
        bring_up_to_date(archive, terminal)
        _print_contents(archive, terminal)
        terminal.line()
        terminal.line(f"Question: {QUESTION}")
        answer(archive, Query(text=QUESTION), 5, terminal)
    finally:
        archive.close()
    return DONE


def _print_contents(archive: Archive, terminal: Terminal) -> None:
    facets = archive.search(Query(), limit=0, snippets=False).facets
    years = sorted({month.value[:4] for month in facets.months})
    terminal.line(f"The sample archive holds {archive.count():,} releases, {years[0]} to {years[-1]}.")
    terminal.line(f"Languages: {_listed(facets.languages)}")
    for kind, title in (("place", "Places"), ("person", "People"), ("organisation", "Organisations")):
        named = tuple(entity for entity in facets.entities if entity.kind == kind)
        terminal.line(f"{title}: {_listed(named[:_SHOWN])}")


def _listed(counts: tuple[FacetCount, ...]) -> str:
    return ", ".join(f"{value.label} {value.count:,}" for value in counts)
