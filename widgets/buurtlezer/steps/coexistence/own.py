"""One private question: a light contact in one's own life that does one good.

For nobody but its author, for ever: nothing here is shared, shown in a group or offered to be. Not here: that it stays so
(``model.light_contact`` and the store).
"""

from typing import Any, Final

from buurtlezer.model import Bound
from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.coexistence.fields import field
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

NAME: Final = "own"
SLOT: Final = "09/own/light"


def own(page: Page, _state: StepState) -> Question:
    """The question; all of it may be passed over."""
    texts = page.texts
    part = Question(
        title=texts("coexistence.own.title"),
        prompt=texts("coexistence.own.alone"),
        fields=fields(texts),
        sensitive=rules(texts.language),
        name=NAME,
    )
    return page.tied(part, "question", SLOT, {"kind": "light_contact"})


def fields(texts: Texts) -> list[dict[str, Any]]:
    """Who by role, what it does, what makes it light."""
    return [
        field(texts, "light_contact.form.who", "text", help=texts("light_contact.form.who_help"), max_length=200),
        field(texts, "light_contact.form.does", "longtext"),
        field(texts, "light_contact.form.bounds", "choices", options=options(texts, "bound", Bound)),
        field(texts, "light_contact.form.light_words", "longtext"),
    ]
