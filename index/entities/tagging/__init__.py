"""The room's door: names that a model learnt to see, where the lists and the rules know none."""

from index.entities.tagging.agreement import agreed
from index.entities.tagging.tagger import modelled_names

__all__ = ["agreed", "modelled_names"]
