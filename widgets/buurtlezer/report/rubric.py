"""The self-check on paper: eight questions, *not yet · partly · done*, for who made the report and who reads it. Without points.

Not here: how it looks (``paper/rubric.typ``), what a logbook shows about a question (``self_look``).
"""

from collections.abc import Mapping, Sequence

from buurtlezer.model import HowFar, SelfCheck
from buurtlezer.report.feedback import PAPER
from buurtlezer.report.self_look import QUESTIONS
from buurtlezer.report.typesetting import as_data, typeset
from buurtlezer.texts import Texts


def as_pdf(check: SelfCheck | None, shown: Mapping[str, Sequence[str]], texts: Texts) -> bytes:
    """A side of A4 in black and white.

    Parameters
    ----------
    check
        What its author answered; None: all boxes are empty.
    shown
        What the logbook shows about each question, in sentences.
    """
    data = {
        "language": texts.language,
        "words": {name: texts(f"selfcheck.paper.{name}") for name in ("title", "how", "mine", "theirs", "note", "no_points")},
        "answers": [{"value": str(one), "label": texts(f"selfcheck.answer.{one}")} for one in HowFar],
        "note": "" if check is None else check.note,
        "questions": [
            {
                "question": texts(f"selfcheck.question.{name}"),
                "look": texts(f"selfcheck.look.{name}"),
                "shown": " ".join(shown.get(name, ())),
                "answer": _answer(check, name),
            }
            for name in QUESTIONS
        ],
    }
    files = {"main.typ": (PAPER / "rubric.typ").read_bytes(), "data.json": as_data(data)}
    return typeset(files, standard="ua-1")


def _answer(check: SelfCheck | None, name: str) -> str:
    found = None if check is None else getattr(check, name)
    return "" if found is None else str(found)
