"""Preferences at work: kept, shown, and applied to the parts of the window the moment they change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.paint.colours import DARK, LIGHT, Theme, theme_for
from reader.paint.styles import Typography
from reader.preferences import Preferences, ThemeChoice, bounded, load, save
from reader.settings import Settings
from reader.window.parts import Parts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.dialogs.preferences import PreferencesDialog

STEP = 1
"""Pixels by which the type of the page grows and shrinks."""

_SPEECH = ("language", "digits")


def preferred_theme(preferences: Preferences) -> Theme:
    """The colours that are preferred, or those of the system."""
    match preferences.theme:
        case ThemeChoice.LIGHT:
            return LIGHT
        case ThemeChoice.DARK:
            return DARK
    return theme_for(QGuiApplication.styleHints().colorScheme())


class Preferring(QObject):
    """Keeps the preferences. Emits `changed(Preferences)`, `theme_changed(Theme)`, and `speech_changed` when
    the window has to be made anew, in another language or with other figures."""

    changed = Signal(object)
    theme_changed = Signal(object)
    speech_changed = Signal()

    def __init__(self, parts: Parts, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._settings, self._window = parts, settings, window
        self.preferences = load(settings)
        self.dialog: PreferencesDialog | None = None
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._scheme_changed)
        parts.results.density_chosen.connect(lambda density: self.change(density=density))
        parts.document.size_step_requested.connect(self.step)

    @property
    def theme(self) -> Theme:
        """The colours that are preferred, or those of the system."""
        return preferred_theme(self.preferences)

    def begin(self) -> None:
        """Apply everything to a window that was just made, in the right colours from the first."""
        self._apply(Preferences())

    def change(self, **fields: Any) -> None:
        """Choose something else, at once and for good."""
        self.take(replace(self.preferences, **fields))

    def take(self, preferences: Preferences) -> None:
        """Choose all of this, at once and for good."""
        before, self.preferences = self.preferences, bounded(preferences)
        if self.preferences == before:
            return
        save(self._settings, self.preferences)
        if self.preferences.theme != before.theme:
            self.theme_changed.emit(self.theme)
        self._apply(before)
        if self.dialog is not None:
            self.dialog.show_preferences(self.preferences, self.theme)
        self.changed.emit(self.preferences)
        if any(getattr(before, name) != getattr(self.preferences, name) for name in _SPEECH):
            self.speech_changed.emit()

    def step(self, steps: int) -> None:
        """So much larger type on the page, or with less than nothing smaller."""
        self.change(text_size=self.preferences.text_size + steps * STEP)

    def larger(self) -> None:
        """Larger type on the page."""
        self.step(1)

    def smaller(self) -> None:
        """Smaller type on the page."""
        self.step(-1)

    def usual_size(self) -> None:
        """The type size as it was at first."""
        self.change(text_size=Preferences().text_size)

    def show(self) -> None:
        """Open the dialog, or bring it to the front."""
        from reader.dialogs.preferences import PreferencesDialog  # not needed at the start

        if self.dialog is None:
            self.dialog = PreferencesDialog(self.preferences, self.theme, self._window)
            self.dialog.changed.connect(self.take)
            self.dialog.finished.connect(self._closed)
        self.dialog.show()
        self.dialog.activateWindow()

    def _apply(self, before: Preferences) -> None:
        typography = Typography.of(self.preferences)
        if typography != Typography.of(before):
            self._parts.document.set_typography(typography)
        self._parts.results.set_density(self.preferences.density)

    def _scheme_changed(self) -> None:
        if self.preferences.theme is ThemeChoice.SYSTEM:
            self.theme_changed.emit(self.theme)
            if self.dialog is not None:
                self.dialog.show_preferences(self.preferences, self.theme)

    def _closed(self) -> None:
        self.dialog = None
