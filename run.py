#!/usr/bin/env python3
"""Set up and start Sijill on a fresh machine, with nothing but Python's standard library.

    python3 run.py                 open the window: its start page the first time, then the last session
    python3 run.py FOLDER          open the window on a folder
    python3 run.py COMMAND ...     run a command, for example: search FOLDER "hunger strike"
    python3 run.py test [PATH]     everything that must hold: ruff, mypy, pytest; with arguments pytest alone
    python3 run.py bench           how fast the engine is, beside its peers
    python3 run.py torture         what an index survives: kills, flipped bytes, full disks
    python3 run.py evaluate PART   how good reading is, on collections with known answers
    python3 run.py translate       bring the translations of the window up to date with the sources
    python3 run.py screenshots DIR what the window looks like, in every state and both directions of script

The first start makes `.venv` beside this file and installs what the lock file names, hashes checked. Later
starts find nothing changed and go straight on. Messages go to standard error, so that standard output is left
to the program.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must be able to read this file and say so
    sys.exit("Sijill needs Python 3.11 or newer; this one is %d.%d." % tuple(sys.version_info[:2]))  # noqa: UP031

import hashlib
import json
import os
import platform
import re
import subprocess
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
TOOLS = {  # for development, beside `test`
    "bench": "tests.benchmarks", "evaluate": "tests.evaluation", "torture": "tests.torture",
    "screenshots": "tests.screenshots", "translate": "resources.translations",
}  # fmt: skip
RUN_LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"  # holds everything in RUN_LOCK too
NOT_SET_UP = 5  # exit code; 0 to 4 belong to the program
STOPPED = 130  # exit code after Ctrl+C, as shells have it
OFFSCREEN = "offscreen"

# What Qt loads from the system on Linux, as `readelf -d` tells, and what each of its platforms needs besides.
QT_LIBRARIES = """
    libEGL.so.1 libGL.so.1 libX11.so.6 libdbus-1.so.3 libfontconfig.so.1 libfreetype.so.6 libglib-2.0.so.0
    libgthread-2.0.so.0 libxkbcommon.so.0
"""
PLATFORM_LIBRARIES = {
    "wayland": "libwayland-client.so.0 libwayland-cursor.so.0",
    "xcb": """
        libX11-xcb.so.1 libxcb.so.1 libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1
        libxcb-randr.so.0 libxcb-render.so.0 libxcb-render-util.so.0 libxcb-shape.so.0 libxcb-shm.so.0
        libxcb-sync.so.1 libxcb-util.so.1 libxcb-xfixes.so.0 libxcb-xkb.so.1 libxkbcommon-x11.so.0
    """,
}

# Run by the environment's Python: says which it is, or nothing when there is no pip to install with.
WHICH_PYTHON = "import pip, sys; print(sys.implementation.cache_tag)"
# Importing is not enough: whether a window can open is known only when Qt has loaded its platform.
TRY_QT = "from PySide6.QtWidgets import QApplication; QApplication([])"

NO_DISPLAY = "There is no display here. To see the window, start from a desktop, or connect with `ssh -X`."


class NotSetUp(Exception):
    """Something outside stands in the way; `str()` is the sentence to read."""


class Answer(NamedTuple):
    """How a command ended, and everything it printed."""

    code: int
    text: str


class Machine:
    """What this file asks of the computer; the tests put a pretended one in its place."""

    platform = sys.platform
    environ = os.environ

    def say(self, sentence: str) -> None:
        print(sentence, file=sys.stderr, flush=True)

    def has_module(self, name: str) -> bool:
        """Tell whether the Python that runs this file has a module."""
        return find_spec(name) is not None

    def run(
        self,
        command: list[str],
        environ: dict[str, str] | None = None,
        cwd: Path | None = None,
        aside: bool = False,
    ) -> int:
        """Run a command in the user's sight, off standard output if `aside`; return its exit code."""
        try:
            process = subprocess.Popen(
                command, env={**self.environ, **(environ or {})}, cwd=cwd, stdout=2 if aside else None
            )
        except OSError as problem:
            self.say(f"{command[0]} could not be started: {problem.strerror}.")
            return 127
        interrupted = None
        while process.returncode is None:
            try:
                process.wait()
            except KeyboardInterrupt as stop:  # it reached the command as well, which ends in its own time
                interrupted = stop
        if interrupted:
            raise interrupted
        return process.returncode if process.returncode >= 0 else 128 - process.returncode

    def ask(self, command: list[str], environ: dict[str, str] | None = None) -> Answer:
        """Run a command out of sight, for a minute at most."""
        try:
            done = subprocess.run(
                command,
                env={**self.environ, **(environ or {})},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                timeout=60,
            )
        except (OSError, subprocess.TimeoutExpired) as problem:
            return Answer(127, str(problem))
        return Answer(done.returncode, done.stdout)

    def can_load(self, soname: str) -> bool:
        """Tell whether the dynamic loader finds a shared library."""
        import ctypes  # only when something is wrong: it costs time at every start

        try:
            ctypes.CDLL(soname)
        except OSError:
            return False
        return True

    def is_debian(self) -> bool:
        """Tell whether this is Debian or comes of it, as Ubuntu does (os-release(5): ID, ID_LIKE)."""
        try:
            release = platform.freedesktop_os_release()
        except OSError:
            return False
        return bool({"debian", "ubuntu"} & {release["ID"], *release.get("ID_LIKE", "").split()})

    def is_root(self) -> bool:
        return hasattr(os, "geteuid") and os.geteuid() == 0


