"""What you have now: the close of the page, made from the person's own entries. Not here: the part (``steps.closing``)."""

from typing import Final

from buurtlezer.model import Conclusion, Feedback, Quote, ResidentsCheck
from buurtlezer.steps import actions
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.report.evidence import chosen
from buurtlezer.steps.report.state import TEXT, TEXTS, THOUGHT, ReportState

COUNTED: Final = {"quotes": Quote, "checks": ResidentsCheck, "sheet": Feedback}
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
        "conclusions": " · ".join(one.entry.thinks for one in state.of_kind(Conclusion)),
        "chosen": texts("reporting.have.chosen_of", some=some, of=of) if some else "",
        "texts": " · ".join(written_for),
        **{name: _counted(state, name, len(state.of_kind(kind))) for name, kind in COUNTED.items()},
        "actions": actions.closing(state),
        "thought": written(state, THOUGHT),
    }
    where = {texts(f"reporting.have.{name}"): f"#report-{section}" for name, section in MADE_AT.items()}
    return [{**line, "href": where[line["title"]]} for line in lines((texts(f"reporting.have.{name}"), text) for name, text in have.items())]


def _counted(state: ReportState, name: str, count: int) -> str:
    return state.texts.many(f"reporting.have.{name}_count", count) if count else ""
