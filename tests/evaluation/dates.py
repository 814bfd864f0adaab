"""How often the published date is found, and how often it is right, on the given collections.

A date counts as right only where it is the very day that the collection states; ambiguous and less exact
dates count as absent. Pages without a stated date say nothing of precision and are left out. Of the wrong
ones it is told how many no reader could have got right: the day that the collection states is not written
anywhere in the file.
"""

from __future__ import annotations

import hashlib
import json
import re
import runpy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import islice
from pathlib import Path

from index.dates import find_dates
from index.errors import Refused
from index.facts import understand
from index.formats import parse
from index.formats.encoding import decode
from index.records import PartialDate

SAVED_RELEASES = 4_000
"""Files in the saved-page layout that are asked, of some 44,000."""
MOST_OF_EACH: int | None = None
"""How many of each collection these are chosen from; a test that asks two does not read them all."""

_ROOMS = ("cache", "eval")
_STATED_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d?)")
_STATED = re.compile(rb'^date: "(\d{4}-\d\d-\d\d)"', re.MULTILINE)
_IN_SENATE_NAME = re.compile(r"(\d\d)([A-Z][a-z]{2})(\d{4})")
_TAG = re.compile(r"<[^<>]*>")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Case:
    """A file whose day of publication is known; `name` is what the reader is told of its name."""

    label: str
    name: str
    data: bytes
    day: str


@dataclass
class DateScore:
    """Counts over one collection; `wrong` lists each mistake as label, stated day and what was found.

    `unwritten` of these are in files in which the stated day is nowhere written.
    """

    collection: str
    known: int = 0
    right: int = 0
    ambiguous: int = 0
    coarser: int = 0
    unwritten: int = 0
    wrong: list[tuple[str, str, PartialDate]] = field(default_factory=list)

    @property
    def absent(self) -> int:
        """Files without a date; ambiguous and less exact ones are counted by themselves."""
        return self.known - self.right - len(self.wrong) - self.ambiguous - self.coarser

    @property
    def precision(self) -> float:
        """Right among the days given."""
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """Right among the days known."""
        return self.right / max(1, self.known)

    def count(self, case: Case, found: PartialDate | None) -> None:
        """Add one file and what was found in it."""
        self.known += 1
        if found is None:
            return
        if found.value is None:
            self.ambiguous += 1
        elif found.value == case.day:
            self.right += 1
        elif case.day.startswith(found.value):
            self.coarser += 1
        else:
            self.wrong.append((case.label, case.day, found))
            self.unwritten += not is_written(case)


def is_written(case: Case) -> bool:
    """Whether the day of a case is written anywhere in its file: in its text, its data, an address."""
    source = " ".join(unescape(_TAG.sub(" ", decode(case.data).text)).split())
    year, month, day = case.day.split("-")
    in_numbers = rf"(?<!\d)(?:{year}\D?{month}\D?{day}|{year}\D{int(month)}\D{int(day)})(?!\d)"
    if re.search(in_numbers, decode(case.data).text):
        return True
    dates = find_dates(source)
    return any(case.day in date.values or date.month_day == (int(month), int(day)) for date in dates)


def published(name: str, data: bytes) -> PartialDate | None:
    """The date of publication that the reader finds in a file; none where the file is refused."""
    try:
        parsed = parse(name, data)
    except Refused:
        return None
    return understand(parsed, name, "0" * 64).published


def score(collection: str, cases: Iterator[Case]) -> DateScore:
    """Ask every file for its date."""
    result = DateScore(collection)
    for case in cases:
        result.count(case, published(case.name, case.data))
    return result


def pages(folder: Path) -> Iterator[Case]:
    """Saved pages of web-trafilatura-eval whose day is stated."""
    listed = json.loads((folder / "evaldata.json").read_text("utf-8"))
    for entry in listed.values():
        path = next((path for room in _ROOMS if (path := folder / room / entry["file"]).is_file()), None)
        stated = _STATED_DAY.fullmatch(entry.get("date") or "")
        if stated and path:
            day = f"{stated[1]}-{stated[2]}-{int(stated[3]):02}"
            if stated[2] > "12":  # two entries have day and month the wrong way round
                continue
            yield Case(entry["file"], "page.html", path.read_bytes(), day)


def parliament(folder: Path) -> Iterator[Case]:
    """Press releases of au-parliament-press-releases, front matter and file names hidden."""
    for path in sorted(folder.glob("texts/*.txt")):
        front, _, body = path.read_bytes().removeprefix(b"---\n").partition(b"\n---\n")
        stated = _STATED.search(front)
        if stated and body.strip():
            yield Case(path.name, "release.txt", body, stated[1].decode())


def senate(folder: Path) -> Iterator[Case]:
    """Press releases of grimmer-senate-press-releases, file names hidden. Many do not state their date."""
    for path in sorted(folder.rglob("*.txt")):
        day = _IN_SENATE_NAME.match(path.name)
        if day and day[2] in _MONTHS:
            value = f"{day[3]}-{_MONTHS.index(day[2]) + 1:02}-{day[1]}"
            yield Case(path.name, "release.txt", path.read_bytes(), value)


def saved(script: Path) -> Iterator[Case]:
    """Releases in the layout of a saved page, made as the script `corpus` makes its archives."""
    makers = runpy.run_path(str(script))
    collections = (makers[name]() for name in ("reuters", "senate", "parliament"))
    items = [item for collection in collections for item in islice(collection, MOST_OF_EACH)]
    items.sort(key=lambda item: hashlib.sha256(item[0].encode()).digest())
    for relative, title, when, text in items[:SAVED_RELEASES]:
        address = f"releases.example.org/{relative.removesuffix('.txt')}"
        data = f"{title}\n\n{address}\n\n{makers['long_date'](when)}\n\n{text}\n".encode()
        yield Case(relative, "release.txt", data, when.isoformat())


PARTS: dict[str, tuple[str, Callable[[Path], Iterator[Case]]]] = {
    "pages": ("web-trafilatura-eval", pages),
    "saved": ("corpus", saved),
    "parliament": ("au-parliament-press-releases", parliament),
    "senate": ("grimmer-senate-press-releases", senate),
}
"""Part -> the collection it needs ("corpus" is the script itself) and what makes its cases."""


def measure_dates(part: str, place: Path, limit: int | None = None) -> DateScore:
    """Score one of `PARTS` on its unpacked collection."""
    return score(part, islice(PARTS[part][1](place), limit))
