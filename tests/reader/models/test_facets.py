"""One group of the filters: counts, ticks, searching in it, more of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from index import FacetCount
from reader.models.facets import COUNT_ROLE, EXCLUDED_ROLE, FIRST_SHOWN, VALUE_ROLE, FacetModel

PLACES = tuple(FacetCount(f"place:{n}", f"Place {n}", 100 - n, "place") for n in range(40))


def shown(model: FacetModel) -> list[tuple[str, int]]:
    rows = range(model.rowCount())
    return [(model.index(row).data(VALUE_ROLE), model.index(row).data(COUNT_ROLE)) for row in rows]


@pytest.fixture
def model(qtmodeltester: ModelTester) -> FacetModel:
    """Forty places, watched for every broken promise."""
    made = FacetModel()
    qtmodeltester.check(made)
    made.set_counts(PLACES)
    return made


def test_the_most_frequent_are_shown_first_and_the_rest_on_demand(model: FacetModel) -> None:
    assert shown(model) == [(place.value, place.count) for place in PLACES[:FIRST_SHOWN]]
    assert model.hidden == 40 - FIRST_SHOWN
    while model.hidden:
        model.show_more()
    assert len(shown(model)) == 40


def test_a_ticked_value_stays_in_sight_even_with_nothing_to_count(model: FacetModel) -> None:
    model.set_selected(["place:39", "place:gone"], {"place:gone": "Wadi Sarraj"})
    model.search("no such place")
    assert shown(model) == [("place:39", 61), ("place:gone", 0)]
    assert model.index(1).data() == "Wadi Sarraj"
    assert model.index(1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_a_tick_is_a_request_and_appears_when_it_is_granted(qtbot: QtBot, model: FacetModel) -> None:
    index = model.index(2)
    with qtbot.waitSignal(model.ticked) as ticked:
        assert model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert ticked.args == ["place:2", True]
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    model.set_selected(["place:2"])
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_searching_looks_through_the_hidden_ones_too(model: FacetModel) -> None:
    model.search("PLACE 37")
    assert [value for value, _count in shown(model)] == ["place:37"]


def test_leaving_out_is_a_request_too_and_is_said(qtbot: QtBot, model: FacetModel) -> None:
    index = model.index(1)
    with qtbot.waitSignal(model.excluded) as excluded:
        assert model.setData(index, True, EXCLUDED_ROLE)
    assert excluded.args == ["place:1", True]
    assert not index.data(EXCLUDED_ROLE)
    model.set_selected([], {}, ["place:1"])
    assert index.data(EXCLUDED_ROLE)
    assert "left out" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_ticking_what_is_left_out_only_lifts_that(qtbot: QtBot, model: FacetModel) -> None:
    model.set_selected([], {}, ["place:1"])
    with qtbot.waitSignal(model.excluded) as excluded, qtbot.assertNotEmitted(model.ticked):
        model.setData(model.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert excluded.args == ["place:1", False]


def test_what_is_left_out_stays_in_sight_though_nothing_of_it_is_left(model: FacetModel) -> None:
    model.set_counts(())
    model.set_selected([], {"place:gone": "Wadi Sarraj"}, ["place:gone"])
    assert shown(model) == [("place:gone", 0)]
    assert model.index(0).data() == "Wadi Sarraj"
    assert not model.is_empty


def test_a_better_name_takes_the_place_of_the_first(model: FacetModel) -> None:
    model.set_selected([], {"place:ghouta": "ghouta"}, ["place:ghouta"])
    model.set_selected([], {"place:ghouta": "الغوطة"}, ["place:ghouta"])
    labels = [model.index(row).data() for row in range(model.rowCount())]
    assert "الغوطة" in labels
    assert "ghouta" not in labels


def test_sorted_by_name_on_demand(model: FacetModel) -> None:
    model.set_counts([FacetCount(name, name, count, "place") for name, count in (("Zabad", 9), ("arwad", 1))])
    assert [value for value, _ in shown(model)] == ["Zabad", "arwad"]
    model.set_sorted(True)
    assert [value for value, _ in shown(model)] == ["arwad", "Zabad"]


def test_what_is_found_by_another_name_joins_in_once(model: FacetModel) -> None:
    found = [FacetCount("place:sarraj", "Wadi Sarraj", 99, "place"), PLACES[37]]
    model.search("place 37")
    model.show_found("Place 37 ", found)
    assert shown(model) == [("place:sarraj", 99), ("place:37", 63)]
    model.show_found("an older needle", ())
    assert len(shown(model)) == 2
    model.search("")
    assert shown(model)[0] == ("place:0", 100)


def test_other_names_are_asked_for_once_and_stand_in_the_tip(qtbot: QtBot, model: FacetModel) -> None:
    with qtbot.waitSignal(model.aliases_wanted) as wanted:
        model.search("")
    assert wanted.args == [tuple(place.value for place in PLACES[:FIRST_SHOWN])]
    model.set_aliases({place.value: () for place in PLACES} | {"place:0": ("Old Town", "المدينة")})
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "Place 1"
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Old Town" in tip
    assert "المدينة" in tip
    with qtbot.assertNotEmitted(model.aliases_wanted, wait=20):
        model.search("")
    with qtbot.waitSignal(model.aliases_wanted):
        model.forget_aliases()


counts = st.lists(st.sampled_from(PLACES), unique=True, max_size=12)
steps = st.lists(
    st.tuples(counts, st.lists(st.sampled_from([p.value for p in PLACES]), unique=True, max_size=4))
)


@given(steps)
def test_whatever_comes_every_ticked_value_is_shown_once(
    qapp: object, steps: list[tuple[list[FacetCount], list[str]]]
) -> None:
    model = FacetModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for found, selected in steps:
        model.set_counts(found)
        model.set_selected(selected)
        values = [value for value, _count in shown(model)]
        assert len(values) == len(set(values))
        assert set(selected) <= set(values)
    assert tester.model() is model
