"""What somebody reads in a scene, in words. Not here: other kinds, the scene itself (``texts``, ``vignette.*``)."""

from buurtlezer.model import VignetteReading
from buurtlezer.model.vignette import Bound, EncounterMeaning, Pattern
from buurtlezer.wording.around import Around, joined


def plain(entry: VignetteReading, around: Around) -> str:
    """The scene, why, and what the turn did; then what was chosen, for whom by the scene's own words."""
    texts = around.texts

    def said(key: str, **what: str) -> str:
        return texts(f"trainer.group.coexistence.{key}", **what) if any(what.values()) else ""

    def good(which: str, answer: str | None) -> str:
        who = texts(f"vignette.{entry.vignette}.{which}")
        return texts("trainer.group.coexistence.good", who=who, answer=texts(f"good.{answer}")) if answer else ""

    # Choices come last: a line that is cut loses none of what somebody wrote.
    return joined(
        texts(f"vignette.{entry.vignette}.title"),
        entry.reason,
        said("after_turn", what=entry.after_turn),
        good("one", entry.good_for_one),
        good("other", entry.good_for_other),
        said("can_stop", answer=texts(f"can_stop.{entry.can_stop}") if entry.can_stop else ""),
        ", ".join(texts(f"pattern.{one}") for one in Pattern if one in entry.patterns),
        said("bounds", what=", ".join(texts(f"bound.{one}") for one in Bound if one in entry.bounds)),
        said("missing", what=", ".join(texts(f"bound.{one}") for one in Bound if one in entry.missing)),
        ", ".join(texts(f"encounter_meaning.{one}") for one in EncounterMeaning if one in entry.meanings),
        texts(f"turned.{entry.turned}") if entry.turned else "",
    )
