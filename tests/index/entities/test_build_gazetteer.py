"""The files of the gazetteer are what the scripts make of their sources."""

import subprocess
import sys
from pathlib import Path

import pytest

from index.entities.gazetteer import ENTITIES, NAMES, Gazetteer
from index.records import EntityKind
from resources.gazetteer.compile_gazetteer import Compilation, inflected
from tests.helpers.shared import ROOT, corpora

GAZETTEER = ROOT / "resources" / "gazetteer"
PLACE, ORGANISATION = EntityKind.PLACE, EntityKind.ORGANISATION


def test_the_script_makes_the_committed_list_of_geonames(tmp_path: Path) -> None:
    made = tmp_path / "geonames.tsv"
    script = GAZETTEER / "build_gazetteer.py"
    subprocess.run([sys.executable, script, corpora("gaz-geonames"), made], check=True)
    assert made.read_bytes() == (GAZETTEER / "geonames.tsv").read_bytes()


def test_what_is_loaded_is_what_the_lists_say(tmp_path: Path) -> None:
    subprocess.run([sys.executable, GAZETTEER / "compile_gazetteer.py", tmp_path], check=True)
    for name in (NAMES, ENTITIES):
        assert (tmp_path / name).read_text("utf-8") == (GAZETTEER / name).read_text("utf-8")


@pytest.mark.parametrize("script", ["build_gazetteer.py FOLDER", "compile_gazetteer.py [OUTPUT]"])
def test_a_script_says_how_it_is_used(script: str) -> None:
    command = [sys.executable, GAZETTEER / script.split()[0], "too", "many", "arguments"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert script in result.stderr


def loaded(compilation: Compilation) -> Gazetteer:
    return Gazetteer(compilation.names(), compilation.entities())


def test_an_earlier_row_keeps_a_contested_name() -> None:
    lists = Compilation()
    lists.add_row(ORGANISATION, "Harbour Trust", ["HT"])
    lists.add_row(PLACE, "Hightown", ["HT", "Harbour Trust"])
    known = loaded(lists).entity("organisation:harbour-trust")
    assert known is not None
    assert known.aliases == ("HT",)
    assert loaded(lists).entity("place:hightown") is not None


def test_rows_of_one_name_become_one_entity() -> None:
    lists = Compilation()
    lists.add_row(PLACE, "Hightown", ["Haute Ville"])
    lists.add_row(PLACE, "Hightown~", ["هايتاون"], country="Qalmar")
    lists.add_row(PLACE, "Haute-Ville", ["Villa Alta"])
    known = loaded(lists).entity("place:hightown")
    assert known is not None
    assert known.aliases == ("Haute Ville", "هايتاون", "Haute-Ville", "Villa Alta")
    assert loaded(lists).country("place:hightown") == "place:qalmar"


def test_demonyms_are_inflected() -> None:
    assert inflected("Syrian") == ["Syrian", "Syrians"]
    assert inflected("Finnish") == ["Finnish"]
    assert {"سوري", "السورية", "السوريين"} <= set(inflected("سوري"))
    assert "المصري" not in inflected("مصرية"), "a common surname"
