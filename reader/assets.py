"""Fonts and icons that come with the program, so that a bare machine shows the same window."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

SERIF = "Noto Serif"
NASKH = "Noto Naskh Arabic"
ICON_SIZE = 18
"""Side of an icon in pixels."""

_FALLBACK_POINTS = 10
_SCALES = (1, 2, 3)


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

    Raises FileNotFoundError for a name that is not in resources/icons.
    """
    drawing = (_folder("icons") / f"{name}.svg").read_text("utf-8")
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_draw(drawing, colour, scale), QIcon.Mode.Normal)
        if faint:
            made.addPixmap(_draw(drawing, faint, scale), QIcon.Mode.Disabled)
    return made


def icon_names() -> tuple[str, ...]:
    """Every icon there is, in alphabetical order."""
    names = (file.name for file in _folder("icons").iterdir())
    return tuple(sorted(name.removesuffix(".svg") for name in names if name.endswith(".svg")))


def _draw(drawing: str, colour: str, scale: int) -> QPixmap:
    tinted = drawing.replace("currentColor", QColor(colour).name())
    pixmap = QPixmap(QSize(ICON_SIZE, ICON_SIZE) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _folder(name: str) -> Traversable:
    return files("resources") / name
