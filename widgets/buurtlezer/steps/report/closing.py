"""What you have now: the close of the page, made from the person's own entries. Not here: the part (``steps.closing``)."""

from buurtlezer.model import Conclusion, Feedback, Quote, ResidentsCheck
from buurtlezer.steps import actions
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.report.evidence import chosen
from buurtlezer.steps.report.state import TEXT, TEXTS, THOUGHT, ReportState


def items(state: ReportState) -> list[Line]:
    """Title and sentence of each thing that was made in this round; nothing for what is not there."""
    texts = state.texts
    some, of = chosen(state)
    written_for = [texts(f"reporting.text.{name}.name") for name in TEXTS if written(state, f"{TEXT}/{name}")]
    counted = (("quotes", Quote), ("checks", ResidentsCheck), ("sheet", Feedback))
    return lines(
        (
            (texts("reporting.have.conclusions"), " · ".join(one.entry.thinks for one in state.of_kind(Conclusion))),
            (texts("reporting.have.chosen"), texts("reporting.have.chosen_of", some=some, of=of) if some else ""),
            (texts("reporting.have.texts"), " · ".join(written_for)),
            *(
                (texts(f"reporting.have.{name}"), texts.many(f"reporting.have.{name}_count", len(found)))
                for name, kind in counted
                if (found := state.of_kind(kind))
            ),
            (texts("reporting.have.actions"), actions.closing(state)),
            (texts("reporting.have.thought"), written(state, THOUGHT)),
        )
    )
