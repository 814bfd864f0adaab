"""Make resources/gazetteer/geonames.tsv from GeoNames: countries and cities, with Arabic names.

    python resources/gazetteer/build_gazetteer.py FOLDER [OUTPUT]

FOLDER holds GeoNames' cities15000.txt, and countryInfo.tsv and country_translations.json as the gaz-geonames
corpus has them. The same input gives the same file. What our own lists beside it (countries.tsv, places.tsv,
regions.tsv, cautious.txt) already say wins: a city or an Arabic name that stands there is not written again.
Run compile_gazetteer.py afterwards.
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

from index.entities.names import normalise_name  # noqa: E402
from resources.gazetteer.compile_gazetteer import MARKS  # noqa: E402

GAZETTEER = ROOT / "resources" / "gazetteer"
HEADER = """# Countries and larger cities from GeoNames (www.geonames.org), CC BY 4.0; see ATTRIBUTION.md.
# Made by resources/gazetteer/build_gazetteer.py: do not edit, say it in places.tsv or cautious.txt instead.
"""

NEAR = frozenset("AE BH DJ DZ EG IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN TR YE".split())  # noqa: SIM905
"""Countries whose cities are kept from a smaller size on: Syria's neighbours and where Arabic is spoken."""

LEAST_PEOPLE = 100_000
LEAST_PEOPLE_NEAR = 15_000
SMALL = 200_000
SMALL_NEAR = 50_000
"""Below these a one-word name counts only after a preposition."""

WELL_KNOWN = 1_000_000
"""From here on a one-word name is taken for the city even beside unknown capitalised words."""

DISSOLVED = frozenset(["CS", "AN"])
COUNTRY_NAMES = {"Palestinian Territory": "Palestine", "The Netherlands": "Netherlands"}
ARABIC = re.compile(r"[\u0621-\u064a\u064b-\u0652]{3,}(?: [\u0621-\u064a\u064b-\u0652]+)*")
FEWEST_LETTERS = 3
"""Vowel marks aside: بَنِ would be found in every بن, "son of"."""

ARTICLE = re.compile(r"^(?:a[dlnrstz]|ash|ath|e[ln])[ -]", re.IGNORECASE)
SHORTEST_ARABIC = 4
SHORTEST_ARABIC_SMALL = 5
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
    def small(self) -> bool:
        return self.people < (SMALL_NEAR if self.country in NEAR else SMALL)

    @property
    def arabic(self) -> list[str]:
        if not (self.country in NEAR or self.capital or self.people >= WELL_KNOWN):
            return []
        names = {normalise_name(other): other for other in self.others if ARABIC.fullmatch(other)}
        whole = [name for plain, name in names.items() if len(plain) >= FEWEST_LETTERS]
        return [name for name in whole if self._tells(name)][:2]

    def _tells(self, name: str) -> bool:
        """Whether an Arabic name is hardly an everyday word; few of small towns' are beyond doubt."""
        if self.small:
            return " " in name or (not name.startswith("ال") and len(name) >= SHORTEST_ARABIC_SMALL)
        return self.country in NEAR or len(name) >= SHORTEST_ARABIC


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


def countries(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Code, name and Arabic name of each country and territory."""
    translations = json.loads((folder / "country_translations.json").read_text("utf-8"))
    for line in (folder / "countryInfo.tsv").read_text("utf-8").splitlines():
        row = line.split("\t")
        if line.startswith("#") or len(row) < 17 or row[0] in DISSOLVED:
            continue
        name = COUNTRY_NAMES.get(row[4], row[4])
        yield row[0], name, translations.get(row[16], {}).get("ar", "")


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


def city_rows(found: Iterable[City], taken: set[str], countries: dict[str, str]) -> Iterator[list[str]]:
    """A row for each city whose name is not taken, with the Arabic names that are not taken either."""
    marks, everyday = cautious(), everyday_arabic()
    for city in found:
        key = normalise_name(city.plain)
        if key in taken:
            continue
        arabic = [form for form in city.arabic if normalise_name(form) not in taken | everyday]
        taken.update(map(normalise_name, [city.name, city.plain, *arabic]))
        mark = marks.get(key) or _mark(city)
        yield [city.plain + mark, "; ".join(arabic), countries.get(city.country, "")]


def _mark(city: City) -> str:
    bare = ARTICLE.sub("", city.plain)
    if " " in bare or "-" in bare or city.people >= WELL_KNOWN:
        return ""
    return "?" if city.small or len(city.plain) <= 3 else "~"


def build(folder: Path) -> str:
    """The text of geonames.tsv."""
    taken = own_forms("countries.tsv", "places.tsv", "regions.tsv")
    named = list(countries(folder))
    places = [[name, arabic, name] for _, name, arabic in named if normalise_name(name) not in taken]
    taken |= {normalise_name(name) for _, name, _ in named}
    places += city_rows(cities(folder / "cities15000.txt"), taken, {code: name for code, name, _ in named})
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
