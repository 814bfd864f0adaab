"""How a block looks on the page: type, space, indent and direction as Qt formats."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextListFormat,
)

from index import BlockKind, Mark, MarkKind, Release
from reader.assets import NASKH, SERIF
from reader.paint.colours import Theme
from reader.paint.direction import arabic_runs, direction_of
from reader.paint.pages import Piece
from reader.paint.tables import Table, Tables
from reader.preferences import Face, Preferences

QUOTATION = QTextFormat.Property.UserProperty + 1
"""Marks a paragraph as a quotation, beside which the view draws a line."""

ROW = QTextFormat.Property.UserProperty + 2
"""Marks a paragraph as a row of a table, below which the view draws a line."""

_SAMPLE = "They were told that the letters would be sent on when the office opened again in the spring."
_HEADING_SIZES = {1: 1.5, 2: 1.3, 3: 1.15}
_BULLETS = "-–—•*·▪◦‣0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_INDENT = 24
_ROW_SPACE = 10.0


@dataclass(frozen=True, slots=True)
class Typography:
    """The type of the page: `pixels` of its size, line height and the size of Arabic relative to it, and
    `measure` in characters of an average line of English."""

    pixels: int = 17
    line_height: float = 1.5
    arabic: float = 1.15
    measure: int = 69
    face: Face = Face.SERIF

    @classmethod
    def of(cls, preferences: Preferences) -> Typography:
        """As the reader prefers it."""
        return cls(
            preferences.text_size,
            preferences.leading,
            measure=preferences.measure,
            face=preferences.face,
        )

    @property
    def column(self) -> int:
        """Width in pixels of a column of the measure."""
        width = QFontMetricsF(self.font(self.pixels)).horizontalAdvance(_SAMPLE)
        return round(width / len(_SAMPLE) * self.measure)

    def font(self, pixels: float, arabic: bool = False) -> QFont:
        """The face for a stretch in one script; the bundled Naskh is there where no other font has Arabic."""
        font = QFont()
        if self.face is Face.SANS:
            font.setFamilies([system_family(QFontDatabase.SystemFont.GeneralFont), "sans-serif", NASKH])
        else:
            font.setFamilies([NASKH, SERIF] if arabic else [SERIF, NASKH])
        font.setPixelSize(round(pixels))
        return font


class Styles:
    """Formats for blocks and for stretches within them, in one theme.

    The rows of a `release` stand in columns, as far as they fit into a page of `room` pixels.
    """

    def __init__(
        self, typography: Typography, theme: Theme, release: Release | None = None, room: float | None = None
    ) -> None:
        self._typography = typography
        self._theme = theme
        blocks = release.blocks if release else ()
        text = release.text if release else ""
        self._tables = Tables(text, blocks, self._width_of, typography.column if room is None else room)
        self._characters: dict[tuple[object, ...], QTextCharFormat] = {}

    @property
    def depends_on_room(self) -> bool:
        """Whether a page of another width has to be written anew."""
        return bool(self._tables)

    def shown(self, text: str, piece: Piece) -> str:
        """What stands on the page for a piece of the text, code point for code point."""
        inside = text[piece.start : piece.end]
        table = self._table(piece)
        return table.shown(inside) if table else inside

    def block_format(self, text: str, piece: Piece) -> QTextBlockFormat:
        """Space, indent, line height and direction of a paragraph."""
        made = QTextBlockFormat()
        right_to_left = self._set_direction(made, text, piece)
        size = self._size(piece, right_to_left)
        made.setLineHeight(
            size * self._line_height(piece), QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        )
        made.setTopMargin(self._space_above(piece))
        made.setBottomMargin(0 if piece.continues else self._space_below(piece))
        self._indent(made, piece, right_to_left)
        if table := self._table(piece):
            made.setProperty(ROW, True)
            table.set_stops(made)
        return made

    def character_format(self, piece: Piece, arabic: bool, marks: tuple[Mark, ...] = ()) -> QTextCharFormat:
        """Type of a stretch: its script, its block's size and weight, its inline marks."""
        key = (
            piece.block.kind,
            piece.block.level,
            arabic,
            frozenset((mark.kind, mark.target) for mark in marks),
        )
        if key not in self._characters:
            self._characters[key] = self._make_characters(piece, arabic, marks)
        return self._characters[key]

    def list_format(self, text: str, piece: Piece) -> QTextListFormat | None:
        """A bullet for a list item that does not bring its own in the text, else None."""
        if piece.block.kind is not BlockKind.LIST_ITEM or piece.start != piece.block.start:
            return None
        if text[piece.start : piece.start + 1] in _BULLETS:
            return None
        made = QTextListFormat()
        made.setStyle(QTextListFormat.Style.ListDisc)
        made.setIndent(0)
        return made

    def _set_direction(self, made: QTextBlockFormat, text: str, piece: Piece) -> bool:
        table = self._table(piece)
        written = text[piece.block.start : piece.block.end]
        direction = table.direction if table else direction_of(written, piece.block.language)
        right_to_left = direction is Qt.LayoutDirection.RightToLeft
        made.setLayoutDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        return right_to_left

    def _size(self, piece: Piece, arabic: bool) -> float:
        size = float(self._typography.pixels)
        if piece.block.kind is BlockKind.HEADING:
            size *= _HEADING_SIZES.get(piece.block.level, 1.0)
        if piece.block.kind is BlockKind.CODE:
            size *= 0.88
        return size * self._typography.arabic if arabic else size

    def _table(self, piece: Piece) -> Table | None:
        return self._tables.of(piece.block) if piece.block.kind is BlockKind.TABLE_ROW else None

    def _width_of(self, text: str) -> float:
        arabic = not text.isascii() and any(arabic_runs(text))
        size = self._typography.pixels * (self._typography.arabic if arabic else 1)
        return QFontMetricsF(self._typography.font(size, arabic)).horizontalAdvance(text)

    def _line_height(self, piece: Piece) -> float:
        return 1.3 if piece.block.kind is BlockKind.HEADING else self._typography.line_height

    def _space_above(self, piece: Piece) -> float:
        if not piece.position or piece.start != piece.block.start:
            return 0
        wide = {BlockKind.HEADING: 16, BlockKind.QUOTATION: 8, BlockKind.CODE: 8}
        # Qt takes the larger of two spaces that meet: this one counts after a list or a table.
        wide[BlockKind.PARAGRAPH] = self._typography.pixels * 0.75
        return wide.get(piece.block.kind, 0)

    def _space_below(self, piece: Piece) -> float:
        tight = {BlockKind.LIST_ITEM: 4, BlockKind.TABLE_ROW: _ROW_SPACE, BlockKind.HEADING: 8}
        return tight.get(piece.block.kind, self._typography.pixels * 0.75)

    def _indent(self, made: QTextBlockFormat, piece: Piece, right_to_left: bool) -> None:
        kind = piece.block.kind
        if kind is BlockKind.CODE:
            made.setBackground(QBrush(QColor(self._theme.panel)))
        if kind not in (BlockKind.LIST_ITEM, BlockKind.QUOTATION):
            return
        if kind is BlockKind.QUOTATION:
            made.setProperty(QUOTATION, True)
        depth = _INDENT * max(1, piece.block.level)
        if right_to_left:
            made.setRightMargin(depth)
        else:
            made.setLeftMargin(depth)

    def _make_characters(self, piece: Piece, arabic: bool, marks: tuple[Mark, ...]) -> QTextCharFormat:
        kinds = {mark.kind for mark in marks}
        font = self._typography.font(self._size(piece, arabic), arabic)
        if piece.block.kind is BlockKind.CODE or MarkKind.CODE in kinds:
            font.setStyleHint(QFont.StyleHint.Monospace)
            font.setFamilies([system_family(QFontDatabase.SystemFont.FixedFont), "monospace", NASKH])
        font.setBold(piece.block.kind is BlockKind.HEADING or MarkKind.STRONG in kinds)
        # Arabic has no italics; leaning letters are hard to read there, so emphasis becomes weight.
        font.setItalic(MarkKind.EMPHASIS in kinds and not arabic)
        if MarkKind.EMPHASIS in kinds and arabic:
            font.setBold(True)
        made = QTextCharFormat()
        made.setFont(font)
        for mark in marks:
            if mark.kind is MarkKind.LINK and mark.target:
                self._make_link(made, mark.target)
        return made

    def _make_link(self, made: QTextCharFormat, target: str) -> None:
        made.setAnchor(True)
        made.setAnchorHref(target)
        made.setForeground(QColor(self._theme.accent))
        made.setFontUnderline(True)


@cache
def system_family(kind: QFontDatabase.SystemFont) -> str:
    """The family that a font of the system really is: after a mere alias such as "monospace", Qt would take
    blanks and full stops from the next family that is named."""
    return QFontInfo(QFontDatabase.systemFont(kind)).family()
