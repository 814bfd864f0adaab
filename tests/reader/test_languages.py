"""The language of the interface: which one is spoken, its side, its months and its figures."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
)
from pytestqt.qtbot import QtBot

from index import Confidence, PartialDate, Precision
from reader.languages import figures_of, languages, locale_of, speech
from reader.preferences import Digits, Preferences
from reader.window.choosing import label
from reader.wording import date_text, in_figures, language_text, number_text

DAY = PartialDate("2017-10-19", Precision.DAY, Confidence.CERTAIN)


def speak(qapp: QApplication, language: str, digits: Digits = Digits.LANGUAGE) -> None:
    speech.set(qapp, Preferences(language=language, digits=digits))


def choosing_a_folder() -> QDialog:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    label(dialog)
    return dialog


def printing() -> QDialog:
    return QPrintDialog(QPrinter())


def test_languages_are_offered_under_their_own_names() -> None:
    assert languages()["en"] == "English"
    assert languages()["ar"] == "العربية"


def test_arabic_begins_on_the_right_with_its_own_words_and_figures(qapp: QApplication) -> None:
    speak(qapp, "ar")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QCoreApplication.translate("actions", "Open folder…") == "فتح مجلد…"
    assert number_text(12431) == "١٢٬٤٣١"
    assert date_text(DAY) == "١٩ أكتوبر ٢٠١٧"
    assert language_text("fr") == "الفرنسية"


def test_qt_itself_speaks_it_too(qapp: QApplication) -> None:
    speak(qapp, "ar")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert any("\u0621" <= letter <= "\u064a" for letter in box.buttons()[0].text())


@pytest.mark.parametrize("of_qt", [choosing_a_folder, printing])
def test_what_qt_leaves_in_english_is_ours_to_say(
    qapp: QApplication, qtbot: QtBot, of_qt: Callable[[], QDialog]
) -> None:
    speak(qapp, "ar")
    dialog = of_qt()
    qtbot.addWidget(dialog)
    kinds = (QLabel, QAbstractButton)
    texts = {one.text() for kind in kinds for one in dialog.findChildren(kind) if not one.isHidden()}
    texts |= {box.title() for box in dialog.findChildren(QGroupBox)}
    assert texts
    assert [text for text in texts if re.search("[A-Za-z]{2}", text.replace("PDF", ""))] == []


def test_english_is_spoken_again(qapp: QApplication) -> None:
    speak(qapp, "ar")
    speak(qapp, "en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert QCoreApplication.translate("actions", "Open folder…") == "Open folder…"
    assert (number_text(12431), date_text(DAY)) == ("12,431", "19 October 2017")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "لا مواد"),
        (1, "مادة واحدة"),
        (2, "مادتان"),
        (3, "٣ مواد"),
        (11, "١١ مادة"),
        (100, "١٠٠ مادة"),
        (1204, "١٬٢٠٤ مواد"),
    ],
)
def test_the_noun_follows_the_number(qapp: QApplication, count: int, words: str) -> None:
    speak(qapp, "ar")
    assert QCoreApplication.translate("ChipRow", "%Ln release(s)", None, count) == words


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 releases"), (1, "1 release"), (2, "2 releases"), (1204, "1,204 releases")]
)
def test_english_has_one_and_many(count: int, words: str) -> None:
    assert QCoreApplication.translate("ChipRow", "%Ln release(s)", None, count) == words


@pytest.mark.parametrize(
    ("language", "digits", "number", "date"),
    [
        ("ar", Digits.WESTERN, "12,431", "19 أكتوبر 2017"),
        ("ar", Digits.ARABIC, "١٢٬٤٣١", "١٩ أكتوبر ٢٠١٧"),
        ("en", Digits.ARABIC, "١٢٬٤٣١", "١٩ October ٢٠١٧"),
        ("en", Digits.WESTERN, "12,431", "19 October 2017"),
    ],
)
def test_figures_are_the_readers_choice(
    qapp: QApplication, language: str, digits: Digits, number: str, date: str
) -> None:
    speak(qapp, language, digits)
    assert number_text(12431) == number
    assert date_text(DAY) == date
    counted = QCoreApplication.translate("ChipRow", "%Ln release(s)", None, 12431)
    assert counted.startswith(number)


def test_digits_of_any_script_become_the_readers(qapp: QApplication) -> None:
    speak(qapp, "ar")
    assert in_figures("3 و٤ و۵") == "٣ و٤ و٥"
    speak(qapp, "ar", Digits.WESTERN)
    assert in_figures("3 و٤ و۵") == "3 و4 و5"


@pytest.mark.parametrize(
    ("language", "system", "spoken"),
    [
        ("system", "ar_SY", "ar_SY"),  # its own months: كانون الثاني
        ("system", "en_GB", "en_GB"),
        ("system", "fr_FR", "en_US"),
        ("system", "C", "en_US"),
        ("ar", "ar_MA", "ar_MA"),  # its own figures: 0123
        ("ar", "fr_FR", "ar_EG"),
        ("en", "ar_SY", "en_US"),
        ("tlh", "en_GB", "en_GB"),
    ],
)
def test_the_country_of_the_system_counts_where_its_language_is_spoken(
    language: str, system: str, spoken: str
) -> None:
    assert locale_of(language, QLocale(system)).name() == spoken


def test_western_figures_leave_the_months_of_the_country() -> None:
    words = QLocale("ar_SY")
    assert figures_of(words, Digits.LANGUAGE) == words
    assert figures_of(words, Digits.WESTERN).zeroDigit() == "0"
    assert figures_of(QLocale("ar_MA"), Digits.ARABIC).zeroDigit() == "٠"
    assert words.monthName(1) == "كانون الثاني"


def test_a_choice_that_changes_nothing_is_known_as_such(qapp: QApplication) -> None:
    speak(qapp, "ar", Digits.ARABIC)
    assert speech.is_set(Preferences(language="ar"))
    assert not speech.is_set(Preferences(language="ar", digits=Digits.WESTERN))
    assert not speech.is_set(Preferences(language="en"))
