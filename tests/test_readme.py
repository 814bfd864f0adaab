"""What the README promises is there: commands, options, keys, files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from index import COMMANDS
from index.cli import main

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
NOT_FOR_USERS = {"demo"}
"""What run.py calls where there is no display."""


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - NOT_FOR_USERS))
def test_every_command_and_its_options_are_described(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert re.search(rf"^sijill {command} ", README, re.MULTILINE)
    with pytest.raises(SystemExit):
        main([command, "--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    assert {option for option in options if option not in README} == set()


def test_every_command_that_is_described_is_there() -> None:
    described = set(re.findall(r"^sijill ([a-z]+) ", README, re.MULTILINE))
    assert described == set(COMMANDS) - NOT_FOR_USERS


def test_every_file_it_refers_to_is_there() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_it_asks_for_the_python_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"Python {project['requires-python'].removeprefix('>=')} or newer" in README
