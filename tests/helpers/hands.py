"""A reader's hands: keys and clicks that go through Qt's own events, to whatever has the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QUrl,
)
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QTextEdit, QWidget

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier


class NothingThere(AssertionError):
    """There is nothing on the screen that the hands could take hold of."""


def keyboard() -> QWidget:
    """What the next key goes to."""
    window = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    window = window or QApplication.activeWindow()
    if window is None:
        raise NothingThere("no window is active")
    return window.focusWidget() or window


def press(keys: str) -> None:
    """Press keys where the keyboard is, such as `press("Ctrl+D")`; several are separated by a space."""
    for written in keys.split():
        combination = QKeySequence(written)[0]
        QTest.keyClick(keyboard(), combination.key(), combination.keyboardModifiers())


def write(text: str) -> None:
    """Type letter by letter where the keyboard is."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(keyboard(), letter)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows ASCII alone
            QApplication.sendEvent(keyboard(), QKeyEvent(kind, ord(letter), NONE, letter))


def click(
    widget: QWidget,
    place: QPoint | None = None,
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NONE,
) -> None:
    """Click in the middle of a widget that can be seen, or at a place in it."""
    if not widget.isVisible():
        raise NothingThere(f"{type(widget).__name__} {widget.objectName()} cannot be seen")
    QApplication.processEvents()  # what has just come into sight has to get its place first
    QTest.mouseClick(widget, button, keys, place or widget.rect().center())


def row_of(model: QAbstractItemModel, role: int, value: object) -> QModelIndex:
    """The row of a list that holds a value in a role."""
    rows: Iterator[QModelIndex] = (model.index(row, 0) for row in range(model.rowCount()))
    for index in rows:
        if index.data(role) == value:
            return index
    raise NothingThere(f"no row holds {value!r}")


def click_row(
    view: QAbstractItemView,
    index: QModelIndex,
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NONE,
) -> None:
    """Bring a row of a list into sight and click it."""
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center(), button, keys)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press at one place, move in two steps, let go at the other."""
    QTest.mousePress(widget, LEFT, NONE, start)
    QTest.mouseMove(widget, (start + end) / 2)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, LEFT, NONE, end)


def select_words(view: QTextEdit, words: str) -> None:
    """Drag the mouse over words of a page from their first letter to their last."""
    found = view.document().find(words)
    if found.isNull():
        raise NothingThere(f"{words!r} does not stand on the page")
    first, last = found.selectionStart(), found.selectionEnd()
    places = [_place(view, position) for position in (first, last)]
    drag(view.viewport(), *places)


def choose(menu: QMenu, action: QAction) -> None:
    """Click an entry of a menu that is open."""
    if action not in menu.actions():
        raise NothingThere(f"the menu has no {action.text()!r}")
    click(menu, menu.actionGeometry(action).center())


def drop(window: QWidget, *files: Path) -> None:
    """Drag files from elsewhere over the middle of a window and let them go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    place, copy = window.rect().center(), Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(place, copy, data, LEFT, NONE))
    QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, data, LEFT, NONE))


def turn_wheel(widget: QWidget, steps: int) -> None:
    """Turn the wheel over the middle of a widget; a positive number turns it away from the reader."""
    place = QPointF(widget.rect().center())
    event = QWheelEvent(
        place,
        QPointF(widget.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def _place(view: QTextEdit, position: int) -> QPoint:
    cursor = view.textCursor()
    cursor.setPosition(position)
    caret: QRect = view.cursorRect(cursor)
    return caret.center()
