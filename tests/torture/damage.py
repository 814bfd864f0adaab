"""Bytes of an index are flipped and files cut short: it is noticed, told, mended, and no answer is wrong."""

from __future__ import annotations

import shutil
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from index.archive import Archive
from index.engine import VERSION
from index.errors import IndexDamaged
from index.places import Places, places_of
from index.records import Query
from tests.helpers.releases import save_page
from tests.torture.kills import Tell

_RELEASES = 30
_WORDS = ("storm", "prison", "council", "letter", "river", "market", "سجين", "مدينة")
_QUESTIONS = (
    *(Query(text) for text in ("storm", '"storm council"', "co*", "title:river", "NOT storm", "مدينة", "")),
    Query("river OR letter", since="2015", until="2016"),
    Query("number7*", sources=("releases.example.org",)),
)


@dataclass(frozen=True)
class _Sound:
    """An undamaged archive, a copy of its state, and what it answers."""

    folder: Path
    state: Path
    copy: Path
    answers: list[object]

    @property
    def places(self) -> Places:
        return places_of(self.folder, self.state)

    def restore(self) -> Path:
        """Put the undamaged state back; returns the directory of the index."""
        shutil.rmtree(self.state)
        shutil.copytree(self.copy, self.state)
        return self.places.index(VERSION)


def damage_at_random(place: Path, times: int, seed: int, tell: Tell = lambda _: None) -> Counter[str]:
    """Damage one file of an index, so many times, each time another; returns where the damage was met.

    Met means that the user is told and that the next sync leaves everything right. Every byte of the index
    is worth something, so damage that nobody meets is a failure.
    """
    random = Random(seed)
    sound = _sound_archive(place, random)
    sound.restore()
    with pytest.raises(AssertionError, match="nobody noticed nothing"):
        _meet(sound, "nothing")
    met = Counter[str]()
    for number in range(times):
        path = random.choice([path for path in sorted(sound.restore().iterdir()) if path.stat().st_size])
        what = _damage(path, random)
        met[_meet(sound, what)] += 1
        tell(number + 1)
    return met


def _damage(path: Path, random: Random) -> str:
    """Flip a byte of a file or cut it short; returns what was done."""
    content = bytearray(path.read_bytes())
    at = random.randrange(len(content))
    if random.random() < 0.8:
        content[at] ^= random.randrange(1, 256)
        path.write_bytes(content)
        return f"byte {at} of {len(content)} in {path.name} flipped"
    path.write_bytes(content[:at])
    return f"{path.name} cut after {at} of {len(content)} bytes"


def _meet(sound: _Sound, what: str) -> str:
    """Open the archive, ask all questions and bring it up to date; returns where the damage was met."""
    with closing(Archive.open(sound.folder, sound.state)) as archive:
        met = "at opening" if archive.notices else ""
        try:
            assert met or _answers(archive) == sound.answers, f"a wrong answer after {what}"
        except IndexDamaged:
            met = "at a question"
        report = archive.sync()
        met = met or ("in verification" if report.notices else "")
        assert met, f"nobody noticed {what}"
        assert _answers(archive) == sound.answers, f"not mended after {what}"
        assert archive.check().index_is_sound, f"not mended after {what}"
    return met


def _answers(archive: Archive) -> list[object]:
    """Keys in order, totals and counts; scores are left out, for adding in another order rounds otherwise."""
    results = [archive.search(query, limit=None, snippets=False) for query in _QUESTIONS]
    return [(found.total, [hit.key for hit in found.hits], found.facets) for found in results]


def _sound_archive(place: Path, random: Random) -> _Sound:
    """An archive whose index has several segments, deletions, and lists that are longer than a page."""
    folder, state = place / "folder", place / "state"
    for number in range(_RELEASES):
        save_page(folder, f"{number:02}.txt", *_page(random))
    save_page(folder, "long.txt", body=" ".join(f"number{number}" for number in range(8_000)))
    with closing(Archive.open(folder, state)) as archive:
        archive.sync()
        for number in range(0, _RELEASES, 5):
            save_page(folder, f"{number:02}.txt", *_page(random))
        (folder / "01.txt").unlink()
        archive.sync()
        answers = _answers(archive)
    copy = place / "copy"
    shutil.copytree(state, copy)
    return _Sound(folder, state, copy, answers)


def _page(random: Random) -> tuple[str, str, str]:
    """Title, text and date of a page."""
    title = " ".join(random.sample(_WORDS[:6], 3)).capitalize()
    date = f"May {random.randrange(1, 29)}, {random.randrange(2014, 2018)}"
    return title, " ".join(random.choices(_WORDS, k=60)), date
