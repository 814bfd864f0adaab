"""A search and its result in the reader's words, as they stand at the head of a report."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from index import PartialDate, Query, Reason, ReportWords, Sort
from reader.format_names import format_text
from reader.languages import speech
from reader.models.active import Names, active_filters
from reader.paint.direction import reveal_embeddings
from reader.paint.report_style import report_style
from reader.wording import date_text, language_text, listed, number_text, reason_text, time_text

if TYPE_CHECKING:
    from index import Archive


def about(
    query: Query, names: Names, listed_count: int, found: int, archive: Archive
) -> tuple[tuple[str, str], ...]:
    """What was asked, what narrowed it, how many were found of how many, where and when: names and values."""
    lines = [(_translate("Question"), reveal_embeddings(query.text.strip()) or _translate("every release"))]
    if len(query.text.split()) > 1:
        words = {"all": _translate("all of the words"), "any": _translate("any of the words")}
        lines.append((_translate("Words"), words[query.match]))
    filters = [one.text for one in active_filters(query, names)]
    lines.append((_translate("Filters"), listed(filters) if filters else _translate("none")))
    lines.append((_translate("Order"), _order(query.sort)))
    of_all = _translate("{found} of {total} releases")
    lines.append(
        (_translate("Found"), of_all.format(found=number_text(found), total=number_text(archive.count())))
    )
    if listed_count != found:
        lines.append((_translate("Listed here"), number_text(listed_count)))
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    return (
        *lines,
        (_translate("Archive"), reveal_embeddings(archive.folder.name)),
        (_translate("Date of this list"), time_text(now)),
    )


def report_words() -> ReportWords:
    """What a report says around the facts."""
    return ReportWords(
        title=_translate("Search results"),
        file=_translate("File"),
        marks=_translate("Marks"),
        gone=_translate("No longer in the archive"),
        reasons={reason: reason_text(reason) for reason in Reason},
        language=speech.language,
        right_to_left=QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        date=_date,
        languages=lambda codes: listed(map(language_text, codes)),
        format=format_text,
        style=report_style(),
    )


def _date(date: PartialDate | None) -> str:
    if date is not None and date.value is None:
        return _translate("date ambiguous: {dates}").format(dates=date_text(date))
    return date_text(date)


def _order(sort: Sort) -> str:
    words = {
        Sort.RELEVANCE: _translate("most relevant first"),
        Sort.NEWEST: _translate("newest first"),
        Sort.OLDEST: _translate("oldest first"),
        Sort.TITLE: _translate("by title"),
        Sort.SOURCE: _translate("by source, newest first"),
    }
    return words[sort]


def _translate(text: str) -> str:
    return QCoreApplication.translate("report", text)
