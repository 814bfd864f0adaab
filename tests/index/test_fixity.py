"""Files compared with their first reading."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from index.fixity import Fixity, compare_files
from index.records import Progress


def test_files_that_differ_are_gone_or_unreadable_are_told_apart(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha256 = hashlib.sha256(b"x").hexdigest()
    for name in ("same", "changed", "closed"):
        (folder / name).write_bytes(b"x")
    (folder / "changed").write_bytes(b"y")
    really = Path.open

    def refusing(path: Path, *arguments: object) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return really(path, *arguments)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refusing)
    seen: list[Progress] = []
    found = compare_files(folder, dict.fromkeys(("same", "changed", "gone", "closed"), sha256), seen.append)
    assert (found.changed, found.gone) == (("changed",), ("gone",))
    assert [failure.key for failure in found.unreadable] == ["closed"]
    assert [progress.done for progress in seen] == [1, 2, 3, 4]


def test_nothing_seen_is_nothing_to_compare(folder: Path) -> None:
    assert compare_files(folder, {}) == Fixity((), (), ())
