"""Known places and organisations as the reader's language calls them (resources/gazetteer)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_NONE: Mapping[str, str] = {}
_ARABIC = re.compile(r"^([^\t\n]+)\t(?:[^\n]*?(?:\t|; ))??([\u0621-\u064a][^;\t\n]*)", re.MULTILINE)
"""An id, and the first of its other names in Arabic letters."""


@cache
def local_names(language: str) -> Mapping[str, str]:
    """The names of known entities in a language by their id; English is what they are called anyway.

    Only for Arabic does the gazetteer tell any, and not of every entity.
    """
    if language != "ar":
        return _NONE
    from index.entities.gazetteer import ENTITIES  # with the rules for names, which no other start needs

    text = (files("resources") / "gazetteer" / ENTITIES).read_text("utf-8")
    return dict(_ARABIC.findall(text))
