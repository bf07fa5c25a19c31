"""Situations that were laid: only those that there are, since a name that nobody knows is somebody's words."""

from buurtlezer.geodata import Pack
from buurtlezer.model import Sorting
from buurtlezer.texts import Texts


def take_in(sorting: Sorting, _pack: Pack, texts: Texts) -> tuple[Sorting, list[str]]:
    """The board without what is no situation of ours."""
    known = {name: words for name, words in sorting.sorted.items() if f"neighbourhood.words.{name}.title" in texts}
    return sorting.model_copy(update={"sorted": known}), []
