"""An organisation, an initiative, a place that receives people or a medium, in words. Not here: other kinds."""

from buurtlezer.model import Group, Organisation
from buurtlezer.wording.around import Around, joined
from buurtlezer.wording.network import stands


def plain(entry: Organisation, around: Around) -> str:
    """Its name, which networks it opens, then what it is, for whom, in which part of life and where."""
    texts = around.texts
    groups = ", ".join(texts(f"group.{group}") for group in Group if group in entry.opens_for)
    opens = f"{texts('actor.label.opens')}: {entry.opens}" if entry.opens else ""
    opens_for = f"{texts('actor.label.opens_for')}: {groups}" if groups else ""
    # Choices come last: a line that is cut loses none of what somebody wrote.
    return joined(entry.name, opens, texts(f"actor.form.{entry.form}"), opens_for, *stands(entry, texts))
