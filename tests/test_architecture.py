"""The rules of the house, kept by machine: a convention leaks, a test does not."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted([*ROOT.glob("index/**/*.py"), *ROOT.glob("reader/**/*.py"), ROOT / "run.py"])
ALL_PYTHON = sorted([*SOURCES, *ROOT.glob("tests/**/*.py"), *ROOT.glob("resources/**/*.py")])

MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 50
LONG_FILES: dict[str, str] = {}
"""File to the reason why it may be longer: a good reason beats a number."""
LONG_FUNCTIONS: dict[str, str] = {}
"""file:function to the reason why it may be longer."""

NETWORK = (
    *("socket", "socketserver", "ssl", "asyncio", "http", "urllib.request", "urllib.error", "xmlrpc"),
    *("ftplib", "imaplib", "poplib", "smtplib", "telnetlib"),
    *("requests", "httpx", "aiohttp", "websockets"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets"),
)


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, anywhere in it; `from a import b` gives a and a.b."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{relative(path)}: relative imports hide which room is meant"
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


def below(path: Path, room: str) -> bool:
    return relative(path).startswith(f"{room}/")


def is_part_of(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def offenders(files: list[Path], forbidden: Sequence[str]) -> list[str]:
    """Files that import one of the packages, with what they import."""
    return [
        f"{relative(path)} imports {module}"
        for path in files
        for module in imports(path)
        if any(is_part_of(module, package) for package in forbidden)
    ]


def files_in(room: str) -> list[Path]:
    found = [path for path in SOURCES if below(path, room)]
    assert found, f"there is no room {room}"
    return found


def test_index_knows_neither_qt_nor_the_reader() -> None:
    assert offenders(files_in("index"), ["PySide6", "shiboken6", "reader"]) == []


def test_importing_index_loads_no_qt() -> None:
    program = "import index, sys; print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken'))])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_only_the_engine_knows_whoosh() -> None:
    others = [path for path in SOURCES if not below(path, "index/engine")]
    assert offenders(others, ["whoosh"]) == []


def test_the_engine_has_one_door() -> None:
    others = [path for path in files_in("index") if not below(path, "index/engine")]
    inside = [f"index.engine.{path.stem}" for path in files_in("index/engine") if path.stem != "__init__"]
    assert offenders(others, inside) == []


def test_the_reader_enters_index_by_its_door() -> None:
    inside = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in files_in("index")
    ]
    assert offenders(files_in("reader"), [module for module in inside if module != "index"]) == []


def test_everything_behind_the_door_is_named() -> None:
    import index

    assert index.__all__
    assert [name for name in index.__all__ if not hasattr(index, name)] == []


def test_panels_do_not_know_each_other() -> None:
    panels = sorted({path.relative_to(ROOT / "reader/panels").parts[0] for path in files_in("reader/panels")})
    for name in panels:
        own = [
            path
            for path in files_in("reader/panels")
            if path.relative_to(ROOT / "reader/panels").parts[0] == name
        ]
        others = [f"reader.panels.{other.removesuffix('.py')}" for other in panels if other != name]
        shared = [other for other in others if not other.endswith("__init__")]
        assert offenders(own, shared) == []


@pytest.mark.parametrize("room", ["reader/models", "reader/paint"])
def test_models_and_paint_know_no_panel(room: str) -> None:
    assert offenders(files_in(room), ["reader.panels", "reader.window", "reader.dialogs"]) == []


def test_workers_know_no_widgets() -> None:
    forbidden = ["PySide6.QtWidgets", "reader.panels", "reader.window", "reader.dialogs", "reader.paint"]
    assert offenders(files_in("reader/workers"), forbidden) == []


def test_only_the_window_connects_panels() -> None:
    elsewhere = [
        path
        for path in files_in("reader")
        if not below(path, "reader/window") and not below(path, "reader/panels")
    ]
    assert offenders(elsewhere, ["reader.panels"]) == []


def test_nothing_knows_the_network() -> None:
    assert offenders(SOURCES, NETWORK) == []


def test_nothing_in_a_container_is_unpacked_to_disk() -> None:
    unpackers = {"extract", "extractall", "unpack_archive"}
    found = [
        f"{relative(path)}: {node.attr}"
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr in unpackers
    ]
    assert found == []


def test_nothing_is_unpickled_or_evaluated_by_us() -> None:
    assert offenders(SOURCES, ["pickle", "marshal", "shelve"]) == []


@pytest.mark.parametrize("path", ALL_PYTHON, ids=relative)
def test_files_stay_rooms(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= MOST_LINES_OF_A_FILE or relative(path) in LONG_FILES


@pytest.mark.parametrize("path", ALL_PYTHON, ids=relative)
def test_functions_stay_short(path: Path) -> None:
    functions = [
        node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    too_long = [
        f"{relative(path)}:{function.name}"
        for function in functions
        if (function.end_lineno or 0) - function.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]
    assert [name for name in too_long if name not in LONG_FUNCTIONS] == []


def test_every_file_says_what_it_is_for() -> None:
    silent = [
        relative(path)
        for path in ALL_PYTHON
        if path.read_text("utf-8").strip() and not ast.get_docstring(tree_of(path))
    ]
    assert silent == []


def test_exceptions_are_still_needed() -> None:
    for name in LONG_FILES:
        assert len((ROOT / name).read_text("utf-8").splitlines()) > MOST_LINES_OF_A_FILE
    assert all(LONG_FILES.values())
    assert all(LONG_FUNCTIONS.values())


def test_no_package_below_tests_can_shadow_a_room() -> None:
    assert [relative(path) for path in ROOT.glob("tests/**/__init__.py")] == []
