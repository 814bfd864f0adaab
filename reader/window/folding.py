"""Remembers which parts of the window are folded."""

from __future__ import annotations

from functools import partial

from reader.settings import Settings
from reader.window.parts import Parts


def remember_folds(parts: Parts, settings: Settings) -> None:
    """Fold the timeline and the groups of the filters as they were, and note every change."""
    foldable = {
        "timeline": parts.timeline,
        **{f"filters-{name}": section for name, section in parts.filters.sections.items()},
    }
    for name, part in foldable.items():
        part.set_open(settings.flag(f"open-{name}", True))
        part.folded.connect(partial(settings.set_flag, f"open-{name}"))
