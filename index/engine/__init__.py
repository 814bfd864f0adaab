"""The only room that knows Whoosh, and its only door: what others may use is named here.

How a text is found, file by file:

- `analysis` tells what the words of a text are; `schema` what is held of a release, and in which fields.
- `building` gathers releases, `inverting` turns their words into posting lists, `merging` makes one segment
  of several, `batch` commits them.
- `sections` puts arrays into a file and checks what it reads; `lexicon`, `columns`, `documents` and `segment`
  give the arrays their meaning; `contents` says which segments make a state, `store` where they lie.
- `syntax`, `daterange` and `question` understand what was asked; `postings`, `evaluate` and `filters` answer
  it from a `snapshot`; `facets`, `marks` and `snippets` tell more about the answer; `engine` is all of it.
- `codec` shows the same arrays to Whoosh's own searcher.
"""

from index.engine.batch import Batch
from index.engine.engine import Engine
from index.engine.schema import VERSION
from index.engine.store import remove_index

__all__ = ["VERSION", "Batch", "Engine", "remove_index"]
