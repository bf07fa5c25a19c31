"""What you have now: the close of the page, made from the person's own entries.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from buurtlezer.analysis.moved import Moved
from buurtlezer.model import ArgumentLimit, Encounter, GrownContact, Statement, When
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.coexistence.state import THOUGHT, CoexistenceState


def items(state: CoexistenceState) -> list[Line]:
    """Title and sentence of each thing that was made in this round; nothing for what is not there."""
    texts = state.texts
    reasons = [reading.reason for reading in state.readings().values() if reading.reason]
    found = [
        (texts("coexistence.have.scenes"), " · ".join(texts(f"vignette.{one}.title") for one in state.readings())),
        (texts("coexistence.have.reasons"), " · ".join(reasons)),
        *_weighed(state),
        (texts("coexistence.have.encounters"), _seen(state)),
        (texts("coexistence.have.limits"), " · ".join(one.entry.limit for one in state.of_kind(ArgumentLimit))),
        (texts("coexistence.have.grown"), " · ".join(texts(f"grew.{one.entry.grew}") for one in state.of_kind(GrownContact))),
        (texts("coexistence.have.thought"), written(state, THOUGHT)),
    ]
    return lines(found)


def _weighed(state: CoexistenceState) -> list[tuple[str, str]]:
    """What moved and what stayed, each by its statement; where it was weighed once, only that."""
    texts = state.texts
    moved = {one: state.moved(one) for one in Statement}
    once = {*state.weighings(When.BEFORE), *state.weighings(When.AFTER)} - {one for one in Statement if moved[one]}

    def named(some: list[Statement]) -> str:
        return " · ".join(texts(f"statement.{one}") for one in some)

    return [
        (texts("coexistence.have.moved"), named([one for one in Statement if moved[one] in (Moved.TOWARD, Moved.AWAY)])),
        (texts("coexistence.have.stayed"), named([one for one in Statement if moved[one] is Moved.STAYED])),
        (texts("coexistence.have.once"), named([one for one in Statement if one in once])),
    ]


def _seen(state: CoexistenceState) -> str:
    """What was seen, by form and kind of place, in the order in which it was told."""
    texts = state.texts
    seen = dict.fromkeys((one.entry.form, one.entry.place_kind) for one in state.of_kind(Encounter))
    return " · ".join(f"{texts(f'contact_form.{form}')} – {texts(f'kind_of_place.{place}')}" for form, place in seen)
