"""Who mapped this neighbourhood before, and what was agreed.

Not here: sources of one's own (``sources``), the kind (``model.earlier_mapping``), its look (``parts.entries``).
"""

from typing import Any

from buurtlezer.model import EarlierMapping, Mapper
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.services.source_cards import WORDS, long_text, shown
from buurtlezer.steps.state import StepState
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options


def earlier(page: Page, state: StepState) -> EntryList:
    """Who mapped this neighbourhood before us, and what was agreed."""
    texts = page.texts
    label = texts.group("earlier.")
    fields: list[dict[str, Any]] = [
        {"name": "mapper", "type": "select", "label": label["mapper"], "options": options(texts, "mapper", Mapper)},
        {"name": "who", "type": "text", "label": label["who"], "optional": True, "max_length": 120},
        {"name": "called_on", "type": "date", "label": label["called_on"], "optional": True},
        {
            "name": "called_by",
            "type": "text",
            "label": label["called_by"],
            "help": label["called_by_help"],
            "optional": True,
            "max_length": 120,
        },
        *(long_text(texts, f"earlier.{name}", name) for name in ("found", "share", "not_again")),
    ]
    part = EntryList(fields=fields, required=["mapper"], name="earlier", sensitive=rules(texts.language))
    part.words = {word: label[word] for word in WORDS}
    page.part(part, "entries")

    def told() -> dict[str, Any]:
        cards = [_mapped(texts, one) for one in state.of_kind(EarlierMapping)]
        return {"template": {"kind": "earlier_mapping", **state.common}, "entries": cards}

    return page.shows(part, told)


def _mapped(texts: Texts, one: Made[EarlierMapping]) -> dict[str, Any]:
    known = one.entry
    when = texts.date(known.called_on) if known.called_on else ""
    said = [
        ("earlier.called_on", " · ".join(word for word in (when, known.called_by) if word)),
        ("earlier.found", known.found),
        ("earlier.share", known.share),
        ("earlier.not_again", known.not_again),
    ]
    return shown(texts, one, known.who or texts(f"mapper.{known.mapper}"), said)
