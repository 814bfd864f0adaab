"""What is marked in the title above the text, whether it stands in the text or outside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from index import Block, Release, Span
from reader.menus import Menu
from reader.paint.overlaps import SpanSet
from reader.panels.document.title import TitleLabel


class Heading(QObject):
    """Gives the label of the title what belongs to it. Offsets are code points of the release's text, those
    of a title outside the text count within it.

    Emits `menu_opening(menu, offset)` so that others can add to the title's menu; beside the words, and
    outside the text, the offset is -1.
    """

    menu_opening = Signal(QMenu, int)

    def __init__(self, label: TitleLabel) -> None:
        super().__init__(label)
        self._label = label
        self._release: Release | None = None
        label.menu_requested.connect(self._open_menu)

    def show_release(self, release: Release) -> None:
        """Show the title of a release, with nothing marked."""
        self._release = release
        self._label.show_title(release.title)

    def mark(self, names: SpanSet, hits: SpanSet, outside: Iterable[Span]) -> None:
        """Mark names and hits, which are painted over names; `outside` are the hits of a title out there."""
        if self._block is None:
            self._label.set_spans(tuple(outside))
        else:
            self._label.set_spans((*self._within(names), *self._within(hits)))

    def mark_found(self, found: SpanSet, outside: SpanSet) -> None:
        """Mark what was found on the page."""
        self._label.set_found(outside.spans if self._block is None else self._within(found))

    def frame(self, span: Span | None) -> None:
        """Frame a stretch of the text if it stands in the title, else nothing."""
        block = self._block
        if block is None or span is None or not block.start <= span.start <= span.end <= block.end:
            self._label.frame(None)
        else:
            self._label.frame(_from(span, block.start))

    def frame_outside(self, span: Span) -> None:
        """Frame a stretch of a title that stands outside the text."""
        self._label.frame(span)

    @property
    def _block(self) -> Block | None:
        return self._release.title_block if self._release else None

    def _within(self, spans: SpanSet) -> tuple[Span, ...]:
        block = self._block
        if block is None:
            return ()
        return tuple(_from(one, block.start) for one in spans.between(block.start, block.end))

    def _open_menu(self, offset: int, place: QPoint) -> None:
        """What can be done with the title, and with a name at a code point of it."""
        if self._release is None:
            return
        menu = Menu(self._label)
        copy = partial(QGuiApplication.clipboard().setText, self._release.title)
        menu.addAction(self.tr("Copy title"), copy)
        self.menu_opening.emit(menu, offset + self._block.start if self._block and offset >= 0 else -1)
        menu.pop_up(place)


def _from(span: Span, start: int) -> Span:
    return replace(span, start=span.start - start, end=span.end - start)
