"""A page of the web: which part of it is the release, and what the page says of itself.

`parsing` makes a tree; `weight` counts what its elements hold and `names` knows what they are called; with
these `beside` tells what stands beside the text and `main` finds the text itself, which `blocks` reads and
`ends` tidies. `facts` gathers what the page states, with `times` for what its body states for machines, and
`lines`, `dates` and `byline` for what it shows.
"""

from index.formats.page.blocks import read_blocks
from index.formats.page.facts import page_facts
from index.formats.page.main import all_blocks, blocks_beside, main_blocks
from index.formats.page.parsing import TooTangled, parse_page, stripped

__all__ = [
    "TooTangled",
    "all_blocks",
    "blocks_beside",
    "main_blocks",
    "page_facts",
    "parse_page",
    "read_blocks",
    "stripped",
]
