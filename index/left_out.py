"""What the reading of a release left out, found again in its file: menus of a page, running heads of a PDF.

It is seldom asked for and so not kept. The file is read anew, by a child process as every file is.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from index.errors import Cancelled, FileChanged, RefusalKind, Refused
from index.formats import Member, Parsed, left_out, parse
from index.formats.limits import check_member
from index.members import SEPARATOR, MemberKeys
from index.reading import LeftOut

_CHANGED = "The file has changed since it was read. Bring the archive up to date, then try again."

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Original:
    """The file that the release of this key was read from, as it was then; a value for any thread.

    `sha256` is empty where its reading was ended, so that nobody knows.
    """

    key: str
    path: Path
    file_key: str
    sha256: str

    def left_out(self, cancelled: Callable[[], bool] = lambda: False) -> tuple[str, ...] | None:
        """The paragraphs of the file that are no part of the release's text, in order.

        None where its format keeps no record of what it passes over. What became a fact, such as the line of
        a page's date, is not among them. Raises FileChanged where the file is another by now, Refused where
        it cannot be read or has vanished, and Cancelled.
        """
        from index.isolation import read_all  # with all of multiprocessing

        if _is_gone(self.path):
            raise Refused(RefusalKind.UNREADABLE, "The file is not there any more: it was moved or deleted.")
        task, reader = (self.file_key, self.path), partial(find, self.key)
        with closing(read_all([task], reader=reader, cancelled=cancelled)) as readings:
            reading = next(readings, None)
        if reading is None:
            raise Cancelled("Looking for what was left out was stopped.")
        if reading.fault:
            _log.error("looking for what was left out of %s failed:\n%s", self.key, reading.fault)
        if self.sha256 and reading.sha256 and reading.sha256 != self.sha256:
            raise FileChanged(_CHANGED)
        if reading.left_out is None:
            failure = reading.failures[0]
            raise Refused(RefusalKind(failure.kind), failure.message)
        return reading.left_out.paragraphs


def _is_gone(path: Path) -> bool:
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False  # reading it will tell what is wrong
    return False


def find(wanted: str, key: str, data: bytes) -> Iterator[LeftOut]:
    """What was left out of the release `wanted`, which is the file of this key or lies in it.

    Raises Refused where it is not there any more or a container around it cannot be read.
    """
    name, content = key, data
    while key != wanted:
        key, member = _towards(wanted, key, parse(name, content))
        while isinstance(member.content, Parsed):
            if key == wanted:  # a message, a row of a table, which may hold a whole page
                yield LeftOut(None)
                return
            key, member = _towards(wanted, key, member.content)
        if isinstance(member.content, Refused):
            raise member.content
        check_member(len(member.content))
        name, content = member.read_as or key, member.content
    yield LeftOut(left_out(name, content))


def _towards(wanted: str, key: str, container: Parsed) -> tuple[str, Member]:
    """The member of a container that is the wanted one or holds it, with its key."""
    keys = MemberKeys(key)
    for member in container.members:
        taken = keys.take(member.name)
        if wanted == taken or wanted.startswith(f"{taken}{SEPARATOR}"):
            return taken, member
    raise Refused(RefusalKind.UNREADABLE, "It does not lie in its file any more.")
