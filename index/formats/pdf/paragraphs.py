"""From the lines of a PDF to its blocks: headings by size, paragraphs by gaps and indents, list items, rows.

Every block lies on one page, so that a page can be cited; a paragraph that goes on overleaf is two blocks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, zip_longest
from statistics import quantiles

from index.formats.composing import Draft
from index.formats.pdf.hyphens import Hyphens, without_soft_hyphens
from index.formats.pdf.lines import Line, Page
from index.formats.pdf.pieces import HYPHEN
from index.records import BlockKind

_GAP = 1.3
"""Distance of two lines from which a new paragraph begins, as a share of the usual one."""
_GAP_OF_ROWS = 2.5
_USUAL_PITCH = 1.2
_ENOUGH_PITCHES = 8
_INDENT = 0.8
"""In sizes of the letters."""
_LOOKED_AT = 50
"""Lines back that tell the edges of a paragraph."""
_OTHER_SIZE = 0.12
"""Share by which the letters of two lines of one paragraph may differ in size."""
_HEADING = 1.15
"""Size of a heading's letters, as a share of those of the text."""
_MOST_IN_HEADINGS = 0.2
"""Share of a document's letters in one size, above which these are not headings but text."""
_LONGEST_HEADING = 250
_DEEPEST_HEADING = 6

_BULLET = re.compile(r"[-*+•·●▪◦‣–—\uf0b7\uf0a7]\s+(?=\S)|[•●▪◦‣\uf0b7\uf0a7](?=\S)")
_NUMBERED = re.compile(r"(?:\d{1,3}[.)]|\(\d{1,2}\)|\([a-z]{1,4}\)|[a-z]\))\s+(?=\S)")
_WORD = 3.0
"""Width of a word, in sizes of the letters."""
_SHORT = 0.6
_LONGEST_ALONE = 45
_NARROWEST = 25
"""Letters in a line of the narrowest column; shorter lines are an address, a list, a verse."""
_SENTENCE_END = re.compile(r"[.!?:;؟۔…][\"'”’»)\]]*$")


class Layout:
    """What is usual in a document: the size of its letters, the distance of its lines, its hyphens."""

    def __init__(self, pages: list[Page]) -> None:
        lines = [line for page in pages for line in page.lines if not line.turned]
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[_rounded(line.size)] += len(line.text)
        self.size = max(sizes, key=sizes.__getitem__, default=0.0)
        most = _MOST_IN_HEADINGS * sizes.total()
        larger = [size for size, count in sizes.items() if size >= _HEADING * self.size and count <= most]
        largest_first = enumerate(sorted(larger, reverse=True), 1)
        self._levels = {size: min(level, _DEEPEST_HEADING) for level, size in largest_first}
        pitches = [
            (line.bottom - following.bottom) / line.size
            for page in pages
            for line, following in pairwise(page.lines)
            if _rounded(line.size) == self.size and line.size and _follows(line, following)
        ]
        self.pitch = quantiles(pitches, n=4)[0] if len(pitches) >= _ENOUGH_PITCHES else _USUAL_PITCH
        self.hyphens = Hyphens(line.text for line in lines)

    def level(self, line: Line) -> int:
        """The level of a heading whose letters are as large as a line's, 0 for text."""
        return self._levels.get(_rounded(line.size), 0) if not line.turned else 0


def read_page(page: Page, layout: Layout) -> Iterator[Draft]:
    """The blocks of one page."""
    for group in _joined_columns(list(_groups(page.lines, layout)), layout):
        yield from _drafts(group, page.lines, layout)


def _rounded(size: float) -> float:
    return round(2 * size) / 2


def _follows(line: Line, following: Line) -> bool:
    """Whether a line stands below another in the same column."""
    overlaps = min(line.right, following.right) > max(line.left, following.left)
    return overlaps and following.bottom < line.bottom


def _groups(lines: list[Line], layout: Layout) -> Iterator[list[Line]]:
    """Lines between which nothing begins a new block."""
    group: list[Line] = []
    for line, following in zip_longest(lines, lines[1:]):
        if group and _begins_group(group, line, following, layout):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins_group(group: list[Line], line: Line, following: Line | None, layout: Layout) -> bool:
    last = group[-1]
    if not _follows(last, line) or line.turned != last.turned:
        return True
    if abs(line.size - last.size) > _OTHER_SIZE * max(line.size, last.size):
        return True
    if (len(line.cells) > 1) != (len(last.cells) > 1):
        return True
    gap = _GAP_OF_ROWS if len(line.cells) > 1 else _GAP
    if last.bottom - line.bottom > gap * max(layout.pitch, _USUAL_PITCH) * line.size:
        return True
    if last.text.endswith(HYPHEN):
        return False
    if _is_item(line):
        return bool(_BULLET.match(line.text)) or _is_item(group[0]) or _is_ended(group, line)
    return _is_set_in(group, line, following)


def _is_ended(group: list[Line], line: Line) -> bool:
    """Whether the last line of a group ends a sentence, or was ended although there was room."""
    last = group[-1]
    width = max(other.right - other.left for other in [*group[-_LOOKED_AT:], line])
    return bool(_SENTENCE_END.search(last.text)) or _has_room(last, line, width)


