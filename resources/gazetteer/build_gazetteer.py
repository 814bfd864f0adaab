"""Make resources/gazetteer/geonames.tsv from GeoNames: countries and the larger cities, with Arabic names.

    python resources/gazetteer/build_gazetteer.py FOLDER [OUTPUT]

FOLDER holds GeoNames' cities15000.txt, and countryInfo.tsv and country_translations.json as the gaz-geonames
corpus has them. The same input gives the same file. What our own lists beside it (countries.tsv, places.tsv,
cautious.txt) already say wins: a city or an Arabic name that stands there is not written a second time.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from index.entities.gazetteer import MARKS  # noqa: E402
from index.entities.names import normalise_name  # noqa: E402

GAZETTEER = ROOT / "resources" / "gazetteer"
HEADER = """# Countries and larger cities from GeoNames (www.geonames.org), CC BY 4.0; see ATTRIBUTION.md.
# Made by resources/gazetteer/build_gazetteer.py: do not edit, say it in places.tsv or cautious.txt instead.
"""

NEAR = frozenset("AE BH DJ DZ EG IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN TR YE".split())  # noqa: SIM905
"""Countries whose cities are kept from a smaller size on: Syria's neighbours and where Arabic is spoken."""

LEAST_PEOPLE = 200_000
LEAST_PEOPLE_NEAR = 50_000
WELL_KNOWN = 1_000_000
"""From here on a one-word name is taken for the city even beside unknown capitalised words."""

DISSOLVED = frozenset(["CS", "AN"])
COUNTRY_NAMES = {"Palestinian Territory": "Palestine", "The Netherlands": "Netherlands"}
ARABIC = re.compile(r"[\u0621-\u064a\u064b-\u0652]{3,}(?: [\u0621-\u064a\u064b-\u0652]+)*")
SHORTEST_ARABIC = 4
"""Shorter Arabic names of far cities are mostly everyday words (Lille is ليل, night)."""


@dataclass(frozen=True)
class City:
    """A row of cities15000.txt, as far as it is used."""

    name: str
    plain: str
    others: tuple[str, ...]
    country: str
    people: int
    capital: bool

    @property
    def arabic(self) -> list[str]:
        names = {normalise_name(other): other for other in self.others if ARABIC.fullmatch(other)}
        near = self.country in NEAR
        return (
            [n for n in names.values() if near or len(n) >= SHORTEST_ARABIC][:2] if self._arabic_fits else []
        )

    @property
    def _arabic_fits(self) -> bool:
        return self.country in NEAR or self.capital or self.people >= WELL_KNOWN


def cities(path: Path) -> Iterator[City]:
    """Cities worth naming, largest first, so that of two with one name the larger is met first."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    for row in sorted(rows, key=lambda row: (-int(row[14]), int(row[0]))):
        city = City(
            row[1],
            row[2].removeprefix("The "),
            tuple(row[3].split(",")),
            row[8],
            int(row[14]),
            row[7] == "PPLC",
        )
        least = LEAST_PEOPLE_NEAR if city.country in NEAR else LEAST_PEOPLE
        if row[7] != "PPLX" and (city.capital or city.people >= least):
            yield city


def countries(folder: Path) -> Iterator[list[str]]:
    """Name and Arabic name of each country and territory."""
    translations = json.loads((folder / "country_translations.json").read_text("utf-8"))
    for line in (folder / "countryInfo.tsv").read_text("utf-8").splitlines():
        row = line.split("\t")
        if line.startswith("#") or len(row) < 17 or row[0] in DISSOLVED:
            continue
        name = COUNTRY_NAMES.get(row[4], row[4])
        yield [name, translations.get(row[16], {}).get("ar", "")]


def own_forms(*names: str) -> set[str]:
    """Every name and other name in our own lists, normalised."""
    rows = [line.split("\t") for name in names for line in _lines(GAZETTEER / name)]
    forms = [form for row in rows for form in [row[0], *"".join(row[1:2]).split("; ")] if form]
    return {normalise_name(form.rstrip(MARKS)) for form in forms}


def cautious() -> dict[str, str]:
    """Normalised name to the mark it gets."""
    return {
        normalise_name(line[:-1]): line[-1] for line in _lines(GAZETTEER / "cautious.txt") if line[-1] in "~?"
    }


def everyday_arabic() -> frozenset[str]:
    return frozenset(
        normalise_name(line) for line in _lines(GAZETTEER / "cautious.txt") if ARABIC.fullmatch(line)
    )


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def city_rows(found: Iterable[City], taken: set[str]) -> Iterator[list[str]]:
    """A row for each city whose name is not taken, with the Arabic names that are not taken either."""
    marks, everyday = cautious(), everyday_arabic()
    for city in found:
        key = normalise_name(city.plain)
        if key in taken:
            continue
        arabic = [form for form in city.arabic if normalise_name(form) not in taken | everyday]
        taken.update(map(normalise_name, [city.name, city.plain, *arabic]))
        yield [city.plain + (marks.get(key) or _mark(city)), "; ".join(arabic)]


def _mark(city: City) -> str:
    if " " in city.plain or "-" in city.plain or city.people >= WELL_KNOWN:
        return ""
    return "?" if len(city.plain) <= 3 else "~"


def build(folder: Path) -> str:
    """The text of geonames.tsv."""
    taken = own_forms("countries.tsv", "places.tsv")
    named = list(countries(folder))
    places = [row for row in named if normalise_name(row[0]) not in taken]
    taken |= {normalise_name(row[0]) for row in named}
    places += city_rows(cities(folder / "cities15000.txt"), taken)
    return HEADER + "".join("\t".join(row).rstrip() + "\n" for row in sorted(places))


def main(arguments: list[str]) -> int:
    if not 1 <= len(arguments) <= 2:
        sys.stderr.write(__doc__ or "")
        return 2
    output = Path(arguments[1]) if len(arguments) == 2 else GAZETTEER / "geonames.tsv"
    output.write_text(build(Path(arguments[0])), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
