"""run.py opens the window where it can, shows the terminal where it cannot, and hands commands over."""

import pytest

import run


def test_arguments_go_to_the_program(start, machine):
    start("search", "some folder", "hunger strike")
    assert machine.started() == [["reader", "search", "some folder", "hunger strike"]]


def test_the_exit_code_of_the_program_is_passed_on(start, machine):
    machine.failing = {"reader": 3}
    assert start("search", "somewhere", "word") == 3


def test_a_folder_of_documents_cannot_put_its_own_module_in_our_place(start, machine, root):
    start("search", "somewhere", "word")
    assert "-P" in machine.ran[-1]
    assert machine.environs[-1]["PYTHONPATH"] == str(root)


@pytest.mark.parametrize("arguments", [["search", "x", "y"], ["--version"], ["index", "x"]])
def test_a_command_asks_nothing_of_qt(start, machine, arguments):
    machine.environ = {}
    machine.absent_libraries = {"libEGL.so.1"}
    assert start(*arguments) == 0
    assert machine.started() == [["reader", *arguments]]


def test_a_bare_word_is_a_command_even_beside_a_folder_of_that_name(start, machine, root, monkeypatch):
    (root / "index").mkdir()
    monkeypatch.chdir(root)
    machine.environ = {}
    assert start("index", "x") == 0
    assert machine.started() == [["reader", "index", "x"]]


def test_a_folder_opens_the_window(start, machine, tmp_path):
    assert start(str(tmp_path)) == 0
    assert machine.started() == [["reader", str(tmp_path)]]


def test_a_folder_without_a_display_is_refused_in_a_sentence(start, machine, tmp_path):
    machine.environ = {}
    assert start(str(tmp_path)) == run.NOT_SET_UP
    assert machine.started() == []
    assert machine.said[-1] == run.NO_DISPLAY


def test_without_a_display_the_terminal_shows_it_and_says_how_to_get_the_window(start, machine):
    machine.environ = {}
    assert start() == 0
    assert machine.started() == [["index", "demo"]]
    assert machine.said[-1] == run.NO_DISPLAY


def test_a_failing_demonstration_is_not_hidden(start, machine):
    machine.environ = {}
    machine.failing = {"demo": 4}
    assert start() == 4


def test_a_display_that_does_not_answer_counts_as_none_and_is_named(start, machine):
    machine.environ = {"DISPLAY": ":dead"}
    assert start() == 0
    assert machine.started() == [["index", "demo"]]
    assert machine.said[-1].endswith("could not connect to display :dead")


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, ""),
        ("linux", {"DISPLAY": ":0"}, "xcb"),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wayland;xcb"),
        ("linux", {"DISPLAY": ""}, ""),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, "offscreen"),
        ("darwin", {}, "native"),
        ("win32", {}, "native"),
    ],
)
def test_where_a_window_can_open(machine, platform, environ, expected):
    machine.platform, machine.environ = platform, environ
    assert run.display(machine) == expected


def test_qt_is_tried_once_and_then_known_to_work(start, machine):
    start()
    start()
    assert machine.qt_tried == 1


def test_an_environment_of_somebody_else_need_not_be_written(start, machine, monkeypatch):
    def refuse(*_):
        raise PermissionError

    start("--version")
    monkeypatch.setattr(run.Environment, "write_stamp", refuse)
    assert start() == 0
    assert machine.started()[-1] == ["reader"]


def test_after_a_window_that_failed_the_next_start_looks_at_qt_again(start, machine, stamp):
    start()
    assert stamp()["qt"] == ["xcb"]
    machine.failing = {"reader": 134}
    assert start() == 134
    assert stamp()["qt"] == []
