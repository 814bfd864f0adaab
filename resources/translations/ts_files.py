"""Qt's translation files: TS 2.1 to edit (read and written here), QM to run (made by Qt's lrelease).

The format: https://doc.qt.io/qt-6/linguist-ts-file-format.html. Line numbers are left out of the places, so
that a file changes only with what it says.
"""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import PySide6

from resources.translations.messages import Message, Place

UNFINISHED = "unfinished"
VANISHED = "vanished"
FORMS = {"ar": 6, "en": 2}
"""Plural forms of a language, in Qt's order; two where it is not named."""

_MORE_THAN_A_NOUN = re.compile(r"\(s\) \w")
"""English whose verb may have to follow the number: "1 file is", "2 files are"."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What a message becomes: one text, or one for each plural form. `state` is "" when it is finished."""

    forms: tuple[str, ...]
    state: str = ""


Translations = dict[Message, Translation]


def read(path: Path) -> Translations:
    """The translations of a TS file; none where there is no file yet."""
    if not path.exists():
        return {}
    found: Translations = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for node in context.iter("message"):
            numerus = node.get("numerus") == "yes"
            target = node.find("translation")
            assert target is not None, f"{path}: a message without a translation"
            forms = (
                [form.text or "" for form in target.iter("numerusform")] if numerus else [target.text or ""]
            )
            message = Message(name, node.findtext("source", ""), node.findtext("comment", ""), numerus)
            found[message] = Translation(tuple(forms), target.get("type", ""))
    return found


def merge(language: str, messages: Mapping[Message, object], old: Translations) -> Translations:
    """The translations with every message of the sources, and finished ones that vanished from them kept."""
    merged = {message: _brought_over(language, message, old.get(message)) for message in messages}
    for message, translation in old.items():
        if message not in messages and any(translation.forms) and translation.state != UNFINISHED:
            merged[message] = Translation(translation.forms, VANISHED)
    return {message: merged[message] for message in sorted(merged)}


def write(
    path: Path, language: str, translations: Translations, places: Mapping[Message, tuple[Place, ...]]
) -> None:
    """Write a TS file: contexts and messages sorted, so that equal translations make equal files."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for message in sorted(translations):
        if message.context not in contexts:
            contexts[message.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[message.context], "name").text = message.context
        files = sorted({place.path for place in places.get(message, ())})
        _add(contexts[message.context], message, translations[message], files)
    ET.indent(root, "    ")
    written = ET.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{written}\n', "utf-8", newline="\n"
    )


def build(ts_file: Path, qm_file: Path) -> None:
    """Make the file that the program loads. Raises RuntimeError with what Qt's lrelease has to say."""
    program = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    fresh = qm_file.with_suffix(".new")  # a window that runs has the old one mapped into its memory
    command = [str(program), "-silent", str(ts_file), "-qm", str(fresh)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode != 0 or not fresh.exists():
        raise RuntimeError(f"lrelease could not make {qm_file.name}: {done.stdout}{done.stderr}".strip())
    fresh.replace(qm_file)


def _brought_over(language: str, message: Message, old: Translation | None) -> Translation:
    if old is not None and any(old.forms):
        return Translation(old.forms, "" if old.state == VANISHED else old.state)
    if language == "en":  # only what has plural forms differs from the source
        forms = message.source.replace("(s)", ""), message.source.replace("(s)", "s")
        return Translation(forms, UNFINISHED if _MORE_THAN_A_NOUN.search(message.source) else "")
    return Translation(("",) * (FORMS.get(language, 2) if message.numerus else 1), UNFINISHED)


def _add(context: ET.Element, message: Message, translation: Translation, files: list[str]) -> None:
    node = ET.SubElement(context, "message")
    if message.numerus:
        node.set("numerus", "yes")
    for file in files:
        ET.SubElement(node, "location", filename=file)
    ET.SubElement(node, "source").text = message.source
    if message.comment:
        ET.SubElement(node, "comment").text = message.comment
    target = ET.SubElement(node, "translation")
    if translation.state:
        target.set("type", translation.state)
    if not message.numerus:
        target.text = translation.forms[0]
        return
    for form in translation.forms:
        ET.SubElement(target, "numerusform").text = form
