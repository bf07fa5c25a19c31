"""A place as somebody experiences it, in words. Not here: other kinds, what it means (``meaning``)."""

from buurtlezer.model import Place
from buurtlezer.wording.around import Around, joined
from buurtlezer.wording.choices import kind_of_place


def plain(entry: Place, around: Around) -> str:
    """Its name, what kind of place it is, what it offers, has and has not."""
    texts, traits = around.texts, entry.traits
    has, lacks = ([texts(f"trait.{trait}") for trait, there in traits.items() if there is wanted] for wanted in (True, False))
    without = texts("trainer.group.place_without", names=", ".join(lacks)) if lacks else ""
    return joined(entry.name, kind_of_place(texts, entry.category), entry.offers, ", ".join(has), without)
