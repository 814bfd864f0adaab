"""Web addresses as they stand in files: with or without a scheme, in any script."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_USER = r"[^\s/@:]+(?::[^\s/@]*)?@"
_ADDRESS = re.compile(
    rf"(?:(?P<scheme>https?://)(?:{_USER})?)?(?P<host>{_LABEL}(?:\.{_LABEL})*)(?::\d{{1,5}})?(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_TOP_LEVEL = re.compile(r"\.(?:xn--[a-z0-9-]+|[^\W\d_]{2,})$", re.IGNORECASE)

_LONGEST = 2_000


def web_address(written: str) -> str | None:
    """An address of the web with its scheme ("https://" where none was written), else None.

    Whatever is not http or https, such as `file:`, `javascript:` or `//server/share`, is no web address.
    """
    written = written.strip()
    match = _ADDRESS.fullmatch(written) if len(written) <= _LONGEST else None
    if not match:
        return None
    if match["scheme"]:
        return written
    return f"https://{written}" if _TOP_LEVEL.search(match["host"]) else None


def host_of(address: str) -> str | None:
    """The host of a web address in lower case and without `www.`."""
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") or None if host else None
