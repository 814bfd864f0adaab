"""Fonts and icons that come with the program, so that a bare machine shows the same window."""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

SERIF = "Noto Serif"
NASKH = "Noto Naskh Arabic"
ICON_SIZE = 18
"""Side of an icon in pixels."""

_FALLBACK_POINTS = 10
_MIRRORED = {
    f"{kind}-{side}": f"{kind}-{other}"
    for kind in ("arrow", "chevron")
    for side, other in (("left", "right"), ("right", "left"))
}


def load_fonts() -> tuple[str, ...]:
    """Make the bundled fonts known to Qt and return their families; where no other font exists, use them."""
    bare = not QFontDatabase.families()
    loaded: list[str] = []
    for file in sorted(_folder("fonts").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ttf"):
            number = QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes()))
            loaded += QFontDatabase.applicationFontFamilies(number)
    if bare:
        QApplication.setFont(serif_font(_FALLBACK_POINTS))
    return tuple(dict.fromkeys(loaded))


def serif_font(points: float) -> QFont:
    """The bundled serif, with the bundled Naskh for Arabic."""
    font = QFont()
    font.setFamilies([SERIF, NASKH])
    font.setPointSizeF(points)
    return font


def icon(name: str, colour: str, faint: str | None = None) -> QIcon:
    """The icon `name` drawn in `colour` (`#rrggbb`), and in `faint` where its control is disabled.

    What points back in a text from left to right points the other way where the interface is mirrored.
    Raises FileNotFoundError for a name that is not in resources/icons.
    """
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return _made(_MIRRORED.get(name, name) if mirrored else name, colour, faint, _scales())


@cache
def _made(name: str, colour: str, faint: str | None, scales: tuple[int, ...]) -> QIcon:
    """Drawn once: a window asks for the same icon at many places, and again whenever its looks change."""
    made = QIcon()
    modes = {QIcon.Mode.Normal: colour, **({QIcon.Mode.Disabled: faint} if faint else {})}
    for mode, ink in modes.items():
        drawing = QSvgRenderer(
            QByteArray(_drawing(name).replace("currentColor", QColor(ink).name()).encode())
        )
        for scale in scales:
            made.addPixmap(_draw(drawing, scale), mode)
    return made


def icon_names() -> tuple[str, ...]:
    """Every icon there is, in alphabetical order."""
    names = (file.name for file in _folder("icons").iterdir())
    return tuple(sorted(name.removesuffix(".svg") for name in names if name.endswith(".svg")))


def _scales() -> tuple[int, ...]:
    """Usual screens and those that there are; drawing for all that could be takes a while at the start."""
    present = {math.ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()}
    return tuple(sorted({1, 2, *present}))


@cache
def _drawing(name: str) -> str:
    return (_folder("icons") / f"{name}.svg").read_text("utf-8")


def _draw(drawing: QSvgRenderer, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(ICON_SIZE, ICON_SIZE) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


@cache
def _folder(name: str) -> Traversable:
    return files("resources") / name
