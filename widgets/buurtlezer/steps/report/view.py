"""A report that holds: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from buurtlezer.steps.actions import actions
from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.report import closing
from buurtlezer.steps.report.choose import choose
from buurtlezer.steps.report.conclude import conclude
from buurtlezer.steps.report.download import download
from buurtlezer.steps.report.feedback import feedback
from buurtlezer.steps.report.group import group
from buurtlezer.steps.report.preview import preview
from buurtlezer.steps.report.quotes import quotes
from buurtlezer.steps.report.rounds import rounds
from buurtlezer.steps.report.self_check import self_check
from buurtlezer.steps.report.state import THOUGHT, ReportState
from buurtlezer.steps.report.team import team
from buurtlezer.steps.report.texts import texts

WORKBOOK = Declared(
    prefix="reporting",
    state=ReportState,
    sections={"conclude": conclude, "choose": choose, "texts": texts, "preview": preview, "download": download},
    deeper={
        "group": group,
        "feedback": feedback,
        "quotes": quotes,
        "self_check": self_check,
        "team": team,
        "rounds": rounds,
        "actions": actions,
    },
    views=("conclusions",),
    closing=closing.items,
    thought=THOUGHT,
)
