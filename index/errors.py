"""One tree of errors: what the world did (a calm sentence for the user) and what a file did.

Whatever is not below `SijillError` is a fault of this program and reaches the crash dialog or exit code 4.
"""

from __future__ import annotations

from enum import StrEnum


class SijillError(Exception):
    """The world stands in the way; `str()` is the sentence a user reads."""

    kind = "error"


class FolderMissing(SijillError):
    """The archive's folder is not there."""

    kind = "folder-missing"


class FolderUnreadable(SijillError):
    """The archive's folder, or a place in it, may not be read."""

    kind = "folder-unreadable"


class FolderReadOnly(SijillError):
    """The archive's folder may be read but not written, so nothing can be imported into it."""

    kind = "folder-read-only"


class ReleaseMissing(SijillError):
    """No release of that key is in the archive."""

    kind = "release-missing"


class FileChanged(SijillError):
    """A file is not the one any more that was read."""

    kind = "file-changed"


class StoreTooNew(SijillError):
    """A store was written by a newer version of the program."""

    kind = "store-too-new"


class StoreDamaged(SijillError):
    """A store on disk cannot be read any more."""

    kind = "store-damaged"


class CatalogueDamaged(StoreDamaged):
    """The catalogue cannot be read any more; like the index it can be made anew."""

    kind = "catalogue-damaged"


class StoreReadOnly(SijillError):
    """The place where state is kept cannot be written."""

    kind = "store-read-only"


class DiskFull(SijillError):
    """There is no space left where something is to be kept."""

    kind = "disk-full"


class FileUnwritable(SijillError):
    """A file that the user asked for cannot be written where it was wanted."""

    kind = "file-unwritable"


class ArchiveBusy(SijillError):
    """Another process is writing to the same archive's state."""

    kind = "archive-busy"


class IndexDamaged(SijillError):
    """The index cannot be read any more; the remedy is a rebuild."""

    kind = "index-damaged"


class HelperLost(SijillError):
    """A process that was helping with the work ended, or could not be started."""

    kind = "helper-lost"


class WrongUse(SijillError):
    """A request that makes no sense as it stands, such as a date that is none."""

    kind = "wrong-use"


class Cancelled(SijillError):
    """The user cancelled the work."""

    kind = "cancelled"


class RefusalKind(StrEnum):
    """Why a file did not become a release."""

    UNSUPPORTED = "unsupported"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too-large"
    TIMED_OUT = "timed-out"
    UNREADABLE = "unreadable"


class Refused(SijillError):
    """A file that cannot become a release, with the reason."""

    def __init__(self, refusal: RefusalKind, message: str) -> None:
        super().__init__(message)
        self.refusal = refusal
        self.kind = refusal.value

    def __reduce__(self) -> tuple[type[Refused], tuple[RefusalKind, str]]:
        # The default rebuilds from args alone and would lose the refusal on its way between processes.
        return type(self), (self.refusal, str(self))


class IndexingFailed(SijillError):
    """The indexing process met a fault of this program, or was ended; what was indexed before is kept.

    `report` is for a person who mends the fault; "" where the process could not say what happened.
    """

    kind = "indexing-failed"

    def __init__(self, message: str, report: str = "") -> None:
        super().__init__(message)
        self.report = report