def _is_set_in(group: list[Line], line: Line, following: Line | None) -> bool:
    """Whether a line is the first of a paragraph that begins with an indent.

    Where the next line is set in as far, they are the lines below a first one that stands out.
    """
    if not _indent(line, group) > _INDENT * line.size > _indent(group[-1], group) or _is_item(group[0]):
        return False
    if following is None or not _follows(line, following):
        return bool(_SENTENCE_END.search(group[-1].text))
    return abs(_indent(line, group) - _indent(following, group)) > _INDENT * line.size / 2


def _indent(line: Line, group: list[Line]) -> float:
    """How far a line is set in from the edge at which the lines of its group begin."""
    if line.right_to_left:
        return max(other.right for other in [*group[-_LOOKED_AT:], line]) - line.right
    return line.left - min(other.left for other in [*group[-_LOOKED_AT:], line])


def _is_item(line: Line) -> bool:
    return bool(_BULLET.match(line.text) or _NUMBERED.match(line.text))


def _joined_columns(groups: list[list[Line]], layout: Layout) -> Iterator[list[Line]]:
    """Groups, of which one that ends in mid-sentence at the foot of a column goes on in the next column."""
    whole: list[Line] = []
    for group in groups:
        if whole and _goes_on(whole[-1], group[0], layout):
            whole = [*whole, *group]
            continue
        if whole:
            yield whole
        whole = group
    if whole:
        yield whole


def _goes_on(line: Line, following: Line, layout: Layout) -> bool:
    if _follows(line, following) or len(line.cells) > 1 or len(following.cells) > 1:
        return False
    if line.turned or following.turned or layout.level(line) != layout.level(following):
        return False
    upwards = following.bottom > line.bottom
    return upwards and following.text[:1].islower() and not _SENTENCE_END.search(line.text)


def _drafts(group: list[Line], page: list[Line], layout: Layout) -> Iterator[Draft]:
    number = group[0].page
    level = layout.level(group[0])
    if len(group[0].cells) > 1 and len(group) > 1:
        for line in group:
            cells = " | ".join(without_soft_hyphens(cell) for cell in line.cells)
            yield Draft(BlockKind.TABLE_ROW, cells, page=number)
    elif level and len(" ".join(line.text for line in group)) <= _LONGEST_HEADING and _has_letters(group):
        yield Draft(BlockKind.HEADING, _paragraph([group], layout), level, page=number)
    else:
        for paragraph in _paragraphs(group, _width(group, page)):
            yield _draft(_paragraph(paragraph, layout), number)


def _has_letters(group: list[Line]) -> bool:
    return any(character.isalpha() for line in group for character in line.text)


def _draft(text: str, page: int) -> Draft:
    """A paragraph or a list item: its bullet is left to whoever draws it, its number belongs to the text."""
    bullet = _BULLET.match(text)
    if bullet:
        return Draft(BlockKind.LIST_ITEM, text[bullet.end() :], 1, page=page)
    if _NUMBERED.match(text):
        return Draft(BlockKind.LIST_ITEM, text, 1, page=page)
    return Draft(BlockKind.PARAGRAPH, text, page=page)


def _width(group: list[Line], page: list[Line]) -> float:
    """The width of the column that a group stands in: its own where lines reach it, else that of its page."""
    first = group[0]
    own = max(line.right - line.left for line in group)
    if len(group) == 1:
        return own
    alike = (line for line in page if abs(line.size - first.size) < 1 and _begin_alike(first, line))
    widest = max((line.right - line.left for line in alike), default=own)
    reaching = sum(line.right - line.left > own - _WORD * first.size for line in group)
    return own if reaching > 1 and not _stand_alone(group, own, widest) else widest


def _stand_alone(group: list[Line], own: float, widest: float) -> bool:
    """Whether lines of one length are those of a list all the same: short, none begun in mid-sentence."""
    if group[0].right_to_left or own > _SHORT * widest:
        return False
    in_sentence = any(line.text[:1].islower() for line in group[1:])
    return not in_sentence and max(len(line.text) for line in group) <= _LONGEST_ALONE


def _begin_alike(line: Line, other: Line) -> bool:
    edges = (line.right, other.right) if line.right_to_left else (line.left, other.left)
    return abs(edges[0] - edges[1]) < line.size


def _paragraphs(group: list[Line], width: float) -> Iterator[list[list[Line]]]:
    """The paragraphs of a group, each with its stretches of running lines.

    A line with room left for the next word was ended on purpose: a paragraph where it ends a sentence, a
    line of an address or a verse where it does not.
    """
    paragraph: list[list[Line]] = [[group[0]]]
    for line, following in pairwise(group):
        if not _has_room(line, following, width) or following.text[:1].islower():
            paragraph[-1].append(following)
        elif _SENTENCE_END.search(line.text):
            yield paragraph
            paragraph = [[following]]
        else:
            paragraph.append([following])
    yield paragraph


def _has_room(line: Line, following: Line, width: float) -> bool:
    width = max(width, _NARROWEST * (line.right - line.left) / len(line.text))
    word = following.text.split(maxsplit=1)[0]
    share = (len(word) + 1) / len(following.text)
    return line.right - line.left + share * (following.right - following.left) < width - 0.5 * line.size


def _paragraph(stretches: list[list[Line]], layout: Layout) -> str:
    return "\n".join(_running(stretch, layout) for stretch in stretches)


def _running(lines: list[Line], layout: Layout) -> str:
    """Lines as one, words that run over a line end made whole."""
    text = lines[0].text
    for line in lines[1:]:
        joined = layout.hyphens.join(text, line.text)
        text = f"{text} {line.text}" if joined is None else joined
    return without_soft_hyphens(text)
