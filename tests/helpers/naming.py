"""What a text names, said briefly enough to stand in an assertion."""

from __future__ import annotations

from index.entities import find_mentions
from index.entities.gazetteer import gazetteer
from index.records import BLOCK_SEPARATOR, Block, BlockKind, Entity, Mention

gazetteer()  # read before any example is timed


def paragraphs(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> tuple[str, tuple[Block, ...]]:
    """A canonical text of these blocks, and the blocks."""
    blocks, start = list[Block](), 0
    for text in texts:
        blocks.append(Block(kind, start, start + len(text)))
        start += len(text) + len(BLOCK_SEPARATOR)
    return BLOCK_SEPARATOR.join(texts), tuple(blocks)


def found_in(*texts: str, languages: tuple[str, ...] = ()) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Mentions and entities of paragraphs."""
    return find_mentions(*paragraphs(*texts), languages)


def named_in(*texts: str, languages: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Each mention as it is written and the id of what it names, in order."""
    text = BLOCK_SEPARATOR.join(texts)
    mentions, _ = found_in(*texts, languages=languages)
    return [(text[mention.start : mention.end], mention.entity) for mention in mentions]


def ids_in(*texts: str, languages: tuple[str, ...] = ()) -> set[str]:
    """The ids of all that paragraphs name."""
    return {entity for _, entity in named_in(*texts, languages=languages)}
