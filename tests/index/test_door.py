"""The door of the house: all that it offers is there, and who only looks in loads little."""

import subprocess
import sys

import pytest

import index


@pytest.mark.parametrize("name", index.__all__)
def test_everything_offered_is_there(name: str) -> None:
    assert getattr(index, name) is not None


def test_what_is_not_offered_is_missed_as_anywhere() -> None:
    with pytest.raises(AttributeError, match="'index' has no attribute 'Cellar'"):
        index.Cellar  # noqa: B018


@pytest.mark.parametrize("module", ["index", "reader.app"])
def test_nothing_that_takes_long_is_loaded_before_it_is_needed(module: str) -> None:
    heavy = ("index.archive", "index.engine", "numpy", "sqlite3", "whoosh")
    code = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
