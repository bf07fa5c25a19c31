"""Did a light contact ever become more? What made it possible? Did it have to? No is a full answer to both.

Not here: contacts that were seen (``encounters``), what the room told (the group's section).
"""

from typing import Any, Final

from buurtlezer.model import Grew, HadTo, Helped
from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.coexistence.fields import field
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

NAME: Final = "grown"
SLOT: Final = "09/grown"


def grown(page: Page, _state: StepState) -> Question:
    """The question."""
    texts = page.texts
    part = Question(fields=fields(texts), required=["grew"], sensitive=rules(texts.language), name=NAME)
    return page.tied(part, "question", SLOT, {"kind": "grown_contact"})


def fields(texts: Texts) -> list[dict[str, Any]]:
    """Whether it grew, what helped where it did, whether it had to, and words."""
    grew = [{**one, "apart": True} if one["value"] == Grew.UNKNOWN else one for one in options(texts, "grew", Grew)]
    return [
        field(
            texts, "grown_contact.form.grew", "choice", help=texts("grown_contact.form.grew_help"), options=grew, optional=False
        ),
        field(
            texts,
            "grown_contact.form.helped",
            "choices",
            options=options(texts, "grown_helped", Helped),
            after=["grew", str(Grew.YES)],
        ),
        field(texts, "grown_contact.form.had_to", "choice", options=options(texts, "had_to", HadTo)),
        field(texts, "grown_contact.form.words", "longtext"),
    ]
