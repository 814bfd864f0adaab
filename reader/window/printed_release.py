"""What is printed of a release, in the reader's words: its facts, the reasons of its marks, its notes."""

from __future__ import annotations

from collections.abc import Sequence, Set

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from index import Bookmark, BookmarkState, Reason, Release, Span
from reader.models.bookmarks import kept_text, state_text
from reader.paint.colours import MarkStyle
from reader.paint.direction import isolated, reveal_embeddings
from reader.paint.printed import PAPER, Printed, PrintedNote
from reader.panels.document.facts import facts_of
from reader.telling import told
from reader.wording import date_text, listed, number_text, reason_text


def printed_release(
    release: Release, spans: Sequence[Span], title_spans: Sequence[Span], bookmarks: Sequence[Bookmark]
) -> Printed:
    """A release with its hits and with what was kept of it, ready for paper."""
    line = (date_text(release.published), isolated(release.publisher or release.source or ""))
    return Printed(
        release=release,
        spans=tuple(spans),
        title_spans=tuple(title_spans),
        notes=_notes(bookmarks),
        line=" · ".join(line if release.publisher or release.source else line[:1]),
        facts=_facts(release),
        marks_title=_translate("Marks:"),
        legend=_legend({span.reason for span in (*spans, *title_spans)}),
        notes_title=_translate("Kept passages and notes"),
        right_to_left=QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft,
    )


def _legend(found: Set[Reason]) -> tuple[tuple[Reason, str], ...]:
    """The marks that occur, each with its words; reasons that look the same share one."""
    by_look: dict[MarkStyle, list[Reason]] = {}
    for reason in (one for one in Reason if one in found):
        by_look.setdefault(PAPER.marks[reason], []).append(reason)
    return tuple((same[0], listed(map(reason_text, same))) for same in by_look.values())


def _facts(release: Release) -> tuple[tuple[str, str], ...]:
    """Names and values, each with where it was found; the title stands above them."""
    others = (fact for fact in facts_of(release) if fact.value != reveal_embeddings(release.title))
    sentences = frozenset(map(told, release.warnings))  # in which what is to be isolated is so already
    return tuple(
        (fact.name, fact.value if fact.value in sentences else _found(fact.value, fact.evidence))
        for fact in others
    )


def _found(value: str, evidence: str) -> str:
    if not evidence:
        return isolated(value)
    return _translate("{value} – {evidence}").format(value=isolated(value), evidence=evidence)


def _notes(bookmarks: Sequence[Bookmark]) -> tuple[PrintedNote, ...]:
    """In the order of the text; what has no place in it any more comes last."""
    ordered = sorted(bookmarks, key=lambda one: (one.state is BookmarkState.ORPHAN, one.start, one.end))
    return tuple(
        PrintedNote(_translate("[{number}]").format(number=number_text(number)), one, _remark(one))
        for number, one in enumerate(ordered, start=1)
    )


def _remark(bookmark: Bookmark) -> str:
    return " · ".join(part for part in (kept_text(bookmark), state_text(bookmark.state)) if part)


def _translate(text: str) -> str:
    return QCoreApplication.translate("printing", text)
