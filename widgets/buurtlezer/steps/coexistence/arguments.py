"""The guide's five arguments for light contact, each with the limit that a table adds, and who is left alone then.

Not here: what the arguments say (``texts``), what a room added (``room``).
"""

from typing import Any, Final

from ipywidgets import Layout, VBox

from buurtlezer.model import Argument
from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.coexistence import room
from buurtlezer.steps.coexistence.fields import LONGEST, field
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.texts import Texts

SLOTS: Final = "09/argument"
"""How the slot of each begins; its name comes after it."""


def arguments(page: Page, state: StepState) -> VBox:
    """Five cards, in the guide's order; one takes one, the others stay folded. Then what the room wrote beside them."""
    return VBox([*(_card(page, one) for one in Argument), room.arguments(page, state)], layout=Layout(grid_gap="12px"))


def _card(page: Page, argument: Argument) -> Question:
    texts = page.texts
    part = Question(
        title=texts(f"argument.{argument}.title"),
        prompt=texts(f"argument.{argument}.says"),
        fields=fields(texts, argument),
        required=["limit"],
        folds=True,
        sensitive=rules(texts.language),
        name=f"argument_{argument}",
    )
    return page.tied(part, "question", f"{SLOTS}/{argument}", {"kind": "argument_limit", "argument": str(argument)})


def fields(texts: Texts, argument: Argument) -> list[dict[str, Any]]:
    """The limit, asked as this argument asks it, and who is left alone: a situation and never a group."""
    limit = {"name": "limit", "type": "longtext", "label": texts(f"argument.{argument}.limit"), "max_length": LONGEST}
    alone = field(texts, "argument_limit.form.left_alone", "longtext", help=texts("argument_limit.form.left_alone_help"))
    return [limit, alone]
