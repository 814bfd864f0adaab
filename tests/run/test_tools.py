"""The tools of development start like the program, on what they need besides."""

import pytest

import run


@pytest.mark.parametrize(("verb", "module"), run.TOOLS.items())
def test_a_tool_gets_its_arguments_and_what_tests_need(start, machine, verb, module):
    assert start(verb, "--docs", "200") == 0
    assert machine.started() == [[module, "--docs", "200"]]
    assert machine.installed() == [run.DEV_LOCK]


@pytest.mark.parametrize(("verb", "module"), run.TOOLS.items())
def test_the_module_of_a_tool_is_there(verb, module):
    assert (run.ROOT.joinpath(*module.split(".")) / "__main__.py").is_file()


def test_the_exit_code_of_a_tool_is_passed_on(start, machine):
    machine.failing = {"tests.torture": 1}
    assert start("torture") == 1


def test_a_tool_asks_nothing_of_qt(start, machine):
    machine.environ = {}
    machine.absent_libraries = {"libEGL.so.1"}
    assert start("bench") == 0
    assert machine.qt_tried == 0
