"""Reads an RTF file token by token into blocks (Rich Text Format Specification 1.9.1)."""

from __future__ import annotations

import copy
import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import Enum, auto

from index.formats.composing import Draft, tidy
from index.formats.rtf.flow import Flow
from index.formats.rtf.fonts import CodePages
from index.formats.rtf.styles import Styles
from index.formats.rtf.tokens import Token, tokens
from index.records import MarkKind

_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"?((?:https?://|mailto:)[^\s"]+)', re.IGNORECASE)
_SPECIAL = {
    "tab": " ",
    "emdash": "\u2014",
    "endash": "\u2013",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "•",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}"}

_UNREAD = frozenset(
    [
        *(
            "colortbl",
            "pict",
            "object",
            "objdata",
            "nonshppict",
            "shprslt",
            "sp",
            "xe",
            "tc",
            "tcn",
            "rxe",
            "txe",
        ),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "upr"),
        *(
            "private",
            "filetbl",
            "revtbl",
            "rsidtbl",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
        ),
    ]
)
_READ_THOUGH_STARRED = frozenset(["shpinst", "ud", "moMath", "moMathPara", "shptxt"])


class _Destination(Enum):
    """Where the text of a group goes."""

    BODY = auto()
    NOWHERE = auto()
    FONTS = auto()
    STYLES = auto()
    LABEL = auto()
    FIELD_CODE = auto()
    INFO = auto()


