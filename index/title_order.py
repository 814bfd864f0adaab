"""The releases of an archive in the order of their titles, worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping

from index.alphabetical import alphabetical
from index.catalogue import Catalogue
from index.records import Query, Sort

_NOT_ASKED_FOR: Mapping[str, int] = {}


class TitleOrder:
    """Asks the catalogue, and remembers what it said until it changes."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._places: Mapping[str, int] = {}
        self._revision: tuple[int, int] | None = None

    def places(self, query: Query) -> Mapping[str, int]:
        """The place of each release by its key, where a question wants this order; keys decide between
        equals, and a release without a title is called by its key."""
        if query.sort is not Sort.TITLE:
            return _NOT_ASKED_FOR
        revision = self._catalogue.revision
        if revision != self._revision:
            titles = self._catalogue.titles()
            ordered = sorted((alphabetical(title or key), key) for key, title in titles)
            self._places = {key: place for place, (_, key) in enumerate(ordered)}
            self._revision = revision
        return self._places
