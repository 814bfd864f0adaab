"""How results are listed: what they stand together by, from one start to the next."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject

from reader.models.results import Grouping
from reader.settings import Settings
from reader.window.parts import Parts
from reader.window.searching import Searching

_NAME = "results/grouping"


class Listing(QObject):
    """Keeps the choice of groups, and asks the same question again when it changes."""

    def __init__(self, parts: Parts, settings: Settings, searching: Searching, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._searching = settings, searching
        with suppress(ValueError):  # a choice that nobody knows any more
            parts.results.set_grouping(Grouping(settings.value(_NAME) or ""))
        parts.results.grouping_chosen.connect(self._regroup)

    def _regroup(self, grouping: Grouping) -> None:
        self._settings.set_value(_NAME, grouping.value)
        self._searching.again()
