"""The language of the interface: its texts, the side it begins on, the names of its months, its figures."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reader.preferences import Digits, Preferences

SYSTEM = "system"
_SOURCE = "en"
_PREFIX, _SUFFIX = "sijill_", ".qm"
_FIGURES = {Digits.WESTERN: "ar_001", Digits.ARABIC: "ar_EG"}
"""Locales whose figures are those; an Arabic one each, so that what Qt writes by itself stays Arabic."""

QT_TEXTS = (
    QT_TRANSLATE_NOOP("QFileDialog", "Directory:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Directories"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Menu"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Double Sided Printing"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Off"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Long side binding"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Short side binding"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Pages"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
    QT_TRANSLATE_NOOP(
        "QPrintSettingsOutput",
        "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by "
        "a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.",
    ),
)
"""What Qt's own dialogs say and its translations leave in English, or call otherwise than we do.

Nothing asks for them by this name: translated here, they are found before Qt's.
"""


class Speech:
    """What is spoken: one for the process, for Qt's translators and default locale are so, too."""

    def __init__(self) -> None:
        self._translators: list[QTranslator] = []
        self._words: QLocale | None = None
        self._figures: QLocale | None = None

    @property
    def words(self) -> QLocale:
        """Names of months and days; Qt's default until a language is set."""
        return self._words or _grouping(QLocale())

    @property
    def language(self) -> str:
        """The code of the language, without that of a country."""
        return self.words.name().partition("_")[0]

    @property
    def figures(self) -> QLocale:
        """Figures, and how they are grouped."""
        return self._figures or _grouping(QLocale())

    def set(self, application: QApplication, preferences: Preferences) -> None:
        """Speak as the reader prefers; windows made from now on do."""
        self._words, self._figures = _locales(preferences)
        # What Qt writes by itself, as in spin boxes and for %Ln, has the figures where it can.
        QLocale.setDefault(self._figures)
        self._install(application)
        application.setLayoutDirection(self._words.textDirection())

    def is_set(self, preferences: Preferences) -> bool:
        """Whether this is what is spoken already."""
        return (self._words, self._figures) == _locales(preferences)

    def _install(self, application: QApplication) -> None:
        for translator in self._translators:
            application.removeTranslator(translator)
        self._translators = [translator for translator in (_qt(self.words), _own(self.words)) if translator]
        for translator in self._translators:  # the last one is asked first
            application.installTranslator(translator)


speech = Speech()


def languages() -> dict[str, str]:
    """Every language there is, by code, under the name it has in itself; those who seek it know that one."""
    names = {code: QLocale(code).nativeLanguageName() or code for code in _codes()}
    return names | {_SOURCE: "English"}  # Qt would say "American English"


def locale_of(language: str, system: QLocale) -> QLocale:
    """The locale of a preferred language: the system's own where it speaks that language, for its months
    and figures differ from country to country. What the system speaks and we do not is English here.
    """
    wanted = _first_spoken(system.uiLanguages()) if language == SYSTEM else language
    if wanted not in _codes():
        wanted = _SOURCE
    return system if _same_language(QLocale(wanted), system) else QLocale(wanted)


def figures_of(words: QLocale, digits: Digits) -> QLocale:
    """The locale that writes numbers: the language's own unless other figures are preferred."""
    if digits is Digits.LANGUAGE or words.zeroDigit() == QLocale(_FIGURES[digits]).zeroDigit():
        return words
    return QLocale(_FIGURES[digits])


def _locales(preferences: Preferences) -> tuple[QLocale, QLocale]:
    words = locale_of(preferences.language, QLocale.system())
    return words, figures_of(words, preferences.digits)


def _first_spoken(wanted: Sequence[str]) -> str:
    """The first language we have of those the system names in its order: "ar-Arab-EG", "ar-EG", "en"."""
    known = _codes()
    for name in wanted:
        for code in (name.replace("-", "_"), name.partition("-")[0]):
            if code in known:
                return code
    return _SOURCE


def _codes() -> frozenset[str]:
    names = (file.name for file in (files("resources") / "translations").iterdir())
    return frozenset(
        name.removeprefix(_PREFIX).removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)
    )


def _same_language(one: QLocale, other: QLocale) -> bool:
    return one.language() is other.language() and one.script() is other.script()


def _grouping(locale: QLocale) -> QLocale:
    """A machine without a locale would leave figures ungrouped."""
    return QLocale(_SOURCE) if locale.language() is QLocale.Language.C else locale


def _own(words: QLocale) -> QTranslator | None:
    # By its path: of bytes that are given, Qt keeps no copy, and Python would let go of them.
    return _loaded(words, "sijill", str(files("resources") / "translations"))


def _qt(words: QLocale) -> QTranslator | None:
    """The texts of Qt's own dialogs and menus."""
    return _loaded(words, "qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def _loaded(words: QLocale, name: str, folder: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(words, name, "_", folder) else None
