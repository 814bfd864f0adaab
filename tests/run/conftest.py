"""A pretended computer for run.py, and a project for it to set up."""

import json
from pathlib import Path

import pytest

import run


class PretendedMachine(run.Machine):
    """A computer made of answers: it keeps what was asked of it and installs nothing."""

    def __init__(self):
        self.platform = "linux"
        self.environ = {"DISPLAY": ":0"}
        self.debian = True
        self.root = False
        self.unknown_modules = set()
        self.absent_libraries = set()
        self.failing = {}  # a word of a command -> the exit code it ends with
        self.apt_knows = True
        self.ran = []
        self.environs = []
        self.places = []
        self.said = []
        self.qt_tried = 0

    def say(self, sentence):
        self.said.append(sentence)

    def has_module(self, name):
        return name not in self.unknown_modules

    def can_load(self, soname):
        return soname not in self.absent_libraries

    def is_debian(self):
        return self.debian

    def is_root(self):
        return self.root

    def run(self, command, environ=None, cwd=None, aside=False):
        self.ran.append(command)
        self.environs.append(environ or {})
        self.places.append(cwd)
        assert aside == (command[0] == "apt-get" or "venv" in command or "pip" in command)
        for word, code in self.failing.items():
            if word in command:
                return code
        if "venv" in command:
            self.make_environment(Path(command[-1]))
        if command[0] == "apt-get":
            return self.apt_get(command)
        return 0

    def make_environment(self, folder):
        python = folder / ("Scripts/python.exe" if self.platform == "win32" else "bin/python")
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    def apt_get(self, command):
        if "update" in command:
            self.apt_knows = True
        elif not self.apt_knows:
            return 100
        else:
            self.absent_libraries = set()
        return 0

    def ask(self, command, environ=None):
        if run.WHICH_PYTHON in command:
            return run.Answer(0, "cpython-311\n")
        self.qt_tried += 1
        self.qt_environ = environ
        if self.absent_libraries:
            first = min(self.absent_libraries)
            return run.Answer(1, f"ImportError: {first}: cannot open shared object file: No such file")
        if self.environ.get("DISPLAY") == ":dead" and "QT_QPA_PLATFORM" not in environ:
            return run.Answer(
                134, "qt.qpa.xcb: could not connect to display :dead\nAvailable platform plugins are:\n"
            )
        return run.Answer(0, "")

    def modules(self):
        """Return what was run with `-m`, in order, with its arguments."""
        return [command[command.index("-m") + 1 :] for command in self.ran if "-m" in command]

    def installed(self):
        """Return the lock files that pip was given, in order."""
        return [Path(words[-1]).name for words in self.modules() if words[0] == "pip"]

    def started(self):
        """Return the modules run that are not part of the set-up."""
        return [words for words in self.modules() if words[0] not in ("pip", "venv")]

    def forget(self):
        self.ran, self.environs, self.said = [], [], []


@pytest.fixture
def machine():
    return PretendedMachine()


@pytest.fixture
def root(tmp_path):
    (tmp_path / run.RUN_LOCK).write_text("alpha==1\n")
    (tmp_path / run.DEV_LOCK).write_text("alpha==1\nbeta==2\n")
    return tmp_path


@pytest.fixture
def start(machine, root):
    """Call run.py with arguments on the pretended machine; return its exit code."""
    return lambda *arguments: run.main(list(arguments), machine, root)


@pytest.fixture
def stamp(root):
    """Return what run.py remembers of the environment it made."""
    return lambda: json.loads((root / ".venv" / "sijill-lock.json").read_text())
