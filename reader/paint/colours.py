"""The colours of the window, light and dark, as one table; every text stands out from its ground."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QTextCharFormat

from index import Reason

Underline = QTextCharFormat.UnderlineStyle

DARK_MARK_STRENGTH = 0.35
"""How much of a mark's hue lies over the dark ground."""


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """How a matched stretch looks: a ground, and an underline of its own so that colour is never alone."""

    ground: str
    underline: Underline


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by use, as `#rrggbb`. `selected` lies under text in lists, `kept` under bookmarked passages;
    `frame` goes around a mark."""

    name: str
    ground: str
    panel: str
    text: str
    quiet: str
    line: str
    accent: str
    frame: str
    on_accent: str
    warning: str
    error: str
    selected: str
    kept: str
    marks: Mapping[Reason, MarkStyle]

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return luminance(self.ground) < luminance(self.text)


_MARKS = {
    Reason.EXACT: MarkStyle("#FFE08A", Underline.SingleUnderline),
    Reason.STEM: MarkStyle("#FFE9B8", Underline.DotLine),
    Reason.FOLDED: MarkStyle("#FFE9B8", Underline.DotLine),
    Reason.VARIANT: MarkStyle("#CDE7FF", Underline.DashUnderline),
    Reason.ALIAS: MarkStyle("#CDE7FF", Underline.DashUnderline),
    Reason.FUZZY: MarkStyle("#E9D8FD", Underline.WaveUnderline),
    Reason.ENTITY: MarkStyle("#D3F0DC", Underline.DashDotLine),
}


def blend(colour: str, ground: str, strength: float) -> str:
    """`colour` laid over `ground` with an opacity from 0 to 1."""
    channels = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(over * strength + under * (1 - strength)):02X}" for over, under in channels)


def luminance(colour: str) -> float:
    """Relative luminance from 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


LIGHT = Theme(
    name="light",
    ground="#FBFAF8",
    panel="#F3F1ED",
    text="#1F2328",
    quiet="#5A6068",
    line="#DDD9D2",
    accent="#0B6E6E",
    frame="#0B6E6E",
    on_accent="#FFFFFF",
    warning="#9A5B00",
    error="#A4262C",
    selected=blend("#0B6E6E", "#FBFAF8", 0.09),
    kept=blend("#0B6E6E", "#FBFAF8", 0.08),
    marks=MappingProxyType(_MARKS),
)

_DARK_GROUND = "#1C1D1F"

DARK = Theme(
    name="dark",
    ground=_DARK_GROUND,
    panel="#242628",
    text="#E6E4DF",
    quiet="#A3A7AD",
    line="#3A3D41",
    accent="#4DB6AC",
    frame="#80DCD2",
    on_accent="#1C1D1F",
    warning="#E0A84B",
    error="#F08A8A",
    selected=blend("#4DB6AC", _DARK_GROUND, 0.20),
    kept=blend("#4DB6AC", _DARK_GROUND, 0.14),
    marks=MappingProxyType(
        {
            reason: MarkStyle(blend(style.ground, _DARK_GROUND, DARK_MARK_STRENGTH), style.underline)
            for reason, style in _MARKS.items()
        }
    ),
)


def theme_for(scheme: Qt.ColorScheme) -> Theme:
    """The theme that fits the system's colour scheme; light where the system does not say."""
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """A complete palette for Fusion, so that no colour of the system's own mixes in."""
    colours = QPalette()
    for role, colour in _palette_roles(theme).items():
        colours.setColor(role, QColor(colour))
    faint = QColor(blend(theme.quiet, theme.panel, 0.6))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return colours


def _palette_roles(theme: Theme) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: theme.panel, role.WindowText: theme.text,
        role.Base: theme.ground, role.AlternateBase: theme.panel, role.Text: theme.text,
        role.PlaceholderText: theme.quiet, role.BrightText: theme.error,
        role.Button: theme.panel, role.ButtonText: theme.text,
        role.Highlight: theme.accent, role.HighlightedText: theme.on_accent, role.Accent: theme.accent,
        role.ToolTipBase: theme.ground, role.ToolTipText: theme.text,
        role.Link: theme.accent, role.LinkVisited: theme.accent,
        role.Light: theme.ground, role.Midlight: theme.panel, role.Mid: theme.line,
        role.Dark: blend(theme.quiet, theme.panel, 0.5), role.Shadow: theme.line,
    }  # fmt: skip
