"""Measures on real collections: `python -m tests.evaluation reading` or `entities`."""

import sys

from tests.evaluation import entities, reading

MEASURES = {"entities": entities.main, "reading": reading.main}

if __name__ == "__main__":
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in MEASURES:
        sys.exit(f"What is to be evaluated? One of: {', '.join(MEASURES)}.")
    sys.exit(MEASURES[name](sys.argv[2:]))
