"""What the sources in a catalogue decide about dates like 03/04/2016, from what their releases show."""

from __future__ import annotations

import sqlite3

from index.facts.day_order import DayOrder

_SHOWN = """
    SELECT source, max(day_first) FROM releases
    WHERE source IS NOT NULL AND (day_first OR month_first)
    GROUP BY source HAVING max(day_first) + max(month_first) = 1
"""
"""The sources whose releases show one of the two orders and not the other."""


def held_orders(connection: sqlite3.Connection) -> dict[str, DayOrder]:
    """The order of each source as it was decided last."""
    rows = connection.execute("SELECT source, day_order FROM day_orders")
    return {source: DayOrder(order) for source, order in rows}


def settle_orders(connection: sqlite3.Connection, waiting: int) -> None:
    """Decide anew; releases that read differently now get the generation `waiting`, to be indexed again."""
    held = held_orders(connection)
    shown = {
        source: DayOrder.DAY_FIRST if day_first else DayOrder.MONTH_FIRST
        for source, day_first in connection.execute(_SHOWN)
    }
    for source in sorted(held.keys() | shown.keys()):
        if held.get(source) is shown.get(source):
            continue
        connection.execute("DELETE FROM day_orders WHERE source = ?", (source,))
        if order := shown.get(source):
            connection.execute("INSERT INTO day_orders VALUES (?, ?)", (source, order.value))
        connection.execute(
            "UPDATE releases SET generation = ? WHERE source = ? AND is_open", (waiting, source)
        )
