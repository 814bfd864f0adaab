"""What the reader chose for good: looks, language, type. One frozen record, kept between two starts."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from reader.settings import Settings


class ThemeChoice(StrEnum):
    """Colours: as the system has them, or one set for good."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Digits(StrEnum):
    """Which figures numbers and dates are written with: as the language has them, 0123 or ٠١٢٣."""

    LANGUAGE = "language"
    WESTERN = "western"
    ARABIC = "arabic"


class Face(StrEnum):
    """The type of a release on the page."""

    SERIF = "serif"
    SANS = "sans"


class Density(StrEnum):
    """How much of each result the list shows."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class Preferences:
    """`language` is "system" or a code such as "ar"; `text_size` in pixels, `leading` a multiple of the type
    size, `measure` in characters of an average line."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    language: str = "system"
    digits: Digits = Digits.LANGUAGE
    face: Face = Face.SERIF
    text_size: int = 17
    leading: float = 1.5
    measure: int = 69
    density: Density = Density.COMFORTABLE
    restore_session: bool = True


LIMITS: dict[str, tuple[float, float]] = {"text_size": (12, 40), "leading": (1.2, 2.2), "measure": (40, 110)}
"""The least and the most of what is a number."""


def load(settings: Settings) -> Preferences:
    """What was chosen; a value that nobody understands any more counts as not chosen."""
    chosen: dict[str, Any] = {}
    for field in fields(Preferences):
        kind = type(getattr(Preferences(), field.name))
        stored = settings.value(f"preferences/{field.name}")
        if stored is not None:
            try:
                chosen[field.name] = stored == "true" if kind is bool else kind(stored)
            except ValueError:
                continue
    return bounded(Preferences(**{name: value for name, value in chosen.items() if value == value}))  # no NaN


def save(settings: Settings, preferences: Preferences) -> None:
    """Keep what was chosen."""
    for name, value in asdict(preferences).items():
        settings.set_value(
            f"preferences/{name}", str(value).lower() if isinstance(value, bool) else str(value)
        )


def bounded(preferences: Preferences) -> Preferences:
    """The same with every number within its limits."""
    held = {
        name: type(getattr(preferences, name))(min(max(getattr(preferences, name), least), most))
        for name, (least, most) in LIMITS.items()
    }
    return replace(preferences, **held)