class Stamp(NamedTuple):
    """What `.venv` is known to hold: written when an install is done, taken away before the next begins."""

    python: str = ""
    locks: dict[str, str] = {}  # noqa: RUF012 - never changed in place
    qt: list[str] = []  # noqa: RUF012 - Qt platforms that were seen to work


def lock_to_install(python: str, stamp: Stamp, locks: dict[str, str], for_development: bool) -> str | None:
    """Return the lock file whose packages `.venv` lacks, or None.

    `python` is what `.venv` runs on, empty when it is missing or broken; `locks` are the digests of the lock
    files. An environment for development serves a plain start too, and stays one when a lock changes.
    """
    installed = stamp.locks if python and stamp.python == python else {}
    needed = [RUN_LOCK, DEV_LOCK] if for_development else [RUN_LOCK]
    if all(installed.get(name) == locks[name] for name in needed):
        return None
    return DEV_LOCK if for_development or DEV_LOCK in installed else RUN_LOCK


class Environment:
    """The project's `.venv`: made, filled from a lock file, and asked to run things."""

    def __init__(self, machine: Machine, root: Path) -> None:
        self.machine = machine
        self.root = root
        self.folder = root / ".venv"
        self.stamp_file = self.folder / "sijill-lock.json"
        windows = machine.platform == "win32"
        self.python = str(self.folder / ("Scripts/python.exe" if windows else "bin/python"))

    def prepare(self, for_development: bool) -> None:
        """Bring `.venv` up to date with the lock files; raise NotSetUp when that cannot be done."""
        locks = self.digests()
        python = self.which_python()
        lock = lock_to_install(python, self.read_stamp(), locks, for_development)
        if lock is None:
            return
        self.machine.say("Setting up. This takes a minute the first time.")
        if not python:
            self.build()
        self.install(lock)
        held = locks if lock == DEV_LOCK else {RUN_LOCK: locks[RUN_LOCK]}
        self.write_stamp(Stamp(self.which_python(), held))

    def which_python(self) -> str:
        """Return what `.venv` runs on, such as `cpython-311`, or "" when it is missing or broken."""
        if not Path(self.python).exists():
            return ""
        answer = self.machine.ask([self.python, "-I", "-c", WHICH_PYTHON])
        return answer.text.strip() if answer.code == 0 else ""

    def digests(self) -> dict[str, str]:
        locks = {name: (self.root / name).read_bytes() for name in (RUN_LOCK, DEV_LOCK)}
        return {name: hashlib.sha256(lock).hexdigest() for name, lock in locks.items()}

    def build(self) -> None:
        for module in ("venv", "ensurepip"):
            if not self.machine.has_module(module):
                package = "python{}.{}-venv".format(*sys.version_info[:2])
                raise NotSetUp(
                    f"This Python comes without its module `{module}`, which Sijill is set up with. "
                    f"On Debian and Ubuntu it is in a package of its own: sudo apt-get install {package}"
                )
        command = [sys.executable, "-I", "-m", "venv", "--clear", str(self.folder)]
        if self.machine.run(command, aside=True) != 0:
            raise NotSetUp(f"The environment could not be made in {self.folder}; the reason stands above.")

    def install(self, lock: str) -> None:
        self.stamp_file.unlink(missing_ok=True)  # an install cut short must not look finished
        command = [self.python, "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        command += ["--require-hashes", "--only-binary", ":all:", "-r", str(self.root / lock)]
        if self.machine.run(command, aside=True) != 0:
            raise NotSetUp(
                f"What {lock} names could not be installed; the reason stands above. "
                "The network is needed this once. If it is there, delete .venv and start again."
            )

    def read_stamp(self) -> Stamp:
        """Return the stamp, or an empty one when there is none that can be understood."""
        try:
            found = json.loads(self.stamp_file.read_text(encoding="utf-8"))
            return Stamp(str(found["python"]), dict(found["locks"]), list(found["qt"]))
        except (OSError, ValueError, TypeError, KeyError):
            return Stamp()

    def write_stamp(self, stamp: Stamp) -> None:
        fresh = self.stamp_file.with_suffix(".new")
        fresh.write_text(json.dumps(stamp._asdict()), encoding="utf-8")
        fresh.replace(self.stamp_file)

    def run_module(self, *command: str) -> int:
        """Run a module of this project where the user stands, so that the paths they typed hold."""
        # -P: a folder of documents may hold a reader.py, and that must not run in place of ours.
        path = os.pathsep.join(filter(None, [str(self.root), self.machine.environ.get("PYTHONPATH")]))
        return self.machine.run([self.python, "-P", "-m", *command], {"PYTHONPATH": path})

    def trouble_with_qt(self, qt_platform: str) -> str:
        """Return why Qt does not work on a platform, or ""; installs what is missing where it may."""
        known = self.read_stamp().qt
        if qt_platform in known:
            return ""
        answer = self.try_qt(qt_platform)
        if answer.code != 0 and install_libraries(self.machine, missing_libraries(self.machine, qt_platform)):
            answer = self.try_qt(qt_platform)
        if answer.code != 0:
            return explain(self.machine, missing_libraries(self.machine, qt_platform), answer)
        self.remember_qt([*known, qt_platform])
        return ""

    def remember_qt(self, platforms: list[str]) -> None:
        with suppress(OSError):  # saves a quarter of a second a start; somebody else's `.venv` works without
            self.write_stamp(self.read_stamp()._replace(qt=platforms))

    def try_qt(self, qt_platform: str) -> Answer:
        environ = {"SBK_EMBED": "0"}  # lays out the binding's own Python, else compiled at each start
        environ |= {"QT_QPA_PLATFORM": OFFSCREEN} if qt_platform == OFFSCREEN else {}
        return self.machine.ask([self.python, "-I", "-c", TRY_QT], environ)


def display(machine: Machine) -> str:
    """Return where a window can open, written as in QT_QPA_PLATFORM, or "" when there is no display."""
    chosen = machine.environ.get("QT_QPA_PLATFORM")
    if chosen or machine.platform in ("win32", "darwin"):
        return chosen or "native"
    shown = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return ";".join(name for name, variable in shown.items() if machine.environ.get(variable))


def missing_libraries(machine: Machine, qt_platform: str) -> list[str]:
    """Return the sonames of the system libraries that a Qt platform needs and the loader does not find.

    Qt's own message names the first at best, so each is asked for.
    """
    if machine.platform != "linux":
        return []
    own = [PLATFORM_LIBRARIES.get(name, "") for name in re.split("[;:]", qt_platform)]
    return [soname for soname in " ".join([QT_LIBRARIES, *own]).split() if not machine.can_load(soname)]


def debian_packages(sonames: list[str]) -> list[str]:
    """Return the packages that hold shared libraries, named by Debian Policy 8.1; GLib is the exception."""
    names = set()
    for soname in sonames:
        name, version = soname.lower().split(".so.")
        hyphen = "-" if name[-1].isdigit() else ""
        glib = name in ("libglib-2.0", "libgthread-2.0")
        names.add("libglib2.0-0" if glib else f"{name}{hyphen}{version}")
    return sorted(names)


def install_libraries(machine: Machine, sonames: list[str]) -> bool:
    """Install system libraries, as root on Debian and its kin; tell whether that was done."""
    if not (sonames and machine.is_debian() and machine.is_root()):
        return False
    packages = debian_packages(sonames)
    machine.say(f"Qt needs system libraries. Installing {' '.join(packages)}.")
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    if machine.run(install, quiet, aside=True) == 0:
        return True
    machine.run(["apt-get", "update"], quiet, aside=True)  # a new container has no package lists yet
    return machine.run(install, quiet, aside=True) == 0


def explain(machine: Machine, sonames: list[str], answer: Answer) -> str:
    """Return, in a sentence, why Qt does not work and what to do about it."""
    if not sonames:
        lines = [line.strip() for line in answer.text.splitlines() if line.strip()] or ["it gave no reason"]
        telling = [line for line in lines if re.search("could not|cannot", line, re.IGNORECASE)]
        return f"Qt cannot open a window here: {[*telling, lines[-1]][0]}"
    sentence = f"Qt needs system libraries that are missing: {', '.join(sonames)}."
    if machine.is_debian():
        return f"{sentence} This installs them:\n  sudo apt-get install {' '.join(debian_packages(sonames))}"
    return f"{sentence} Please install the packages that hold them."


def opens_window(arguments: list[str]) -> bool:
    """Tell whether these arguments open the window: none at all, or a folder.

    A bare word can be a command as well as a folder. The program knows which, and says itself what it lacks.
    """
    return not arguments or (Path(arguments[0]).is_dir() and not re.fullmatch("[a-z]+", arguments[0]))


def start(environment: Environment, arguments: list[str]) -> int:
    """Start the program; where no window can open, show it in the terminal and say how to get the window."""
    environment.prepare(for_development=False)
    if not opens_window(arguments):
        return environment.run_module("reader", *arguments)
    on = display(environment.machine)
    trouble = environment.trouble_with_qt(on) if on else NO_DISPLAY
    if trouble:
        code = NOT_SET_UP if arguments else environment.run_module("index", "demo")
        environment.machine.say(trouble)
        return code
    code = environment.run_module("reader", *arguments)
    if code != 0:
        environment.remember_qt([])  # perhaps the display is gone: the next start looks again
    return code


def check(environment: Environment, arguments: list[str]) -> int:
    """Run everything that must hold, to the end even when something fails; with arguments, pytest alone."""
    environment.prepare(for_development=True)
    trouble = environment.trouble_with_qt(OFFSCREEN)
    if trouble:
        raise NotSetUp(trouble)
    side_by_side = ["--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal"]
    checks = [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ["pytest", *side_by_side]]
    failed = []
    for command in [["pytest", *arguments]] if arguments else checks:
        environment.machine.say(f"== {' '.join(command)}")
        offscreen = {"QT_QPA_PLATFORM": OFFSCREEN}
        if environment.machine.run([environment.python, "-m", *command], offscreen, environment.root) != 0:
            failed.append(" ".join(command))
    if failed:
        environment.machine.say(f"Failed: {', '.join(failed)}.")
    return 1 if failed else 0


def main(arguments: list[str], machine: Machine, root: Path = ROOT) -> int:
    environment = Environment(machine, root)
    try:
        verb, *others = arguments or [""]
        if verb == "test":
            return check(environment, others)
        if verb in TOOLS:
            environment.prepare(for_development=True)
            return environment.run_module(TOOLS[verb], *others)
        return start(environment, arguments)
    except NotSetUp as trouble:
        machine.say(str(trouble))
        return NOT_SET_UP
    except OSError as problem:  # such as a disk that is full, or a checkout that may not be written
        machine.say(f"Sijill could not be set up: {problem}.")
        return NOT_SET_UP
    except KeyboardInterrupt:
        machine.say("Stopped.")
        return STOPPED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Machine()))
