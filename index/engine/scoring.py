"""How much a match is worth: BM25F with fields scored apart and summed, as in Whoosh.

The formula is that of Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009, section 3). Only
live documents count, so scores do not depend on how the index came about.
"""

from __future__ import annotations

import numpy as np

from index.engine.documents import Documents, Scores
from index.engine.postings import PostingList

# The customary values; Whoosh and most engines use the same.
_SATURATION = 1.2
_LENGTH_NORMALISATION = 0.75


class Scoring:
    """What scores need to know of all documents: how many there are, and how long on average."""

    def __init__(self, documents: Documents) -> None:
        self._live_count = int(np.count_nonzero(documents.live))
        self._dampening: dict[str, Scores] = {}
        self._documents = documents

    def worth(self, field: str, postings: PostingList) -> Scores:
        """What a term is worth in each of its documents: more where it stands often, less in long texts."""
        dampening = self._dampening_of(field)[postings.documents]
        frequencies = postings.frequencies
        rarity = self.rarity(len(postings.documents))
        return np.asarray(rarity * (_SATURATION + 1) * frequencies / (frequencies + dampening))

    def rarity(self, documents: int) -> float:
        """Inverse document frequency, above 0 for every number of documents."""
        return float(np.log1p((self._live_count - documents + 0.5) / (documents + 0.5)))

    def _dampening_of(self, field: str) -> Scores:
        """For every document, how fast another occurrence of a word adds less."""
        known = self._dampening.get(field)
        if known is None:
            lengths = self._documents.lengths[field]
            # Where all texts are empty no word is weighed, so any mean will do.
            mean = float(lengths[self._documents.live].sum()) / max(self._live_count, 1) or 1.0
            norm = 1 - _LENGTH_NORMALISATION + _LENGTH_NORMALISATION * lengths / mean
            known = self._dampening[field] = _SATURATION * norm
        return known
