"""Which paper: A4, or Letter where that is usual."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

_MARGIN = 16
"""Millimetres on every side."""

_T = QLocale.Country
_LETTER = frozenset({
    _T.Belize, _T.Canada, _T.Chile, _T.Colombia, _T.CostaRica, _T.Guatemala, _T.Mexico, _T.Nicaragua,
    _T.Panama, _T.Philippines, _T.PuertoRico, _T.ElSalvador, _T.UnitedStates, _T.Venezuela,
})  # fmt: skip
"""Where the Unicode CLDR (territory information, paper size) has US Letter."""


def page_layout(locale: QLocale | None = None) -> QPageLayout:
    """An upright page as the system's own region uses it."""
    size = page_size(locale or QLocale.system())
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), upright, margins, QPageLayout.Unit.Millimeter)


def page_size(locale: QLocale) -> QPageSize.PageSizeId:
    """A4 or Letter. A machine without a locale gets A4, though Qt takes its "C" for the United States."""
    is_bare = locale.language() is QLocale.Language.C
    letter = locale.territory() in _LETTER and not is_bare
    return QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4
