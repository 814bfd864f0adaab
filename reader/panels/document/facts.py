"""What is known of a release, fact by fact, each with the place it was taken from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from index import Confidence, Evidence, PartialDate, Release
from reader.paint.colours import Theme
from reader.paint.direction import direction_of, reveal_embeddings
from reader.wording import date_text, language_text

_HIGHEST = 240
_NAMES = 128
_MOST_DATES = 8


@dataclass(frozen=True, slots=True)
class Fact:
    """A name, a value, and where the value comes from ("" where that goes without saying)."""

    name: str
    value: str
    evidence: str = ""


def facts_of(release: Release) -> tuple[Fact, ...]:
    """Every fact a release has, in the order a reader asks for them."""
    return tuple(fact for fact in _all_facts(release) if fact.value)


def date_warning(date: PartialDate | None) -> str:
    """A sentence where the date is not certain, else ""."""
    if date is None or date.confidence is Confidence.CERTAIN:
        return ""
    if date.confidence is Confidence.AMBIGUOUS:
        return _translate("The date is ambiguous: {dates}.").format(dates=date_text(date))
    return _translate("The date is likely, but not certain.")


def _all_facts(release: Release) -> Iterator[Fact]:
    evidence = release.evidence
    yield Fact(_translate("Title"), reveal_embeddings(release.title), _evidence_text(evidence.get("title")))
    published = release.published
    yield Fact(
        _translate("Published"), date_text(published), _evidence_text(published and published.evidence)
    )
    yield Fact(_translate("Publisher"), release.publisher or "", _evidence_text(evidence.get("publisher")))
    yield Fact(_translate("Author"), release.byline or "", _evidence_text(evidence.get("byline")))
    yield Fact(_translate("Kind"), release.kind or "", _evidence_text(evidence.get("kind")))
    yield Fact(_translate("Source"), release.source or "", _evidence_text(evidence.get("source")))
    yield Fact(_translate("Address"), release.source_url or "", _evidence_text(evidence.get("source_url")))
    languages = ", ".join(language_text(code) for code in release.languages)
    yield Fact(_translate("Languages"), languages, _evidence_text(evidence.get("languages")))
    yield Fact(_translate("Dates mentioned"), _mentioned(release.dates))
    yield Fact(_translate("File"), release.key)
    yield Fact(_translate("Part of"), release.parent or "")
    yield Fact(
        _translate("Format"), release.format, _translate("read by {reader}").format(reader=release.extractor)
    )
    yield Fact(_translate("SHA-256"), release.sha256)
    for warning in release.warnings:
        yield Fact(_translate("Note"), warning)


def _mentioned(dates: tuple[PartialDate, ...]) -> str:
    written = list(dict.fromkeys(date_text(date) for date in dates))
    more = len(written) - _MOST_DATES
    shown = " · ".join(written[:_MOST_DATES])
    return shown if more <= 0 else _translate("{dates} and {count} more").format(dates=shown, count=more)


def _evidence_text(evidence: Evidence | None) -> str:
    if evidence is None:
        return ""
    if not evidence.quote:
        return _translate("found by the rule {rule}").format(rule=evidence.rule)
    return _translate("as written: “{quote}” ({rule})").format(quote=evidence.quote, rule=evidence.rule)


def _translate(text: str) -> str:
    return QCoreApplication.translate("facts", text)


class FactsList(QTextEdit):
    """The facts of one release in two columns of plain text that can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: tuple[Fact, ...] = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Facts about the release"))
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show these facts instead of the former ones."""
        self._facts = facts
        self.clear()
        if facts:
            self._fill(self.textCursor().insertTable(len(facts), 2, _table_format(self.isRightToLeft())))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.show_facts(self._facts)

    def _fill(self, table: QTextTable) -> None:
        # Qt does not mirror tables: the columns change places.
        names, values = (1, 0) if self.isRightToLeft() else (0, 1)
        side = QTextBlockFormat()
        side.setLayoutDirection(self.layoutDirection())
        for number, fact in enumerate(self._facts):
            name = table.cellAt(number, names).firstCursorPosition()
            name.setBlockFormat(side)
            name.insertText(fact.name, _coloured(self._theme.quiet))
            value = table.cellAt(number, values).firstCursorPosition()
            _insert_line(value, fact.value, self._theme.text)
            if fact.evidence:
                value.insertBlock()
                _insert_line(value, fact.evidence, self._theme.quiet)

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(min(_HIGHEST, round(size.height()) + 2))


def _insert_line(cursor: QTextCursor, text: str, colour: str) -> None:
    flat = text.replace("\n", " ")
    form = QTextBlockFormat()
    form.setLayoutDirection(direction_of(flat))
    form.setAlignment(Qt.AlignmentFlag.AlignLeft)
    cursor.setBlockFormat(form)
    cursor.insertText(flat, _coloured(colour))


def _coloured(colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    return made


def _table_format(mirrored: bool) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setCellSpacing(0)
    made.setCellPadding(3)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    widths = (QTextLength.Type.FixedLength, _NAMES), (QTextLength.Type.VariableLength, 0)
    made.setColumnWidthConstraints([QTextLength(*width) for width in (widths[::-1] if mirrored else widths)])
    return made
