"""run.py makes its environment once, fills it again when a lock changed, and says what stands in the way."""

import json
import sys

import pytest

import run


def test_a_fresh_machine_gets_an_environment_and_then_the_window(start, machine, stamp):
    assert start() == 0
    assert [words[0] for words in machine.modules()] == ["venv", "pip", "reader"]
    assert machine.installed() == [run.RUN_LOCK]
    assert machine.said == ["Setting up. This takes a minute the first time."]
    assert set(stamp()["locks"]) == {run.RUN_LOCK}


def test_packages_are_installed_with_hashes_checked_and_as_wheels_only(start, machine):
    start()
    pip = machine.modules()[1]
    assert "--require-hashes" in pip
    assert pip[pip.index("--only-binary") + 1] == ":all:"


def test_the_python_part_of_qt_is_laid_out_so_that_a_start_need_not_compile_it(start, machine):
    start()
    assert machine.qt_environ["SBK_EMBED"] == "0"


def test_an_unchanged_environment_is_used_as_it_is(start, machine):
    start()
    machine.forget()
    assert start() == 0
    assert machine.modules() == [["reader"]]
    assert machine.said == []


def test_a_changed_lock_is_installed_into_the_same_environment(start, machine, root):
    start()
    machine.forget()
    (root / run.RUN_LOCK).write_text("alpha==2\n")
    start()
    assert [words[0] for words in machine.modules()] == ["pip", "reader"]


def test_an_environment_whose_python_is_gone_is_made_anew(start, machine, root):
    start()
    machine.forget()
    (root / ".venv/bin/python").unlink()
    start()
    assert [words[0] for words in machine.modules()] == ["venv", "pip", "reader"]
    assert "--clear" in machine.ran[0]


def test_an_environment_made_for_another_python_is_filled_again(start, machine, root, stamp):
    start()
    machine.forget()
    path = root / ".venv" / "sijill-lock.json"
    path.write_text(json.dumps({**stamp(), "python": "cpython-310"}))
    start()
    assert machine.installed() == [run.RUN_LOCK]


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "7", '{"python": "cpython-311"}', '{"python": "", "locks": 1, "qt": []}']
)
def test_a_stamp_that_makes_no_sense_counts_as_none(start, machine, root, content):
    start()
    machine.forget()
    (root / ".venv" / "sijill-lock.json").write_text(content)
    assert start() == 0
    assert machine.installed() == [run.RUN_LOCK]


def test_an_install_that_fails_is_said_in_a_sentence_and_tried_again(start, machine, root):
    machine.failing = {"pip": 1}
    assert start() == run.NOT_SET_UP
    assert "could not be installed" in machine.said[-1]
    assert machine.started() == []
    assert not (root / ".venv" / "sijill-lock.json").exists()
    machine.failing = {}
    machine.forget()
    assert start() == 0
    assert machine.installed() == [run.RUN_LOCK]


def test_an_install_cut_short_leaves_no_stamp_of_the_one_before(start, machine, root, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    start()
    (root / run.RUN_LOCK).write_text("alpha==2\n")
    monkeypatch.setattr(machine, "run", stop)
    assert start() == run.STOPPED
    assert machine.said[-1] == "Stopped."
    assert not (root / ".venv" / "sijill-lock.json").exists()


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_is_noticed_and_the_package_named(start, machine, module):
    machine.unknown_modules = {module}
    assert start() == run.NOT_SET_UP
    assert f"`{module}`" in machine.said[-1]
    assert f"python3.{sys.version_info[1]}-venv" in machine.said[-1]
    assert machine.ran == []


def test_an_environment_that_cannot_be_made_is_said_in_a_sentence(start, machine):
    machine.failing = {"venv": 1}
    assert start() == run.NOT_SET_UP
    assert "could not be made" in machine.said[-1]


def test_an_incomplete_copy_is_said_in_a_sentence(start, machine, root):
    (root / run.RUN_LOCK).unlink()
    assert start() == run.NOT_SET_UP
    assert run.RUN_LOCK in machine.said[-1]


def test_windows_keeps_its_python_elsewhere(start, machine, root):
    machine.platform = "win32"
    machine.environ = {}
    assert start() == 0
    assert machine.ran[-1][0] == str(root / ".venv" / "Scripts" / "python.exe")
    assert machine.started() == [["reader"]]


def test_tests_install_the_larger_lock(start, machine):
    assert start("test") == 0
    assert machine.installed() == [run.DEV_LOCK]


def test_tests_after_a_plain_start_add_what_they_need(start, machine):
    start()
    start("test")
    assert machine.installed() == [run.RUN_LOCK, run.DEV_LOCK]


def test_an_environment_for_tests_serves_a_plain_start_and_tests_again(start, machine):
    start("test")
    start()
    start("test")
    assert machine.installed() == [run.DEV_LOCK]


def test_a_plain_start_does_not_mind_a_change_in_test_tools(start, machine, root):
    start("test")
    (root / run.DEV_LOCK).write_text("alpha==1\nbeta==3\n")
    start()
    assert machine.installed() == [run.DEV_LOCK]
    start("test")
    assert machine.installed() == [run.DEV_LOCK, run.DEV_LOCK]


def test_an_environment_for_tests_stays_one_when_the_run_lock_changes(start, machine, root):
    start("test")
    (root / run.RUN_LOCK).write_text("alpha==2\n")
    start()
    start("test")
    assert machine.installed() == [run.DEV_LOCK, run.DEV_LOCK]
