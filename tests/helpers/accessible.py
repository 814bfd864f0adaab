"""What a screen reader finds: every object of a window with its role and its name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QScrollArea, QWidget

MOST_CHILDREN = 40
"""Rows of a list that are looked at; those further down are made by the same code."""

Role = QAccessible.Role

CONTROLS = {
    Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.ComboBox,
    Role.EditableText, Role.SpinBox, Role.Slider, Role.List, Role.Table, Role.Tree, Role.PageTabList,
    Role.Link, Role.Chart, Role.Document, Role.PopupMenu, Role.StaticText, Role.ScrollBar,
}  # fmt: skip
"""What can have the keyboard, as a screen reader tells it; a bare surface is none of these."""


@dataclass(frozen=True)
class Found:
    """An object as a screen reader tells it, with the class of its widget for whoever has to mend it."""

    kind: str
    role: QAccessible.Role
    name: str
    focusable: bool
    scrolls: bool = False

    def __str__(self) -> str:
        return f"{self.kind} ({self.role.name}) {self.name!r}"


def found_in(window: QWidget) -> Iterator[Found]:
    """Every object of a window that is not hidden, from the top."""
    yield from _walk(QAccessible.queryAccessibleInterface(window))


def told_badly(window: QWidget) -> list[str]:
    """Objects that can have the keyboard and have no name, or no role that says what they are."""
    return [str(one) for one in found_in(window) if one.focusable and not (one.name and _is_control(one))]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _is_control(one: Found) -> bool:
    """A page that only scrolls has no role of its own, and its name says what is read on it."""
    return one.role in CONTROLS or one.scrolls


def _walk(here: QAccessibleInterface | None) -> Iterator[Found]:
    if here is None or not here.isValid():
        return
    state = here.state()
    if state.invisible:
        return
    widget = here.object()
    yield Found(
        type(widget).__name__ if widget else "row",
        here.role(),
        here.text(QAccessible.Text.Name),
        bool(state.focusable) and widget is not None,
        isinstance(widget, QScrollArea),
    )
    for place in range(min(here.childCount(), MOST_CHILDREN)):
        yield from _walk(here.child(place))
