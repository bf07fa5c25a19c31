"""Questions to think on, after the guide and in our words. Each answer is a reflection, with what it rests on.

What is left empty is not kept, and not asked for again. Not here: what there is to rest on (``evidence``), the page's closing
thought.
"""

from collections.abc import Mapping
from typing import Any, Final

from ipywidgets import Layout, VBox

from buurtlezer.model import Reflection
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.text import FreeText
from buurtlezer.steps.coexistence.evidence import evidence
from buurtlezer.steps.coexistence.fields import LONGEST
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState

SLOTS: Final = "09/reflection"
"""How the slot of each begins; its name comes after it."""

PROMPTS: Final = ("polite", "enough", "warm", "unseen", "possible", "too_much")
"""In the order of the page; what each asks is the text ``coexistence.prompt.<name>``, its stored name ``coexistence_<name>``."""


def prompts(page: Page, state: StepState) -> VBox:
    """A box for each question."""
    return VBox([_box(page, state, name) for name in PROMPTS], layout=Layout(grid_gap="12px"))


def _box(page: Page, state: StepState, name: str) -> FreeText:
    texts, slot = page.texts, f"{SLOTS}/{name}"
    part = FreeText(
        prompt=texts(f"coexistence.prompt.{name}"),
        max_length=LONGEST,
        folds=True,
        primary=False,
        sensitive=rules(texts.language),
        name=f"prompt_{name}",
    )
    page.tied(part, "text", slot, {"kind": "reflection", "prompt": f"coexistence_{name}"})

    def rests() -> Mapping[str, Any]:
        said = state.in_slot(slot, Reflection)
        return {"evidence": evidence(state, said.evidence_ids if said else ())}

    return page.shows(part, rests)
