"""ZIP archives of files of any kind, and WACZ: a ZIP of web archives. Nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from index.errors import RefusalKind, Refused
from index.folder import is_passed_over
from index.formats.foreign import suffix_of
from index.formats.limits import MEMBER_BYTES, check_member
from index.formats.parsed import Member, Parsed

_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED = 0x1
_NAMED_IN_UTF8 = 0x800
_OFFICE = (
    "[Content_Types].xml",
    "mimetype",
    "META-INF/MANIFEST.MF",
    "Index/Document.iwa",
    "AndroidManifest.xml",
)
_OFFICE_ENDINGS = (".iwa", "buildVersionHistory.plist")
"""Names that tell a document or a program, which is a ZIP too, from an archive of files."""

_WEB_ARCHIVES = (".warc", ".gz")

_LONGEST_PATH = 4_096
_DEEPEST_PATH = 100

_DAMAGE = (
    *(BadZipFile, LargeZipFile, EOFError, OSError, OverflowError, ValueError, IndexError, KeyError),
    *(zlib.error, RuntimeError),
)
"""What `zipfile` and its decompressors raise where bytes are not as they should be."""


class ZipFormat:
    """A ZIP archive: every file in it that an archive's folder would not pass over."""

    name = "zip"
    label = "ZIP archive"
    suffixes: tuple[str, ...] = (".zip",)

    def accepts(self, name: str, data: bytes, /) -> bool:
        """A ZIP that is no office document, whatever its name; else by name."""
        return suffix_of(name) in self.suffixes or (data.startswith(_MAGIC) and _holds_files(data))

    def parse(self, data: bytes, /) -> Parsed:
        """Open an archive. Raises Refused where it is damaged."""
        archive = _opened(data)
        if _is_office(archive):
            raise Refused(
                RefusalKind.UNSUPPORTED, "This file is a document or a program, not a ZIP archive of files."
            )
        return Parsed(self.name, "", (), members=_members(archive, _files(archive)))


class WaczFormat:
    """A WACZ: web archives in a ZIP (https://specs.webrecorder.net/wacz/1.1.1/)."""

    name = "wacz"
    label = "Web archive (WACZ)"
    suffixes: tuple[str, ...] = (".wacz",)

    def accepts(self, name: str, data: bytes, /) -> bool:
        """By name, or a ZIP with web archives in the folder where a WACZ has them."""
        return suffix_of(name) in self.suffixes or (data.startswith(_MAGIC) and _holds_web_archives(data))

    def parse(self, data: bytes, /) -> Parsed:
        """Open the web archives in it. Raises Refused where it is damaged."""
        archive = _opened(data)
        return Parsed(self.name, "", (), members=_members(archive, _web_archives(archive)))


def _opened(data: bytes) -> ZipFile:
    try:
        return ZipFile(io.BytesIO(data))
    except (*_DAMAGE, NotImplementedError) as error:
        raise Refused(
            RefusalKind.DAMAGED, f"The ZIP archive is damaged ({error or 'it ends too early'})."
        ) from error


def _holds_files(data: bytes) -> bool:
    try:
        return not _is_office(_opened(data))
    except Refused:
        return False


def _holds_web_archives(data: bytes) -> bool:
    try:
        archive = _opened(data)
    except Refused:
        return False
    return "datapackage.json" in archive.namelist() and bool(_web_archives(archive))


def _is_office(archive: ZipFile) -> bool:
    names = archive.NameToInfo
    return any(name in names for name in _OFFICE) or any(name.endswith(_OFFICE_ENDINGS) for name in names)


def _web_archives(archive: ZipFile) -> list[ZipInfo]:
    return [
        info
        for info in archive.infolist()
        if info.filename.startswith("archive/") and suffix_of(info.filename) in _WEB_ARCHIVES
    ]


def _files(archive: ZipFile) -> list[ZipInfo]:
    """The files of an archive, without what a walk through a folder of the same files would pass over."""
    files = (info for info in archive.infolist() if not info.filename.endswith(("/", "\\")))
    paths = {info: _path(info.filename) for info in files}
    siblings: dict[str, set[str]] = defaultdict(set)
    for path in paths.values():
        for folder, name in path:
            siblings[folder].add(name)
    return [info for info, path in paths.items() if not _is_passed_over(path, siblings)]


def _path(name: str) -> list[tuple[str, str]]:
    """Each step of a path with the folder it is in, as far as a path can be long on any system."""
    parts = [part for part in re.split(r"[/\\]", name[-_LONGEST_PATH:]) if part not in ("", ".", "..")]
    return [("/".join(parts[:depth]), part) for depth, part in enumerate(parts[:_DEEPEST_PATH])]


def _is_passed_over(path: list[tuple[str, str]], siblings: dict[str, set[str]]) -> bool:
    return any(name == "__MACOSX" or is_passed_over(name, siblings[folder]) for folder, name in path)


def _members(archive: ZipFile, files: Iterable[ZipInfo]) -> Iterator[Member]:
    """Each file, expanded when it is its turn; one that cannot be expanded says why."""
    for info in files:
        try:
            content: bytes | Refused = _expanded(archive, info)
        except Refused as refused:
            content = refused
        yield Member(_name(info), content)


def _expanded(archive: ZipFile, info: ZipInfo) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise Refused(RefusalKind.ENCRYPTED, "It is locked with a password.")
    check_member(info.file_size)
    try:
        with archive.open(info) as file:
            content = file.read(MEMBER_BYTES + 1)
    except NotImplementedError as error:
        raise Refused(
            RefusalKind.UNSUPPORTED, f"It is packed in a way that cannot be read ({error})."
        ) from error
    except _DAMAGE as error:
        raise Refused(RefusalKind.DAMAGED, f"It is damaged ({error or 'it ends too early'}).") from error
    check_member(len(content))
    return content


def _name(info: ZipInfo) -> str:
    """The name as its writer meant it.

    Programs that do not mark names as UTF-8 write them in it all the same, or in a code page that is not
    stated; bytes that are no UTF-8 are kept as such and shown as %XX.
    """
    if info.flag_bits & _NAMED_IN_UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # from another field of the directory, which names it in UTF-8
        return info.filename
