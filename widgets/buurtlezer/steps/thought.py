"""A box for a thought, as most pages end with one. Not here: what it asks (``texts``), and how it looks (``parts.text``)."""

from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.text import FreeText
from buurtlezer.steps.page import Page


def thought(page: Page, prompt: str, words: str, slot: str) -> FreeText:
    """A box that makes the reflection of a slot; ``prompt`` is its stable name (``figures_closing``), ``words`` what it asks."""
    part = FreeText(prompt=words, sensitive=rules(page.texts.language), name=prompt.rpartition("_")[2])
    return page.tied(part, "text", slot, {"kind": "reflection", "prompt": prompt})
