"""Back and forward are offered where they lead somewhere, and lead there."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from index import Query
from reader.window.going import Going
from reader.window.history import Stop

STRIKE, FLOOD = Query("strike"), Query("flood")


@dataclass
class Way:
    """The two keys, and where the reader was led."""

    window: QObject = field(default_factory=QObject)
    back: QAction = field(default_factory=lambda: QAction("Back"))
    forward: QAction = field(default_factory=lambda: QAction("Forward"))
    went: list[Stop] = field(default_factory=list)
    where: tuple[str, int] | None = None

    def __post_init__(self) -> None:
        self.going = Going(self.back, self.forward, lambda: self.where, self.window)
        self.going.went.connect(self.went.append)
        self.going.begin(STRIKE)

    @property
    def offered(self) -> tuple[bool, bool]:
        return self.back.isEnabled(), self.forward.isEnabled()


@pytest.fixture
def way(qapp: object) -> Way:
    return Way()


def test_at_the_beginning_there_is_nowhere_to_go(way: Way) -> None:
    assert way.offered == (False, False)
    way.back.trigger()
    assert way.went == []


def test_back_and_forward_lead_where_they_are_offered(way: Way) -> None:
    way.going.note_question(FLOOD, typing=False)
    assert way.offered == (True, False)
    way.back.trigger()
    assert (way.went, way.offered) == ([Stop(STRIKE)], (False, True))
    way.forward.trigger()
    assert (way.went[1:], way.offered) == ([Stop(FLOOD)], (True, False))


def test_who_comes_back_stands_where_they_were(way: Way) -> None:
    way.going.note_reading("a.txt")
    way.where = ("a.txt", 40)
    way.going.note_entity("place:homs")
    way.where = None
    way.back.trigger()
    assert [stop.place for stop in way.went] == [40]


def test_what_is_seen_on_the_way_is_no_stop(way: Way) -> None:
    going = way.going
    going.note_room(two_views=True)
    going.note_reading("a.txt")
    going.note_view(True, "a.txt", None)
    going.went.connect(lambda stop: going.note_view(not stop.at_page, "b.txt", None))
    way.back.trigger()
    assert going.history.here == Stop(STRIKE, "a.txt")
    assert way.offered == (False, True)


def test_another_archive_is_begun_with_no_way_behind(way: Way) -> None:
    way.going.note_reading("a.txt")
    way.going.note_entity("place:homs")
    assert way.offered == (True, False)
    way.going.begin(FLOOD)
    assert way.offered == (False, False)


def test_a_window_goes_on_where_another_was(way: Way) -> None:
    way.going.note_question(FLOOD, typing=False)
    other = Way()
    other.going.take_over(way.going.history)
    assert other.offered == (False, False)  # it asks something else
    other.going.begin(FLOOD)
    other.going.take_over(way.going.history)
    assert other.offered == (True, False)
