"""The only room that knows Whoosh, and its only door: what others may use is named here.

How a text is found, file by file:

- `analysis` tells what the words of a text are; `schema` what is held of a release, and in which fields;
  `fields` are these as Whoosh knows them.
- `building` gathers releases and `inverting` turns their words into posting lists, in one process or several
  (`workshop`); `batch` commits them. `merging` makes one segment of several, field by field (`joining`), and
  `verifying` looks at every byte.
- `sections` puts arrays into a file and checks what it reads; `lexicon`, `keys`, `values`, `columns`,
  `documents` and `segment` give the arrays their meaning; `contents` says which segments make a state,
  `store` where they lie.
- `syntax`, `daterange` and `parsing` understand what was asked; `question` is what they make of it.
- `likeness` finds the words that look like it, `postings` and `nearness` the documents where words stand,
  `scoring` tells how well they match; `evaluate` answers whole trees of questions with them, and `filters`
  leaves out what is not wanted, all from a `snapshot`, in which entities can stand under other ids
  (`relabelling`); `ordering` says what comes first.
- `vocabulary` knows the words themselves, to complete and to correct what is typed.
- `facets` and `timeline` count over the answer, `grouping` puts it into groups; `recognising`, `marks` and
  `snippets` show where it stands in a text; `engine` is all of it.
- `codec` shows the same arrays to Whoosh's own searcher.
"""

from index.engine.analysis import fold, words
from index.engine.engine import Engine
from index.engine.relabelling import Relabelling
from index.engine.schema import VERSION
from index.engine.store import renew_index

__all__ = ["VERSION", "Engine", "Relabelling", "fold", "renew_index", "words"]
