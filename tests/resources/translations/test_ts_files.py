"""Qt's translation files: what is translated is never lost, and what is written is what is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator

from resources.translations import __main__ as command
from resources.translations import ts_files
from resources.translations.messages import Message, Place
from resources.translations.ts_files import UNFINISHED, VANISHED, Translation, merge

OPEN = Message("Panel", "Open <{name}> & “go”")
HITS = Message("Panel", "%Ln hit(s)", numerus=True)
VERB = Message("Panel", "Open", "a verb")
PLACES = {OPEN: (Place("reader/a.py", 3),), HITS: (), VERB: ()}
OF_XML = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
TEXT = st.text(OF_XML, min_size=1)


def test_new_texts_wait_and_finished_ones_stay() -> None:
    first = merge("ar", PLACES, {})
    assert {one.state for one in first.values()} == {UNFINISHED}
    assert len(first[HITS].forms) == 6
    done = first | {OPEN: Translation(("فتح",))}
    assert merge("ar", PLACES, done)[OPEN] == Translation(("فتح",))


def test_what_vanished_is_kept_and_comes_back() -> None:
    done = {OPEN: Translation(("فتح",)), VERB: Translation(("",), UNFINISHED)}
    without = merge("ar", {HITS: ()}, done)
    assert without[OPEN] == Translation(("فتح",), VANISHED)
    assert VERB not in without
    assert merge("ar", PLACES, without)[OPEN] == Translation(("فتح",))


def test_english_plurals_make_themselves() -> None:
    assert merge("en", {HITS: ()}, {})[HITS] == Translation(("%Ln hit", "%Ln hits"))
    with_a_verb = Message("Panel", "%Ln hit(s) are new", numerus=True)
    assert merge("en", {with_a_verb: ()}, {})[with_a_verb].state == UNFINISHED
    by_hand = {HITS: Translation(("one", "more"))}
    assert merge("en", {HITS: ()}, by_hand) == by_hand


@given(
    st.dictionaries(
        st.builds(Message, TEXT, TEXT, st.one_of(st.just(""), TEXT), st.booleans()),
        st.tuples(TEXT, TEXT),
        max_size=8,
    )
)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, texts: dict[Message, tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("ts") / "x.ts"
    held = {one: Translation(forms if one.numerus else forms[:1], UNFINISHED) for one, forms in texts.items()}
    ts_files.write(path, "ar", held, {})
    assert ts_files.read(path) == held
    before = path.read_bytes()
    ts_files.write(path, "ar", dict(reversed(held.items())), {})
    assert path.read_bytes() == before


def test_qt_finds_what_was_translated(tmp_path: Path) -> None:
    plural = tuple(f"{name} %Ln" for name in ("none", "one", "two", "few", "many", "other"))
    held = {OPEN: Translation(("فتح",)), HITS: Translation(plural), VERB: Translation(("افتح",))}
    ts_files.write(tmp_path / "x.ts", "ar", held, PLACES)
    ts_files.build(tmp_path / "x.ts", tmp_path / "x.qm")
    translator = QTranslator()
    assert translator.load(str(tmp_path / "x.qm"))
    assert translator.translate("Panel", OPEN.source) == "فتح"
    assert translator.translate("Panel", "Open", "a verb") == "افتح"
    found = [translator.translate("Panel", HITS.source, "", count) for count in (0, 1, 2, 3, 11, 100)]
    assert found == list(plural)


def test_a_file_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.ts").write_text("no XML at all", "utf-8")
    with pytest.raises(RuntimeError, match=r"x\.qm"):
        ts_files.build(tmp_path / "x.ts", tmp_path / "x.qm")


def test_the_command_adds_a_language_and_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reader").mkdir()
    (tmp_path / "resources" / "translations").mkdir(parents=True)
    (tmp_path / "resources" / "translations" / "pieces.txt").write_text("", "utf-8")
    text = 'class Panel(QWidget):\n    def f(self): self.tr("Open")\n'
    (tmp_path / "reader" / "a.py").write_text(text, "utf-8")
    monkeypatch.setattr(command, "ROOT", tmp_path)
    monkeypatch.setattr(command, "HERE", tmp_path)
    monkeypatch.setattr(command, "SENTENCES", tmp_path / "sentences.txt")
    assert command.main(["--add", "fr"]) == 0
    assert "Panel: Open" in capsys.readouterr().out
    assert {path.name for path in tmp_path.glob("*.qm")} == {"sijill_ar.qm", "sijill_en.qm", "sijill_fr.qm"}
    assert ts_files.read(tmp_path / "sijill_fr.ts")[Message("Panel", "Open")].state == UNFINISHED
    (tmp_path / "reader" / "a.py").write_text(text.replace('"Open"', "name"), "utf-8")
    assert command.main([]) == 1
    assert "reader/a.py:2" in capsys.readouterr().out
