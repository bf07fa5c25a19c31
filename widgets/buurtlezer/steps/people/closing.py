"""What you have now: the close of the page, made from the person's own entries. By number, never by name: it may be printed.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from buurtlezer.model import Group, KeyPerson, Organisation, OwnGate, PublicFunction
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.people.state import THOUGHT, PeopleState


def items(state: PeopleState) -> list[Line]:
    """Title and sentence of each thing that was made in this round; nothing for what is not there."""
    texts = state.texts
    persons, others = state.of_kind(KeyPerson), [*state.of_kind(Organisation), *state.of_kind(PublicFunction)]
    counted = [("people.have.persons", len(persons)), ("people.have.others", len(others))]
    gates = state.of_kind(OwnGate)
    kept_out = {group for one in gates for group in one.entry.who}
    who = [texts(f"group.{group}") for group in Group if group in kept_out]
    words = [one.entry.who_words for one in gates if one.entry.who_words]
    unasked = sum(one.entry.asked is False for one in state.cards)
    tired = sum(one.entry.burden == "yes" for one in persons)
    found = [
        (texts("people.have.cards"), " · ".join(texts.many(key, n) for key, n in counted if n)),
        (texts("people.have.ties"), texts.many("people.have.tied", len(state.ties)) if state.ties else ""),
        (texts("people.have.gate"), " · ".join([*who, *words])),
        (texts("people.have.unasked"), texts.many("people.have.to_ask", unasked) if unasked else ""),
        (texts("people.have.burden"), texts.many("people.have.carry", tired) if tired else ""),
        (texts("people.have.thought"), written(state, THOUGHT)),
    ]
    return lines(found)
