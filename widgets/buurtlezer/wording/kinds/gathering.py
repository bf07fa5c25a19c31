"""Where a community comes together, in words. Not here: the community (``community``), other kinds."""

from buurtlezer.model import Gathering
from buurtlezer.wording.around import Around, joined, named


def plain(entry: Gathering, around: Around) -> str:
    """Which community, in which place, what it does there, and on which side of the line; that it is a place of worship."""
    texts = around.texts
    return joined(
        texts(
            "trainer.group.gathering", community=named(entry.community, around, "trainer.group.community_gone"), place=entry.name
        ),
        entry.does,
        texts(f"actor.where.{entry.where}") if entry.where else "",
        texts("trainer.group.worship") if entry.worship else "",
    )
