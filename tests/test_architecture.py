"""The rules of the house, kept by machine: a convention leaks, a test does not."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
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

LOOPS_OF_THEIR_OWN = frozenset({
    *("exec", "exec_", "processEvents", "getSaveFileName", "getSaveFileUrl", "getOpenFileName"),
    *("getOpenFileNames", "getOpenFileUrl", "getOpenFileUrls", "getExistingDirectory"),
    "getExistingDirectoryUrl",
})  # fmt: skip
"""Names in Qt of what returns only when it is over; meanwhile nothing else goes on in its usual order."""
MADE_FOR_LOOPS = tuple(
    f"PySide6.QtWidgets.{name}" for name in ("QMessageBox", "QInputDialog", "QColorDialog")
)
LOOPS: dict[str, str] = {"reader/app.py: exec": "the loop of the application itself"}
"""file: name to the reason why it may stand there."""

NETWORK = (
    *("socket", "socketserver", "ssl", "asyncio", "http", "urllib.request", "urllib.error", "xmlrpc"),
    *("ftplib", "imaplib", "poplib", "smtplib", "telnetlib"),
    *("requests", "httpx", "aiohttp", "websockets"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets"),
)


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@dataclass(frozen=True)
class Parsed:
    """What the rules ask of a file: it is parsed once for all of them."""

    imports: tuple[str, ...]
    """Every module that it imports, anywhere in it; `from a import b` gives a and a.b."""
    attributes: frozenset[str]
    functions: tuple[tuple[str, int], ...]
    """Name and number of lines of each."""
    has_docstring: bool


@cache
def parsed(path: Path) -> Parsed:
    tree = ast.parse(path.read_text("utf-8"), str(path))
    nodes = list(ast.walk(tree))
    return Parsed(
        tuple(module for node in nodes for module in imported(node, path)),
        frozenset(node.attr for node in nodes if isinstance(node, ast.Attribute)),
        tuple(
            (node.name, (node.end_lineno or 0) - node.lineno + 1)
            for node in nodes
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        ),
        bool(ast.get_docstring(tree)),
    )


def imported(node: ast.AST, path: Path) -> Iterator[str]:
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
        for module in parsed(path).imports
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


def test_no_dialog_and_no_menu_runs_a_loop_of_its_own() -> None:
    found = {
        f"{relative(path)}: {attribute}"
        for path in files_in("reader")
        for attribute in parsed(path).attributes & LOOPS_OF_THEIR_OWN
    }
    assert found == LOOPS.keys()
    assert all(LOOPS.values())
    assert offenders(files_in("reader"), [*MADE_FOR_LOOPS, "PySide6.QtCore.QEventLoop"]) == []


def test_nothing_knows_the_network() -> None:
    assert offenders(SOURCES, NETWORK) == []


def test_nothing_in_a_container_is_unpacked_to_disk() -> None:
    unpackers = {"extract", "extractall", "unpack_archive"}
    found = [
        f"{relative(path)}: {attribute}"
        for path in SOURCES
        for attribute in parsed(path).attributes & unpackers
    ]
    assert found == []


def test_nothing_is_unpickled_or_evaluated_by_us() -> None:
    assert offenders(SOURCES, ["pickle", "marshal", "shelve"]) == []


def test_files_stay_rooms() -> None:
    lines = {relative(path): len(path.read_text("utf-8").splitlines()) for path in ALL_PYTHON}
    too_long = {name: count for name, count in lines.items() if count > MOST_LINES_OF_A_FILE}
    assert {name: count for name, count in too_long.items() if name not in LONG_FILES} == {}


def test_functions_stay_short() -> None:
    too_long = {
        f"{relative(path)}:{name}": lines
        for path in ALL_PYTHON
        for name, lines in parsed(path).functions
        if lines > MOST_LINES_OF_A_FUNCTION
    }
    assert {name: lines for name, lines in too_long.items() if name not in LONG_FUNCTIONS} == {}


def test_every_file_says_what_it_is_for() -> None:
    silent = [
        relative(path)
        for path in ALL_PYTHON
        if path.read_text("utf-8").strip() and not parsed(path).has_docstring
    ]
    assert silent == []


def test_exceptions_are_still_needed() -> None:
    for name in LONG_FILES:
        assert len((ROOT / name).read_text("utf-8").splitlines()) > MOST_LINES_OF_A_FILE
    assert all(LONG_FILES.values())
    assert all(LONG_FUNCTIONS.values())


def test_no_package_below_tests_can_shadow_a_room() -> None:
    assert [relative(path) for path in ROOT.glob("tests/**/__init__.py")] == []