@dataclass(slots=True)
class _State:
    """What holds until the end of a group; `captured` is a fact or code in the making."""

    destination: _Destination = _Destination.BODY
    outer: _Destination = _Destination.BODY
    font: int | None = None
    replaced_by: int = 1
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    deleted: bool = False
    link: str = ""
    starred: bool = False
    captures: str = ""
    begins_flow: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What an RTF file holds: blocks, its information by name, and what was left out, counted."""

    drafts: list[Draft]
    information: dict[str, str]
    left_out: Counter[str]


def read_document(data: bytes) -> Document:
    """Read a file. Nothing in it can make this raise: what is damaged is passed over."""
    reader = _Reader()
    for token in tokens(data):
        reader.take(token)
    return reader.finish()


class _Reader:
    def __init__(self) -> None:
        self._state = _State()
        self._groups: list[_State] = []
        self._styles = Styles()
        self._flows = [Flow(self._styles)]
        self._notes: list[list[Draft]] = []
        self._pages = CodePages()
        self._default_font: int | None = None
        self._bytes = bytearray()
        self._halves: list[int] = []
        self._passed_over = 0
        self._captured: list[str] = []
        self._information: dict[str, str] = {}
        self._left_out: Counter[str] = Counter()

    def take(self, token: Token) -> None:
        """Read the next token."""
        match token.kind:
            case "text":
                self._text(token.value)
            case "{":
                self._flush()
                self._passed_over = 0
                self._groups.append(self._state)
                self._state = copy.copy(self._state)
                self._state.starred = self._state.begins_flow = False
            case "}":
                self._flush()
                self._passed_over = 0
                self._end_group()
            case "symbol":
                self._symbol(token.value)
            case _:
                self._word(token.value, token.number)

    def finish(self) -> Document:
        """What was read, with the notes at its end."""
        self._flush()
        while len(self._flows) > 1:
            self._end_flow()
        drafts = self._flows[0].blocks.finish()
        for number, note in enumerate(self._notes, 1):
            label = f"[{number}] "
            drafts += [replace(note[0], text=label + note[0].text, marks=()), *note[1:]] if note else []
        return Document(drafts, self._information, self._left_out)

    def _text(self, text: str) -> None:
        if self._passed_over:
            passed = min(self._passed_over, len(text))
            self._passed_over -= passed
            text = text[passed:]
        if text and self._state.destination is not _Destination.NOWHERE:
            self._join_halves()
            self._bytes += text.encode("latin-1")

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._state.starred = True
        elif symbol in "\r\n":
            self._flush()
            self._flows[-1].end_paragraph()
        elif symbol in _SYMBOLS:
            if self._passed_over:
                self._passed_over -= 1
                return
            self._flush()
            self._add(_SYMBOLS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        if word == "u":
            self._unicode(number or 0)
            return
        if self._passed_over and word in _SPECIAL:
            self._passed_over -= 1
            return
        self._flush()
        if self._destination(word) or self._character(word, number):
            return
        if word in _SPECIAL:
            self._add(_SPECIAL[word])
        elif self._state.destination is _Destination.BODY:
            self._flows[-1].take(word, number)
        elif self._state.destination is _Destination.STYLES and self._styles.take(word, number):
            self._captured = []

    def _unicode(self, number: int) -> None:
        """A letter by its number, and as many characters to pass over that stand in for it."""
        if self._bytes:
            self._flush()
        self._halves.append(number & 0xFFFF)
        if not 0xD800 <= self._halves[0] < 0xDC00 or len(self._halves) > 1:
            self._join_halves()
        self._passed_over = self._state.replaced_by

    def _join_halves(self) -> None:
        """Letters beyond the first plane come as two halves; one alone is lost."""
        if self._halves:
            units = b"".join(half.to_bytes(2, "little") for half in self._halves)
            self._halves.clear()
            self._add(units.decode("utf-16-le", "replace").replace("\0", ""))

    def _flush(self) -> None:
        """Decode what was gathered in one font."""
        self._join_halves()
        if self._bytes:
            data = bytes(self._bytes)
            self._bytes.clear()
            font = self._default_font if self._state.font is None else self._state.font
            self._add(self._pages.decode(data, font))

    def _add(self, text: str) -> None:
        match self._state.destination:
            case _Destination.BODY:
                self._add_to_body(text)
            case _Destination.NOWHERE | _Destination.FONTS:
                pass
            case _:
                self._captured.append(text)

    def _add_to_body(self, text: str) -> None:
        state = self._state
        if state.deleted or state.hidden:
            self._left_out["deleted" if state.deleted else "hidden"] += 1
            return
        marks = ((state.bold, MarkKind.STRONG), (state.italic, MarkKind.EMPHASIS))
        self._flows[-1].add(text, (mark for is_on, mark in marks if is_on), state.link)

    def _character(self, word: str, number: int | None) -> bool:
        """Words about the letters that follow; whether this is one of them."""
        state = self._state
        is_on = number != 0
        match word:
            case "f":
                state.font = number
            case "uc":
                state.replaced_by = min(max(number or 0, 0), 16)
            case "plain":
                state.font = None
                state.bold = state.italic = state.hidden = state.deleted = False
            case "b":
                state.bold = is_on
            case "i":
                state.italic = is_on
            case "v":
                state.hidden = is_on
            case "deleted":
                state.deleted = is_on
            case "ansicpg" | "mac" | "pc" | "pca":
                self._pages.set_default(word, number)
            case "deff":
                self._default_font = number
            case "fcharset" if state.destination is _Destination.FONTS and state.font is not None:
                self._pages.set_font(state.font, number or 0)
            case _:
                return False
        return True

    def _destination(self, word: str) -> bool:
        """Words that begin a group say where its text goes; whether this is one of them."""
        state = self._state
        starred, state.starred = state.starred, False
        if state.destination is _Destination.NOWHERE and word != "ud":
            return True
        match word:
            case "fonttbl":
                state.destination = _Destination.FONTS
            case "stylesheet":
                state.destination = _Destination.STYLES
            case "listtext" | "pntext":
                self._capture(_Destination.LABEL, word)
            case "fldinst":
                self._capture(_Destination.FIELD_CODE, word)
            case "info":
                state.destination = _Destination.NOWHERE if self._information else _Destination.INFO
            case "title" | "author" if state.destination is _Destination.INFO:
                self._capture(_Destination.INFO, word)
            case "footnote" | "shptxt":
                self._begin_flow(word)
            case "annotation":
                self._left_out["comments"] += 1
                state.destination = _Destination.NOWHERE
            case "upr":
                state.outer, state.destination = state.destination, _Destination.NOWHERE
            case "ud":
                state.destination = state.outer
            case _ if word in _UNREAD or (starred and word not in _READ_THOUGH_STARRED):
                is_style = state.destination is _Destination.STYLES and word in ("cs", "ds", "ts", "s")
                state.destination = state.destination if is_style else _Destination.NOWHERE
                return not is_style
            case _:
                return False
        return True

    def _capture(self, destination: _Destination, what: str) -> None:
        self._state.destination = destination
        self._state.captures = what
        self._captured = []

    def _begin_flow(self, word: str) -> None:
        if word == "footnote":
            self._add(f"[{len(self._notes) + 1}]")
            self._notes.append([])
        self._flows.append(Flow(self._styles))
        self._state.captures = word
        self._state.begins_flow = True

    def _end_flow(self) -> None:
        drafts = self._flows.pop().blocks.finish()
        if self._state.captures == "footnote" and self._notes:
            self._notes[-1] = drafts
        else:
            self._flows[-1].blocks.put_after(drafts)

    def _end_group(self) -> None:
        ended = self._state
        if ended.begins_flow and len(self._flows) > 1:
            self._end_flow()
        if not self._groups:
            return
        self._state = self._groups.pop()
        if ended.destination is _Destination.STYLES:
            self._styles.end("".join(self._captured))
            self._captured = []
        elif ended.captures != self._state.captures:
            self._end_capture(ended)

    def _end_capture(self, ended: _State) -> None:
        text = "".join(self._captured)
        match ended.destination:
            case _Destination.LABEL:
                self._flows[-1].label(tidy(text))
            case _Destination.FIELD_CODE:
                code = _LINK_FIELD.match(text)
                self._state.link = code[1] if code else self._state.link
            case _Destination.INFO if text.strip():
                self._information[ended.captures] = tidy(text)
