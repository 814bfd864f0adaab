"""What the command finds in sources, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from resources.translations.extracting import extract
from resources.translations.interface import Interface
from resources.translations.messages import Message, NotLiteral, Place
from resources.translations.sentences import sentences


def shown(text: str) -> list[Message]:
    return [message for message, _ in Interface("reader/x.py", text).messages()]


def said(text: str) -> list[str]:
    return [message.source for message, _ in sentences("index/x.py", text)]


def test_a_class_gives_its_name_to_what_it_says() -> None:
    found = shown(
        """
class Panel(QWidget):
    def f(self):
        self.tr("Open").strip()
        self.tr("one" if self.few else "many")
        self.tr("%Ln hit(s)", "", 3)
        self.tr("Open", "a verb")
"""
    )
    assert found == [
        Message("Panel", "Open"),
        Message("Panel", "one"),
        Message("Panel", "many"),
        Message("Panel", "%Ln hit(s)", numerus=True),
        Message("Panel", "Open", "a verb"),
    ]


def test_functions_tables_and_helpers_name_their_context() -> None:
    found = shown(
        """
TABLE = {"a": QT_TRANSLATE_NOOP("table", "A thing")}
def _mark(text):
    return QT_TRANSLATE_NOOP("table", text)
OTHER = (_mark("Another"),)
def _translate(text):
    return QCoreApplication.translate("words", text)
def _counted(text, count):
    return QCoreApplication.translate("words", text, None, count)
def f(name):
    _translate("Here")
    _translate(name)
    _counted("%Ln word(s)", 3)
    QCoreApplication.translate("words", TABLE[name])
    "abc".translate(str.maketrans("a", "b"))
"""
    )
    assert found == [
        Message("table", "A thing"),
        Message("table", "Another"),
        Message("words", "Here"),
        Message("words", "%Ln word(s)", numerus=True),
    ]


@pytest.mark.parametrize(
    "call",
    [
        "self.tr(name)",
        'self.tr(f"Open {name}")',
        'self.tr("Open " + name)',
        'parent.tr("Open")',
        'QCoreApplication.translate("words", f"Open {name}")',
    ],
)
def test_what_could_never_be_translated_is_refused(call: str) -> None:
    with pytest.raises(NotLiteral, match=r"reader/x\.py:4"):
        shown(f"class Panel(QWidget):\n    def f(self):\n        name = 1\n        {call}\n")


def test_sentences_of_the_index_are_found_by_their_look() -> None:
    assert said(
        '''
"""A file of the index. It says things."""
_GONE = "The file is not there any more: it was moved."
def f(path, error):
    """Return what is there. Raises."""
    _log.warning("The file %s was left out.", path)
    raise WrongUse(f"{path} cannot be read: {error.strerror or error}.")
    warn(f"{error} Everything was searched as plain words.")
    Refused(f"It has {len(path):,} bytes, or {len(error)}.")
    return "not a sentence", "Word", "SELECT a FROM b"
'''
    ) == [
        "The file is not there any more: it was moved.",
        "{path} cannot be read: {error}.",
        "{error} Everything was searched as plain words.",
        "It has {path} bytes, or {error}.",
    ]


def test_equal_names_are_numbered_and_commands_speak_for_themselves() -> None:
    text = 'def f(a, b): return f"It goes from {a.name} to {b.name}."'
    assert said(text) == ["It goes from {name} to {name2}."]
    assert list(sentences("index/commands/x.py", text)) == []


def test_a_tree_is_read_in_order_with_its_places(tmp_path: Path) -> None:
    for name, text in {
        "resources/translations/pieces.txt": "Old papers\n",
        "reader/b.py": 'class B(QObject):\n    def f(self): self.tr("Open")',
        "reader/a.py": 'class B(QObject):\n    def f(self): self.tr("Open"), self.tr("Close")',
        "index/c.py": 'x = "There is nothing here."',
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    found = extract(tmp_path)
    assert list(found) == [
        Message("B", "Close"),
        Message("B", "Open"),
        Message("index", "Old papers"),
        Message("index", "There is nothing here."),
    ]
    assert found[Message("B", "Open")] == (Place("reader/a.py", 2), Place("reader/b.py", 2))
