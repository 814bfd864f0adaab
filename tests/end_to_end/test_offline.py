"""No part of the program ever touches the network: command line and window, children included."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.helpers.offline_process import ROOT, OfflineMachine, without_interfaces
from tests.helpers.releases import save_page

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

INTERNET_SOCKET = 97
"""The exit code that the watch gives to a process that tried."""

HOSTILE_PAGE = """<!DOCTYPE html>
<html><head><title>A page that calls home</title>
<meta http-equiv="refresh" content="0; url=http://tracker.example.org/">
<link rel="stylesheet" href="http://tracker.example.org/a.css">
<style>@font-face { font-family: f; src: url(http://tracker.example.org/f.woff) }</style>
<script src="http://tracker.example.org/a.js"></script></head>
<body><article><h1>A page that calls home</h1>
<p>Vigil <img src="http://tracker.example.org/a.png"> <img src="file:///etc/hostname">
<img src="//server/share/a.png"> <img src="\\\\server\\share\\b.png"> in the square.</p>
<iframe src="http://tracker.example.org/frame"></iframe><object data="http://tracker.example.org/o"></object>
<p style="background: url(http://tracker.example.org/b.png)">Styled <a href="file:///etc/passwd">words</a>.</p>
</article></body></html>
"""

HOSTILE_MARKDOWN = """---
title: Notes that call home
---
Vigil ![picture](http://tracker.example.org/a.png) ![local](file:///etc/hostname)
<img src="//server/share/a.png"><script src="http://tracker.example.org/a.js"></script>

[link](http://tracker.example.org/)
"""


@pytest.fixture
def pages(folder: Path) -> Path:
    """Two quiet releases and two that refer to the network and to other files; three speak of a vigil."""
    save_page(folder, "a.txt", body="A vigil was held in Homs.")
    save_page(folder, "b.txt", body="The pumps run again.")
    (folder / "page.html").write_text(HOSTILE_PAGE, "utf-8")
    (folder / "notes.md").write_text(HOSTILE_MARKDOWN, "utf-8")
    return folder


def test_the_watch_sees_an_internet_socket(tmp_path: Path) -> None:
    machine = OfflineMachine(tmp_path)
    assert machine.run("-c", "import socket; socket.socket()").returncode == INTERNET_SOCKET
    assert "socket.__new__" in machine.attempts()


def test_the_watch_sees_a_childs_look_up(tmp_path: Path) -> None:
    machine = OfflineMachine(tmp_path)
    child = "import socket; socket.getaddrinfo('example.org', 80)"
    machine.run("-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])")
    assert "socket.getaddrinfo" in machine.attempts()


def work_on_the_command_line(machine: OfflineMachine, pages: Path, tmp_path: Path) -> None:
    """Every command once."""
    state = ("--state", tmp_path / "state")
    extra = save_page(tmp_path / "inbox", "new.txt", "A school opens")
    questions = tmp_path / "questions.txt"
    questions.write_text("vigil")
    commands: list[tuple[str | Path, ...]] = [
        ("index", pages, *state),
        ("search", pages, "vigil", "--facets", "--json", *state),
        ("batch", pages, questions, *state),
        ("show", pages, "page.html", "--query", "vigil", *state),
        ("read", pages, "--jsonl"),
        ("bookmarks", pages, "add", "a.txt", "--quote", "vigil", *state),
        ("bookmarks", pages, "list", *state),
        ("import", extra, "--into", pages, *state),
        ("check", pages, *state),
        ("demo", *state),
    ]
    for command in commands:
        done = machine.run("-m", "index", *command)
        assert (done.returncode, done.stderr) == (0, ""), command
        if command[0] == "search":
            assert json.loads(done.stdout)["total"] == 3


def work_in_the_window(machine: OfflineMachine, pages: Path, tmp_path: Path) -> None:
    """Open the window, index, search and look at every release."""
    done = machine.run(ROOT / "tests/helpers/drive_window.py", pages, tmp_path / "window-state")
    assert (done.returncode, done.stderr) == (0, "")
    assert "opened 3 releases" in done.stdout


@pytest.fixture
def machine(tmp_path: Path) -> OfflineMachine:
    """Watched, and where the system allows it without any network interface: all must work all the same."""
    prefix = without_interfaces()
    return OfflineMachine(tmp_path, () if isinstance(prefix, str) else prefix)


def test_the_command_line_opens_no_socket(machine: OfflineMachine, tmp_path: Path, pages: Path) -> None:
    work_on_the_command_line(machine, pages, tmp_path)
    assert machine.attempts() == ""


def test_the_window_opens_no_socket(machine: OfflineMachine, tmp_path: Path, pages: Path) -> None:
    work_in_the_window(machine, pages, tmp_path)
    assert machine.attempts() == ""
