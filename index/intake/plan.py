"""What an import would do, file by file, worked out and shown before anything is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from index.errors import RefusalKind
from index.file_reading import Reader, Reading, read_file
from index.folder import key_of, path_of
from index.intake.copying import sha256_of
from index.intake.naming import FreeNames, portable_name
from index.intake.sources import Source, gather
from index.places import require_folder
from index.records import Failure, PartialDate, Progress


class Action(StrEnum):
    """What happens to a file: it is copied, copied under another name, or left out.

    `IDENTICAL` is what the archive holds already, `REPEATED` what comes in with an earlier file of the list.
    """

    COPY = "copy"
    RENAME = "rename"
    IDENTICAL = "identical"
    REPEATED = "repeated"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportItem:
    """One file of an import: what was understood of it and what happens to it.

    `target` is the key it gets, or for an identical or repeated file the key its content has. `reason` are
    the sentences that say why it is renamed, skipped or refused and how much a container holds, `refusal` is
    the kind of refusal. `publisher` is who the file says it is from, empty where it does not say.
    """

    source: Path
    target: str | None
    action: Action
    title: str = ""
    published: PartialDate | None = None
    reason: str = ""
    sha256: str = ""
    refusal: str = ""
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All files of an import into one folder, in the order they were given."""

    folder: Path
    items: tuple[ImportItem, ...]

    def of(self, *actions: Action) -> tuple[ImportItem, ...]:
        """The items that one of these actions awaits."""
        return tuple(item for item in self.items if item.action in actions)


def plan_import(
    files: Sequence[Path],
    folder: Path,
    known: Mapping[str, str],
    read: Reader,
    progress: Callable[[Progress], None] = lambda _: None,
) -> ImportPlan:
    """What importing these files and folders would do; nothing is changed.

    `known` leads from the SHA-256 of what the archive holds to its key. `read` turns a key and bytes into
    releases or raises Refused; a file it refuses is not copied. `progress` may raise Cancelled. Raises
    FolderMissing and FolderUnreadable.
    """
    folder = require_folder(folder)
    sources = [source for path in files for source in gather(path)]
    planner = _Planner(folder, known)
    items = []
    for number, source in enumerate(sources):
        progress(Progress("reading", number, len(sources)))
        items.append(planner.plan(source, read))
    return ImportPlan(folder, tuple(items))


class _Planner:
    """Decides file after file and remembers which names and contents the plan has used up."""

    def __init__(self, folder: Path, known: Mapping[str, str]) -> None:
        self._folder = folder
        self._known = known
        self._names = FreeNames(folder)
        self._planned: dict[str, str] = {}

    def plan(self, source: Source, read: Reader) -> ImportItem:
        if source.failure:
            return _refused(source, source.failure)
        reading = read_file(self._wanted_key(source), source.path, read)
        if reading.failure and not reading.sha256:
            return _refused(source, reading.failure)
        if key := self._identical(source, reading.sha256):
            reason = f"The same file is already here as {key}."
            return _item(source, reading, key, Action.IDENTICAL, reason)
        if earlier := self._planned.get(reading.sha256):
            reason = f"The same file comes before it in this list, as {earlier}."
            return _item(source, reading, earlier, Action.REPEATED, reason)
        if reading.failure and not reading.releases:
            return _refused(source, reading.failure, reading.sha256)
        return self._copied(source, reading)

    def _identical(self, source: Source, sha256: str) -> str | None:
        """Where the archive has the same content."""
        for key in (self._own_key(source.path), self._known.get(sha256), self._wanted_key(source)):
            if key is not None and _is_visible(key) and _holds(path_of(self._folder, key), sha256):
                return key
        return None

    def _own_key(self, path: Path) -> str | None:
        """The key of a file that lies in the archive's folder already."""
        resolved = path.resolve()
        return key_of(self._folder, resolved) if resolved.is_relative_to(self._folder) else None

    def _wanted_key(self, source: Source) -> str:
        return key_of(self._folder, self._folder / source.relative)

    def _copied(self, source: Source, reading: Reading) -> ImportItem:
        try:
            target = key_of(self._folder, self._names.take(source.relative))
        except OSError as error:
            message = f"Its place in the archive cannot be read ({error.strerror})."
            return _refused(
                source, Failure(str(source.path), RefusalKind.UNREADABLE, message), reading.sha256
            )
        self._planned[reading.sha256] = target
        if target == self._wanted_key(source):
            return _item(source, reading, target, Action.COPY, _what_it_holds(reading))
        reason = " ".join(filter(None, [_why_renamed(source), _what_it_holds(reading)]))
        return _item(source, reading, target, Action.RENAME, reason)


def _why_renamed(source: Source) -> str:
    if all(portable_name(part) == part for part in source.relative.parts):
        return "Its name is taken already."
    return "Its name is one that some systems cannot keep."


def _what_it_holds(reading: Reading) -> str:
    """How many releases a container holds and what of it cannot be read; empty for a plain file."""
    count, unread = len(reading.releases), len(reading.unread_members)
    sentences = [f"It holds {count:,} releases." if count > 1 else ""]
    if unread:
        sentences.append(f"Of what it holds, {unread:,} cannot be read.")
    if reading.failure:
        sentences.append(reading.failure.message)
    return " ".join(filter(None, sentences))


def _is_visible(key: str) -> bool:
    """Whether the archive looks at a file of this name."""
    return not any(part.startswith((".", "~$")) for part in key.split("/"))


def _holds(path: Path, sha256: str) -> bool:
    """Whether a file still has the content that is said of it."""
    try:
        return path.is_file() and sha256_of(path) == sha256
    except OSError:
        return False  # what cannot be read cannot be called identical


def _refused(source: Source, failure: Failure, sha256: str = "") -> ImportItem:
    return ImportItem(
        source.path, None, Action.REFUSED, reason=failure.message, sha256=sha256, refusal=failure.kind
    )


def _item(source: Source, reading: Reading, target: str, action: Action, reason: str = "") -> ImportItem:
    """An item that shows what was understood; of a file with several releases, the first one's."""
    first = reading.releases[0] if reading.releases else None
    return ImportItem(
        source.path,
        target,
        action,
        title=first.title if first else "",
        published=first.published if first else None,
        reason=reason,
        sha256=reading.sha256,
        publisher=(first.publisher or first.source or "") if first else "",
    )
