"""The words that one chooses from about services, in the person's language.

Not here: the choices themselves (``model.service``, ``service_check``, ``service_note``), kinds of services (the data pack).
"""

from typing import Any, Final

from buurtlezer.model import Barrier, Evidence, Findable, Group, Known, Perspective, Still
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

HOW: Final = (Evidence.SEEN, Evidence.TOLD)
"""How one may know whether a service is still there."""


def choices(texts: Texts) -> dict[str, list[dict[str, Any]]]:
    """What a ``Services`` part offers, but for kinds."""
    return {
        "still": options(texts, "service_choice.still", Still),
        "how": options(texts, "service_choice.how", HOW),
        "perspective": options(texts, "perspective", Perspective),
        "known": options(texts, "service_choice.known", Known),
        "group": options(texts, "group", Group),
        "barrier": options(texts, "service_choice.barrier", Barrier),
        "findable": [{"value": str(one), "label": texts(f"service_choice.findable.{one}")} for one in Findable],
    }
