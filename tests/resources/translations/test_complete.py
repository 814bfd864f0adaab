"""Nothing on the screen is left without a translation; what the files hold is what the sources say."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from resources.translations import ts_files
from resources.translations.__main__ import HERE, ROOT, SENTENCES, of_language, sentences
from resources.translations.extracting import PIECES, extract
from resources.translations.messages import Message
from resources.translations.ts_files import FORMS, Translation, Translations
from tests.helpers.shown import shown_literals

UPDATE = "run `python3 run.py translate`"
PLACEHOLDER = re.compile(r"\{\w*\}")
LATIN_MARK_IN_ARABIC = re.compile(r"[\u0621-\u064a\u0660-\u0669][,;?\"]")
WITHOUT_FIGURE = 3
"""Arabic has words for none, one and two; from the fourth form on there is a figure."""
ENDS = {".": ".", "…": "…", ":": ":", "?": "؟"}


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    return list(extract(ROOT))


@pytest.fixture(scope="module")
def arabic() -> Translations:
    return ts_files.read(HERE / "sijill_ar.ts")


@pytest.fixture(scope="module")
def finished(arabic: Translations) -> list[tuple[Message, Translation]]:
    return [(message, translation) for message, translation in arabic.items() if not translation.state]


@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_text_is_translated(messages: list[Message], code: str) -> None:
    held = ts_files.read(HERE / f"sijill_{code}.ts")
    wanted = of_language(code, dict.fromkeys(messages, ()))
    missing = [
        message
        for message in wanted
        if message not in held or held[message].state or not all(held[message].forms)
    ]
    assert missing == [], f"{UPDATE}, then translate"


@pytest.mark.parametrize("code", ["ar", "en"])
def test_no_text_is_held_that_nothing_says_any_more(messages: list[Message], code: str) -> None:
    held = ts_files.read(HERE / f"sijill_{code}.ts")
    gone = [one for one, kept in held.items() if one not in messages and kept.state != ts_files.VANISHED]
    assert gone == [], UPDATE


@pytest.mark.parametrize("code", ["ar", "en"])
def test_what_is_loaded_is_what_was_translated(code: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    ts_files.build(HERE / f"sijill_{code}.ts", fresh)
    assert fresh.read_bytes() == (HERE / f"sijill_{code}.qm").read_bytes(), UPDATE


def test_the_list_of_sentences_is_up_to_date(messages: list[Message]) -> None:
    assert SENTENCES.read_text("utf-8") == sentences(dict.fromkeys(messages)), UPDATE


def test_every_piece_of_a_sentence_stands_in_the_index() -> None:
    said = {
        node.value
        for path in ROOT.glob("index/**/*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    at_the_head = {text[:1].upper() + text[1:] for text in said}  # a store's name may begin a sentence
    assert [
        piece for piece in (ROOT / PIECES).read_text("utf-8").splitlines() if piece not in said | at_the_head
    ] == []


@pytest.mark.parametrize("code", sorted(FORMS))
def test_plural_forms_are_complete(code: str) -> None:
    held = ts_files.read(HERE / f"sijill_{code}.ts")
    counted = {one: kept.forms for one, kept in held.items() if one.numerus and not kept.state}
    assert counted
    assert {one.source: forms for one, forms in counted.items() if len(forms) != FORMS[code]} == {}


def test_what_is_filled_in_is_filled_in(finished: list[tuple[Message, Translation]]) -> None:
    other = [
        (message.source, form)
        for message, translation in finished
        for form in translation.forms
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(message.source))
    ]
    assert other == []


def test_counts_are_written_as_figures(finished: list[tuple[Message, Translation]]) -> None:
    assert [one.source for one, _ in finished if one.numerus and "%Ln" not in one.source] == []
    assert [
        (message.source, form)
        for message, translation in finished
        for form in (translation.forms[WITHOUT_FIGURE:] if message.numerus else translation.forms)
        if ("%Ln" in form) != ("%Ln" in message.source)
    ] == []


def test_sentences_end_as_they_do_in_the_source(finished: list[tuple[Message, Translation]]) -> None:
    wrong = [
        (message.source, form)
        for message, translation in finished
        for end, theirs in ENDS.items()
        if message.source.endswith(end)
        for form in translation.forms
        if not form.endswith(theirs)
    ]
    assert wrong == []


def test_spaces_at_the_edges_stay(finished: list[tuple[Message, Translation]]) -> None:
    def edges(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    wrong = [
        (message.source, form)
        for message, translation in finished
        for form in translation.forms
        if edges(form) != edges(message.source)
    ]
    assert wrong == []


def test_keys_are_called_what_they_are_called(finished: list[tuple[Message, Translation]]) -> None:
    key = re.compile(r"(?:Ctrl|Shift|Alt)\+[A-Za-z0-9]+|\bF\d+|Enter|Esc")
    wrong = [
        (message.source, form)
        for message, translation in finished
        for form in translation.forms
        if sorted(key.findall(form)) != sorted(key.findall(message.source))
    ]
    assert wrong == []


def test_arabic_has_its_own_marks(finished: list[tuple[Message, Translation]]) -> None:
    texts = [one for one in finished if one[0].context != "examples"]  # questions have the signs of questions
    forms = [form for _, translation in texts for form in translation.forms]
    assert [form for form in forms if LATIN_MARK_IN_ARABIC.search(form) or "“" in form or "”" in form] == []


def test_nothing_is_shown_that_cannot_be_translated(messages: list[Message]) -> None:
    assert shown_literals(ROOT, {message.source for message in messages}) == []


def test_what_the_index_says_is_translated_before_it_is_shown() -> None:
    raw = re.compile(r"\bstr\(error\)|\.warn\(str\(|show_trouble\(str\(")
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in sorted(ROOT.glob("reader/**/*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if raw.search(line) and path.name != "__main__.py"
    ]
    assert found == [], "use `told` of reader/telling.py"
