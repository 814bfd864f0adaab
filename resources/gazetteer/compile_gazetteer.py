"""Make known_names.txt, known_entities.txt and known_sounds.txt, which the reader loads, from the lists here.

    python resources/gazetteer/compile_gazetteer.py [OUTPUT]

The lists are for people: a row is a thing with all its names. What is loaded is for speed: a line of
known_names.txt is a first word with all the names that begin with it, so that nothing is taken apart before
a text has that word. The same lists give the same files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

GAZETTEER = Path(__file__).resolve().parent
sys.path.insert(0, str(GAZETTEER.parents[1]))

from index.entities.gazetteer import ENTITIES, NAMES, SOUNDS, Reach  # noqa: E402
from index.entities.names import entity_id, normalise_name  # noqa: E402
from index.entities.transliterated import key_of  # noqa: E402
from index.records import EntityKind  # noqa: E402

BODIES = "bodies.tsv"
COUNTRIES = "countries.tsv"
LISTS = (BODIES, COUNTRIES, "places.tsv", "regions.tsv", "geonames.tsv")
"""Most trusted first: where two claim a name, the first keeps it."""

MARKS = "~?^!"
"""Signs after a name in the lists: alone, after a preposition, after a comma, in exactly this spelling."""

REACHES = {"~": Reach.ALONE, "?": Reach.AFTER_PREPOSITION, "^": Reach.AFTER_COMMA}
LONGEST_ACRONYM = 6


ARABIC_SPOKEN = frozenset(
    f"place:{country}"
    for country in (
        *(
            "algeria",
            "bahrain",
            "egypt",
            "iraq",
            "jordan",
            "kuwait",
            "lebanon",
            "libya",
            "mauritania",
            "morocco",
        ),
        *(
            "oman",
            "palestine",
            "qatar",
            "saudi-arabia",
            "sudan",
            "syria",
            "tunisia",
            "united-arab-emirates",
            "yemen",
        ),
    )
)
"""Where the spelling of a place's name in Latin letters varies with who writes it."""


class Compilation:
    """Names and what they stand for, row by row."""

    def __init__(self) -> None:
        self._claims: dict[str, dict[str, tuple[str, str]]] = {}
        self._names: dict[str, str] = {}
        self._countries: dict[str, str] = {}
        self._aliases: dict[str, dict[str, None]] = {}

    def add_row(
        self,
        kind: EntityKind,
        name: str,
        others: Iterable[str] = (),
        demonyms: Iterable[str] = (),
        country: str = "",
    ) -> None:
        """Take in a row of a list; forms that an earlier row claimed stay with it.

        A row whose name an earlier row of its kind claimed adds to that one.
        """
        identity = self._owner(kind, name.rstrip(MARKS))
        forms = [name, *others]
        for form in forms:
            self._claim(form, identity, "g")
        for form in (form for demonym in demonyms for form in inflected(demonym)):
            self._claim(form, identity, "d")
        shown = [form.rstrip(MARKS) for form in forms if not form.endswith("^")]
        self._names.setdefault(identity, name.rstrip(MARKS))
        self._aliases.setdefault(identity, {}).update(dict.fromkeys(shown))
        if country and not self._countries.get(identity):
            self._countries[identity] = entity_id(EntityKind.PLACE, country)

    def names(self) -> str:
        """The text of known_names.txt: first word, then `rest|exact|rule and reach|entity` for each name."""
        shelves: dict[str, list[str]] = {}
        for spelling, claims in self._claims.items():
            first, _, rest = spelling.partition("-")
            shelves.setdefault(first, []).extend(
                f"{rest}|{exact}|{code}|{identity}" for exact, (code, identity) in claims.items()
            )
        return "".join("\t".join([first, *shelves[first]]) + "\n" for first in sorted(shelves))

    def entities(self) -> str:
        """The text of known_entities.txt: id, name, id of the country, other names."""
        return "".join(self._entity_lines())

    def sounds(self) -> str:
        """The text of known_sounds.txt: the sounds of a place's name, its id; what two share is left out."""
        sounding: dict[str, set[str]] = {}
        for spelling, claims in self._claims.items():
            code, identity = claims.get("", ("", ""))
            if code.startswith("g") and self._countries.get(identity) in ARABIC_SPOKEN and spelling.isascii():
                sounding.setdefault(key_of(spelling.split("-")), set()).add(identity)
        only = {key: min(found) for key, found in sounding.items() if key and len(found) == 1}
        return "".join(f"{key}\t{only[key]}\n" for key in sorted(only))

    def _entity_lines(self) -> Iterator[str]:
        for identity in sorted(self._names):
            name = self._names[identity]
            aliases = "; ".join(alias for alias in self._aliases[identity] if alias != name)
            yield f"{identity}\t{name}\t{self._countries.get(identity, '')}\t{aliases}\n"

    def _owner(self, kind: EntityKind, name: str) -> str:
        identity = entity_id(kind, name)
        if identity in self._names:
            return identity
        _, owner = self._claims.get(normalise_name(name), {}).get("", ("", identity))
        return owner if owner.startswith(kind.value) else identity

    def _claim(self, form: str, identity: str, rule: str) -> None:
        reach = REACHES.get(form[-1], Reach.ANYWHERE)
        exact = form[:-1] if form[-1] == "!" else ""
        form = form.rstrip(MARKS)
        exact = exact or (form.replace(".", "") if reach is Reach.AFTER_COMMA or _is_acronym(form) else "")
        claims = self._claims.setdefault(normalise_name(form), {})
        for written in dict.fromkeys([exact, exact.upper()] if reach is Reach.AFTER_COMMA else [exact]):
            claims.setdefault(written, (f"{rule}{reach}", identity))


def _is_acronym(form: str) -> bool:
    return (
        form.isupper()
        and form.isascii()
        and " " not in form
        and len(form.replace(".", "")) <= LONGEST_ACRONYM
    )


def inflected(demonym: str) -> list[str]:
    """The forms of a demonym that its row leaves out: English plurals; Arabic gender, number and article."""
    if demonym.isascii():
        return [demonym, demonym + "s"] if demonym[-1] in "ni" else [demonym]
    if " " in demonym or demonym[-1] not in "يةه":
        return [demonym]
    stem = demonym.removesuffix("ة")
    endings = ("ة", "ين", "ون", "ات") if stem != demonym else ("", "ة", "ين", "ون", "ات")
    return [article + stem + ending for article in ("", "ال") for ending in endings]


def rows(file: str) -> Iterator[list[str]]:
    """The rows of a list, four fields each: name, other names, country, demonyms."""
    for line in (GAZETTEER / file).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [*line.split("\t"), "", "", ""][:4]


def compiled() -> Compilation:
    """All the lists taken in."""
    compilation = Compilation()
    for file in LISTS:
        kind = EntityKind.ORGANISATION if file == BODIES else EntityKind.PLACE
        for name, others, country, demonyms in rows(file):
            own = name if file == COUNTRIES else country
            compilation.add_row(kind, name, several(others), several(demonyms), own)
    return compilation


def several(field: str) -> list[str]:
    """The parts of a field."""
    return [part for part in field.split("; ") if part]


def main(arguments: list[str]) -> int:
    if len(arguments) > 1:
        sys.stderr.write(__doc__ or "")
        return 2
    folder = Path(arguments[0]) if arguments else GAZETTEER
    compilation = compiled()
    (folder / NAMES).write_text(compilation.names(), encoding="utf-8")
    (folder / ENTITIES).write_text(compilation.entities(), encoding="utf-8")
    (folder / SOUNDS).write_text(compilation.sounds(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
