"""Every kind of release has a name that can be translated."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from index.facts import kind as kinds
from index.formats.furniture import KINDS
from reader.languages import speech
from reader.preferences import Preferences
from reader.release_kinds import RELEASE_KINDS, release_kind_text


def test_no_kind_that_the_index_knows_is_left_out() -> None:
    known = {*KINDS.values(), *kinds._SURE.values(), *kinds._LIKELY.values(), *kinds._FOR_MACHINES.values()}
    assert known | {"mail"} == RELEASE_KINDS


@pytest.mark.parametrize("kind", sorted(RELEASE_KINDS))
def test_each_has_a_word_of_its_own_in_arabic(qapp: QApplication, kind: str) -> None:
    speech.set(qapp, Preferences(language="ar"))
    assert not release_kind_text(kind).isascii()


def test_what_a_release_calls_itself_stays() -> None:
    assert release_kind_text("Tagesbericht") == "Tagesbericht"
