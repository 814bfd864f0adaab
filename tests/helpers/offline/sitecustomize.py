"""Loaded by every Python process of the offline tests, children included: an Internet socket ends it.

What was tried is written to the file that SIJILL_OFFLINE_LOG names, so that a parent which swallows
the end of its child cannot hide it.
"""

import os
import sys
import traceback

INTERNET_SOCKET = 97
"""The exit code of a process that tried."""

_EVENTS = frozenset({"socket.__new__", "socket.connect", "socket.sendto", "socket.bind"})
_LOOKUPS = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in _LOOKUPS or (event in _EVENTS and _is_internet(event, arguments)):
        _end(event, arguments)


def _is_internet(event: str, arguments: tuple[object, ...]) -> bool:
    import socket

    family = arguments[1] if event == "socket.__new__" else getattr(arguments[0], "family", None)
    return family in (socket.AF_INET, socket.AF_INET6)


def _end(event: str, arguments: tuple[object, ...]) -> None:
    with open(os.environ["SIJILL_OFFLINE_LOG"], "a", encoding="utf-8") as log:  # noqa: PTH123 - early start
        log.write(f"{event} {arguments!r}\n{''.join(traceback.format_stack())}\n")
    os._exit(INTERNET_SOCKET)


sys.addaudithook(_watch)
