"""run.py names the system libraries Qt lacks, and installs them only where it may."""

import pytest

import run


def test_all_of_them_are_named_and_not_only_the_first(start, machine):
    machine.absent_libraries = {"libEGL.so.1", "libGL.so.1", "libxcb-cursor.so.0"}
    assert start() == 0
    assert machine.started() == [["index", "demo"]]
    for soname in machine.absent_libraries:
        assert soname in machine.said[-1]


def test_a_user_on_debian_gets_the_one_line_to_run(start, machine):
    machine.absent_libraries = {"libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"}
    start()
    assert machine.said[-1].endswith("\n  sudo apt-get install libegl1 libglib2.0-0")
    assert not any(command[0] == "apt-get" for command in machine.ran)


def test_root_on_debian_gets_them_installed_and_then_the_window(start, machine):
    machine.root = True
    machine.absent_libraries = {"libEGL.so.1", "libxkbcommon-x11.so.0"}
    assert start() == 0
    apt = next(command for command in machine.ran if command[0] == "apt-get")
    assert apt[-2:] == ["libegl1", "libxkbcommon-x11-0"]
    assert machine.environs[machine.ran.index(apt)] == {"DEBIAN_FRONTEND": "noninteractive"}
    assert machine.started() == [["reader"]]


def test_package_lists_are_fetched_when_there_are_none(start, machine):
    machine.root, machine.apt_knows = True, False
    machine.absent_libraries = {"libEGL.so.1"}
    assert start() == 0
    assert [command[1] for command in machine.ran if command[0] == "apt-get"] == [
        "install",
        "update",
        "install",
    ]
    assert machine.started() == [["reader"]]


def test_an_installation_that_fails_ends_in_the_terminal(start, machine):
    machine.root, machine.failing = True, {"apt-get": 100}
    machine.absent_libraries = {"libEGL.so.1"}
    assert start() == 0
    assert machine.started() == [["index", "demo"]]
    assert "libEGL.so.1" in machine.said[-1]


def test_root_on_another_distribution_is_told_what_is_missing(start, machine):
    machine.root, machine.debian = True, False
    machine.absent_libraries = {"libEGL.so.1"}
    start()
    assert "libEGL.so.1" in machine.said[-1]
    assert "apt-get" not in machine.said[-1]
    assert not any(command[0] == "apt-get" for command in machine.ran)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_never_asked_for_linux_libraries(start, machine, platform):
    machine.platform, machine.root = platform, True
    machine.absent_libraries = {"libEGL.so.1"}
    start()
    assert not any(command[0] == "apt-get" for command in machine.ran)
    assert machine.said[-1].startswith("Qt cannot open a window here: ImportError")


def test_a_window_on_x11_needs_more_than_the_tests_do(machine):
    machine.absent_libraries = {"libGL.so.1", "libxcb-cursor.so.0"}
    assert run.missing_libraries(machine, "offscreen") == ["libGL.so.1"]
    assert run.missing_libraries(machine, "wayland") == ["libGL.so.1"]
    assert run.missing_libraries(machine, "wayland;xcb") == ["libGL.so.1", "libxcb-cursor.so.0"]


def test_debian_names_its_packages_by_policy():
    sonames = ["libX11.so.6", "libdbus-1.so.3", "libfontconfig.so.1", "libxcb-render-util.so.0"]
    expected = ["libdbus-1-3", "libfontconfig1", "libx11-6", "libxcb-render-util0"]
    assert run.debian_packages(sonames) == expected
