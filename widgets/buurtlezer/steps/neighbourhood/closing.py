"""What you have now: the close of the page, made from the person's own entries.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from buurtlezer.model import Area, Feeling, Method, Sorting, Term, Voice
from buurtlezer.model.face import FACES
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.neighbourhood import state as slots
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState


def items(state: NeighbourhoodState) -> list[Line]:
    """Title and sentence of each thing that the person made in this round; nothing for what is not there."""
    thoughts = state.texts("neighbourhood.have.reflections.title"), written(state, slots.CRITERIA, slots.THOUGHT)
    return lines([_area(state), _eyes(state), _feelings(state), _words(state), thoughts])


def _area(state: NeighbourhoodState) -> tuple[str, str]:
    texts, area, cover = state.texts, state.own_area(), state.covered()
    title = texts("neighbourhood.have.area.title")
    if area is not None and area.method is Method.NONE:
        return title, texts("neighbourhood.have.none")
    if cover is None:
        return title, ""
    count = texts.many("count.municipalities", len(cover.municipalities))
    return title, texts("neighbourhood.have.area.text", size=texts.number(cover.area_km2, 2), count=count)


def _eyes(state: NeighbourhoodState) -> tuple[str, str]:
    texts, area = state.texts, state.in_slot(slots.EYES, Area)
    title = texts("neighbourhood.have.eyes.title")
    if area is None:
        return title, ""
    status = texts("neighbourhood.have.told" if area.voice is Voice.TOLD else "neighbourhood.have.supposed")
    who = area.through_eyes_of
    return title, texts("neighbourhood.have.eyes.text", who=who, state=status) if who else status


def _feelings(state: NeighbourhoodState) -> tuple[str, str]:
    texts = state.texts
    here, city = (state.in_slot(slot, Feeling) for slot in (slots.HERE, slots.CITY))
    unknown = texts("neighbourhood.have.unknown")
    if here is None and city is None:
        return "", ""

    def face(feeling: Feeling | None) -> str:
        return unknown if feeling is None else texts(f"neighbourhood.faces.{FACES[feeling.value]}").lower()

    words = {"here": face(here), "city": face(city)}
    return texts("neighbourhood.have.feelings.title"), texts("neighbourhood.have.feelings.text", **words)


def _words(state: NeighbourhoodState) -> tuple[str, str]:
    texts = state.texts
    sorting, terms = state.in_slot(slots.WORDS, Sorting), len(state.of_kind(Term))
    laid = len(sorting.sorted) if sorting is not None else 0
    title = texts("neighbourhood.have.words.title")
    return title, texts("neighbourhood.have.words.text", laid=laid, terms=terms) if laid or terms else ""
