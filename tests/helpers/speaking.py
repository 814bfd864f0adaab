"""Tests read English, whatever the machine speaks; those about other languages set them themselves."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from reader.languages import speech
from reader.preferences import Preferences

ENGLISH = Preferences(language="en")


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """The interface in English, as every test finds it."""
    speech.set(qapp, ENGLISH)
