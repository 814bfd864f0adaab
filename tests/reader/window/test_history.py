"""Back and forward through searches and releases."""

from index import Query
from reader.window.history import History, Stop


def test_back_and_forward_visit_the_same_stops() -> None:
    history = History()
    history.ask(Query("strike"))
    history.read("a.txt")
    history.ask(Query("flood"))
    assert history.back() == Stop(Query("strike"), "a.txt")
    assert history.back() == Stop(Query())
    assert not history.can_go_back
    assert history.forward() == Stop(Query("strike"), "a.txt")


def test_the_beginnings_of_a_word_being_typed_are_one_stop() -> None:
    history = History()
    for text in ("s", "st", "stri", "strike"):
        history.ask(Query(text), typing=True)
    assert history.here == Stop(Query("strike"))
    assert history.back() == Stop(Query())


def test_reading_a_second_release_is_a_stop_of_its_own() -> None:
    history = History()
    history.ask(Query("strike"))
    history.read("a.txt")
    history.read("b.txt")
    history.read("b.txt")
    assert history.back().key == "a.txt"
    assert history.forward().key == "b.txt"
    assert not history.can_go_forward


def test_asking_anew_forgets_what_was_ahead() -> None:
    history = History()
    history.ask(Query("strike"))
    history.back()
    history.ask(Query("flood"))
    assert not history.can_go_forward
    assert history.back() == Stop(Query())


def test_the_page_of_an_entity_is_a_stop_over_the_release_and_reading_leaves_it() -> None:
    history = History()
    history.read("a.txt")
    history.visit("place:homs")
    history.visit("place:homs")
    history.visit("person:samar")
    history.read("a.txt")
    assert history.here == Stop(Query(), "a.txt")
    stops = [history.back(), history.back(), history.back()]
    assert [stop.entity for stop in stops] == ["person:samar", "place:homs", None]
    assert {stop.key for stop in stops} == {"a.txt"}


def test_a_question_asked_from_a_page_keeps_it_open() -> None:
    history = History()
    history.visit("place:homs")
    history.ask(Query(entities=("place:homs",)))
    assert history.here == Stop(Query(entities=("place:homs",)), None, "place:homs")
    assert history.back() == Stop(Query(), None, "place:homs")
    history.visit(None)
    assert history.here == Stop(Query())


def test_at_either_end_nothing_moves() -> None:
    history = History()
    assert history.back() == history.forward() == Stop(Query())
