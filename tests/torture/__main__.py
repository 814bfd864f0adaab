"""`python -m tests.torture`: all that the index must survive, as often as one has patience for.

The exit code is 0 when it survived everything and 1 when not; the place of the damage is kept then.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.torture.damage import damage_at_random
from tests.torture.disks import NoDisk, on_a_disk_of_its_own
from tests.torture.faults import fill_at_every_operation, interrupt_at_every_operation
from tests.torture.kills import (
    BUILD,
    CHANGE,
    MERGE,
    TOGETHER,
    Tell,
    kill_at_every_operation,
    kill_at_random,
    kill_beside_helpers,
)
from tests.torture.neighbours import refuse_a_second_writer
from tests.torture.power import cut_at_every_operation

_STEPS = {"build": BUILD, "build in two processes": TOGETHER, "change": CHANGE, "merge": MERGE}
_OPERATIONS = {
    "kills at every operation": kill_at_every_operation,
    "power cuts at every operation": cut_at_every_operation,
    "no space at any operation": fill_at_every_operation,
    "interruptions at every operation": interrupt_at_every_operation,
}

Part = Callable[[Path, Tell], object]
"""What is to be survived: called with a directory of its own, and with whom to tell of progress."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run every part and say what became of it; returns the exit code."""
    chosen = _chosen(arguments)
    place = Path(tempfile.mkdtemp(prefix="sijill-torture-"))
    failed = [name for name, part in _parts(chosen) if not _survived(name, part, place)]
    if failed:
        print(f"NOT survived: {'; '.join(failed)}. Repeat with --seed {chosen.seed}; see {place}.")
        return 1
    shutil.rmtree(place)
    print("All of it was survived.")
    return 0


def _chosen(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="kills at random moments (200)")
    parser.add_argument("--flips", type=int, default=500, help="flipped bytes and cut files (500)")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of an earlier run, to repeat it")
    return parser.parse_args(arguments)


def _parts(chosen: argparse.Namespace) -> Iterator[tuple[str, Part]]:
    """Each part with its name."""
    seed = chosen.seed
    yield "a second writer", lambda place, _: refuse_a_second_writer(place, seed)
    yield "a read-only disk", lambda place, _: on_a_disk_of_its_own(place, "read-only", seed)
    yield "a disk without space", lambda place, _: on_a_disk_of_its_own(place, "fill", seed)
    yield "kills at any moment", lambda place, tell: kill_at_random(place, chosen.kills, seed, tell)
    yield (
        "kills beside helpers",
        lambda place, tell: kill_beside_helpers(place, chosen.kills // 10, seed, tell),
    )
    yield "flipped bytes and cut files", partial(_damage, chosen.flips, seed)
    for what, part in _OPERATIONS.items():
        for name, number in _STEPS.items():
            yield f"{what} of a {name}", partial(_at_every_operation, part, number, seed)


def _damage(times: int, seed: int, place: Path, tell: Tell) -> str:
    met = damage_at_random(place, times, seed, tell)
    return "met " + ", ".join(f"{where}: {count}" for where, count in met.most_common())


def _at_every_operation(part: Callable[..., int], number: int, seed: int, place: Path, tell: Tell) -> str:
    return f"{part(place, number, seed, tell)} operations"


def _survived(name: str, part: Part, place: Path) -> bool:
    """Run a part in a directory of its own; False when the index did not survive it."""
    directory = place / name.replace(" ", "-")
    directory.mkdir()
    began = time.monotonic()
    try:
        outcome = part(directory, partial(_tell, name))
    except NoDisk as error:
        _end(name, f"left out: {error}")
        return True
    except Exception:  # noqa: BLE001 - whatever it is, it is told, and the other parts are tried too
        _end(name, "NOT survived")
        traceback.print_exc()
        return False
    times = f" ({outcome})" if outcome else ""
    _end(name, f"survived in {time.monotonic() - began:.0f} s{times}")
    return True


def _tell(name: str, done: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{name}: {done}", end="", file=sys.stderr)


def _end(name: str, outcome: str) -> None:
    if sys.stderr.isatty():
        print("\r", end="", file=sys.stderr)
    print(f"{name}: {outcome}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
