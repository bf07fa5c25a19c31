"""A contact that was seen, in words: never who or where exactly. Not here: other kinds."""

from buurtlezer.model import Encounter
from buurtlezer.model.vignette import Bound
from buurtlezer.wording.around import Around, joined


def plain(entry: Encounter, around: Around) -> str:
    """Its form, the kind of place, and what kept it light."""
    texts = around.texts
    light = ", ".join(texts(f"bound.{one}") for one in Bound if one in entry.bounds)
    return joined(
        texts(f"contact_form.{entry.form}"),
        texts(f"kind_of_place.{entry.place_kind}"),
        texts("trainer.group.coexistence.kept_light", what=light) if light else "",
    )
