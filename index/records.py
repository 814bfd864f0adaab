"""The frozen values that travel between rooms: what two rooms could decide differently is decided here."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from index.counts import FacetCount as FacetCount
from index.counts import Facets as Facets
from index.counts import Timeline as Timeline
from index.days import day_range
from index.timescale import Precision as Precision
from index.timescale import Undated as Undated

MAXIMUM_TEXT = 10_000_000
"""Most code points in a canonical text; a longer one is refused as too large."""

BLOCK_SEPARATOR = "\n\n"
"""What stands between two blocks in the canonical text."""


class Confidence(StrEnum):
    """How sure the rule that read a date is."""

    CERTAIN = "certain"
    LIKELY = "likely"
    AMBIGUOUS = "ambiguous"


class BlockKind(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    TABLE_ROW = "table-row"
    CODE = "code"


class MarkKind(StrEnum):
    """Inline emphasis that survives into the canonical blocks."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"


class EntityKind(StrEnum):
    """The three kinds of thing a mention can name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


class LedgerAction(StrEnum):
    """What can be decided about entities."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    REJECT = "reject"
    DISTINCT = "distinct"
    ALIAS = "alias"
    KIND = "kind"


class Reason(StrEnum):
    """Why a stretch of text matched a question."""

    EXACT = "exact"
    STEM = "stem"
    FOLDED = "folded"
    VARIANT = "variant"
    ALIAS = "alias"
    FUZZY = "fuzzy"
    ENTITY = "entity"


class Sort(StrEnum):
    """Order of results; undated releases come last in both date orders, ties break by key.

    Titles and sources stand in alphabetical order (`index.alphabetical`). Of one source the newest comes
    first; releases without a source come last.
    """

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    SOURCE = "source"


class BookmarkState(StrEnum):
    """Where a bookmark stands after its release was last read."""

    EXACT = "exact"
    MOVED = "moved"
    FUZZY = "fuzzy"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch [start, end) of a text in code points, and why it matched."""

    start: int
    end: int
    reason: Reason = Reason.EXACT


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact was found and by which rule.

    `quote` is the source as written. `start` and `end` are its place in the canonical text,
    None where the evidence is not part of it (front matter, an address line, a file name).
    """

    rule: str
    quote: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exact as its source states it: an interval of days without time zone.

    `value` is ISO 8601 cut to the precision ("2017-10-19", "2017-10", "2017"); None when ambiguous,
    and then `alternatives` holds the candidates.
    """

    value: str | None
    precision: Precision
    confidence: Confidence
    alternatives: tuple[str, ...] = ()
    calendar: str = "gregorian"
    evidence: Evidence | None = None

    @property
    def days(self) -> tuple[datetime.date, datetime.date] | None:
        """First and last day that the date may mean, or None when it is ambiguous."""
        return day_range(self.value) if self.value else None


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline emphasis over a stretch of the canonical text; `target` is a link's address."""

    kind: MarkKind
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A span of the canonical text with its role; `level` is a heading's or a list's depth from 1."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    marks: tuple[Mark, ...] = ()
    language: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place; `id` is `kind:normalised-name`, the same after every rebuild."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the canonical text that names an entity; `entity` is its id."""

    entity: str
    kind: EntityKind
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Release:
    """One release as it was understood: a canonical text, blocks over it, and facts with evidence.

    `evidence` maps a field's name ("title", "source", "publisher", …) to where it was found.
    `entities` describes every entity that `mentions` refers to.
    """

    key: str
    sha256: str
    format: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    extractor: str
    published: PartialDate | None = None
    dates: tuple[PartialDate, ...] = ()
    languages: tuple[str, ...] = ()
    source: str | None = None
    source_url: str | None = None
    publisher: str | None = None
    byline: str | None = None
    kind: str | None = None
    parent: str | None = None
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def title_block(self) -> Block | None:
        """The first block where it is the title, else None."""
        first = self.blocks[0] if self.blocks else None
        return first if first and self.text[first.start : first.end] == self.title else None


@dataclass(frozen=True, slots=True)
class Query:
    """A question as a plain value: it can be saved, repeated, sent to a worker, written into a report.

    Several entities mean all of them; several sources, languages or formats mean any of them;
    different fields mean all. What is excluded is left out whatever else it carries. `since` and `until` are
    ISO dates cut to any precision, both inclusive; `undated` asks for what has no date of the kind at all.
    An `entities` value is an id, a name or an alias.
    """

    text: str = ""
    match: str = "all"
    since: str | None = None
    until: str | None = None
    date_kind: str = "published"
    entities: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    exclude_entities: tuple[str, ...] = ()
    exclude_sources: tuple[str, ...] = ()
    exclude_languages: tuple[str, ...] = ()
    exclude_formats: tuple[str, ...] = ()
    sort: Sort = Sort.RELEVANCE
    undated: Undated | None = None


@dataclass(frozen=True, slots=True)
class Snippet:
    """A cut of the text with the spans that matched; spans count from the snippet's first code point.

    `start` is where the cut begins in the canonical text.
    """

    text: str
    spans: tuple[Span, ...] = ()
    start: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """One release of a result."""

    key: str
    score: float
    snippets: tuple[Snippet, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a question: `total` is exact, `hits` is the page, `timeline` is there when asked for.

    Where groups were asked for they stand in the order of the hits, each with its value and exact size.
    An overview has the `keys` of all that was found in place of hits.
    """

    total: int
    hits: tuple[Hit, ...] = ()
    facets: Facets = field(default_factory=Facets)
    timeline: Timeline | None = None
    notices: tuple[str, ...] = ()
    corrected: str | None = None
    groups: tuple[FacetCount, ...] = ()
    keys: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A kept passage, found again by quote, surroundings, place, file hash and extractor version.

    Follows the TextQuoteSelector and TextPositionSelector of the W3C Web Annotation Data Model.
    `created` is an ISO 8601 time in UTC.
    """

    id: str
    release: str
    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    sha256: str
    extractor: str
    note: str = ""
    tags: tuple[str, ...] = ()
    colour: str = ""
    created: str = ""
    state: BookmarkState = BookmarkState.EXACT


@dataclass(frozen=True, slots=True)
class Row:
    """What a list shows of a release without reading its text."""

    key: str
    title: str
    published: PartialDate | None
    source: str | None
    languages: tuple[str, ...]
    format: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list to take away says of a release, with the text that its snippets are cut from."""

    row: Row
    text: str
    publisher: str | None
    source_url: str | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that did not become a release: a refusal's kind and the sentence that says why."""

    key: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of long work is; `total` is 0 while it is not known.

    `within` is how many releases were read of the large containers that are not at their end yet.
    """

    stage: str
    done: int
    total: int
    within: int = 0


@dataclass(frozen=True, slots=True)
class Committed:
    """A searcher can see more than before: the time to refresh."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What bringing catalogue and index up to date did, in numbers of files, with every failure named."""

    read: int = 0
    unchanged: int = 0
    moved: int = 0
    gone: int = 0
    indexed: int = 0
    failures: tuple[Failure, ...] = ()
    notices: tuple[str, ...] = ()
    seconds: float = 0.0
    cancelled: bool = False
