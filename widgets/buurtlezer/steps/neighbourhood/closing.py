"""What you have now: the close of the page, made from the person's own entries.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from buurtlezer.steps.neighbourhood import state as slots
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState

FACES = {-2: "minus2", -1: "minus1", 0: "zero", 1: "plus1", 2: "plus2"}


def items(state: NeighbourhoodState) -> list[dict[str, str]]:
    """Title and sentence of each thing that the person made in this round; nothing for what is not there."""
    found = [_area(state), _eyes(state), _feelings(state), _words(state), _thoughts(state)]
    return [{"title": title, "text": text} for title, text in found if text]


def _area(state: NeighbourhoodState) -> tuple[str, str]:
    texts, area, cover = state.texts, state.own_area(), state.covered()
    title = texts("neighbourhood.have.area.title")
    if area.get("method") == "none":
        return title, texts("neighbourhood.have.none")
    if cover is None:
        return title, ""
    count = texts.many("count.municipalities", len(cover.municipalities))
    return title, texts("neighbourhood.have.area.text", size=texts.number(cover.area_km2, 2), count=count)


def _eyes(state: NeighbourhoodState) -> tuple[str, str]:
    texts, area = state.texts, state.in_slot(slots.EYES)
    title = texts("neighbourhood.have.eyes.title")
    if not area:
        return title, ""
    status = texts("neighbourhood.have.told" if area["voice"] == "told" else "neighbourhood.have.supposed")
    who = area["through_eyes_of"]
    return title, texts("neighbourhood.have.eyes.text", who=who, state=status) if who else status


def _feelings(state: NeighbourhoodState) -> tuple[str, str]:
    texts = state.texts
    here, city = (state.in_slot(slot).get("value") for slot in (slots.HERE, slots.CITY))
    unknown = texts("neighbourhood.have.unknown")
    if here is None and city is None:
        return "", ""

    def face(value: int | None) -> str:
        return unknown if value is None else texts(f"neighbourhood.faces.{FACES[value]}").lower()

    words = {"here": face(here), "city": face(city)}
    return texts("neighbourhood.have.feelings.title"), texts("neighbourhood.have.feelings.text", **words)


def _words(state: NeighbourhoodState) -> tuple[str, str]:
    texts = state.texts
    laid, terms = len(state.in_slot(slots.WORDS).get("sorted", {})), len(state.of_kind("term"))
    title = texts("neighbourhood.have.words.title")
    return title, texts("neighbourhood.have.words.text", laid=laid, terms=terms) if laid or terms else ""


def _thoughts(state: NeighbourhoodState) -> tuple[str, str]:
    texts = [str(state.in_slot(slot)["text"]) for slot in (slots.CRITERIA, slots.THOUGHT) if state.in_slot(slot)]
    return state.texts("neighbourhood.have.reflections.title"), " · ".join(texts)
