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


def test_how_far_a_release_was_read_is_remembered_and_makes_no_stop() -> None:
    history = History()
    history.ask(Query("strike"))
    history.read("a.txt")
    history.note_place("a.txt", 40)
    history.read("a.txt")
    history.note_place("b.txt", 7)
    history.read("b.txt")
    assert history.here.place is None
    assert history.back().place == 40
    assert not history.can_go_back or history.back().key is None


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
    assert history.here == Stop(Query(), "a.txt", at_page=True)
    stops = [history.back(), history.back(), history.back()]
    assert [stop.entity for stop in stops] == ["person:samar", "place:homs", None]
    assert {stop.key for stop in stops} == {"a.txt"}


def test_a_question_asked_from_a_page_keeps_it_open() -> None:
    history = History()
    history.visit("place:homs")
    history.ask(Query(entities=("place:homs",)))
    assert history.here == Stop(Query(entities=("place:homs",)), None, "place:homs")
    assert history.back() == Stop(Query(), None, "place:homs", at_page=True)
    history.visit(None)
    assert history.here == Stop(Query(), at_page=True)


def two_views() -> History:
    history = History()
    history.two_views = True
    history.ask(Query("strike"))
    return history


def test_the_way_back_from_the_page_leads_to_the_list_where_one_is_seen_at_a_time() -> None:
    history = two_views()
    history.turn(True, "a.txt")
    history.read("a.txt")
    assert history.back() == Stop(Query("strike"))
    assert history.forward() == Stop(Query("strike"), "a.txt", at_page=True)


def test_releases_that_the_list_went_past_out_of_sight_are_no_stops() -> None:
    history = two_views()
    for key in ("a.txt", "b.txt", "c.txt"):
        history.read(key)
    history.turn(True, "c.txt")
    assert history.back() == Stop(Query("strike"), "c.txt")
    assert history.back() == Stop(Query())


def test_who_leaves_the_page_for_the_list_behind_it_has_gone_back() -> None:
    history = two_views()
    for key in ("a.txt", "b.txt"):
        history.turn(True, key)
        history.read(key)
        history.turn(False, key)
    assert history.here == Stop(Query("strike"), "b.txt")
    assert history.back() == Stop(Query())


def test_the_list_is_a_stop_of_its_own_after_reading_on_from_page_to_page() -> None:
    history = two_views()
    history.turn(True, "a.txt")
    history.read("b.txt")
    history.turn(False, "b.txt")
    stops = [history.back(), history.back(), history.back()]
    assert [(stop.key, stop.at_page) for stop in stops] == [("b.txt", True), ("a.txt", True), (None, False)]


def test_where_list_and_page_are_both_seen_no_step_leads_from_one_to_the_other() -> None:
    history = two_views()
    history.read("a.txt")
    history.turn(True, "a.txt")
    history.two_views = False
    assert history.back() == Stop(Query())
    assert history.forward().key == "a.txt"
    assert not history.can_go_forward


def test_what_another_question_finds_is_looked_at_in_the_list() -> None:
    history = two_views()
    history.turn(True, "a.txt")
    history.ask(Query("flood"))
    assert history.here == Stop(Query("flood"), "a.txt")
    assert history.back().at_page


def test_at_either_end_nothing_moves() -> None:
    history = History()
    assert history.back() == history.forward() == Stop(Query())
