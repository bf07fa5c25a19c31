"""A community in words: what it calls itself, what binds it, how far it reaches. Never who or how many. Not here: other kinds."""

from buurtlezer.model import Community, Where
from buurtlezer.wording.around import Around, joined


def plain(entry: Community, around: Around) -> str:
    """What it calls itself and what one does together; then what binds it and how far it reaches."""
    texts = around.texts
    # Choices come last: a line that is cut loses none of what somebody wrote.
    binds = texts(f"community.binds.{entry.binds}") if entry.binds else ""
    reach = ", ".join(texts(f"actor.where.{one}") for one in Where if one in entry.reach)
    return joined(
        entry.called,
        entry.known_for,
        entry.binds_words,
        texts("trainer.group.community.binds", what=binds) if binds else "",
        texts("trainer.group.community.reach", where=reach) if reach else "",
    )
