"""A result as one page for people: complete in itself, read in any browser, nothing to load or to run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from index.direction import reveal_embeddings, runs_right_to_left
from index.records import PartialDate, Reason, Snippet, Span
from index.reports.entries import ReportEntry

_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What a report says around the facts, in the reader's language; `language` is its ISO 639 code.

    `date`, `languages` and `format` write a date with its precision, the names of languages and of a format;
    `style` is the page's style sheet.
    """

    title: str = "Search results"
    file: str = "File"
    marks: str = "Marks"
    gone: str = "No longer in the archive"
    reasons: Mapping[Reason, str] = field(default_factory=lambda: {reason: reason.value for reason in Reason})
    language: str = "en"
    right_to_left: bool = False
    date: Callable[[PartialDate | None], str] = lambda date: (date.value if date else None) or "undated"
    languages: Callable[[tuple[str, ...]], str] = ", ".join
    format: Callable[[str], str] = str
    style: str = ""


class HtmlReport:
    """The pieces of the page. `about` are names and values that say what was searched and when: sentences of
    the asker's own, in which names are isolated already.
    """

    def __init__(self, about: Sequence[tuple[str, str]], words: ReportWords) -> None:
        self._about, self._words = about, words

    def head(self) -> str:
        """Everything before the first release."""
        words = self._words
        about = "".join(
            f"<dt>{_text(name)}</dt><dd><bdi>{escape(value)}</bdi></dd>\n" for name, value in self._about
        )
        legend = " ".join(f"<mark class={reason}>{_text(words.reasons[reason])}</mark>" for reason in Reason)
        side = "rtl" if words.right_to_left else "ltr"
        return (
            f'<!doctype html>\n<html lang="{_text(words.language)}" dir="{side}">\n<head>\n'
            '<meta charset="utf-8">\n'
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
            "style-src 'unsafe-inline'\">\n"
            '<meta name="referrer" content="no-referrer">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{_text(words.title)}</title>\n<style>\n{words.style}</style>\n</head>\n<body>\n"
            f"<header>\n<h1>{_text(words.title)}</h1>\n<dl>\n{about}"
            f"<dt>{_text(words.marks)}</dt><dd>{legend}</dd>\n</dl>\n</header>\n<ol>\n"
        )

    def entry(self, entry: ReportEntry) -> str:
        """One release."""
        language = entry.languages[0] if entry.languages else None
        parts = (
            f"<h2{_side(entry.title, language)}>{_title(entry)}</h2>",
            *([f"<p class=gone>{_text(self._words.gone)}</p>"] if entry.gone else self._facts(entry)),
            *(f"<p class=snippet{_side(one.text, language)}>{_marked(one)}</p>" for one in entry.snippets),
            f"<p class=file>{_text(self._words.file)}: <code>{_own(entry.key)}</code>{_fixity(entry)}</p>",
        )
        return f"<li value={entry.rank}>\n" + "\n".join(parts) + "\n</li>\n"

    def foot(self) -> str:
        """Everything after the last release."""
        return "</ol>\n</body>\n</html>\n"

    def _facts(self, entry: ReportEntry) -> Iterator[str]:
        publisher = entry.publisher or entry.source
        known = (
            *(self._words.date(entry.published), publisher, self._words.languages(entry.languages)),
            self._words.format(entry.format),
        )
        yield f"<p class=facts>{' · '.join(_own(fact) for fact in known if fact)}</p>"
        if entry.address.lower().startswith(_WEB):
            shown = f'<a href="{_text(entry.address)}" rel="noreferrer noopener">{_text(entry.address)}</a>'
            yield f"<p class=address><bdi>{shown}</bdi></p>"
        elif entry.address:
            yield f"<p class=address>{_own(entry.address)}</p>"


def _title(entry: ReportEntry) -> str:
    return _marked(Snippet(entry.title, entry.title_spans)) if entry.title else _text(entry.key)


def _marked(snippet: Snippet) -> str:
    """A snippet with its spans as marks; where two lie over each other, the later one counts."""
    edges = {0, len(snippet.text)}
    edges.update(edge for span in snippet.spans for edge in (span.start, span.end))
    return "".join(
        _piece(snippet, start, end) for start, end in pairwise(sorted(edges)) if end <= len(snippet.text)
    )


def _piece(snippet: Snippet, start: int, end: int) -> str:
    written = _text(snippet.text[start:end])
    covering: list[Span] = [span for span in snippet.spans if span.start <= start and span.end >= end]
    return f"<mark class={covering[-1].reason}>{written}</mark>" if covering else written


def _fixity(entry: ReportEntry) -> str:
    return f"<br>SHA-256: <code>{_text(entry.sha256)}</code>" if entry.sha256 else ""


def _side(text: str, language: str | None) -> str:
    """Attributes that say in which language and direction an element is."""
    side = "rtl" if runs_right_to_left(text, language) else "ltr"
    return f' dir="{side}"' + (f' lang="{_text(language)}"' if language else "")


def _own(value: str) -> str:
    """A value in its own direction."""
    return f"<bdi>{_text(value)}</bdi>"


def _text(value: str) -> str:
    return escape(reveal_embeddings(value), quote=True)
