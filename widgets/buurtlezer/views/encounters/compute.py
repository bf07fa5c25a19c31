"""The view ``encounters``: by kind of place which forms of contact were seen there, and whether light contacts became more.

::

    {"minimum": 5, "unread": 1,
     "people": {"voices": 6, "enough": true} | {"voices": 2, "enough": false, "lacks": "voices"},
     "places": {"stairs": CELL, "stop": CELL, …},        # of which enough people said something, and no other
     "bounds": CELL,
     "grown": {"people": {"voices", "enough"}, "grew": CELL, "helped": CELL, "had_to": CELL, "told": ["…", …]}}

    CELL = {"voices": 6, "enough": true, "counts": {"chat": 4, "greeting": 2}} | {"voices": 2, "enough": false, "lacks": "voices"}

``places`` are kinds of place where enough people saw something, ``counts`` of one the people who saw a form there, each once for
a form. A kind of place is itself what somebody said, so one of too few is not named, and of how many there are nothing is said.
Kinds and forms stand by the alphabet of their stored names, and who shows them puts them by that of the reader's language
(``wording.alphabet``): never by number. Nothing goes over places or over forms, so that neither can stand as a line from less to
more. ``bounds``: what kept them light, as it seemed, over all places. Each is a cell of its own, of those who answered, and goes
in steps (``answered``); ``waiting`` are voices that its next picture may show. ``told``: words on what grew that the trainer said
yes to, by the alphabet. ``unread``: people with words that wait.

Not here: words on screen (``texts``).
"""

from collections.abc import Sequence
from typing import Any, Final

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Bound, ContactForm, Encounter, Grew, GrownContact, HadTo, Helped, KindOfPlace
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.answered import told as counted
from buurtlezer.views.asked import Told, answered, everyone, told, unread

Json = dict[str, Any]

FORMS: Final = tuple(sorted(map(str, ContactForm)))
PLACES: Final = tuple(sorted(map(str, KindOfPlace)))
BOUNDS: Final = tuple(map(str, Bound))
GROWN: Final = {"grew": tuple(map(str, Grew)), "helped": tuple(map(str, Helped)), "had_to": tuple(map(str, HadTo))}
"""What may be answered to each question on what grew, in its order."""


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    seen, grown = told(spoken, Encounter), told(spoken, GrownContact)
    return {
        "minimum": minimum,
        "unread": unread(grown, ("words",)),
        "people": everyone(seen, minimum),
        "places": _places(seen, minimum, pictures),
        "bounds": counted("bounds", answered(seen, lambda one: one.bounds, BOUNDS), BOUNDS, minimum, pictures),
        "grown": _grown(grown, minimum, pictures),
    }


def _places(seen: Sequence[Told[Encounter]], minimum: int, pictures: Pictures) -> dict[str, Json]:
    found = {}
    for place in PLACES:
        them = answered((one for one in seen if one.entry.place_kind == place), lambda one: (one.form,), FORMS)
        cell = counted(f"place/{place}", them, FORMS, minimum, pictures)
        if cell["enough"]:
            found[place] = cell
    return found


def _grown(grown: Sequence[Told[GrownContact]], minimum: int, pictures: Pictures) -> Json:
    questions = {
        "grew": answered(grown, lambda one: (one.grew,), GROWN["grew"]),
        "helped": answered(grown, lambda one: one.helped, GROWN["helped"]),
        "had_to": answered(grown, lambda one: () if one.had_to is None else (one.had_to,), GROWN["had_to"]),
    }
    words = {one.entry.words for one in grown if one.approved} - {"", WAITING}
    return {
        "people": everyone(grown, minimum),
        **{name: counted(name, them, GROWN[name], minimum, pictures) for name, them in questions.items()},
        "told": sorted(words, key=lambda text: (text.casefold(), text)),
    }
