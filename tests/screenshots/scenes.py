"""What a scene is: it is played once in each look, and stops wherever a picture is to be taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

from tests.screenshots.stage import Stage

Play = Callable[[Stage], Iterator[str]]


@dataclass(frozen=True)
class Scene:
    """`play` yields these names of states, in this order, each when it can be seen."""

    states: tuple[str, ...]
    play: Play


def scene(*states: str) -> Callable[[Play], Scene]:
    """Make a function a scene that shows these states."""
    return lambda play: Scene(states, play)


def scenes_of(*modules: ModuleType) -> list[Scene]:
    """The scenes of some modules as they stand there."""
    return [one for module in modules for one in vars(module).values() if isinstance(one, Scene)]
