"""What you have now: the close of the page, made from the person's own entries. Not here: the part (``steps.closing``)."""

from collections.abc import Sequence
from typing import Final

from buurtlezer.model import Conclusion, Feedback, Quote, ResidentsCheck
from buurtlezer.steps import actions
from buurtlezer.steps.closing import Line, written
from buurtlezer.steps.report.evidence import chosen
from buurtlezer.steps.report.state import TEXT, TEXTS, THOUGHT, ReportState
from buurtlezer.wording.conclusion import sentence

MADE_AT: Final = {
    "conclusions": "conclude",
    "chosen": "choose",
    "texts": "texts",
    "quotes": "quotes",
    "checks": "feedback",
    "sheet": "feedback",
    "actions": "actions",
    "thought": "thought",
}
"""Where on the page each was made: the section's cell has this name after ``report-``."""


def items(state: ReportState) -> list[Line]:
    """Title and sentence of each thing that was made in this round; nothing for what is not there."""
    texts = state.texts
    some, of = chosen(state)
    written_for = [texts(f"reporting.text.{name}.name") for name in TEXTS if written(state, f"{TEXT}/{name}")]
    have = {
        "conclusions": "\n".join(sentence(texts, one.entry) for one in state.of_kind(Conclusion)),
        "chosen": texts("reporting.have.chosen_of", some=some, of=of) if some else "",
        "texts": " · ".join(written_for),
        "quotes": _counted(state, "quotes", state.of_kind(Quote)),
        "checks": _counted(state, "checks", state.of_kind(ResidentsCheck)),
        "sheet": _counted(state, "sheet", state.of_kind(Feedback)),
        "actions": actions.closing(state),
        "thought": written(state, THOUGHT),
    }
    return [
        {"title": texts(f"reporting.have.{name}"), "text": text, "href": f"#report-{MADE_AT[name]}"}
        for name, text in have.items()
        if text
    ]


def _counted(state: ReportState, name: str, found: Sequence[object]) -> str:
    return state.texts.many(f"reporting.have.{name}_count", len(found)) if found else ""
