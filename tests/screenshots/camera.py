"""Takes a picture of all that the program shows: its window, and whatever stands before it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

BAR = 28
"""Pixels of the strip above a dialog, where its title stands: without a window manager nobody draws one."""

PAUSE = 0.05
"""Seconds without any change after which a picture counts as still."""

PATIENCE = 150.0
"""Seconds to wait for anything: this runs beside other work."""


class NeverStill(AssertionError):
    """What was waited for does not come, or the picture goes on changing."""


def wait(is_so: Callable[[], object], what: str = "it") -> None:
    """Let the program live until something is so."""
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > deadline:
            raise NeverStill(f"{what} did not come")
        live(0.01)


def live(seconds: float) -> None:
    """Let the program do what it has to do, and sleep where that is nothing: its threads need the time."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    QApplication.sendPostedEvents(None, 0)


def still() -> QImage:
    """The picture once it stays the same."""
    deadline = time.monotonic() + PATIENCE
    before = picture()
    while True:
        live(PAUSE)
        now = picture()
        if now == before:
            return now
        if time.monotonic() > deadline:
            raise NeverStill("the picture goes on changing")
        before = now


def picture() -> QImage:
    """Every window as it stands on the screen, the ones in front last."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    shown.sort(key=_layer)
    whole = QRect()
    for one in shown:
        whole = whole.united(_place(one))
    scale = shown[0].devicePixelRatioF()
    image = QImage(whole.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    for one in shown:
        _paint(painter, one, whole.topLeft())
    painter.end()
    return image


def _layer(widget: QWidget) -> tuple[bool, bool, bool]:
    is_popup = widget.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
    return is_popup, isinstance(widget, QDialog), widget.isActiveWindow()


def _place(widget: QWidget) -> QRect:
    place = QRect(widget.pos(), widget.size())
    return place.adjusted(-1, -BAR, 1, 1) if isinstance(widget, QDialog) else place


def _paint(painter: QPainter, widget: QWidget, corner: QPoint) -> None:
    place = _place(widget).translated(-corner)
    if isinstance(widget, QDialog):
        colours = widget.palette()
        painter.fillRect(place, colours.mid())
        painter.setPen(colours.windowText().color())
        title = place.adjusted(12, 0, -12, 0)
        title.setHeight(BAR)
        painter.drawText(title, Qt.AlignmentFlag.AlignCenter, widget.windowTitle())
    painter.drawPixmap(widget.pos() - corner, widget.grab())
