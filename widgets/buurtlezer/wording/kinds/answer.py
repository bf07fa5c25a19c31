"""An answer to a moment, in words. Not here: other kinds."""

from buurtlezer.model import Answer, in_language
from buurtlezer.wording.around import Around


def plain(entry: Answer, around: Around) -> str:
    """The question and what was answered to it."""
    moment, texts = around.runs.get(entry.moment), around.texts
    asked = in_language(moment.prompt, texts.language) if moment else texts("trainer.group.moment_gone")
    return f"{asked} → {_said(entry, around)}"


def _said(entry: Answer, around: Around) -> str:
    if entry.passed:
        return around.texts("trainer.moment.pass")
    if entry.choice is None:
        return around.texts("trainer.moment.spot")
    moment = around.runs.get(entry.moment)
    options = moment.options if moment else ()
    labels = {option.value: in_language(option.label, around.texts.language) for option in options}
    return labels.get(entry.choice) or entry.choice
