"""What the elements of HTML mean to a reader: which divide a text into blocks, which hold none of it."""

from __future__ import annotations


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""Heading -> its level."""

BLOCKS = frozenset(HEADINGS) | _names(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form header hgroup hr html legend li main menu nav ol p pre section summary table tbody td
    tfoot th thead tr ul
    """
)
"""Elements that begin and end a block."""

INLINE = _names("a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup tt u var")
"""Elements inside a line of text."""

LISTS = _names("ol ul menu dir dl")

NEVER_TEXT = _names(
    """
    script style noscript template iframe object embed applet svg math canvas audio video map head title link
    meta select option button textarea input datalist dialog
    """
)
"""Programs, controls and media: whatever is written in them is not the page's text."""

BESIDE = _names("nav aside")
"""Elements beside the text of a page, wherever they stand."""

ROLES_BESIDE = _names("navigation banner contentinfo search dialog alertdialog complementary menu")
"""The same by their role (WAI-ARIA landmarks)."""

CLEAN = (
    (BLOCKS | INLINE | _names("br del samp dfn")) - BESIDE - _names("body dialog dir footer form header html")
)
"""Elements that may come out of Markdown."""
