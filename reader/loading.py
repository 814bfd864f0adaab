"""Loading the program sooner: of what is loaded nothing is ever thrown away, so nobody looks through it."""

from __future__ import annotations

import builtins
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def for_good() -> Iterator[None]:
    """Import in the body what the process keeps to its end.

    The garbage collector would look through it every 700 objects, a twentieth of the start; it passes over
    all that is there from then on.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def load_qt() -> None:
    """Load Qt's binding, and take its hook out of `import` again. Raises ImportError where it is missing.

    The hook reads the source of every module that is loaded from then on, in search of the word "PySide6":
    half of the time that loading takes. It serves `from __feature__ import …`, which nobody here says.
    """
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
