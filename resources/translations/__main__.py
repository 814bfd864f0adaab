"""`python3 run.py translate`: bring the translation files up to date with the sources, build what is loaded.

What is translated already stays; what is new waits as "unfinished"; what vanished from the sources is kept,
marked, in case it comes back. `--add CODE` begins a language.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from resources.translations import ts_files
from resources.translations.extracting import extract
from resources.translations.messages import INDEX_CONTEXT, Message, NotLiteral, Place

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SENTENCES = HERE / "sentences.txt"
"""What `index` says, one template a line: so the window knows a sentence again that was stored as text."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Update and build every language; 1 where a text in the sources cannot be translated."""
    parser = argparse.ArgumentParser(prog="run.py translate", description=__doc__)
    parser.add_argument(
        "--add", metavar="CODE", help="begin a language: ISO 639 code, with its country if needed"
    )
    wanted = parser.parse_args(arguments)
    try:
        messages = extract(ROOT)
    except NotLiteral as trouble:
        return _say(str(trouble), 1)
    SENTENCES.write_text(sentences(messages), "utf-8", newline="\n")
    codes = {path.stem.removeprefix("sijill_") for path in HERE.glob("sijill_*.ts")} | {"en", "ar"}
    for code in sorted(codes | ({wanted.add} if wanted.add else set())):
        missing = update(code, messages)
        _say(f"{code}: {len(missing)} of {len(messages)} texts are not translated", 0)
        for message in missing:
            _say(f"    {message.context}: {message.source}", 0)
    return 0


def update(code: str, messages: Mapping[Message, tuple[Place, ...]]) -> list[Message]:
    """Update and build one language; the messages that wait for a translation."""
    ts_file = HERE / f"sijill_{code}.ts"
    merged = ts_files.merge(code, of_language(code, messages), ts_files.read(ts_file))
    ts_files.write(ts_file, code, merged, messages)
    ts_files.build(ts_file, ts_file.with_suffix(".qm"))
    return [message for message, translation in merged.items() if translation.state == ts_files.UNFINISHED]


def of_language(code: str, messages: Mapping[Message, tuple[Place, ...]]) -> dict[Message, tuple[Place, ...]]:
    """What a language has to translate: the sources are English, which lacks plural forms alone."""
    return {message: places for message, places in messages.items() if message.numerus or code != "en"}


def sentences(messages: Mapping[Message, object]) -> str:
    """What stands in the list of sentences."""
    found = [message.source for message in messages if message.context == INDEX_CONTEXT]
    assert not any("\n" in sentence for sentence in found), "a sentence of index has a line break"
    return "".join(f"{sentence}\n" for sentence in sorted(found))


def _say(line: str, code: int) -> int:
    sys.stdout.write(f"{line}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
