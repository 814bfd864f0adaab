"""What the index says comes out in the reader's language, raised or stored."""

from __future__ import annotations

import pickle
import re
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from index import Archive, FolderMissing, Query
from reader.languages import speech
from reader.preferences import Preferences
from reader.telling import told

TEMPLATES = (files("resources") / "translations" / "sentences.txt").read_text("utf-8").splitlines()
PLACEHOLDER = re.compile(r"\{(\w+)\}")
ARABIC = re.compile("[\u0621-\u064a]")


@pytest.fixture
def arabic(qapp: QApplication) -> None:
    speech.set(qapp, Preferences(language="ar"))


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_sentence_is_known_again_with_what_was_filled_in(template: str) -> None:
    names = PLACEHOLDER.findall(template)
    values = {name: f"/archives/x{number}y.txt" for number, name in enumerate(names)}
    words = told(template.format(**values))
    translated = QCoreApplication.translate("index", template)
    assert translated != template
    assert words == translated.format(**{name: f"\u2068{value}\u2069" for name, value in values.items()})


@pytest.mark.usefixtures("arabic")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(TEMPLATES), st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_no_value_is_lost(template: str, value: str) -> None:
    """Whatever is filled in, be it another sentence: nothing raises, and something is told."""
    said = template.format(**dict.fromkeys(PLACEHOLDER.findall(template), value))
    assert told(said)


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "The brackets are nested too deep. Everything was searched as plain words.",
            "الأقواس متداخلة أكثر مما ينبغي. جرى البحث عن كل شيء كلماتٍ عادية.",
        ),
        (
            "The file has 12,345,678 bytes; at most 1,000 can be read.",
            "حجم الملف ١٢٬٣٤٥٬٦٧٨ بايت؛ تمكن قراءة ١٬٠٠٠ على الأكثر.",
        ),
        ("The Word document is protected by a password.", "الملف (مستند Word) محمي بكلمة مرور."),
        (
            "This import was undone already, on 2024-03-05. Nothing was changed.",
            "تُراجع عن هذا الاستيراد من قبل، في ٥ مارس ٢٠٢٤. لم يتغير شيء.",
        ),
        (
            "/a cannot be written: Permission denied. Nothing was written.",
            "لا يمكن كتابة \u2068/a\u2069: لا إذن بذلك. لم يُكتب شيء.",
        ),
        (
            "“2017-13” is not a date; write 2017-10-19, 2017-10 or 2017.",
            "«\u20682017-13\u2069» ليس تاريخًا؛ اكتب 2017-10-19 أو 2017-10 أو 2017.",
        ),
        (
            "The range of dates ends before it begins: 2017-13 to 2016-02.",
            "تنتهي المدة قبل أن تبدأ: من ٢٠١٧-١٣ إلى فبراير ٢٠١٦.",
        ),
        (
            "No person, organisation or place is called “2017-10-19” in this archive.",
            "لا شخص ولا جهة ولا مكان باسم «\u20682017-10-19\u2069» في هذا الأرشيف.",
        ),
        ("There is no release 2017 in this archive.", "لا مادة باسم \u20682017\u2069 في هذا الأرشيف."),
        (
            "2017-10-19 cannot be read: Permission denied.",
            "لا يمكن قراءة \u20682017-10-19\u2069: لا إذن بذلك.",
        ),
        ("The folder Videos may not be read.", "لا يُسمح بقراءة المجلد \u2068Videos\u2069."),
        ("Files of the kind .001 cannot be read.", "لا تمكن قراءة الملفات من النوع .\u2068001\u2069."),
        ("Its name is taken already.\nThe page is damaged.", "اسمه مأخوذ من قبل.\nالصفحة تالفة."),
        ("Nobody has ever said this.", "Nobody has ever said this."),
        ("", ""),
    ],
)
def test_numbers_dates_pieces_and_rows_of_sentences(said: str, words: str) -> None:
    assert told(said) == words


def test_in_english_everything_stays_as_it_was_said() -> None:
    said = "/a b.txt cannot be read: Permission denied."
    assert told(said) == said


def test_marks_of_direction_in_a_name_are_shown_and_not_obeyed(qapp: QApplication) -> None:
    said = "/a\u202etxt.exe cannot be read: Permission denied."
    assert "\u202e" not in told(said)
    speech.set(qapp, Preferences(language="ar"))
    assert "\u202e" not in told(said)
    assert "\u2068/a" in told(said)


@pytest.mark.usefixtures("arabic")
def test_errors_from_another_process_and_stored_failures_are_told(folder: Path, state: Path) -> None:
    error = pickle.loads(pickle.dumps(FolderMissing("There is no folder at /a.")))
    assert told(error) == "لا مجلد في «\u2068/a\u2069»."
    (folder / "a.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    with closing(Archive.open(folder, state)) as archive:
        archive.sync()
        said = [failure.message for failure in archive.failures()]
        notices = archive.search(Query('"prison')).notices
    assert len(said) == 2
    for sentence in (*said, *notices):
        assert ARABIC.search(told(sentence)), sentence
        assert told(sentence) != sentence
