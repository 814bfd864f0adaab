"""Files that cannot be read yet: which kind they are of, and the sentence that says so."""

from __future__ import annotations

from pathlib import PurePosixPath

from index.errors import RefusalKind, Refused

_KINDS = {
    "Old Word documents (.doc)": "doc dot",
    "Documents of Works and WordPerfect": "wps wp wpd",
    "Pages documents": "pages",
    "Hangul documents": "hwp hwpx",
    "OneNote notebooks": "one onetoc2",
    "XPS documents": "xps oxps",
    "Help files": "chm hlp",
    "Spreadsheets": "xls xlsx xlsm xlsb ods ots numbers",
    "Presentations": "ppt pptx pptm ppsx pps odp otp key",
    "E-books of other kinds than EPUB": "mobi azw azw3 fb2",
    "Mail folders of Outlook": "pst ost",
    "Web archives of Safari": "webarchive",
    "Data files of this kind": "xml yaml yml sqlite db",
    "Archives of other kinds than ZIP": "gz tgz bz2 xz 7z rar tar",
    "Pictures": "jpg jpeg png gif webp bmp tif tiff svg heic ico",
    "Sound recordings": "mp3 wav ogg oga flac m4a opus",
    "Videos": "mp4 mov avi mkv webm m4v mpg mpeg wmv",
}
_BY_SUFFIX = {suffix: kind for kind, suffixes in _KINDS.items() for suffix in suffixes.split()}

# First bytes of files that often carry a wrong name, the words that follow "holds", and the right endings.
_SIGNATURES = (
    (b"%PDF-", "a PDF document", "pdf"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "zip wacz docx docm dotx dotm odt ott epub"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document", "msg"),
    (b"{\\rtf", "a Rich Text document", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"\x1f\x8b", "compressed data", "gz"),
    (b"Rar!\x1a\x07", "compressed data", ""),
    (b"7z\xbc\xaf\x27\x1c", "compressed data", ""),
    (b"SQLite format 3\0", "a database", ""),
    (b"\x7fELF", "a program", ""),
)


def suffix_of(name: str) -> str:
    """The ending of a file's name in lower case, with its point; empty where there is none."""
    return PurePosixPath(name).suffix.lower()


def unsupported(name: str) -> Refused:
    """The refusal of a file whose kind no format reads."""
    suffix = suffix_of(name).removeprefix(".")
    kind = _BY_SUFFIX.get(suffix)
    if kind:
        return Refused(RefusalKind.UNSUPPORTED, f"{kind} cannot be read yet.")
    if suffix:
        return Refused(RefusalKind.UNSUPPORTED, f"Files of the kind .{suffix} cannot be read.")
    return Refused(RefusalKind.UNSUPPORTED, "Files without an ending such as .txt cannot be read.")


def check_signature(name: str, data: bytes) -> None:
    """Raises Refused where the first bytes show that a file is not what its name says."""
    suffix = suffix_of(name).removeprefix(".")
    for signature, holds, endings in _SIGNATURES:
        if data.startswith(signature) and suffix not in endings.split():
            message = f"This file is named {suffix_of(name)} but holds {holds}."
            raise Refused(RefusalKind.UNSUPPORTED, message)


def not_text(name: str) -> Refused:
    """The refusal of a file that is named as a text and is none."""
    return Refused(RefusalKind.DAMAGED, f"This file is named {suffix_of(name)} but holds binary data.")
